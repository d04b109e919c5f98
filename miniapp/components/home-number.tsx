import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ResidencyView } from '@shared/organisation/organisation.views'
import { useSubmit } from '../hooks/use-submit'
import { support } from '../strings/support'
import { useText } from '../strings/text'
import { Button } from './button'
import { TextLine } from './field'
import { Problem } from './states'
import { say } from './toast'

interface Props {
  communityId: string
  residency: ResidencyView
  onChanged(residency: ResidencyView): void
}
const longest = 20

/** Which home of her building hers is, for whoever lives there: those who live together count once. */
export function HomeNumber({ communityId, residency: { area, homeTold }, onChanged }: Props) {
  const { t } = useText()
  const [home, setHome] = useState('')
  const { submit, busy, error } = useSubmit(
    (keyed, number: string) => keyed.organisation.tellHome({ id: communityId, home: number }),
    told => {
      say(t(told.homeTold ? support.homeSaved : support.homeForgotten))
      setHome('')
      onChanged(told)
    },
  )
  if (!area) return null
  return (
    <View className='card mt12'>
      {homeTold ? (
        <View className='row sp g8 wrap'>
          <View className='sub gr'>{t(support.homeTold)}</View>
          <Button small look='text' busy={busy} onTap={() => void submit('')}>
            {t(support.homeForget)}
          </Button>
        </View>
      ) : (
        <View>
          <View className='b'>{t(support.home)}</View>
          <View className='row g8 mt8'>
            <View className='gr'>
              <TextLine
                label={t(support.home)}
                placeholder={t(support.homeSample)}
                max={longest}
                value={home}
                onChange={setHome}
              />
            </View>
            <Button small look='second' busy={busy} disabled={home.trim() === ''} onTap={() => void submit(home.trim())}>
              {t(support.homeSave)}
            </Button>
          </View>
          <View className='cap mt8'>{t(support.homeNote)}</View>
        </View>
      )}
      <Problem error={error} />
    </View>
  )
}
