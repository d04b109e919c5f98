import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { isActive } from '@shared/appeals/appeal.workflow'
import { filingRoles } from '@shared/appeals/caller'
import { figureReaders } from '@shared/appeals/figures.views'
import { ledgerRoles } from '@shared/appeals/ledger.views'
import type { RoleName } from '@shared/people/people.views'
import { api } from '@/api'
import { Avatar } from '@/components/avatar'
import { Chips, SwitchCell } from '@/components/choice'
import { Duty } from '@/components/duty'
import { DeskPage } from '@/components/desk'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { LinkCell } from '@/components/link-cell'
import { TabBar } from '@/components/tab-bar'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { prefer, preferences, useMe, usePlace, type Preferences } from '@/session'
import { absence, fileFor } from '@/strings/casework'
import { common } from '@/strings/common'
import { figuresText } from '@/strings/figures'
import { ledgerText } from '@/strings/ledger'
import { me as text } from '@/strings/me'
import { subdistrictText } from '@/strings/subdistrict'
import { useText } from '@/strings/text'
import { signOut } from './sign-out'

const moderators: RoleName[] = ['moderator', 'dispatcher', 'supervisor']

/** One's own: what waits, where to look, how it should look. */
export default function MePage() {
  const { t, w } = useText()
  const person = useMe()
  const place = usePlace()
  const { care, theme, language } = preferences.use()
  const unread = useLoad(() => api.notifications.unread(), [person?.id])
  const mine = useLoad(() => api.appeals.mine({ limit: 50 }), [person?.id])
  useDidShow(() => {
    if (unread.data) void unread.reload()
    if (mine.data) void mine.reload()
  })
  const cards = mine.data?.items ?? []
  const waiting = (what: 'rate' | 'answer') => cards.filter(card => card.waitsForYou === what)
  const running = cards.filter(({ status }) => isActive(status)).length
  const count = unread.data?.count ?? 0
  const staff = person?.kind === 'staff'
  const files = person?.roles.some(({ role }) => filingRoles.includes(role))
  const counts = person?.roles.some(({ role }) => (figureReaders as readonly RoleName[]).includes(role))
  const views = person?.roles.some(({ role }) => role === 'districtViewer')
  const reads = person?.roles.some(({ role }) => ledgerRoles.includes(role))
  const moderates = person?.roles.some(({ role, unit }) => !unit && moderators.includes(role))
  const isAdmin = person?.roles.some(({ role }) => role === 'admin')
  const about = staff
    ? [t(text.staff), ...new Set(person.roles.map(({ unit }) => w(unit?.name)))]
    : [w(place?.name), t(text.resident)]
  // Whom WeChat signed in has no name here.
  const who = person?.name ? w(person.name) : t(person ? text.resident : text.guest)
  const themes: { value: Preferences['theme']; text: string }[] = [
    { value: 'auto', text: t(text.auto) },
    { value: 'light', text: t(text.light) },
    { value: 'dark', text: t(text.dark) },
  ]
  return (
    <DeskPage
      entry='me'
      title={t(text.title)}
      header={<Header title={t(text.title)} tab />}
      tab={staff}
      footer={staff ? undefined : <TabBar current='me' />}
    >
      <View className='row g12 mt4'>
        <Avatar name={who} />
        <View className='gr'>
          <View className='h2'>{who}</View>
          <View className='sub'>{person ? about.filter(Boolean).join(t(common.separator)) : t(text.guestNote)}</View>
        </View>
        {!person?.name && (
          <Tap className='hit lnk' onTap={() => open('sign-in')}>
            {t(person ? text.staffSignIn : text.signIn)}
          </Tap>
        )}
      </View>
      <View className='stack mt16'>
        {(['answer', 'rate'] as const).map(what => {
          const [first] = waiting(what)
          return first ? (
            <View key={what} className='cells'>
              <LinkCell
                icon={what === 'rate' ? 'm-ans' : 'm-ask'}
                title={t(what === 'rate' ? text.toRate : text.toAnswer, { count: waiting(what).length })}
                note={first.title ?? w(first.category.name)}
                bold
                onTap={() => (waiting(what).length === 1 ? open('appeals/detail', { id: first.id }) : open('appeals/mine'))}
              />
            </View>
          ) : null
        })}
        <View className='cells'>
          {staff && <LinkCell icon='doc' title={t(text.work)} note={t(text.workNote)} onTap={() => open('staff/inbox')} />}
          {files && (
            <LinkCell icon='phone' title={t(fileFor.title)} note={t(fileFor.linkNote)} onTap={() => open('staff/file-for')} />
          )}
          {reads && <LinkCell icon='table' title={t(ledgerText.title)} onTap={() => open('staff/ledger')} />}
          {counts && <LinkCell icon='m-list' title={t(figuresText.title)} onTap={() => open('staff/figures')} />}
          {views && <LinkCell icon='m-list' title={t(subdistrictText.nav)} onTap={() => open('staff/subdistrict')} />}
          {staff && <LinkCell icon='swap' title={t(absence.title)} note={t(absence.linkNote)} onTap={() => open('staff/away')} />}
          {moderates && <LinkCell icon='m-chk' title={t(text.moderation)} onTap={() => open('staff/moderation')} />}
          {staff && <LinkCell icon='scan' title={t(text.places)} onTap={() => open('staff/places')} />}
          {isAdmin && <LinkCell icon='users' title={t(text.people)} onTap={() => open('staff/people')} />}
          <LinkCell
            icon='bell'
            title={t(text.inbox)}
            value={count > 0 ? t(text.unread, { count }) : ''}
            onTap={() => open('inbox')}
          />
          <LinkCell
            icon='appeal'
            title={t(text.appeals)}
            value={running > 0 ? t(text.active, { count: running }) : ''}
            onTap={() => open('appeals/mine')}
          />
          <LinkCell icon='heart' title={t(text.signUps)} onTap={() => open('activities', { part: 'mine' })} />
          <LinkCell icon='badge' title={t(text.hours)} onTap={() => open('hours')} />
          <LinkCell icon='search' title={t(text.find)} onTap={() => open('appeals/find')} />
          {place && <LinkCell icon='users' title={t(text.who)} onTap={() => open('organisation/who-serves')} />}
        </View>
        <View className='cells'>
          <SwitchCell title={t(text.care)} note={t(text.careNote)} on={care} onChange={on => prefer({ care: on })} />
          <View className='cell blk'>
            <View className='mb8'>{t(text.theme)}</View>
            <Chips
              label={t(text.theme)}
              options={themes}
              chosen={theme}
              width='fill'
              onChoose={value => prefer({ theme: value })}
            />
          </View>
          <LinkCell icon='globe' title={t(text.language)} onTap={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })} />
        </View>
        <View className='cells'>
          <LinkCell icon='lock' title={t(text.data)} note={t(text.dataNote)} onTap={() => open('me/my-data')} />
        </View>
        {person && (
          <View className='cells'>
            <LinkCell icon='phone' title={t(text.devices)} note={t(text.devicesNote)} onTap={() => open('me/devices')} />
            {staff && <LinkCell icon='key' title={t(text.password)} onTap={() => open('me/password')} />}
            <Tap className='cell' onTap={() => void signOut()}>
              <Icon name='back' />
              <View className='gr'>{t(text.signOut)}</View>
            </Tap>
          </View>
        )}
      </View>
      {place && <Duty areaId={place.areaId} />}
      <View className='cap mt16'>{t(text.about)}</View>
    </DeskPage>
  )
}
