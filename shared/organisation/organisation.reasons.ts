import { reasons } from '../kit/refusal'

export const organisationReasons = reasons('organisation', {
  missing: ['missing', '没找到这个社区或楼栋，请重新选。', 'No such community or building; please choose again.'],
  awayForbidden: ['forbidden', '只能登记自己外出，别人的请找督办。', 'Only your own absence; ask a supervisor for others.'],
  awayPast: ['invalid', '时间已过，请选以后的时间。', 'That time has passed; choose a later one.'],
  awayLong: ['invalid', '一次最多 90 天。', 'At most 90 days in one go.'],
  dayForbidden: ['forbidden', '工作日由管理员来改。', 'Only an admin changes the working days.'],
  dayStale: ['conflict', '同事刚改过工作日，请看最新的再改。', 'A colleague just changed the days; look again.'],
  dayUnfit: ['invalid', '这一天不能这样定，请看提示。', 'That day cannot be set so; see the note.'],
  dayPast: ['invalid', '只能定明天以后的日子。', 'Only days to come can be set.'],
  dayFar: ['invalid', '最多提前两年定。', 'At most two years ahead.'],
  daySame: ['invalid', '这一天本来就是这样，不用改。', 'That day is so already.'],
  deputyElsewhere: ['invalid', '请选同一单位的人代班。', 'Choose a deputy of the same unit.'],
  deputyAway: ['invalid', '这位也外出，并且由您代班，请换一位。', 'That person is away with you as deputy; choose another.'],
})
