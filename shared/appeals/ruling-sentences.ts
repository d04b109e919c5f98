/** How a supervisor's rulings are told. */
export const rulingSentences = {
  ruleReopen: {
    resident: { zh: '书记决定由{unit}重办，{due}前答复：{reason}', en: 'Supervisor: {unit} redoes it by {due}: {reason}' },
    public: { zh: '督办决定由{unit}重办：{reason}', en: 'Supervisor: {unit} redoes it: {reason}' },
    staff: { zh: '{staff}决定由{unit}·{handler}重办：{reason}', en: '{staff} ruled: {unit}, {handler} redoes it: {reason}' },
  },
  ruleClose: {
    resident: { zh: '书记决定不再办理：{reason}', en: 'Supervisor: no more action: {reason}' },
    public: { zh: '督办决定不再办理：{reason}', en: 'Supervisor: no more action: {reason}' },
    staff: { zh: '{staff}决定不再办理：{reason}', en: '{staff} ruled: no more action: {reason}' },
  },
  checkOff: {
    resident: { zh: '督办已销号：{reason}', en: 'The supervisor has seen to it: {reason}' },
    public: { zh: '督办已销号：{reason}', en: 'The supervisor has seen to it: {reason}' },
    staff: { zh: '{staff}督办销号：{reason}', en: '{staff} checked the supervision off: {reason}' },
  },
  superviseLate: {
    resident: null,
    public: null,
    staff: { zh: '督办到期没销号，应于{due}前说明进展', en: 'Supervision not checked off; news was due {due}' },
  },
  askReview: {
    resident: { zh: '您申请了复核', en: 'You asked for a review' },
    public: { zh: '提出人申请复核', en: 'The person asked for a review' },
    staff: { zh: '居民申请复核，{due}前决定', en: 'Review asked; rule by {due}' },
  },
  ruleReview: {
    resident: { zh: '复核决定受理：{reason}', en: 'Review: taken up: {reason}' },
    public: { zh: '复核决定受理：{reason}', en: 'Review: taken up: {reason}' },
    staff: { zh: '{staff}复核后决定受理：{reason}', en: '{staff} reviewed and took it up: {reason}' },
  },
  upholdReview: {
    resident: { zh: '复核后仍不受理：{reason}', en: 'Review: still not taken: {reason}' },
    public: { zh: '复核后仍不受理：{reason}', en: 'Review: still not taken: {reason}' },
    staff: { zh: '{staff}复核后维持不予受理：{reason}', en: '{staff} reviewed and upheld the decline: {reason}' },
  },
  putOnList: {
    resident: {
      zh: '列入长期事项，{date}复核。还缺：{need}。原因：{reason}',
      en: 'On the long list, review {date}. Missing: {need}. Why: {reason}',
    },
    public: {
      zh: '列入长期事项，{date}复核。还缺：{need}。原因：{reason}',
      en: 'On the long list, review {date}. Missing: {need}. Why: {reason}',
    },
    staff: {
      zh: '{staff}批准挂账，{date}复核，缺：{need}。原因：{reason}',
      en: '{staff} put it on the list, review {date}; needs {need}. Why: {reason}',
    },
  },
  reviewList: {
    resident: { zh: '长期事项有新进展，下次{date}复核', en: 'News on this long-term matter; next {date}' },
    public: { zh: '已复核，下次{date}', en: 'Reviewed; next {date}' },
    staff: { zh: '{staff}复核挂账，下次{date}', en: '{staff} reviewed it; next {date}' },
  },
  takeOffList: {
    resident: { zh: '恢复办理，{due}前答复：{reason}', en: 'Work starts again, answer by {due}: {reason}' },
    public: { zh: '恢复办理：{reason}', en: 'Work starts again: {reason}' },
    staff: { zh: '{staff}恢复办理，期限{due}：{reason}', en: '{staff} resumed it, due {due}: {reason}' },
  },
  rulingLate: {
    resident: { zh: '{due}前该作的决定还没有作，已催', en: 'A ruling was due {due}; it was asked for again' },
    public: { zh: '{due}前该作的决定还没有作，已催', en: 'A ruling was due {due}; it was asked for again' },
    staff: { zh: '{due}前该作的决定还没有作，已报督办和管理员', en: 'A ruling was due {due}; supervisors and admin were told' },
  },
  listReviewDue: {
    resident: null,
    public: null,
    staff: { zh: '今天该复核挂账', en: 'The long-list review is due today' },
  },
} as const
