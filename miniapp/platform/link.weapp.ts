import Taro from '@tarojs/taro'

/** A mini-program opens no foreign page: the address is copied for the browser. */
export function openAddress(address: string): boolean {
  void Taro.setClipboardData({ data: address })
  return false
}
