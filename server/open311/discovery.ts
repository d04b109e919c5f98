import { config } from '@config/server'
import type { Language } from '@shared/kit/refusal'
import { fill, words } from '@shared/kit/words'
import { now } from '@server/kit/clock'
import { table } from '@server/kit/database'
import { Unit, nameOf } from '@server/organisation'
import { formats, type Document } from './document'
import { jurisdictions } from './jurisdiction'

/** Services and what they ask change only with another program, which is another start. */
const changeset = now().toISOString()
const each = words('{name}（jurisdiction_id={id}）：{desk}', '{name} (jurisdiction_id={id}): {desk}')
const keyService = words(
  '读取不需要 api_key。要提交诉求，请向所在社区申请；社区开通后由管理员发放。',
  'Reading needs no api_key. To file, ask the community: its administrator hands out a key once it has switched this on.',
)

/** Where the API is, in what formats, and whom to ask: each community by name with its `jurisdiction_id` and its committee's telephone. */
export async function discovery(language: Language): Promise<Document> {
  const communities = await jurisdictions()
  const desks = await table(Unit).find({ where: { kind: 'residentsCommittee' }, order: { position: 'DESC' } })
  const deskOf = new Map(
    desks.map(({ communityId, name, nameEn, phone }) => [communityId, { name: nameOf({ name, nameEn }), phone }]),
  )
  const contact = communities.map(({ id, ...area }) => {
    const desk = deskOf.get(id)
    return fill(each[language], { id, name: nameOf(area)[language], desk: desk ? `${desk.name[language]} ${desk.phone}` : '—' })
  })
  return {
    root: 'discovery',
    content: {
      changeset,
      contact: contact.join(language === 'en' ? '; ' : '；'),
      key_service: keyService[language],
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: `${config.publicUrl}/open311/v2`,
          changeset,
          type: config.production ? 'production' : 'test',
          formats: Object.values(formats),
        },
      ],
    },
  }
}
