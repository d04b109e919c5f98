import Taro from '@tarojs/taro'

/** A short word about what was done, gone by itself. */
export const say = (title: string) => void Taro.showToast({ title, icon: 'none', duration: 2500 })
