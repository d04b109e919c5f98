import { DissolveUnit, EndDuty, LookUpField, LookUpWhose, SetAutomatic, SetDuties } from '@shared/duties/duty.inputs'
import { dutyRoutes } from '@shared/duties/duty.routes'
import { serve, takes } from '@server/kit/endpoint'
import { dissolveUnit } from './dissolve-unit'
import { viewField, viewGaps, viewMatrix } from './duty.view'
import { endDuty } from './end-duty'
import { setAutomatic } from './set-automatic'
import { setDuties } from './set-duties'
import { whose } from './whose'

export const dutyEndpoints = serve('duties', dutyRoutes, {
  whose: takes(LookUpWhose, ({ params, input }) => whose(params.id, input.category)),
  gaps: ({ params }) => viewGaps(params.id),
  matrix: ({ actor, params }) => viewMatrix(actor, params.id),
  field: takes(LookUpField, ({ actor, params, input }) => viewField(actor, params.id, input)),
  set: takes(SetDuties, ({ actor, params, input }) => setDuties(actor, params.id, input)),
  end: takes(EndDuty, ({ actor, params, input }) => endDuty(actor, params.id, input)),
  automatic: takes(SetAutomatic, ({ actor, params, input }) => setAutomatic(actor, params.id, input.on)),
  dissolve: takes(DissolveUnit, ({ actor, params, input }) => dissolveUnit(actor, params.id, input.successorId)),
})
