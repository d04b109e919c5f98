import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { listenToKeys } from './platform/keyboard'
import { guardRoutes } from './platform/routes'
import { preferAsOtherTabs } from './session'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    listenToKeys()
    guardRoutes()
    preferAsOtherTabs()
  })
  return children
}
