import { reasons } from '../kit/refusal'

export const organisationReasons = reasons('organisation', {
  missing: ['missing', '没找到这个社区或楼栋，请重新选。', 'No such community or building; please choose again.'],
})
