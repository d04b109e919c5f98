import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { AppealView } from '@shared/appeals/appeal.views'
import type { ForwardedAppeal } from '@shared/appeals/outside.views'
import { Button } from '@/components/button'
import { Problem } from '@/components/states'
import { useAppealStep, useMoved } from '@/hooks/use-appeal-step'
import type { Loaded } from '@/hooks/use-load'
import { useSubmit } from '@/hooks/use-submit'
import { linkTo } from '@/navigate'
import { common } from '@/strings/common'
import { momentWithin } from '@/strings/dates'
import { partyText } from '@/strings/outside'
import { useText } from '@/strings/text'

interface Props {
  shown: Loaded<AppealView>
  /** The secret of the link, once it was told. */
  secret: string | null
  onForwarded(forwarded: ForwardedAppeal): void
}

/** With whom outside it is: what was asked, the link while it is known, another one, or going on without. */
export function PartyCard({ shown, secret, onForwarded }: Props) {
  const { t } = useText()
  const renew = useSubmit(keyed => {
    const { id, version } = shown.data!
    return keyed.appeals.renewLink({ id, version })
  }, onForwarded)
  useMoved(shown, renew.error)
  const back = useAppealStep(shown, (keyed, { id, version }) => keyed.appeals.takeBack({ id, version }))
  const { party, can } = shown.data!
  if (!party?.asked) return null
  const { text, withWords, linkUntil } = party.asked
  const over = new Date(linkUntil) < new Date()
  return (
    <View className='card sel mt12'>
      <View className='b'>{t(partyText.with, { name: party.name, due: momentWithin(party.dueAt) })}</View>
      <View className='read mt8'>{text}</View>
      {withWords && <View className='cap mt8'>{t(partyText.wordsShown)}</View>}
      <View className='cap mt4'>{over ? t(partyText.linkOver) : t(partyText.linkUntil, { until: momentWithin(linkUntil) })}</View>
      {secret && <Link address={linkTo('outside', { key: secret })} />}
      {can.includes('takeBack') && (
        <View className='row g8 wrap mt12'>
          <Button fill busy={renew.busy} onTap={() => void renew.submit()}>
            {t(partyText.renew)}
          </Button>
          <Button fill busy={back.busy} onTap={() => void back.submit()}>
            {t(partyText.takeBack)}
          </Button>
        </View>
      )}
      <Problem error={renew.error ?? back.error} />
    </View>
  )
}

function Link({ address }: { address: string }) {
  const { t } = useText()
  const copy = () =>
    void Taro.setClipboardData({ data: address }).then(() => Taro.showToast({ title: t(common.copied), icon: 'none' }))
  return (
    <View className='mt12'>
      <View className='row sp g8'>
        <View className='b'>{t(partyText.link)}</View>
        <Button look='second' small icon='copy' onTap={copy}>
          {t(common.copy)}
        </Button>
      </View>
      <View className='cap party-link mt4'>{address}</View>
      <View className='cap mt4'>{t(partyText.linkOnce)}</View>
    </View>
  )
}
