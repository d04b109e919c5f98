import { words, type Words } from '../kit/words'

const says = (titleZh: string, titleEn: string, bodyZh: string, bodyEn: string): { title: Words; body: Words } => ({
  title: words(titleZh, titleEn),
  body: words(bodyZh, bodyEn),
})

/** What the inbox says of activities. Slots: activity, date, time, place, due, position, reason, leader, name, count, hours. */
export const activitySentences = {
  'activity.signedUp': {
    resident: says(
      '报上了：{activity}',
      'You are in: {activity}',
      '{date} {time}，{place}。来不了请早点取消。',
      '{date} {time}, {place}. If you cannot come, cancel early.',
    ),
  },
  'activity.waitlisted': {
    resident: says(
      '候补第 {position} 位：{activity}',
      'No. {position} waiting: {activity}',
      '有空位按顺序请您，不用一直看。',
      'We ask in order; no need to keep looking.',
    ),
  },
  'activity.offered': {
    resident: says(
      '有名额了：{activity}',
      'A place: {activity}',
      '请在 {due}前确认，过时请下一位。',
      'Confirm by {due}, or the next person is asked.',
    ),
  },
  'activity.free': {
    resident: says(
      '刚空出名额：{activity}',
      'A place came free: {activity}',
      '快开始了，谁先点谁来。',
      'It starts soon; whoever taps first has it.',
    ),
  },
  'activity.offerLapsed': {
    resident: says(
      '名额转给下一位：{activity}',
      'Passed on: {activity}',
      '没来得及确认，您仍在候补里。',
      'Not confirmed in time; you are still waiting.',
    ),
  },
  'activity.reminder24': {
    resident: says(
      '明天见：{activity}',
      'Tomorrow: {activity}',
      '{time}，{place}。来不了现在取消，候补的邻居能补上。',
      '{time}, {place}. Cannot come? Cancel now, a neighbour steps in.',
    ),
  },
  'activity.reminder2': {
    resident: says(
      '两小时后：{activity}',
      'In two hours: {activity}',
      '{time}，{place}。带水，穿方便的鞋。',
      '{time}, {place}. Bring water, easy shoes.',
    ),
  },
  'activity.changed': {
    resident: says(
      '有变动：{activity}',
      'Changed: {activity}',
      '改为 {date} {time}，{place}。不方便可直接取消。',
      'Now {date} {time}, {place}. Cancel freely if it does not suit.',
    ),
  },
  'activity.cancelled': {
    resident: says(
      '取消了：{activity}',
      'Cancelled: {activity}',
      '原因：{reason}。请不要再去，改期会告诉您。',
      'Reason: {reason}. Please do not go; you will hear if it moves.',
    ),
  },
  'activity.cancelledLate': {
    staff: says(
      '有人临时来不了：{activity}',
      'Late cancel: {activity}',
      '{date} {time}空出 1 位，已请候补。',
      'One free on {date} {time}; the waitlist was asked.',
    ),
  },
  'activity.ended': {
    staff: says(
      '可以结算了：{activity}',
      'Over, please settle: {activity}',
      '{date} {time}那一班，{count} 人的时长等您确认。',
      '{count} people’s hours of {date} {time} wait for you.',
    ),
  },
  'activity.unsettled': {
    staff: says(
      '还没结算：{activity}',
      'To settle: {activity}',
      '还有 {count} 人的时长没确认。',
      '{count} people’s hours are open.',
    ),
  },
  'activity.unsettledLong': {
    staff: says(
      '一周没结算：{activity}',
      'A week unsettled: {activity}',
      '带队 {leader}，{count} 人的时长没确认，请过问。',
      'Led by {leader}; {count} people’s hours are open. Please step in.',
    ),
  },
  'activity.rate': {
    resident: says(
      '这次怎么样：{activity}',
      'How was it: {activity}',
      '说说组织得好不好，还想不想来。可不评。',
      'Was it well run, would you return? You may skip.',
    ),
  },
  'activity.rateReminder': {
    resident: says(
      '还想听您一句：{activity}',
      'Your word: {activity}',
      '只提醒这一次。组织得好不好，还想不想来？可不评。',
      'The only reminder. Was it well run, would you return? You may skip.',
    ),
  },
  'hours.questioned': {
    staff: says(
      '时长要核对：{activity}',
      'Hours in question: {activity}',
      '{name}说不对，请在 {due}前答复。',
      '{name} says they are wrong; answer by {due}.',
    ),
  },
  'hours.credited': {
    resident: says(
      '记上 {hours} 小时：{activity}',
      '{hours} h added: {activity}',
      '谢谢您。不对可在 30 天内说一声。',
      'Thank you. Tell us within 30 days if wrong.',
    ),
  },
  'hours.corrected': {
    resident: says(
      '时长更正了：{activity}',
      'Hours corrected: {activity}',
      '现在是 {hours} 小时，原因：{reason}。',
      'Now {hours} h: {reason}.',
    ),
  },
  'hours.kept': {
    resident: says(
      '时长没有改：{activity}',
      'Hours stay: {activity}',
      '仍是 {hours} 小时，答复：{reason}。',
      'Still {hours} h: {reason}.',
    ),
  },
} as const
