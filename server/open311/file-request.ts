import { config } from '@config/server'
import type { AnswerGiven } from '@shared/appeals/answers.inputs'
import { appealLimits, type AppealKind } from '@shared/appeals/appeal.limits'
import type { Category } from '@shared/appeals/categories'
import { lettersIn } from '@shared/kit/letters'
import { momentWords } from '@shared/kit/moment-words'
import { Refusal, says, type Language } from '@shared/kit/refusal'
import { fill, words, type Words } from '@shared/kit/words'
import { open311Reasons } from '@shared/open311/open311.reasons'
import { fileThroughApp, type Appeal } from '@server/appeals'
import { termsToday } from '@server/terms'
import type { ApiKey } from './api-key.entity'
import type { Document } from './document'
import { placeOf } from './place'
import type { FileRequest } from './open311.inputs'
import { questionsOf, serviceOf } from './services'

/** What was answered to a service's own questions, by their code. */
export type Answers = Record<string, string>
const refusalAt = (field: string, zh: string, en: string) =>
  new Refusal(open311Reasons.unfit, { fields: { [field]: says(zh, en) } })

/**
 * Files what another app passes on, and tells its number and claim code once. What has no column of ours — the address as it was written,
 * coordinates, a picture elsewhere — stands in the words, which only staff read. Refuses an unknown or closed service, an unknown place
 * or answer, an emergency, and words that are too long with all that: then nothing is filed.
 */
export async function fileRequest(
  { communityId, app }: ApiKey,
  asked: FileRequest,
  answers: Answers,
  language: Language,
): Promise<Document> {
  if (asked.service_code === undefined) throw new Refusal(open311Reasons.serviceNeeded)
  const category = serviceOf(asked.service_code)
  await termsToday(communityId, category.key, 'service_code')
  const { kind, emergency, own } = answered(category, answers)
  const areaId = await placeOf(communityId, asked)
  const { appeal, claimCode } = await fileThroughApp({
    ...{ communityId, areaId, category: category.key, kind, emergency, answers: own, app },
    ...{ text: textOf(asked, category, language), name: nameOf(asked), phone: asked.phone?.replace(/^\+/, '00') ?? null },
  })
  const content = [{ service_request_id: appeal.number, service_notice: notice(appeal, claimCode, language), account_id: null }]
  return { root: 'service_requests', content }
}

/** Refuses what a service must be told and was not, and an answer that is none of those it offers. */
function answered(category: Category, answers: Answers): { kind?: AppealKind; emergency: boolean; own: AnswerGiven[] } {
  for (const { code, required, description, values } of questionsOf(category)) {
    const field = `attribute[${code}]`
    const given = answers[code]
    const choices = values ? Object.keys(values).join(', ') : '…'
    if (given === undefined && required)
      throw refusalAt(field, `${field}：${description.zh}（${choices}）`, `${field}: ${description.en} (${choices})`)
    if (given !== undefined && values && !Object.hasOwn(values, given))
      throw refusalAt(field, `${field} 只能是 ${choices}。`, `${field} must be one of ${choices}.`)
    if (given !== undefined && !values && lettersIn(given) > appealLimits.answer)
      throw refusalAt(
        field,
        `${field} 最多 ${appealLimits.answer} 个字。`,
        `${field} has at most ${appealLimits.answer} characters.`,
      )
  }
  const emergency = answers.emergency === 'yes' && category.emergency !== null
  if (emergency) throw refusalAt('attribute[emergency]', ...ringFirst(category))
  const own = category.questions.map(({ key }) => ({ key, value: answers[key] ?? '' }))
  return { emergency, own, ...(answers.kind && category.kinds.length > 1 && { kind: answers.kind as AppealKind }) }
}
function ringFirst({ emergency }: Category): [zh: string, en: string] {
  const whom = (language: Language) => emergency!.ring.map(({ number, who }) => `${who[language]} ${number}`)
  return [
    `没有登记，请先打电话：${whom('zh').join('、')}。打完可再提交。`,
    `Nothing was filed; ring first: ${whom('en').join(', ')}. You may file afterwards.`,
  ]
}

const labels = {
  category: words('类别：', 'Category: '),
  address: words('地址：', 'Address: '),
  point: words('经纬度：', 'Coordinates: '),
  picture: words('图片：', 'Picture: '),
}
/** Her words with all that an app sends beside them. What would be too little to stand alone begins with the category. */
function textOf(
  { description = '', address_string, lat, long, media_url }: FileRequest,
  { name }: Category,
  language: Language,
): string {
  const line = (label: Words, value: string | undefined) => (value ? [label[language] + value] : [])
  const text = [
    ...(lettersIn(description) < appealLimits.textLeast ? line(labels.category, name[language]) : []),
    ...(description ? [description] : []),
    ...line(labels.address, address_string),
    ...line(labels.point, lat === undefined ? undefined : `${lat}, ${long}`),
    ...line(labels.picture, media_url),
  ].join('\n')
  const count = lettersIn(text)
  if (count > appealLimits.text) throw new Refusal(open311Reasons.tooLong, { values: { count, most: appealLimits.text } })
  return text
}

/** The name as it is said: the family's first where it is written in Han characters. */
function nameOf({ first_name: first = '', last_name: last = '' }: FileRequest): string | null {
  const name = /\p{Script=Han}/u.test(last + first) ? last + first : `${first} ${last}`.trim()
  if (lettersIn(name) > appealLimits.callerName)
    throw refusalAt(
      'last_name',
      'first_name 和 last_name 合起来最多 20 个字。',
      'first_name and last_name are at most 20 characters together.',
    )
  return name || null
}

const told = words(
  '{due}前受理。凭编号 {number} 和查办码 {code} 可查看进展、补充和评价：{url}',
  'It is accepted by {due}. Number {number} and claim code {code} open it, to follow, add and rate: {url}',
)
function notice({ number, communityId, dueAt }: Appeal, code: string, language: Language): string {
  const url = `${config.publicUrl}/#/pages/appeals/find/index?community=${communityId}&number=${number}`
  return fill(told[language], { due: momentWords(dueAt)[language], number, code, url })
}
