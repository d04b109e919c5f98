import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { findCategory } from '@shared/appeals/categories'
import type { SimilarCard } from '@shared/appeals/filing.views'
import { Button } from '@/components/button'
import { Duty } from '@/components/duty'
import { ErrorSummary } from '@/components/field'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Problem } from '@/components/states'
import { keptPhotos } from '@/kept-photos'
import { useClosed } from '@/hooks/use-closed'
import { goBack, open, replace } from '@/navigate'
import { usePlace } from '@/session'
import { filing as text } from '@/strings/filing'
import { useText } from '@/strings/text'
import { CategoryField, CategoryGuess, type CategoryChoice } from '@/components/category-field'
import { VoiceField } from '@/components/voice-field'
import { QuestionFields } from '@/components/question-fields'
import { DangerField, EmergencySheet, RingFirst } from './danger'
import { filingDraft, filingForm, useFilingDraft, writeDraft, type FilingDraft } from './draft'
import { faultsOf, summaryOf } from './faults'
import { ForRelative } from './for-relative'
import { PlaceCard } from './place-card'
import { isUnanswered } from './send-filing'
import { useSimilar } from './similar'
import { SimilarSheet } from './similar-sheet'
import { useFiling } from './use-filing'
import { Usually } from './usually'
import { WaitingCard } from './waiting-card'
import { WhoSees } from './who-sees'
import { WordsAndPhotos } from './words-and-photos'

/** Says what is wrong, where, with photos; without an account. Everything stays here until it has a number. */
export default function FilePage() {
  const speaking = useText()
  const { t } = speaking
  const here = usePlace()
  const draft = useFilingDraft()
  const place = draft.place ?? here
  const [tried, setTried] = useState(false)
  const [ringing, setRinging] = useState(false)
  const { send, busy, error, clear } = useFiling(({ appeal }) => replace('appeals/filed', { id: appeal.id }))
  const similar = useSimilar({ areaId: place?.areaId, category: draft.category })
  const [similarCards, setSimilarCards] = useState<SimilarCard[]>([])
  const closed = useClosed(place?.communityId)
  usePlaceChosen(here?.areaId)

  const change = (part: Partial<FilingDraft>) => {
    clear()
    writeDraft({ place, ...part })
  }
  const choose = (choice: CategoryChoice) => change({ ...choice, safe: false })
  const category = draft.category ? findCategory(draft.category) : undefined
  const emergency = category?.emergency ?? null
  const mustAnswer = emergency !== null && emergency.required && !draft.safe
  const missing = () => faultsOf({ ...draft, areaId: place?.areaId ?? null }, speaking)
  const faults = {
    ...(tried ? missing() : {}),
    ...error?.fields,
  }
  const summary = summaryOf(faults, draft.category, speaking)
  const submit = () => {
    setTried(true)
    if (emergency?.always) return setRinging(true)
    if (Object.keys(missing()).length > 0) return void Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
    writeDraft({ place, safe: true })
    void sendUnlessSimilar()
  }
  const sendUnlessSimilar = async () => {
    // What was to be sent before goes as it is.
    const found = draft.waitsSince === null ? await similar.check() : []
    return found.length > 0 ? setSimilarCards(found) : send()
  }
  const waits = draft.waitsSince !== null && !busy
  const footer = (
    <View className='act'>
      <Button onTap={() => void Taro.showToast({ title: t(text.draftSaved), icon: 'none' }).then(goBack)}>
        {t(text.saveDraft)}
      </Button>
      <Button look='primary' fill busy={busy} onTap={submit}>
        {t(busy ? text.sending : mustAnswer ? text.submitSafe : text.submit)}
      </Button>
    </View>
  )
  return (
    <Page header={<Header title={t(text.title)} placeless />} footer={footer}>
      {summary.length > 0 && (
        <View className='mb12'>
          <ErrorSummary errors={summary} />
        </View>
      )}
      {waits && draft.waitsSince && (
        <WaitingCard text={draft.text} since={draft.waitsSince} tried={error !== null} onSend={submit} />
      )}
      {error && summary.length === 0 && !(waits && isUnanswered(error) && error.status === 0) && <Problem error={error} />}
      <RingFirst />
      <PlaceCard place={place} here={here} onUseHere={() => change({ place: here })} error={faults.areaId} />
      <CategoryField
        group={draft.group}
        category={draft.category}
        text={draft.text}
        closed={closed}
        error={faults.category}
        onChoose={choose}
      />
      {place && category && <Usually areaId={place.areaId} category={category.key} here={place.areaId === here?.areaId} />}
      {category && (
        <DangerField
          category={category}
          safe={draft.safe}
          onAnswer={danger => (danger ? setRinging(true) : change({ safe: true }))}
        />
      )}
      <QuestionFields
        category={draft.category}
        said={draft.said}
        faults={faults}
        disabled={busy}
        onAnswer={said => change({ said })}
      />
      <WordsAndPhotos
        text={draft.text}
        onText={words => change({ text: words })}
        form={filingForm}
        faults={faults}
        busy={busy}
        below={draft.category === null && <CategoryGuess text={draft.text} closed={closed} onChoose={choose} />}
      />
      <VoiceField form={filingForm} error={faults.voiceId} disabled={busy} />
      <ForRelative relative={draft.relative} faults={faults} busy={busy} onChange={relative => change({ relative })} />
      <WhoSees category={category} wordsPublic={draft.wordsPublic} anonymous={draft.anonymousToHandler} onChange={change} />
      {place && <Duty areaId={place.areaId} />}
      {similarCards.length > 0 && (
        <SimilarSheet
          cards={similarCards}
          onGoOn={() => (similar.goOn(), setSimilarCards([]), void send())}
          onJoined={id => (setSimilarCards([]), open('appeals/detail', { id }))}
          onClose={() => setSimilarCards([])}
        />
      )}
      {ringing && emergency && (
        <EmergencySheet
          emergency={emergency}
          onClose={() => setRinging(false)}
          onMistake={emergency.always ? undefined : () => (change({ safe: true }), setRinging(false))}
        />
      )}
    </Page>
  )
}

/** A place chosen while the form is open is meant for it; a form with nothing in it begins where one stands now. */
function usePlaceChosen(areaId: string | undefined) {
  const here = usePlace()
  const before = useRef(areaId)
  useEffect(() => {
    const { text: words, category } = filingDraft()
    if (words === '' && !category && keptPhotos(filingForm).get().length === 0) writeDraft({ place: null })
  }, [])
  useEffect(() => {
    if (areaId && areaId !== before.current) writeDraft({ place: here })
    before.current = areaId
  }, [areaId])
}
