import Taro from '@tarojs/taro'
import type { CalendarDay } from './calendar'

const seconds = (moment: string) => Math.floor(new Date(moment).getTime() / 1000)

export async function addToCalendar(_address: string, { title, where, words, startsAt, endsAt }: CalendarDay): Promise<'added'> {
  await Taro.addPhoneCalendar({
    ...{ title, location: where, description: words, alarm: true, alarmOffset: 7200 },
    ...{ startTime: seconds(startsAt), endTime: String(seconds(endsAt)) },
  })
  return 'added'
}
