import { useEffect } from 'react'
import type { AppealView, BoardCard } from '@shared/appeals/appeal.views'
import { useSubmit } from '../hooks/use-submit'
import { support } from '../strings/support'
import { useText } from '../strings/text'
import { Button } from './button'
import { say } from './toast'

interface Props {
  card: Pick<BoardCard, 'id' | 'supporters'>
  joined: boolean
  look?: 'primary' | 'second'
  fill?: boolean
  onChanged(appeal: AppealView): void
}

/** “I met it too”, with how many homes there are; the same button takes it back. A refusal is said in a word: it holds up nothing. */
export function MeToo({ card: { id, supporters }, joined, look, fill, onChanged }: Props) {
  const { t } = useText()
  const { submit, busy, error } = useSubmit(
    keyed => (joined ? keyed.appeals.unsupport({ id }) : keyed.appeals.support({ id })),
    appeal => {
      say(t(joined ? support.takenBack : support.thanks))
      onChanged(appeal)
    },
  )
  useEffect(() => {
    if (error) say(error.message)
  }, [error])
  const words = [t(joined ? support.joined : support.meToo), supporters > 0 && String(supporters)].filter(Boolean).join(' ')
  return (
    <Button
      small
      fill={fill}
      look={joined ? 'second' : look}
      icon={joined ? 'check' : 'plus'}
      busy={busy}
      label={joined ? `${words}, ${t(support.takeBack)}` : words}
      onTap={() => void submit()}
    >
      {words}
    </Button>
  )
}
