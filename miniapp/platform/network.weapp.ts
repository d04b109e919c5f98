import Taro from '@tarojs/taro'

export function whenOnline(listener: () => void): () => void {
  const hear: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => {
    if (isConnected) listener()
  }
  Taro.onNetworkStatusChange(hear)
  return () => Taro.offNetworkStatusChange(hear)
}
