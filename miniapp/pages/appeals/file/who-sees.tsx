import { View } from '@tarojs/components'
import { isPrivate, type Category } from '@shared/appeals/categories'
import { SwitchCell } from '@/components/choice'
import { Icon } from '@/components/icon'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'

interface Props {
  category: Category | undefined
  wordsPublic: boolean
  anonymous: boolean
  onChange(part: { wordsPublic: boolean } | { anonymousToHandler: boolean }): void
}

/** Who may read the words, and who may know whose they are; some kinds are never public, whatever one wants. */
export function WhoSees({ category, wordsPublic, anonymous, onChange }: Props) {
  const { t } = useText()
  const never = category !== undefined && isPrivate(category, category.kind)
  return (
    <View>
      {never && (
        <View className='note mt16'>
          <Icon name='lock' />
          <View className='gr'>{t(filing.privateAlways)}</View>
        </View>
      )}
      <View className='cells mt16'>
        {!never && (
          <SwitchCell
            title={t(filing.wordsPublic)}
            note={t(filing.wordsPublicHint)}
            on={wordsPublic}
            onChange={on => onChange({ wordsPublic: on })}
          />
        )}
        <SwitchCell title={t(filing.anonymous)} on={anonymous} onChange={on => onChange({ anonymousToHandler: on })} />
      </View>
    </View>
  )
}
