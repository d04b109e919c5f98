import { Text, View } from '@tarojs/components'
import { appealLimits, channels, type Channel } from '@shared/appeals/appeal.limits'
import type { Receipt } from '@shared/appeals/receipt.views'
import { Button } from '@/components/button'
import { CategoryField, CategoryGuess } from '@/components/category-field'
import { Chips, SwitchCell } from '@/components/choice'
import { AreaField, ErrorSummary, Field, TextLine } from '@/components/field'
import { Icon } from '@/components/icon'
import { QuestionFields, questionSummary } from '@/components/question-fields'
import { Problem } from '@/components/states'
import { useClosed } from '@/hooks/use-closed'
import { fileFor } from '@/strings/casework'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'
import { PlaceField } from './place-field'
import { useFileFor } from './use-file-for'

const ways = Object.keys(channels) as Channel[]

/** From where, where, what about, what was said, and whom to tell. */
export function FileForForm({ communityId, onFiled }: { communityId: string; onFiled(receipt: Receipt): void }) {
  const { t, w } = useText()
  const { draft, busy, error, faults, change, send, clear } = useFileFor(communityId, onFiled)
  const closed = useClosed(communityId)
  const { channel, areaId, group, category, said, text, name, phone, consent } = draft
  const summary = [
    ...Object.entries(faults).flatMap(([id, why]) => (id.startsWith('answers.') ? [] : [{ id, text: why }])),
    ...questionSummary(category, faults, { w }),
  ]
  return (
    <View>
      <ErrorSummary errors={summary} />
      <View className='note mt8'>
        <Icon name='phone' />
        <View className='gr'>{t(fileFor.read)}</View>
      </View>
      <Field id='channel' label={t(fileFor.channel)} error={faults.channel}>
        <Chips
          label={t(fileFor.channel)}
          options={ways.map(value => ({ value, text: w(channels[value]) }))}
          chosen={channel}
          onChoose={value => change({ channel: value })}
        />
      </Field>
      <PlaceField communityId={communityId} areaId={areaId} onChoose={id => change({ areaId: id })} error={faults.areaId} />
      <CategoryField group={group} category={category} text={text} closed={closed} onChoose={change} error={faults.category} />
      <QuestionFields category={category} said={said} faults={faults} disabled={busy} onAnswer={next => change({ said: next })} />
      <AreaField
        id='text'
        label={t(fileFor.words)}
        error={faults.text}
        value={text}
        max={appealLimits.text}
        onChange={words => change({ text: words })}
        disabled={busy}
      />
      {category === null && <CategoryGuess text={text} closed={closed} onChoose={change} />}
      <View className='two'>
        <Field id='name' label={t(fileFor.caller)} hint={t(fileFor.onlyHandler)} error={faults.name}>
          <TextLine
            label={t(fileFor.caller)}
            placeholder={t(fileFor.ifWished)}
            value={name}
            max={appealLimits.callerName}
            disabled={busy}
            onChange={value => change({ name: value })}
          />
        </Field>
        <Field id='phone' label={t(fileFor.phone)} hint={t(fileFor.onlyHandler)} error={faults.phone}>
          <TextLine
            label={t(fileFor.phone)}
            placeholder={t(fileFor.ifWished)}
            value={phone}
            max={20}
            disabled={busy}
            onChange={value => change({ phone: value })}
          />
        </Field>
      </View>
      <Field id='consent' label={t(fileFor.agreed)} error={faults.consent}>
        <View className='cells'>
          <SwitchCell title={t(fileFor.consent)} on={consent} onChange={on => change({ consent: on })} />
        </View>
      </Field>
      <View className='card mt16'>
        <View className='b'>{t(fileFor.given)}</View>
        <View className='sub'>{t(fileFor.givenNote)}</View>
      </View>
      <View className='note bad mt16'>
        <Icon name='phone' />
        <View className='gr'>
          {t(fileFor.urgent)} <Text className='b'>{t(filing.ringNumbers)}</Text>
          {t(fileFor.urgentAfter)}
        </View>
      </View>
      {summary.length === 0 && <Problem error={error} />}
      <View className='row g8 mt16'>
        <Button onTap={clear} disabled={busy}>
          {t(fileFor.clear)}
        </Button>
        <Button look='primary' fill busy={busy} onTap={send}>
          {t(busy ? fileFor.sending : fileFor.send)}
        </Button>
      </View>
    </View>
  )
}
