import { useEffect, useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import type { DeskEntry } from '../desk-entries'
import { restart } from '../navigate'
import { listenToShortcuts } from '../platform/keyboard'
import { keyText, type KeyHelp } from '../strings/keys'
import { useText } from '../strings/text'
import { Sheet } from './sheet'

/** What the keyboard does on an office screen: `g` and a letter lead from place to place, `?` tells them with those of the page itself. */
export function useDeskKeys(entries: readonly DeskEntry[], keys: readonly KeyHelp[]): { show(): void; sheet: ReactNode } {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  const reached = entries.flatMap(({ key, page, text }) => (key ? [{ key, page, text }] : []))
  const letters = reached.map(({ key }) => key).join('')
  useEffect(() => {
    const jumps = reached.map(({ key, page }) => [`g ${key}`, () => restart(page)] as const)
    return listenToShortcuts({ ...Object.fromEntries(jumps), '?': () => setOpen(true) })
  }, [letters])
  const everywhere = [
    ...reached.map(({ key, text }) => ({ key: `G ${key.toUpperCase()}`, text })),
    ...[{ key: '?', text: keyText.help } as const, { key: 'Esc', text: keyText.close } as const],
  ]
  return {
    show: () => setOpen(true),
    sheet: open && (
      <Sheet title={t(keyText.title)} onClose={() => setOpen(false)}>
        {keys.length > 0 && <KeyList title={t(keyText.here)} keys={keys} />}
        <KeyList title={t(keyText.everywhere)} keys={everywhere} />
      </Sheet>
    ),
  }
}

function KeyList({ title, keys }: { title: string; keys: readonly KeyHelp[] }) {
  const { t } = useText()
  return (
    <View className='mt12' {...{ role: 'group', 'aria-label': title }}>
      <View className='cap b'>{title}</View>
      <View className='keys'>
        {keys.map(({ key, text }) => (
          <View key={key} className='keys-l'>
            <View className='keys-k'>
              {key.split(' ').map(one => (
                <Text key={one} className='kbd'>
                  {one}
                </Text>
              ))}
            </View>
            <View className='gr'>{t(text)}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
