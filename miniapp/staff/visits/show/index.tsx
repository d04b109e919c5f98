import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { VisitView } from '@shared/feedback/visit.views'
import { isRunning, visitCauses, type VisitStep } from '@shared/feedback/visit.workflow'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Ticks } from '@/components/clock'
import { DeskPage } from '@/components/desk'
import { LinkCell } from '@/components/link-cell'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { open } from '@/navigate'
import { common } from '@/strings/common'
import { useText, type Text as Words } from '@/strings/text'
import { visitText as text } from '@/strings/visits'
import { dueLine } from '../due-line'
import { VisitMark } from '../visit-mark'
import { SaidCard } from './said-card'
import { VisitRecord } from './visit-record'
import { VisitSheet } from './visit-sheet'

const buttons: readonly [step: VisitStep, text: Words][] = [
  ['contact', text.contact],
  ['hear', text.hear],
  ['putRight', text.putRight],
  ['miss', text.miss],
  ['giveUp', text.giveUp],
  ['close', text.close],
]

/** One person to ring back: what she said, what was done about it, what comes next. */
export default function VisitPage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const [step, setStep] = useState<VisitStep | null>(null)
  const shown = useLoad(() => api.feedback.visit({ id }), [id])
  useDidShow(() => {
    if (shown.data) void shown.reload()
  })
  const can = shown.data?.can ?? []
  const open = buttons.filter(([name]) => can.includes(name))
  return (
    <DeskPage
      entry='staff/visits'
      title={t(text.title)}
      footer={
        open.length > 0 && (
          <View className='act'>
            {open.map(([name, label], index) => (
              <Button key={name} fill look={index === 0 ? 'primary' : undefined} onTap={() => setStep(name)}>
                {t(label)}
              </Button>
            ))}
          </View>
        )
      }
    >
      <LoadedView of={shown}>{view => <Visit view={view} />}</LoadedView>
      {step && <VisitSheet shown={shown} step={step} onClose={() => setStep(null)} />}
    </DeskPage>
  )
}

function Visit({ view }: { view: VisitView }) {
  const speaking = useText()
  const { t, w } = speaking
  const { cause, status, subject, clock, misses: count } = view
  const ofMatter = subject.type === 'appeal'
  const about = [w(visitCauses[cause]), w(subject.place), count > 0 && t(text.misses, { count })]
  return (
    <View>
      <View className='row sp g8 wrap mt4'>
        <VisitMark {...view} />
        <Text className='cap'>{subject.number}</Text>
      </View>
      <View className='h1 mt4'>{w(subject.title)}</View>
      <View className='cap mt4'>{about.filter(Boolean).join(t(common.separator))}</View>
      {isRunning(status) && (
        <View className='mt12'>
          <Ticks clock={clock} />
          <View className='cap mt4'>{dueLine(view, speaking)}</View>
        </View>
      )}
      <SaidCard view={view} />
      <View className='cells mt12'>
        <LinkCell
          icon={ofMatter ? 'appeal' : 'heart'}
          title={t(ofMatter ? text.openMatter : text.openActivity)}
          onTap={() => open(ofMatter ? 'staff/handle' : 'staff/activities/show', { id: subject.pageId })}
        />
      </View>
      <VisitRecord events={view.events} byLot={cause === 'sample'} />
    </View>
  )
}
