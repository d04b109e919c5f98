import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { NoticeView } from '@shared/notices/notice.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { CallButton } from '@/components/call-button'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { NoticeBlocks } from '@/components/notice-blocks'
import { NoticeTags } from '@/components/notice-cell'
import { NoticeLines } from '@/components/notice-lines'
import { Page } from '@/components/page'
import { Photos } from '@/components/photos'
import { LoadedView, Problem } from '@/components/states'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { useSharing } from '@/hooks/use-sharing'
import { useSubmit } from '@/hooks/use-submit'
import { usePlace } from '@/session'
import { common } from '@/strings/common'
import { momentOf } from '@/strings/dates'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'
import { Attached } from './attached'
import { copyForGroup } from './copy-for-group'

/** One notice, open to anybody. */
export default function NoticePage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const shown = useLoad(() => api.notices.show({ id }), [id], false)
  useDidShow(() => void shown.reload())
  const title = shown.data?.title ?? t(notices.title)
  useSharing('notices/detail', { title, params: { id }, of: shown.data?.withdrawn ? null : `notices/${id}` })
  return (
    <Page header={<Header title={t(notices.title)} />} footer={shown.data && !shown.data.withdrawn && <Bar shown={shown} />}>
      <LoadedView of={shown}>{notice => <Notice notice={notice} />}</LoadedView>
    </Page>
  )
}

function Notice({ notice }: { notice: NoticeView }) {
  const { t, w } = useText()
  const { title, by, publishedAt, area, withdrawn, lines, blocks, photos, phone, acknowledgedBy } = notice
  const facts = [w(by), momentOf(publishedAt), t(notices.reach, { area: w(area) })]
  return (
    <View>
      <View className='row g8 wrap'>
        <NoticeTags notice={notice} />
      </View>
      <View className='h1 mt8' {...{ role: 'heading', 'aria-level': '2' }}>
        {title}
      </View>
      <View className='cap mt4'>{facts.join(t(common.separator))}</View>
      {withdrawn ? (
        <View className='note warn mt16' {...{ role: 'status' }}>
          <Icon name='m-no' />
          <View>
            <View className='b'>{t(notices.withdrawn, { reason: withdrawn.reason })}</View>
            <View className='cap'>{momentOf(withdrawn.at)}</View>
          </View>
        </View>
      ) : (
        <View>
          <NoticeLines lines={lines} />
          <NoticeBlocks blocks={blocks} />
          <Photos photos={photos} />
          <Attached notice={notice} />
          {acknowledgedBy !== null && (
            <View className='row sp g8 mt16 sub'>
              <Text>{t(notices.gotItCount, { count: acknowledgedBy })}</Text>
              <Text className='cap'>{t(notices.gotItFree)}</Text>
            </View>
          )}
        </View>
      )}
      <View className='duty'>
        <CallButton to={{ name: by, phone }} />
        <View className='gr'>
          <View className='b ink1'>{t(notices.ringUnit, { unit: w(by), phone })}</View>
          <View>{t(notices.ringNote)}</View>
        </View>
      </View>
    </View>
  )
}

/** “Got it” where it was asked for, and the three lines for the building's group. */
function Bar({ shown }: { shown: Loaded<NoticeView> }) {
  const { t } = useText()
  const place = usePlace()
  const notice = shown.data!
  const tap = useSubmit(keyed => keyed.notices.acknowledge({ id: notice.id, areaId: place?.areaId }), shown.replace)
  const asked = notice.needsAck && !notice.expired
  const copy = () => copyForGroup(notice)
  return (
    <View className='act'>
      {asked && !notice.acknowledged ? (
        <>
          <Button look='quiet' icon='copy' onTap={copy}>
            {t(notices.toGroup)}
          </Button>
          <Button look='primary' fill icon='check' busy={tap.busy} onTap={() => void tap.submit()}>
            {t(notices.gotIt)}
          </Button>
          <Problem error={tap.error} />
        </>
      ) : (
        <>
          {asked && (
            <View className='row g8 gr sub jade' {...{ role: 'status' }}>
              <Icon name='m-done' small />
              {t(notices.gotItDone)}
            </View>
          )}
          <Button look='second' fill={!asked} icon='copy' onTap={copy}>
            {t(notices.toGroup)}
          </Button>
        </>
      )}
    </View>
  )
}
