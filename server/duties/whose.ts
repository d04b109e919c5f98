import { dutyReasons } from '@shared/duties/duty.reasons'
import { categoryClasses, findCategory } from '@shared/appeals/categories'
import type { AnsweringUnit, WhoseView } from '@shared/duties/duty.views'
import { Refusal } from '@shared/kit/refusal'
import { organisationReasons } from '@shared/organisation/organisation.reasons'
import { receptionDesk, type UnitRow } from '@server/organisation'
import { standingToday } from '@server/terms'
import { atField } from './duty-period'
import type { Duty } from './duty.entity'
import { whoAnswers } from './duty-lookup'

/**
 * Whose business a kind of matter is in an area, for everybody: who leads, helps, oversees, and who takes it if nobody else does, by
 * default the residents' committee. Refuses `organisation.missing` and an unknown category.
 */
export async function whose(areaId: string, category: string): Promise<WhoseView> {
  const item = findCategory(category)
  if (!item && !categoryClasses.some(({ key }) => key === category)) throw atField('category', dutyReasons.categoryUnknown)
  const answering = await whoAnswers(areaId, category)
  if (!answering) throw new Refusal(organisationReasons.missing)
  const { communityId, units, has } = answering
  const shown = (duties: Duty[]) => duties.map(({ unitId }) => answeringUnit(units.get(unitId)!))
  const leads = has('lead')
  const lead = leads.length === 1 ? leads[0]! : null
  const { name, phone, hours } = await receptionDesk(communityId)
  const today = item && (await standingToday(communityId, item.key))
  return {
    lead: lead && shown([lead])[0]!,
    why: lead ? 'settled' : leads.length > 1 ? 'conflict' : 'gap',
    from: lead?.startsAt.toISOString() ?? null,
    note: lead?.note ?? '',
    assist: shown(has('assist')),
    supervise: shown(has('supervise')),
    backstop: shown(has('backstop'))[0] ?? { name, phone, hours },
    days: today && !today.closed ? today.terms.handle[item.priority] : null,
    closed: today?.closed ?? null,
  }
}
const answeringUnit = ({ name, phone, hours }: UnitRow): AnsweringUnit => ({ name, phone, hours })
