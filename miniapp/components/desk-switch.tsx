import { View } from '@tarojs/components'
import { api } from '../api'
import { useLoad } from '../hooks/use-load'
import { restart } from '../navigate'
import { useMe } from '../session'
import { chooseDesk, desksOf, useDesk } from '../staff/use-desk'
import { deskNav } from '../strings/desk'
import { useText } from '../strings/text'
import { Menu } from './menu'

/** The community whose desk is shown; for whoever works in several a way to another, which begins with its day. */
export function DeskSwitch() {
  const { t, w } = useText()
  const here = useDesk()
  const desks = desksOf(useMe())
  const all = useLoad(() => api.organisation.communities(), [])
  const names = new Map(all.data?.map(({ id, name }) => [id, w(name)]))
  if (here === null || !names.has(here)) return null
  if (desks.length < 2) return <View className='cap'>{names.get(here)}</View>
  return (
    <Menu
      label={t(deskNav.community)}
      options={desks.map(id => ({ value: id, text: names.get(id) ?? id }))}
      chosen={here}
      usual={here}
      onChoose={id => {
        chooseDesk(id)
        restart('staff/inbox')
      }}
    />
  )
}
