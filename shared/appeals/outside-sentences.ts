const toStaff = (zh: string, en: string) => ({ resident: null, public: null, staff: { zh, en } })

/** How it is told that a party outside was asked, and what came of it, and that another unit was asked, which staff alone read; everybody reads what kind of party it is, not its name. */
export const outsideSentences = {
  askTask: toStaff('{staff}请{partner}协办，{due}前办好', '{staff} asked {partner} to do a part by {due}'),
  answerTask: toStaff('{partner}回复协办：{outcome}', '{partner} answered its task: {outcome}'),
  taskLate: toStaff('{partner}协办超期，已提醒', '{partner} is late with its task; it was told'),
  handTask: toStaff('原单位已撤，协办移交{partner}', 'A unit was dissolved; its task went to {partner}'),
  forward: {
    resident: { zh: '{unit}请{party}协办，答复日期不变', en: '{unit} asked {party} to help; same date' },
    public: { zh: '{unit}请{kind}协办', en: '{unit} asked a partner to help ({kind})' },
    staff: { zh: '{staff}请{party}（{kind}）协办，{due}前回复', en: '{staff} asked {party} ({kind}), to answer by {due}' },
  },
  renewLink: {
    resident: null,
    public: null,
    staff: { zh: '{staff}重发了协办链接，原链接作废', en: '{staff} made a new link; the old one is dead' },
  },
  takeBack: {
    resident: { zh: '{unit}不再等{party}，接着办', en: '{unit} goes on without {party}' },
    public: { zh: '{unit}接着办', en: '{unit} goes on' },
    staff: { zh: '{staff}收回协办，链接作废', en: '{staff} took it back; the link is dead' },
  },
  partyReply: {
    resident: { zh: '{party}已回复，{unit}接着办', en: '{party} answered; {unit} goes on' },
    public: { zh: '协办单位已回复，{unit}接着办', en: 'The partner answered; {unit} goes on' },
    staff: { zh: '{party}回复：{outcome}', en: '{party} answered: {outcome}' },
  },
  partyLate: {
    resident: { zh: '{party}没有按时回复，{unit}接着办', en: '{party} did not answer in time; {unit} goes on' },
    public: { zh: '协办单位没有按时回复，{unit}接着办', en: 'The partner did not answer in time; {unit} goes on' },
    staff: { zh: '{party}到期没有回复，链接作废', en: '{party} did not answer by its date; the link is dead' },
  },
} as const
export const outcomes = { done: { zh: '办了', en: 'done' }, notDone: { zh: '没办成', en: 'not done' } } as const
