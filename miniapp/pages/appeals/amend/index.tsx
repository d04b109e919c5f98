import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { findCategory } from '@shared/appeals/categories'
import type { AppealView } from '@shared/appeals/appeal.views'
import { answersOf, type Said } from '@/answers'
import { api } from '@/api'
import { Button } from '@/components/button'
import { ErrorSummary } from '@/components/field'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { LoadedView, Problem } from '@/components/states'
import { useClosed } from '@/hooks/use-closed'
import { useAppealStep } from '@/hooks/use-appeal-step'
import { useDraft } from '@/hooks/use-draft'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { forgetPhotos, sendWithPhotos } from '@/kept-photos'
import { goBack } from '@/navigate'
import { common } from '@/strings/common'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'
import { QuestionFields } from '@/components/question-fields'
import { CategoryField } from '@/components/category-field'
import { EmergencySheet } from '../file/danger'
import { faultsOf, summaryOf } from '../file/faults'
import { WordsAndPhotos } from '../file/words-and-photos'
import { HeldPhotos } from './held-photos'

/** Corrects what was filed, as long as nobody has accepted it. */
export default function AmendPage() {
  const { t } = useText()
  const { id = '' } = useRouter().params
  const shown = useLoad(() => api.appeals.show({ id }), [id])
  if (shown.data) return <Amend shown={shown} appeal={shown.data} />
  return (
    <Page header={<Header title={t(filing.amendTitle)} placeless />}>
      <LoadedView of={shown}>{() => null}</LoadedView>
    </Page>
  )
}

interface AmendDraft {
  text: string
  group: string | null
  category: string
  said: Said
  /** Photos of the matter that stay. */
  held: string[]
}

function Amend({ shown, appeal }: { shown: Loaded<AppealView>; appeal: AppealView }) {
  const speaking = useText()
  const { t } = speaking
  const { id } = appeal
  const form = `amend:${id}`
  const { draft, write, forget } = useDraft<AmendDraft>(form, {
    text: appeal.text ?? '',
    group: appeal.category.key.split('.')[0] ?? null,
    category: appeal.category.key,
    said: { [appeal.category.key]: Object.fromEntries(appeal.answers.map(({ key, value }) => [key, value])) },
    held: appeal.photos.map(photo => photo.id),
  })
  // Its own category stands, whatever became of that since.
  const closed = useClosed(appeal.communityId).filter(({ category }) => category !== appeal.category.key)
  const [ringing, setRinging] = useState(false)
  const held = appeal.photos.filter(photo => draft.held.includes(photo.id))
  const emergency = findCategory(draft.category)?.emergency
  const step = useAppealStep(
    shown,
    (keyed, { version }) =>
      sendWithPhotos(form, added => {
        const photoIds = [...held.map(photo => photo.id), ...added]
        const { text, category, said } = draft
        const answers = answersOf(category, said)
        return keyed.appeals.amend({ id, version, text: text.trim(), category, answers, photoIds })
      }),
    () => {
      forget()
      forgetPhotos(form)
      goBack()
    },
  )
  const change = (part: Partial<AmendDraft>) => {
    step.clear()
    write(part)
  }
  const missing = faultsOf({ ...draft, areaId: appeal.area.areaId }, speaking)
  const faults = { ...missing, ...step.fields }
  const summary = summaryOf(step.fields, draft.category, speaking)
  const submit = () => {
    if (emergency?.always) return setRinging(true)
    if (Object.keys(missing).length > 0) return void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
    return void step.submit()
  }
  const footer = (
    <View className='act'>
      <Button onTap={goBack}>{t(common.cancel)}</Button>
      <Button look='primary' fill busy={step.busy} onTap={submit}>
        {t(step.busy ? filing.sending : common.save)}
      </Button>
    </View>
  )
  return (
    <Page header={<Header title={t(filing.amendTitle)} placeless />} footer={footer}>
      <ErrorSummary errors={summary} />
      {summary.length === 0 && <Problem error={step.error} />}
      <CategoryField
        group={draft.group}
        category={draft.category}
        text={draft.text}
        error={faults.category}
        closed={closed}
        onChoose={({ group, category }) => change({ group, category: category ?? '' })}
      />
      <QuestionFields
        category={draft.category}
        said={draft.said}
        faults={faults}
        disabled={step.busy}
        onAnswer={said => change({ said })}
      />
      <WordsAndPhotos
        text={draft.text}
        onText={text => change({ text })}
        form={form}
        faults={faults}
        busy={step.busy}
        before={<HeldPhotos photos={held} onRemove={photoId => change({ held: draft.held.filter(one => one !== photoId) })} />}
        held={held.length}
      />
      {ringing && emergency && <EmergencySheet emergency={emergency} onClose={() => setRinging(false)} />}
    </Page>
  )
}
