import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import type { MasterView } from '@shared/appeals/merge.views'
import { Icon } from './icon'
import { StatusMark } from './status-mark'
import { Tap } from './tap'
import { momentOf, momentWithin } from '../strings/dates'
import { mergeText } from '../strings/merging'
import { useText } from '../strings/text'

interface Props {
  master: MasterView
  staff?: boolean
  onOpen(id: string): void
}

/** The way to the matter that this one is handled together with; where it may not be opened, its steps and dates. */
export function MasterCard({ master, staff, onOpen, children }: PropsWithChildren<Props>) {
  const { t, w } = useText()
  const { id, number, status, title, category, unit, dueAt, steps } = master
  return (
    <View className='card sel mb12'>
      <View className='row sp g8 wrap'>
        <Text className='b'>{t(mergeText.together, { number })}</Text>
        <StatusMark status={status} staff />
      </View>
      {id && <View className='mt4'>{title ?? w(category?.name)}</View>}
      {unit && dueAt && <View className='sub mt4'>{t(mergeText.answerBy, { unit: w(unit), due: momentWithin(dueAt) })}</View>}
      {id ? (
        <Tap className='hit lnk' role='link' onTap={() => onOpen(id)}>
          {t(staff ? mergeText.openStaff : mergeText.open)}
          <Icon name='chev' small />
        </Tap>
      ) : (
        <View className='mt8'>
          <View className='cap'>{t(mergeText.hidden)}</View>
          {steps.map(({ id: step, sentence, at }) => (
            <View key={step} className='row sp g8 wrap mt4'>
              <Text>{w(sentence)}</Text>
              <Text className='cap'>{momentOf(at)}</Text>
            </View>
          ))}
        </View>
      )}
      {children}
    </View>
  )
}
