import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { listenToKeys } from './platform/keyboard'
import { guardRoutes } from './platform/routes'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    listenToKeys()
    guardRoutes()
  })
  return children
}
