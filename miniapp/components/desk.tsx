import type { PropsWithChildren, ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { roleNames, type RoleName } from '@shared/people/people.views'
import { deskEntries, type DeskEntry } from '../desk-entries'
import { useLoad } from '../hooks/use-load'
import { useWide } from '../hooks/use-wide'
import { restart } from '../navigate'
import type { PageName } from '../pages'
import { useMe } from '../session'
import { desksOf, useDesk } from '../staff/use-desk'
import { common } from '../strings/common'
import { deskNav } from '../strings/desk'
import { keyText, type KeyHelp } from '../strings/keys'
import { useText } from '../strings/text'
import { Avatar } from './avatar'
import { useDeskKeys } from './desk-keys'
import { DeskSwitch } from './desk-switch'
import { Header } from './header'
import { Icon } from './icon'
import { Page, useDress } from './page'
import { TabBar } from './tab-bar'
import { Tap } from './tap'

interface Props {
  /** The entry of the navigation that this page belongs to. */
  entry: PageName
  title: string
  /** Above the title of an office screen. */
  kick?: ReactNode
  /** In place of the title on an office screen. */
  headline?: string
  /** The header on a phone, where the usual one does not do. */
  header?: ReactNode
  /** It is one of the staff's tabs on a phone. */
  tab?: boolean
  badges?: Partial<Record<PageName, number>>
  /** What stands at the bottom; without any, the tabs do on a phone. */
  footer?: ReactNode
  /** Beside the title of an office screen. */
  actions?: ReactNode
  /** Under the title of an office screen, as wide as page and panel together. */
  tools?: ReactNode
  /** Lines would not get too long: a table. */
  full?: boolean
  /** What keys of its own it has on an office screen. */
  keys?: readonly KeyHelp[]
  /** What is opened beside the page on an office screen. */
  side?: ReactNode
}

/** A page of the staff: on a phone a page as any other, from 1200 px on with the navigation on its left and room for a panel on its right. */
export function DeskPage(props: PropsWithChildren<Props>) {
  const { entry, title, header, tab, footer, badges, children } = props
  const wide = useWide()
  const me = useMe()
  if (wide && me?.kind === 'staff') return <WidePage {...props} />
  return (
    <Page
      header={header ?? <Header title={title} tab={tab} placeless />}
      footer={footer ?? (tab && <TabBar set='staff' current={entry} badges={badges} />)}
    >
      {entry.startsWith('staff/') && tab && desksOf(me).length > 1 && (
        <View className='mb8'>
          <DeskSwitch />
        </View>
      )}
      {children}
    </Page>
  )
}

const noKeys: readonly KeyHelp[] = []
function WidePage({
  entry,
  title,
  kick,
  headline,
  footer,
  actions,
  tools,
  full,
  keys = noKeys,
  side,
  children,
}: PropsWithChildren<Props>) {
  const dress = useDress()
  const { entries } = useHere()
  const help = useDeskKeys(entries, keys)
  return (
    <View className={`theme desk ${dress}`}>
      <DeskNav current={entry} entries={entries} onKeys={help.show} />
      <View className='desk-main'>
        <View className='desk-head' {...{ role: 'banner' }}>
          <View className='gr'>
            {kick && <View className='sub'>{kick}</View>}
            <View className='h1' {...{ role: 'heading', 'aria-level': '1' }}>
              {headline ?? title}
            </View>
          </View>
          {actions}
        </View>
        {tools}
        <View className='desk-body'>
          <View className={`desk-page ${full ? 'full' : ''}`} {...{ role: 'main' }}>
            {children}
            {footer}
          </View>
          {side}
        </View>
      </View>
      {help.sheet}
    </View>
  )
}

/** What she is at this desk, and the places that are open to her from it. */
function useHere() {
  const me = useMe()
  const communityId = useDesk()
  const here = me?.roles.filter(held => held.communityId === communityId || held.role === 'districtViewer')
  const entries = deskEntries.filter(
    ({ roles, anywhere }) =>
      (anywhere || communityId !== null) && (!roles || here?.some(({ role }) => (roles as readonly RoleName[]).includes(role))),
  )
  return { here, entries }
}

/** The places to work at, as far as her roles reach; the community above them, she herself below. */
function DeskNav({ current, entries, onKeys }: { current: PageName; entries: readonly DeskEntry[]; onKeys(): void }) {
  const { t, w } = useText()
  const me = useMe()
  const communityId = useDesk()
  const { here } = useHere()
  const posts = [...new Set(here?.map(({ role, unit }) => w(unit?.name) || w(roleNames[role])))]
  return (
    <View className='desk-nav' {...{ role: 'navigation', 'aria-label': t(deskNav.label) }}>
      <View className='row g12 desk-logo'>
        <View className='desk-mark' {...{ 'aria-hidden': 'true' }}>
          邻
        </View>
        <View className='gr'>
          <View className='h2'>{t(deskNav.brand)}</View>
          <DeskSwitch />
        </View>
      </View>
      {entries.map(entry => (
        <NavEntry key={entry.page} entry={entry} on={entry.page === current} communityId={communityId} />
      ))}
      <Tap className='desk-entry' onTap={onKeys}>
        <Text className='kbd'>?</Text>
        <View className='gr'>{t(keyText.title)}</View>
      </Tap>
      {me?.name && (
        <View className='row g12 desk-who'>
          <Avatar name={w(me.name)} />
          <View className='gr'>
            <View className='b'>{w(me.name)}</View>
            <View className='cap'>{posts.filter(Boolean).join(t(common.separator))}</View>
          </View>
        </View>
      )}
    </View>
  )
}

function NavEntry({
  entry: { page, icon, text, count },
  on,
  communityId,
}: {
  entry: DeskEntry
  on: boolean
  communityId: string | null
}) {
  const { t } = useText()
  const waiting = useLoad(() => count!(communityId!), [page, communityId], count !== undefined && communityId !== null)
  useDidShow(() => {
    if (waiting.data !== null) void waiting.reload()
  })
  return (
    <Tap role='link' className={`desk-entry ${on ? 'on' : ''}`} current={on} onTap={() => restart(page)}>
      <Icon name={icon} small />
      <View className='gr'>{t(text)}</View>
      {(waiting.data ?? 0) > 0 && <View className='t-cap b'>{waiting.data! > 99 ? '99+' : waiting.data}</View>}
    </Tap>
  )
}
