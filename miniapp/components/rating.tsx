import { View } from '@tarojs/components'
import { feedbackLimits } from '@shared/feedback/feedback.limits'
import { levelNames, type Level } from '@shared/feedback/feedback.views'
import type { Submission } from '../hooks/use-submit'
import { rating as text } from '../strings/detail'
import type { Text } from '../strings/text'
import { useText } from '../strings/text'
import { AreaField } from './field'
import { Icon } from './icon'
import { Tap } from './tap'

const levels: Level[] = [5, 4, 3, 2, 1]
const said = ['{word}，第 {n} 档，共 5 档', '{word}, level {n} of 5'] as const satisfies Text

/** The five official levels with their faces; rows where words are long. Nothing is chosen beforehand. */
export function LevelPicker({ label, chosen, onChoose }: { label: string; chosen: Level | null; onChoose(level: Level): void }) {
  const { t, w, language } = useText()
  return (
    <View className={`rate ${language === 'en' ? 'v' : ''}`} {...{ role: 'radiogroup', 'aria-label': label }}>
      {levels.map((level, index) => (
        <Tap
          key={level}
          role='radio'
          on={chosen === level}
          className={`rate-o ${chosen === level ? 'on' : ''}`}
          label={t(said, { word: w(levelNames[level]), n: index + 1 })}
          onTap={() => onChoose(level)}
        >
          <Icon name={`f${level}`} />
          {w(levelNames[level])}
        </Tap>
      ))}
    </View>
  )
}

interface Words extends Pick<Submission<[]>, 'busy' | 'fields'> {
  draft: { words: string }
  change(part: { words: string }): void
}
/** What else she has to say, if anything. */
export function RatingWords({ rating: { draft, change, busy, fields } }: { rating: Words }) {
  const { t } = useText()
  return (
    <AreaField
      id='words'
      label={t(text.words)}
      hint={t(text.optional)}
      error={fields.words}
      placeholder={t(text.words)}
      value={draft.words}
      max={feedbackLimits.words}
      onChange={words => change({ words })}
      disabled={busy}
    />
  )
}
