import { words } from '@shared/kit/words'
import { table } from '@server/kit/database'
import { exported, whenHeld } from '@server/people'
import { HourEntry, WrongHour } from './hour.entity'

whenHeld({
  key: 'hours',
  tables: ['hour_entries', 'wrong_hours'],
  name: words('志愿时长', 'Volunteer hours'),
  why: words('记录您的服务时长', 'To record the hours you gave'),
  until: words('到您注销', 'Until you delete your account'),
  rows: async personId => [
    ...(await table(HourEntry).findBy({ personId })).map(row => exported(row, 'personId', 'communityId', 'writtenBy')),
    ...(await table(WrongHour).findBy({ personId })).map(row => exported(row, 'personId', 'communityId', 'answeredBy')),
  ],
  erase: async personId => {
    await table(WrongHour).delete({ personId })
    await table(HourEntry).delete({ personId })
    return true
  },
})
