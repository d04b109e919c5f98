import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { CodeBoxes } from '@/components/code-boxes'
import { Duty } from '@/components/duty'
import { Field, TextLine } from '@/components/field'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Problem } from '@/components/states'
import { StatusMark } from '@/components/status-mark'
import { Tap } from '@/components/tap'
import { useLoad } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { open, replace } from '@/navigate'
import { usePlace } from '@/session'
import { find } from '@/strings/appeals'
import { common } from '@/strings/common'
import { useText } from '@/strings/text'

const codeLength = 8
const shown = 5

/** Number and claim code open a matter here, and it stays among one's own. */
export default function FindPage() {
  const { t, w } = useText()
  const place = usePlace()
  const { number: printed = '', community } = useRouter().params
  const [number, setNumber] = useState(printed)
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const communities = useLoad(() => api.organisation.communities(), [], !place && !community)
  // What the receipt says stands before where one happens to be.
  const communityId =
    community ?? place?.communityId ?? chosen ?? (communities.data?.length === 1 ? communities.data[0]!.id : null)
  const search = useSubmit(
    keyed => keyed.appeals.find({ communityId: communityId ?? '', number: number.trim(), claimCode: code }),
    ({ id }) => replace('appeals/detail', { id }),
  )
  const faults = {
    ...(tried && !/^\d{8}-?\d{3,5}$/.test(number.trim()) && { number: t(find.numberShort) }),
    ...(tried && code.length < codeLength && { claimCode: t(find.codeShort) }),
    ...search.fields,
  }
  const go = () => {
    setTried(true)
    if (/^\d{8}-?\d{3,5}$/.test(number.trim()) && code.length === codeLength && communityId) void search.submit()
  }
  const edit = (write: (value: string) => void) => (value: string) => {
    search.clear()
    write(value)
  }
  const footer = (
    <View className='act'>
      <Button look='primary' fill busy={search.busy} onTap={go}>
        {t(search.busy ? find.busy : find.go)}
      </Button>
    </View>
  )
  return (
    <Page header={<Header title={t(find.title)} />} footer={footer}>
      <View className='h1 mt8'>{t(find.head)}</View>
      <View className='sub mt4'>{t(find.hint)}</View>
      {!place && !community && communities.data && communities.data.length > 1 && (
        <Field id='communityId' label={t(find.community)}>
          <Chips
            label={t(find.community)}
            options={communities.data.map(({ id, name }) => ({ value: id, text: w(name) }))}
            chosen={chosen}
            onChoose={setChosen}
          />
        </Field>
      )}
      <Field id='number' label={t(find.number)} hint={t(find.numberHint)} error={faults.number}>
        <TextLine label={t(find.number)} placeholder={t(find.numberSample)} max={20} value={number} onChange={edit(setNumber)} />
      </Field>
      <Field id='claimCode' label={t(find.code)} hint={t(find.codeHint)} error={faults.claimCode}>
        <CodeBoxes label={t(find.code)} length={codeLength} value={code} onChange={edit(setCode)} onEnter={go} />
      </Field>
      <View className='cap mt8'>{t(find.codeNote)}</View>
      {Object.keys(search.fields).length === 0 && <Problem error={search.error} />}
      <Opened />
      <View className='note mt16'>
        <Icon name='key' />
        <View className='gr'>{t(find.lost)}</View>
      </View>
      {(place?.areaId ?? communityId) && <Duty areaId={(place?.areaId ?? communityId)!} />}
    </Page>
  )
}

/** What was filed or opened here before. */
function Opened() {
  const { t, w } = useText()
  const mine = useLoad(() => api.appeals.mine({ limit: shown }), [], false)
  useDidShow(() => void mine.reload())
  if (!mine.data?.items.length) return null
  return (
    <View>
      <View className='sec'>{t(find.opened)}</View>
      <View className='cells'>
        {mine.data.items.map(card => (
          <Tap key={card.id} role='link' className='cell' onTap={() => open('appeals/detail', { id: card.id })}>
            <View className='gr'>
              <View className='el'>{card.title ?? card.text}</View>
              <View className='cap'>{[card.number, w(card.area.name)].join(t(common.separator))}</View>
            </View>
            <StatusMark status={card.status} clock={card.clock} ruleBy={card.ruleBy} />
            <Icon name='chev' small className='chev' />
          </Tap>
        ))}
      </View>
    </View>
  )
}
