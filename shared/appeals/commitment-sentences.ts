/** How it is told that a unit promised something, kept it or not, or took it back; everybody reads by when, not what. */
export const commitmentSentences = {
  commit: {
    resident: { zh: '{unit}和您说好一件事，最晚{date}做到', en: '{unit} promised you something by {date}' },
    public: { zh: '{unit}说好一件事，最晚{date}做到', en: '{unit} promised something by {date}' },
    staff: { zh: '{staff}和居民说好一件事，最晚{date}做到', en: '{staff} promised something by {date}' },
  },
  keepCommitment: {
    resident: { zh: '{unit}说：说好的事做到了', en: '{unit} says it kept its promise' },
    public: { zh: '{unit}说：说好的事做到了', en: '{unit} says it kept its promise' },
    staff: { zh: '{staff}标记说好的事做到了', en: '{staff} marked the promise as kept' },
  },
  breakCommitment: {
    resident: { zh: '说好最晚{date}做的事没有做到', en: 'The promise for {date} was not kept' },
    public: { zh: '说好最晚{date}做的事没有做到', en: 'The promise for {date} was not kept' },
    staff: { zh: '说好最晚{date}做的事没有做到，已告诉居民', en: 'The promise for {date} was broken; the resident was told' },
  },
  dropCommitment: {
    resident: { zh: '{unit}收回了说好的事，原因在下面', en: '{unit} took its promise back, and says why' },
    public: { zh: '{unit}收回了说好的事', en: '{unit} took its promise back' },
    staff: { zh: '{staff}收回了说好的事', en: '{staff} took the promise back' },
  },
} as const
