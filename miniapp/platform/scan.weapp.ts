import Taro from '@tarojs/taro'

export const canScan = true
/** What the scanned code says; null when it was put off. */
export const scanText = (): Promise<string | null> =>
  Taro.scanCode({}).then(
    ({ result }) => result,
    () => null,
  )
