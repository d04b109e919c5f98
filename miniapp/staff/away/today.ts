import { api } from '@/api'
import { open } from '@/navigate'
import { whoAmI } from '@/session'
import { absence, cover } from '@/strings/casework'
import { dateTimeOf } from '@/strings/dates'
import { speaking } from '@/strings/text'
import { coverLine } from '@/strings/cover-line'
import type { TodaySource } from '../today-line'

/** For whom she acts, and who is away with nobody in her place. */
export const coverToday: TodaySource = {
  title: absence.title,
  lines: async communityId => {
    const said = speaking()
    const { t, w } = said
    const mine = whoAmI()?.id
    const { away } = await api.organisation.absences({ id: communityId })
    return away
      .filter(({ acting }) => acting === null || acting.id === mine)
      .map(({ person, until, acting }) => ({
        key: person.id,
        icon: acting ? 'swap' : 'm-near',
        mark: t(absence.now),
        title: acting
          ? t(cover.mine, { who: w(person.name), until: dateTimeOf(until) })
          : coverLine({ until, acting }, said, person.name),
        open: () => (acting ? open('staff/queue', { handler: 'me' }) : open('staff/away')),
      }))
  },
}
