import { useEffect, type PropsWithChildren, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { dressRoot } from '../platform/root'
import { preferences } from '../session'

interface Props {
  header: ReactNode
  /** Tab bar or the bar of actions. */
  footer?: ReactNode
}

/** The classes of theme and care mode, which the paper around the page wears too. */
export function useDress(): string {
  const { theme, care, language } = preferences.use()
  const dress = [theme, care && 'care'].filter(Boolean).join(' ')
  useEffect(() => dressRoot(dress, language), [dress, language])
  return dress
}

/** Every page: theme and care mode on its root, header, content, what stands at the bottom. */
export function Page({ header, footer, children }: PropsWithChildren<Props>) {
  const dress = useDress()
  return (
    <View className={`theme ${dress}`}>
      {header}
      <View className='pg' {...{ role: 'main' }}>
        {children}
      </View>
      {footer}
    </View>
  )
}
