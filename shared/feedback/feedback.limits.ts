export const feedbackLimits = { words: 500, tags: 3, editDays: 7, hiddenHours: 72 } as const
