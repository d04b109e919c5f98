/** How it is told that something came back within sixty days after it was fixed, or that it is something else. */
export const recurrenceSentences = {
  submitAgain: {
    resident: { zh: '您提交了诉求，同一处第 {count} 次', en: 'You sent this issue; {count} times at this place now' },
    public: { zh: '居民提交了诉求，同一处第 {count} 次', en: 'A resident sent this issue; {count} times at this place now' },
    staff: {
      zh: '居民提交，来源{place}；{number} 修好后又发生，第 {count} 次',
      en: 'Filed at {place}; back after {number} was fixed, {count} times now',
    },
  },
  recurred: {
    resident: { zh: '同一处又发生了同样的事，已另立一件', en: 'The same is back at this place; another issue was opened' },
    public: { zh: '同一处又发生了同样的事', en: 'The same is back at this place' },
    staff: { zh: '同一处又发生：{number}，不算长效解决', en: 'Back at this place: {number}; not a lasting fix' },
  },
  notRecurred: {
    resident: { zh: '后来那件不算同一处再次发生', en: 'The later issue is not the same after all' },
    public: { zh: '后来那件不算同一处再次发生', en: 'The later issue is not the same after all' },
    staff: { zh: '{number} 不算同一处再次发生', en: '{number} is not the same after all' },
  },
  comeBack: {
    resident: { zh: '您说又出现了，另立了 {number}', en: 'You said it is back: now {number}' },
    public: { zh: '提出人说又出现了，另立了一件', en: 'Said to be back; another issue was opened' },
    staff: { zh: '居民说又出现了：{number}，不算长效解决', en: 'Said to be back: {number}; not a lasting fix' },
  },
  partRecurrence: {
    resident: { zh: '{unit}认为和 {number} 不是同一处：{reason}', en: '{unit}: not the same as {number}: {reason}' },
    public: { zh: '{unit}认为和上次不是同一处：{reason}', en: '{unit}: not the same as last time: {reason}' },
    staff: { zh: '{staff}认为和 {number} 不是同一处：{reason}', en: '{staff}: not the same as {number}: {reason}' },
  },
  partByHolder: {
    resident: { zh: '您说和 {number} 不是同一处', en: 'You said it is not the same as {number}' },
    public: { zh: '提出人说和上次不是同一处', en: 'Said not to be the same as last time' },
    staff: { zh: '居民说和 {number} 不是同一处', en: 'The resident: not the same as {number}' },
  },
  linkRecurrence: {
    resident: { zh: '和 {number} 算同一处，第 {count} 次', en: 'The same as {number}, {count} times now' },
    public: { zh: '算同一处，第 {count} 次', en: 'The same place, {count} times now' },
    staff: { zh: '关联 {number}，第 {count} 次', en: 'Linked to {number}, {count} times now' },
  },
} as const
