/** Words that speak of bodily danger: where one stands, a policy must be named. */
const riskWords = [
  ...['登高', '爬梯', '梯子', '攀爬', '攀岩', '屋顶', '高空', '高处'],
  ...['电锯', '割草机', '油锯', '电焊', '电工', '动火', '明火', '燃气'],
  ...['下水', '涉水', '河道', '划船', '游泳', '清淤'],
  ...['搬重物', '抬重物', '搬家具', '扛', '背老人', '抱老人'],
  ...['农药', '消杀', '药剂', '化学品', '高温', '暴雨', '铲冰', '巡逻', '拦车', '疏导交通', '骑行'],
] as const

/** Those of them that stand in the text, in the order of the list. */
export const risksIn = (...texts: string[]): string[] => riskWords.filter(word => texts.some(text => text.includes(word)))
