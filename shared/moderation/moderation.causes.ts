import { words, type Words } from '../kit/words'

/** Why something is not shown, and what a reader may say is wrong with it. */
export const moderationCauses = {
  personalData: words('含个人信息', 'Personal data'),
  faceOrPlate: words('人脸或车牌', 'Face or plate'),
  namesPerson: words('指名道姓', 'Names a person'),
  insult: words('辱骂攻击', 'Abuse'),
  unverified: words('未经证实', 'Unverified claim'),
  advert: words('广告', 'Advert'),
  fraud: words('疑似诈骗', 'Likely fraud'),
  illegal: words('违法内容', 'Unlawful'),
  childPhoto: words('未成年人影像', "Child's image"),
  copyright: words('他人作品', 'Not own work'),
  offTopic: words('与本页无关', 'Off topic'),
  duplicate: words('重复', 'Duplicate'),
  wrongPlace: words('放错地方', 'Wrong place'),
  blurred: words('看不清', 'Cannot be read'),
} as const satisfies Record<string, Words>
export type Cause = keyof typeof moderationCauses
/** What a reader can judge. */
export const reportCauses = [
  ...['personalData', 'faceOrPlate', 'namesPerson', 'insult', 'unverified', 'advert', 'fraud', 'illegal', 'childPhoto'],
  ...['copyright', 'offTopic'],
] as Cause[]
