/** How it is told that two matters are one, or are not after all. `unmergeByDesk`, `unmergeAlone`: not by her own word; because the other one ended. `reopenMerged`: by the word of whoever filed one that was merged. */
export const mergeSentences = {
  merge: {
    resident: { zh: '和 {number} 是同一件事，合到一起办：{reason}', en: 'One with {number}, handled together: {reason}' },
    public: { zh: '和另一件是同一件事，合到一起办', en: 'Handled together with another of the same' },
    staff: { zh: '{staff}合并到 {number}：{reason}', en: '{staff} merged it into {number}: {reason}' },
  },
  unmerge: {
    resident: { zh: '您说不是同一件，恢复单独办，{due}前答复', en: 'You said it is another: on its own again, by {due}' },
    public: { zh: '提出人说不是同一件，恢复单独办', en: 'Said to be another; on its own again' },
    staff: {
      zh: '居民说和 {number} 不是同一件，恢复单独办，期限{due}',
      en: 'Said to differ from {number}; on its own, due {due}',
    },
  },
  unmergeByDesk: {
    resident: { zh: '恢复单独办，{due}前答复：{reason}', en: 'On its own again, answer by {due}: {reason}' },
    public: { zh: '恢复单独办', en: 'On its own again' },
    staff: { zh: '{staff}从 {number} 拆出，期限{due}：{reason}', en: '{staff} split it from {number}, due {due}: {reason}' },
  },
  unmergeAlone: {
    resident: {
      zh: '一起办的 {number} 已结束，这件恢复单独办，{due}前答复',
      en: '{number} has ended; yours goes on alone, by {due}',
    },
    public: { zh: '恢复单独办', en: 'On its own again' },
    staff: { zh: '{number} 已撤回或未受理，恢复单独办，期限{due}', en: '{number} has ended; on its own again, due {due}' },
  },
  mergedIn: {
    resident: { zh: '有邻居反映同一件事，合到这里一起办', en: 'A neighbour reported the same; handled together here' },
    public: { zh: '另一件同样的事合到这里一起办', en: 'Another of the same is handled here too' },
    staff: { zh: '{staff}把 {number} 合并到这件', en: '{staff} merged {number} into this' },
  },
  splitOff: {
    resident: { zh: '合到这里的一件恢复单独办', en: 'One that was handled here is on its own again' },
    public: { zh: '合到这里的一件恢复单独办', en: 'One that was handled here is on its own again' },
    staff: { zh: '{number} 恢复单独办', en: '{number} is on its own again' },
  },
  reopenMerged: {
    resident: { zh: '一起反映的邻居说没解决，已重新办理', en: 'A neighbour of the same matter said not solved; redone' },
    public: { zh: '提出人说没解决，重新办理', en: 'Said not solved; being redone' },
    staff: { zh: '合到这里的 {number} 反馈未解决，自动重办', en: '{number}, merged here, was not solved; reopened by itself' },
  },
} as const
