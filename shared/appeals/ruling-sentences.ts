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
} as const
