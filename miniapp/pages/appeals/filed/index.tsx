import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AppealView } from '@shared/appeals/appeal.views'
import { api } from '@/api'
import { useClaim } from '@/claims'
import { Button } from '@/components/button'
import { ClaimCard } from '@/components/claim-card'
import { Duty } from '@/components/duty'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { LoadedView } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { useLoad } from '@/hooks/use-load'
import { replace, restart } from '@/navigate'
import { common } from '@/strings/common'
import { dateTimeOf, momentOf } from '@/strings/dates'
import { filed as text, filing } from '@/strings/filing'
import { useText } from '@/strings/text'

/** It has a number: keep the code, this is who looks at it and by when, this is what comes next. */
export default function FiledPage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const claimCode = useClaim(id)
  // An address that was cut off names nothing that was received.
  useEffect(() => {
    if (!id) restart('home')
  }, [id])
  const appeal = useLoad(() => api.appeals.show({ id }), [id], id !== '')
  const footer = (
    <View className='act'>
      <Button fill onTap={() => restart('home')}>
        {t(text.home)}
      </Button>
      <Button look='primary' fill onTap={() => replace('appeals/detail', { id })}>
        {t(text.progress)}
      </Button>
    </View>
  )
  return (
    <Page header={<Header title={t(filing.title)} placeless />} footer={footer}>
      <View className='jade mt12'>
        <Icon name='m-done' className='m44' />
      </View>
      <View className='t-hero mt12'>{t(text.done)}</View>
      {claimCode ? <ClaimFirst code={claimCode} appeal={appeal.data} /> : <NumberLine appeal={appeal.data} />}
      <LoadedView of={appeal}>{view => <WhatComes appeal={view} />}</LoadedView>
    </Page>
  )
}

const NumberLine = ({ appeal }: { appeal: AppealView | null }) => {
  const { t, w } = useText()
  if (!appeal) return null
  return (
    <View className='sub mt4'>
      {[t(text.number, { number: appeal.number }), w(appeal.category.group), w(appeal.area.name)].join(t(common.separator))}
    </View>
  )
}

function ClaimFirst({ code, appeal }: { code: string; appeal: AppealView | null }) {
  const { t } = useText()
  return (
    <View>
      <NumberLine appeal={appeal} />
      <View className='mt16 mb12'>
        <ClaimCard code={code} note={t(text.claimHint)} />
      </View>
    </View>
  )
}

function WhatComes({ appeal: { reception, area } }: { appeal: AppealView }) {
  const { t, w } = useText()
  const by = reception?.acceptBy
  return (
    <View>
      {by && reception && (
        <View className='card'>
          <View className='cap'>{t(text.latest)}</View>
          <View className='num mt4'>{dateTimeOf(by)}</View>
          <View className='sub mt4'>{t(text.desk, { name: w(reception.name), phone: reception.phone })}</View>
          <View className='cap mt4'>{t(text.usually, { count: reception.days })}</View>
        </View>
      )}
      <View className='sec'>{t(text.next)}</View>
      <Timeline
        entries={[
          { key: 'accept', icon: 'm-ans', look: 'now', title: t(text.nextAccept), when: by ? momentOf(by) : '' },
          { key: 'handle', icon: 'm-next', look: 'next', title: t(text.nextHandle), when: '', note: t(text.nextHandleHint) },
          { key: 'rate', icon: 'm-next', look: 'next', title: t(text.nextRate), when: '', note: t(text.nextRateHint) },
        ]}
      />
      <Duty areaId={area.areaId} />
    </View>
  )
}
