/** How events are told that concern somebody else than whoever sent them: of what was filed for her, and of looks at her number. */
export const callerSentences = {
  submitFor: {
    resident: { zh: '{staff}代您登记（{channel}）', en: '{staff} filed this for you ({channel})' },
    public: { zh: '由工作人员代为登记', en: 'Written down by staff for a resident' },
    staff: { zh: '{staff}代居民登记（{channel}），来源{place}', en: '{staff} filed it for a resident ({channel}) at {place}' },
  },
  submitThrough: {
    resident: { zh: '您在“{app}”里提交了诉求', en: 'You sent this issue with {app}' },
    public: { zh: '居民提交了诉求', en: 'A resident sent this issue' },
    staff: { zh: '居民经“{app}”提交，来源{place}', en: 'Filed by a resident with {app} at {place}' },
  },
  submitForFamily: {
    resident: { zh: '您为家人提交了诉求', en: 'You sent this issue for your family' },
    public: { zh: '居民提交了诉求', en: 'A resident sent this issue' },
    staff: { zh: '居民为家人提交，来源{place}', en: 'Filed for a relative at {place}' },
  },
  reveal: {
    resident: { zh: '{unit}的{role}为“{reason}”看了您的电话', en: '{role} of {unit} saw your phone for: {reason}' },
    public: null,
    staff: { zh: '{staff}查看电话：{reason}', en: '{staff} saw the phone: {reason}' },
  },
  revealFamily: {
    resident: {
      zh: '{unit}的{role}为“{reason}”看了您家人的电话',
      en: '{role} of {unit} saw your relative’s phone for: {reason}',
    },
    public: null,
    staff: { zh: '{staff}查看家人电话：{reason}', en: '{staff} saw the relative’s phone: {reason}' },
  },
  correctRelative: {
    resident: { zh: '您更正了家人的称呼或电话', en: 'You corrected your relative’s name or phone' },
    public: null,
    staff: { zh: '居民更正了家人的称呼或电话', en: 'The relative’s name or phone was corrected' },
  },
  removeVoice: {
    resident: { zh: '您删掉了录音', en: 'You removed the recording' },
    public: null,
    staff: { zh: '居民删掉了录音', en: 'The resident removed the recording' },
  },
  endRelative: {
    resident: { zh: '您撤下了家人的称呼和电话', en: 'You removed your relative’s name and phone' },
    public: null,
    staff: { zh: '居民撤下了家人的称呼和电话', en: 'The relative’s name and phone were removed' },
  },
} as const
