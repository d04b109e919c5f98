import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { listenToKeys } from './platform/keyboard'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(listenToKeys)
  return children
}
