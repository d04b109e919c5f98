import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { isActive } from '@shared/appeals/appeal.workflow'
import type { RevealedCaller } from '@shared/appeals/look.views'
import type { ForwardedAppeal } from '@shared/appeals/outside.views'
import { api } from '@/api'
import { LinkCell } from '@/components/link-cell'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { solvedText } from '@/strings/solved'
import { useText } from '@/strings/text'
import { ActionBar, type Action } from './action-bar'
import { AskSheet } from './ask-sheet'
import { AssignSheet } from './assign-sheet'
import { CommitSheet, SettleSheet } from './commit-sheet'
import { CommitmentCard } from './commitment-card'
import { CorrectSheet } from './correct-sheet'
import { DeclineSheet } from './decline-sheet'
import { EvaluationCard } from './evaluation-card'
import { ExtensionCard } from './extension-card'
import { ExtensionSheet } from './extension-sheet'
import { ForwardSheet } from './forward-sheet'
import { ListSheet } from './list-sheet'
import { Matter } from './matter'
import { MergeSheet } from './merge-sheet'
import { MergedCard } from './merged-card'
import { MoreSheet } from './more-sheet'
import { PartyCard } from './party-card'
import { PrioritySheet } from './priority-sheet'
import { Proposal } from './proposal'
import { Record } from './record'
import { Recurrence } from './recurrence'
import { ReplySheet } from './reply-sheet'
import { ResolveSheet } from './resolve-sheet'
import { ReturnSheet } from './return-sheet'
import { RevealSheet } from './reveal-sheet'
import { ScheduleSheet, StartSheet } from './schedule-sheet'
import { RulingCard } from './ruling-card'
import { isRuling, RulingSheet } from './ruling-sheet'
import { SolvedSheet } from './solved-sheet'
import { TaskSheet } from './task-sheet'
import { Tasks } from './tasks'
import { TitleSheet } from './title-sheet'

/** One matter for whoever works on it, as parts that a page or a panel sets out: what is known, what was done, the actions, their sheets. `beside` a page that is shown already it is asked for at once. */
export function useHandling(id: string, { beside = false } = {}) {
  const { t } = useText()
  const [opened, setOpened] = useState<Action | null>(null)
  const shown = useLoad(() => api.appeals.show({ id }), [id], beside)
  useDidShow(() => void shown.reload())
  const appeal = shown.data
  const rated = appeal?.events.some(({ step }) => step === 'rate' || step === 'reopen') ?? false
  const evaluation = useLoad(() => api.feedback.ofAppeal({ id }), [id, appeal?.version], rated)
  const close = () => setOpened(null)
  // Told once for the reason given, and gone with the page.
  const [phone, setPhone] = useState<string | null>(null)
  const told = (revealed: RevealedCaller) => {
    setPhone(revealed.phone)
    shown.replace(revealed.appeal)
    close()
  }
  // The same with the secret of a link.
  const [secret, setSecret] = useState<string | null>(null)
  const forwarded = ({ appeal: view, key }: ForwardedAppeal) => {
    setSecret(key)
    shown.replace(view)
    close()
  }
  const sheet = { shown, onClose: close }
  return {
    appeal,
    matter: (
      <LoadedView of={shown}>
        {view => (
          <View>
            <Matter appeal={view} phone={phone} onTitle={() => setOpened('setTitle')} onReveal={() => setOpened('reveal')} />
            <CommitmentCard appeal={view} onOpen={setOpened} />
            <Recurrence shown={shown} onPart={() => setOpened('partRecurrence')} />
            <MergedCard appeal={view} onSplit={() => setOpened('unmerge')} />
            <Proposal shown={shown} />
            <RulingCard appeal={view} onOpen={setOpened} />
            <ExtensionCard shown={shown} />
            <Tasks appeal={view} />
            <PartyCard shown={shown} secret={secret} onForwarded={forwarded} />
            {evaluation.data && <EvaluationCard appealId={id} shown={evaluation} />}
            {view.as === 'staff' && isActive(view.status) && (
              <View className='cells mt12'>
                <LinkCell icon='doc' title={t(solvedText.title)} note={t(solvedText.hint)} onTap={() => setOpened('solved')} />
              </View>
            )}
          </View>
        )}
      </LoadedView>
    ),
    bar: appeal && <ActionBar appeal={appeal} onOpen={setOpened} />,
    record: appeal && <Record appeal={appeal} />,
    sheets: appeal && (
      <View>
        {opened === 'reply' && <ReplySheet {...sheet} />}
        {opened === 'ask' && <AskSheet {...sheet} />}
        {opened === 'resolve' && <ResolveSheet {...sheet} />}
        {(opened === 'assign' || opened === 'transfer' || opened === 'ruleReopen') && <AssignSheet {...sheet} step={opened} />}
        {opened === 'setTitle' && <TitleSheet {...sheet} />}
        {opened === 'askExtension' && <ExtensionSheet {...sheet} />}
        {opened === 'forward' && <ForwardSheet {...sheet} onKey={setSecret} />}
        {opened === 'setPriority' && <PrioritySheet {...sheet} />}
        {opened === 'askTask' && <TaskSheet {...sheet} />}
        {opened === 'schedule' && <ScheduleSheet {...sheet} />}
        {opened === 'commit' && <CommitSheet {...sheet} />}
        {(opened === 'keepCommitment' || opened === 'dropCommitment') && (
          <SettleSheet {...sheet} kept={opened === 'keepCommitment'} />
        )}
        {opened === 'startWork' && <StartSheet {...sheet} />}
        {opened === 'returnIt' && <ReturnSheet {...sheet} />}
        {opened === 'correct' && <CorrectSheet {...sheet} />}
        {opened === 'reveal' && <RevealSheet appeal={appeal} onShown={told} onClose={close} />}
        {opened === 'solved' && <SolvedSheet appeal={appeal} onTaken={() => setOpened('reply')} onClose={close} />}
        {opened === 'merge' && <MergeSheet {...sheet} />}
        {opened === 'decline' && <DeclineSheet {...sheet} />}
        {(opened === 'putOnList' || opened === 'reviewList') && <ListSheet {...sheet} step={opened} />}
        {isRuling(opened) && <RulingSheet {...sheet} step={opened} />}
        {opened === 'more' && <MoreSheet appeal={appeal} onOpen={setOpened} onClose={close} />}
      </View>
    ),
  }
}
