import { filingRoles } from '@shared/appeals/caller'
import { figureReaders } from '@shared/appeals/figures.views'
import { ledgerRoles } from '@shared/appeals/ledger.views'
import type { RoleName } from '@shared/people/people.views'
import { api } from './api'
import type { PageName } from './pages'
import { absence, fileFor } from './strings/casework'
import { deskNav } from './strings/desk'
import { dutyDesk } from './strings/duties'
import { dayText } from './strings/days'
import { ledgerText } from './strings/ledger'
import { overviewText } from './strings/overview'
import { termText } from './strings/terms'
import { subdistrictText } from './strings/subdistrict'
import type { Text } from './strings/text'
import { visitText } from './strings/visits'

export interface DeskEntry {
  page: PageName
  icon: string
  text: Text
  /** Whose entry it is; everybody's where none is named. */
  roles?: readonly RoleName[]
  /** It is of no community: there for whoever works in none as well. */
  anywhere?: true
  /** How many wait there, shown beside it; none at zero. */
  count?(communityId: string): Promise<number>
}

/** The navigation of the office screen: a feature adds its line where it belongs. */
export const deskEntries: readonly DeskEntry[] = [
  {
    ...{ page: 'staff/inbox', icon: 'bell', text: deskNav.today },
    count: async communityId => {
      const { overdue, today } = await api.appeals.deskCounts({ communityId })
      return overdue + today
    },
  },
  { page: 'staff/queue', icon: 'appeal', text: deskNav.queue },
  { page: 'staff/file-for', icon: 'phone', text: fileFor.nav, roles: filingRoles },
  { page: 'staff/notices', icon: 'doc', text: deskNav.notices },
  { page: 'staff/activities', icon: 'heart', text: deskNav.activities },
  {
    ...{ page: 'staff/moderation', icon: 'm-chk', text: deskNav.moderation, roles: ['moderator', 'dispatcher', 'supervisor'] },
    count: async communityId => (await api.moderation.counts({ communityId })).waiting,
  },
  { page: 'staff/visits', icon: 'phone', text: visitText.title, roles: ['supervisor'] },
  { page: 'staff/duties', icon: 'grid', text: dutyDesk.title },
  { page: 'staff/terms', icon: 'clock', text: termText.title, roles: ['admin', 'supervisor', 'dispatcher'] },
  { page: 'staff/days', icon: 'cal', text: dayText.title, roles: ['admin', 'supervisor', 'dispatcher'] },
  { page: 'staff/ledger', icon: 'table', text: ledgerText.nav, roles: ledgerRoles },
  { page: 'staff/overview', icon: 'm-list', text: overviewText.nav, roles: figureReaders },
  { page: 'staff/figures', icon: 'm-list', text: deskNav.figures, roles: figureReaders },
  { page: 'staff/subdistrict', icon: 'm-list', text: subdistrictText.nav, roles: ['districtViewer'], anywhere: true },
  { page: 'staff/places', icon: 'scan', text: deskNav.places },
  { page: 'staff/away', icon: 'swap', text: absence.title },
  { page: 'staff/people', icon: 'users', text: deskNav.people, roles: ['admin'] },
  {
    ...{ page: 'inbox', icon: 'notice', text: deskNav.messages, anywhere: true },
    count: async () => (await api.notifications.unread()).count,
  },
  { page: 'me', icon: 'me', text: deskNav.me, anywhere: true },
]
