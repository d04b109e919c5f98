import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { categoryClasses } from '@shared/appeals/categories'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { DoorPlate } from '@/components/door-plate'
import { Field } from '@/components/field'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { Empty, LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePlaceSharing } from '@/hooks/use-sharing'
import { open } from '@/navigate'
import { usePlace, type HeldPlace } from '@/session'
import { whoseText as text } from '@/strings/duties'
import { filing } from '@/strings/filing'
import { home } from '@/strings/home'
import { useText } from '@/strings/text'
import { Answer, AnswerActions } from './answer'
import { Gaps } from './gaps'

/** Whose business something is, here: a kind of matter, and who leads, helps, oversees and stands behind. */
export default function WhosePage() {
  const { t } = useText()
  const place = usePlace()
  usePlaceSharing('duties/whose', t(text.title))
  if (place) return <WhoseHere place={place} />
  return (
    <Page header={<Header title={t(text.title)} placeless />}>
      <Empty title={t(home.chooseFirst)} note={t(home.chooseHint)}>
        <Button look='primary' onTap={() => open('places/pick')}>
          {t(home.choose)}
        </Button>
      </Empty>
    </Page>
  )
}

function WhoseHere({ place }: { place: HeldPlace }) {
  const { t, w } = useText()
  const [category, setCategory] = useState<string | null>(useRouter().params.category ?? null)
  const { areaId } = place
  const whose = useLoad(
    async () => ({ category, view: await api.duties.whose({ id: areaId, category: category! }) }),
    [areaId, category],
    category !== null,
  )
  const group = categoryClasses.find(({ key }) => key === category?.split('.')[0])
  const isAnswered = whose.data?.category === category && category !== null
  return (
    <Page
      header={<Header title={t(text.title)} placeless />}
      footer={isAnswered && <AnswerActions view={whose.data!.view} category={category} />}
    >
      <View className='card row g12 mt8 wrap'>
        <DoorPlate number={place.number} name={place.name} small />
        <View className='gr'>
          <View className='b'>{w(place.name)}</View>
          {place.grid && <View className='cap'>{w(place.grid)}</View>}
        </View>
        <Button look='text' small onTap={() => open('places/pick')}>
          {t(filing.changePlace)}
        </Button>
      </View>
      <Field id='category' label={t(text.what)}>
        <Chips
          label={t(text.what)}
          width='third'
          options={categoryClasses.map(({ key, name }) => ({ value: key, text: w(name) }))}
          chosen={group?.key ?? null}
          onChoose={setCategory}
        />
      </Field>
      {group && (
        <View className='mt12'>
          <Chips
            label={t(text.item)}
            options={group.items.map(({ key, name }) => ({ value: key, text: w(name) }))}
            chosen={category}
            onChoose={key => setCategory(key === category ? group.key : key)}
          />
        </View>
      )}
      <View className='mt16' {...{ 'aria-live': 'polite' }}>
        {category === null ? (
          <View className='note'>{t(text.first)}</View>
        ) : (
          <LoadedView of={isAnswered || whose.error ? whose : { ...whose, data: null }}>
            {({ view }) => <Answer view={view} />}
          </LoadedView>
        )}
      </View>
      <Gaps communityId={place.communityId} />
    </Page>
  )
}
