import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import type { MyData } from '@shared/people/people.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Duty } from '@/components/duty'
import { Header } from '@/components/header'
import { LinkCell } from '@/components/link-cell'
import { Page } from '@/components/page'
import { LoadedView, Problem } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { saveText } from '@/platform/save-text'
import { useMe, usePlace } from '@/session'
import { momentWithin } from '@/strings/dates'
import { me, myDataText as text } from '@/strings/me'
import { useText } from '@/strings/text'
import { CorrectSheet } from './correct-sheet'
import { HeldList } from './held-list'
import { LeaveCard } from './leave-card'
import { Looks } from './looks'

/** What is held of whoever looks, and all she can do about it. */
export default function MyDataPage() {
  const { t } = useText()
  const person = useMe()
  const place = usePlace()
  const [correcting, setCorrecting] = useState(false)
  const data = useLoad(() => api.people.myData(), [person?.id])
  useDidShow(() => {
    if (data.data) void data.reload()
  })
  const download = useSubmit(
    async () =>
      saveText(`linli-${new Date().toISOString().slice(0, 10)}.json`, JSON.stringify(await api.people.exportData(), null, 2)),
    how => void Taro.showToast({ title: t(how === 'saved' ? text.saved : text.copied), icon: 'none' }),
  )
  const corrected = (fresh: MyData) => {
    data.replace(fresh)
    setCorrecting(false)
    void Taro.showToast({ title: t(text.done), icon: 'none' })
  }
  return (
    <Page header={<Header title={t(text.title)} placeless />}>
      <LoadedView of={data}>
        {mine => (
          <View>
            <HeldList held={mine.held} />
            {mine.held.length > 0 && <Looks />}
            {mine.consent && (
              <View>
                <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
                  {t(text.agreed)}
                </View>
                <View className='cells'>
                  <View className='cell blk'>
                    <View className='b'>{t(text.agreedPhone)}</View>
                    <View className='cap'>
                      {t(text.agreedWhen, { version: mine.consent.version, when: momentWithin(mine.consent.at) })}
                    </View>
                  </View>
                </View>
              </View>
            )}
            {mine.held.length > 0 && (
              <View className='row wrap g12 mt16'>
                <Button fill busy={download.busy} onTap={() => void download.submit()}>
                  {t(download.busy ? text.downloading : text.download)}
                </Button>
                {person && (
                  <Button fill icon='edit' onTap={() => setCorrecting(true)}>
                    {t(text.correct)}
                  </Button>
                )}
              </View>
            )}
            <Problem error={download.error} />
            {person && (
              <View className='cells mt16'>
                <LinkCell icon='phone' title={t(me.devices)} note={t(me.devicesNote)} onTap={() => open('me/devices')} />
              </View>
            )}
            {mine.held.length > 0 && <LeaveCard mine={mine} />}
            {correcting && <CorrectSheet mine={mine} onDone={corrected} onClose={() => setCorrecting(false)} />}
          </View>
        )}
      </LoadedView>
      {place && <Duty areaId={place.areaId} />}
    </Page>
  )
}
