import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { DeskPage } from '@/components/desk'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'
import { ActionBar, type Action } from './action-bar'
import { AskSheet } from './ask-sheet'
import { AssignSheet } from './assign-sheet'
import { DeclineSheet } from './decline-sheet'
import { EvaluationCard } from './evaluation-card'
import { Matter } from './matter'
import { MoreSheet } from './more-sheet'
import { Proposal } from './proposal'
import { Record } from './record'
import { ReplySheet } from './reply-sheet'
import { ResolveSheet } from './resolve-sheet'
import { TitleSheet } from './title-sheet'

/** One matter for whoever works on it: what was said, what was done, the four actions. */
export default function HandlePage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const [opened, setOpened] = useState<Action | null>(null)
  const shown = useLoad(() => api.appeals.show({ id }), [id], false)
  useDidShow(() => void shown.reload())
  const appeal = shown.data
  const rated = appeal?.events.some(({ step }) => step === 'rate' || step === 'reopen') ?? false
  const evaluation = useLoad(() => api.feedback.ofAppeal({ id }), [id, appeal?.version], rated)
  const close = () => setOpened(null)
  const sheet = { shown, onClose: close }
  return (
    <DeskPage entry='staff/queue' title={t(handle.title)} footer={appeal && <ActionBar appeal={appeal} onOpen={setOpened} />}>
      <LoadedView of={shown}>
        {view => (
          <View>
            <Matter appeal={view} onTitle={() => setOpened('setTitle')} />
            <Proposal shown={shown} />
            {evaluation.data && <EvaluationCard evaluation={evaluation.data} />}
            <Record appeal={view} />
          </View>
        )}
      </LoadedView>
      {appeal && opened === 'reply' && <ReplySheet {...sheet} />}
      {appeal && opened === 'ask' && <AskSheet {...sheet} />}
      {appeal && opened === 'resolve' && <ResolveSheet {...sheet} />}
      {appeal && (opened === 'assign' || opened === 'transfer') && <AssignSheet {...sheet} step={opened} />}
      {appeal && opened === 'setTitle' && <TitleSheet {...sheet} />}
      {appeal && opened === 'decline' && <DeclineSheet {...sheet} />}
      {appeal && opened === 'more' && <MoreSheet appeal={appeal} onOpen={setOpened} onClose={close} />}
    </DeskPage>
  )
}
