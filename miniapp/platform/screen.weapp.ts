import Taro from '@tarojs/taro'

/** The status bar, and WeChat's capsule with as much room left of it as there is right of it. */
export function headerRoom() {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  return { top: statusBarHeight, right: windowWidth - capsule.left }
}
