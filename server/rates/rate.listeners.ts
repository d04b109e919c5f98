import { stepNames } from '@shared/appeals/appeal.workflow'
import { on } from '@server/kit/deliveries'
import { keepRates } from './keep-rates'

for (const step of ['submit', 'handOver', ...stepNames] as const)
  on(`appeal.${step}`, `rates.${step}`, ({ appealId }) => keepRates(appealId))
// What she says may change without a step of the matter.
on('feedback.ofAppeal', 'rates.ofAppeal', ({ appealId }) => keepRates(appealId))
// Levels count once those whom they are about may know them.
on('feedback.known', 'rates.known', ({ appealId }) => keepRates(appealId))
