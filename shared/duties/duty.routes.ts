import { get, post } from '../kit/route'
import type * as input from './duty.inputs'
import type { FieldView, GapsView, MatrixView, WhoseView } from './duty.views'

export const dutyRoutes = {
  /** Whose business a kind of matter is in a place. */
  whose: get('/duties/areas/:id/whose').takes<input.LookUpWhose>().gives<WhoseView>(),
  gaps: get('/duties/communities/:id/gaps').gives<GapsView>(),
  /** The whole list of a community with what is wrong in it, for all who work there. */
  matrix: get('/duties/communities/:id').by('staff').gives<MatrixView>(),
  field: get('/duties/communities/:id/field').by('staff').takes<input.LookUpField>().gives<FieldView>(),
  set: post('/duties/communities/:id/set').by('staff').takes<input.SetDuties>().gives<FieldView>(),
  end: post('/duties/:id/end').by('staff').takes<input.EndDuty>().gives<FieldView>(),
  automatic: post('/duties/communities/:id/automatic').by('staff').takes<input.SetAutomatic>().gives<MatrixView>(),
  /** A unit that is no more: its duties go to another at once, its open matters within a minute. */
  dissolve: post('/duties/units/:id/dissolve').by('staff').takes<input.DissolveUnit>().gives<MatrixView>(),
}
