import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { common } from '../strings/common'
import { filed } from '../strings/filing'
import { useText } from '../strings/text'
import { Button } from './button'

/** The code that opens a matter on any device, to copy or write down. */
export function ClaimCard({ code, note }: { code: string; note: string }) {
  const { t } = useText()
  const copy = () =>
    void Taro.setClipboardData({ data: code }).then(() => Taro.showToast({ title: t(common.copied), icon: 'none' }))
  return (
    <View className='card sel'>
      <View className='row sp g8'>
        <View className='b'>{t(filed.claimCode)}</View>
        <Button look='text' small icon='copy' onTap={copy}>
          {t(common.copy)}
        </Button>
      </View>
      <View className='t-code jade'>{code}</View>
      <View className='cap mt8'>{note}</View>
    </View>
  )
}
