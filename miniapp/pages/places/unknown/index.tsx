import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { Button } from '@/components/button'
import { DutyLine } from '@/components/duty-line'
import { Facade } from '@/components/facade'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { canScan } from '@/platform/scan'
import { usePlace } from '@/session'
import { places } from '@/strings/places'
import { useText } from '@/strings/text'
import { CodeSheet } from '../code-sheet'
import { enterByScan } from '../enter'
import { Recent } from '../recent'

/** Whom to ring where no place is known: the desk of the current one, or of the only community there is. */
async function deskNear(areaId: string | undefined) {
  const communities = areaId ? [] : await api.organisation.communities()
  const id = areaId ?? (communities.length === 1 ? communities[0]?.id : undefined)
  return id ? (await api.organisation.doorstep({ id })).duty : null
}

/** A code that opens nothing: what happened, and three ways on. */
export default function UnknownCodePage() {
  const { t } = useText()
  const { code = '', why = '' } = useRouter().params
  const place = usePlace()
  const desk = useLoad(() => deskNear(place?.areaId), [place?.areaId], !place?.duty)
  const duty = place?.duty ?? desk.data
  const [typing, setTyping] = useState(false)
  const scan = async () => {
    if (!(await enterByScan())) setTyping(true)
  }
  const revoked = why === 'place.revoked'
  return (
    <Page header={<Header title={t(places.codePage)} placeless />}>
      <View className='empty'>
        <Facade />
        <View className='h1 mt24'>{t(revoked ? places.revoked : places.unknown)}</View>
        <View className='sub mt8'>{t(revoked ? places.revokedHint : places.unknownHint)}</View>
      </View>
      <View className='stack'>
        <Button look='primary' wide icon='pin' onTap={() => open('places/pick')}>
          {t(places.choose)}
        </Button>
        <Button wide icon={canScan ? 'scan' : 'key'} onTap={() => (canScan ? void scan() : setTyping(true))}>
          {t(canScan ? places.scanAgain : places.typeAgain)}
        </Button>
      </View>
      <Recent />
      {code !== '' && <View className='cap mt16'>{t(places.code, { code })}</View>}
      {duty && <DutyLine duty={duty} />}
      {typing && <CodeSheet onClose={() => setTyping(false)} />}
    </Page>
  )
}
