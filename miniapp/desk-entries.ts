import { filingRoles } from '@shared/appeals/caller'
import { figureReaders } from '@shared/appeals/figures.views'
import { ledgerRoles } from '@shared/appeals/ledger.views'
import type { RoleName } from '@shared/people/people.views'
import { api } from './api'
import type { PageName } from './pages'
import { absence, fileFor } from './strings/casework'
import { deskNav } from './strings/desk'
import { dutyDesk } from './strings/duties'
import { ledgerText } from './strings/ledger'
import { monthlyText } from './strings/monthly-issues'
import { overviewText } from './strings/overview'
import { termText } from './strings/terms'
import { subdistrictText } from './strings/subdistrict'
import type { Text } from './strings/text'
import { visitText } from './strings/visits'

export interface DeskEntry {
  page: PageName
  /** The key that leads there, after `g`. */
  key?: string
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
    ...{ page: 'staff/inbox', key: 't', icon: 'bell', text: deskNav.today },
    count: async communityId => {
      const { overdue, today } = await api.appeals.deskCounts({ communityId })
      return overdue + today
    },
  },
  { page: 'staff/queue', key: 'q', icon: 'appeal', text: deskNav.queue },
  { page: 'staff/file-for', key: 'r', icon: 'phone', text: fileFor.nav, roles: filingRoles },
  { page: 'staff/notices', key: 'n', icon: 'doc', text: deskNav.notices },
  { page: 'staff/activities', key: 'a', icon: 'heart', text: deskNav.activities },
  {
    ...{
      page: 'staff/moderation',
      key: 'm',
      icon: 'm-chk',
      text: deskNav.moderation,
      roles: ['moderator', 'dispatcher', 'supervisor'],
    },
    count: async communityId => (await api.moderation.counts({ communityId })).waiting,
  },
  { page: 'staff/visits', key: 'v', icon: 'phone', text: visitText.title, roles: ['supervisor'] },
  { page: 'staff/monthly-issues', key: 'h', icon: 'cal', text: monthlyText.nav, roles: ['supervisor', 'dispatcher'] },
  { page: 'staff/duties', key: 'd', icon: 'grid', text: dutyDesk.title },
  { page: 'staff/terms', key: 'k', icon: 'clock', text: termText.title, roles: ['admin', 'supervisor', 'dispatcher'] },
  { page: 'staff/ledger', key: 'l', icon: 'table', text: ledgerText.nav, roles: ledgerRoles },
  { page: 'staff/overview', key: 'o', icon: 'chart', text: overviewText.nav, roles: figureReaders },
  { page: 'staff/figures', key: 'f', icon: 'm-list', text: deskNav.figures, roles: figureReaders },
  { page: 'staff/subdistrict', key: 'b', icon: 'chart', text: subdistrictText.nav, roles: ['districtViewer'], anywhere: true },
  { page: 'staff/places', key: 'p', icon: 'scan', text: deskNav.places },
  { page: 'staff/away', key: 'w', icon: 'swap', text: absence.title },
  { page: 'staff/people', key: 's', icon: 'users', text: deskNav.people, roles: ['admin'] },
  {
    ...{ page: 'inbox', key: 'i', icon: 'notice', text: deskNav.messages, anywhere: true },
    count: async () => (await api.notifications.unread()).count,
  },
  { page: 'me', key: 'e', icon: 'me', text: deskNav.me, anywhere: true },
]
