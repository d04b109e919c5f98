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
} as const
