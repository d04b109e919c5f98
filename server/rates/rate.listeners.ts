import { stepNames } from '@shared/appeals/appeal.workflow'
import { matterOfVisit } from '@server/feedback'
import { on } from '@server/kit/deliveries'
import { countedWith, keepRates } from './keep-rates'

/** In one order for all, so that two never wait for each other crosswise. */
async function keepAll(news: { appealId: string; eventId?: string }): Promise<void> {
  for (const id of [news.appealId, ...(await countedWith(news))].sort()) await keepRates(id)
}
for (const step of ['submit', 'handOver', 'recurred', 'notRecurred', ...stepNames] as const)
  on(`appeal.${step}`, `rates.${step}`, keepAll)
// What she says may change without a step of the matter.
on('feedback.ofAppeal', 'rates.ofAppeal', keepAll)
on('exclusion.approved', 'rates.excluded', ({ appealId }) => keepRates(appealId))
// Levels count once those whom they are about may know them.
on('feedback.known', 'rates.known', keepAll)
// Whoever the lot fell on answered.
on('visit.hear', 'rates.heard', async ({ visitId }) => {
  const appealId = await matterOfVisit(visitId)
  if (appealId) await keepAll({ appealId })
})
