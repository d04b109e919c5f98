import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AnsweredOutside } from '@shared/appeals/outside.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, LoadedView, Problem } from '@/components/states'
import { useDraft } from '@/hooks/use-draft'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { outsideText } from '@/strings/outside'
import { useText } from '@/strings/text'
import { AnswerFields, emptyAnswer } from './answer-fields'
import { Asked } from './asked'

/** Behind a link that somebody outside was sent: what is asked of it, and its one answer; nobody signs in. */
export default function OutsidePage() {
  const { t, w } = useText()
  const { key = '' } = useRouter().params
  const form = `outside:${key}`
  const shown = useLoad(() => api.appeals.lookOutside({ key }), [key])
  const { draft, write, forget } = useDraft(form, emptyAnswer)
  const [tried, setTried] = useState(false)
  const [thanks, setThanks] = useState<AnsweredOutside | null>(null)
  const text = draft.text.trim()
  const answer = useSubmit(
    keyed => sendWithPhotos(form, photoIds => keyed.appeals.answerOutside({ key, done: draft.done!, text, photoIds })),
    answered => {
      forget()
      forgetPhotos(form)
      setThanks(answered)
    },
  )
  const faults = {
    ...(tried && draft.done === null && { done: t(outsideText.chooseOutcome) }),
    ...(tried && !text && { text: t(outsideText.textNeeded) }),
    ...answer.fields,
  }
  const send = () => {
    setTried(true)
    if (draft.done !== null && text) void answer.submit()
  }
  const refused = shown.data === null && shown.error !== null && shown.error.code.startsWith('appeal.link')
  const footer = shown.data && !thanks && (
    <View className='act'>
      {answer.error && Object.keys(answer.fields).length === 0 && <Problem error={answer.error} />}
      <Button look='primary' fill busy={answer.busy} onTap={send}>
        {t(answer.busy ? outsideText.sending : outsideText.send)}
      </Button>
    </View>
  )
  return (
    <Page header={<Header title={t(outsideText.title)} tab placeless />} footer={footer}>
      {thanks ? (
        <Empty icon='m-done' title={t(outsideText.thanks)} note={t(outsideText.thanksNote, { unit: w(thanks.unit) })} />
      ) : refused ? (
        <Empty icon='m-off' title={shown.error!.message} />
      ) : (
        <LoadedView of={shown}>
          {view => (
            <View>
              <Asked view={view} />
              <AnswerFields
                form={form}
                draft={draft}
                faults={faults}
                busy={answer.busy}
                onChange={part => {
                  answer.clear()
                  write(part)
                }}
              />
            </View>
          )}
        </LoadedView>
      )}
      {refused && text !== '' && (
        <View className='card mt16'>
          <View className='cap'>{t(outsideText.kept)}</View>
          <View className='read mt4'>{draft.text}</View>
        </View>
      )}
    </Page>
  )
}
