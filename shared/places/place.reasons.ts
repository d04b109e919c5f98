import { reasons } from '../kit/refusal'

export const placeReasons = reasons('place', {
  unknown: ['missing', '没认出这个码，请手动选社区和楼栋。', 'Unknown code; choose community and building by hand.'],
  revoked: ['missing', '这个码已停用，请扫新码或手动选楼栋。', 'This code is retired; scan the new one or choose by hand.'],
})
