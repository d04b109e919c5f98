import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { useClaim } from '@/claims'
import { AnswerLines } from '@/components/answer-lines'
import { Button } from '@/components/button'
import { ClaimCard } from '@/components/claim-card'
import { Icon } from '@/components/icon'
import { Photos } from '@/components/photos'
import { VoiceNote } from '@/components/voice-note'
import { open } from '@/navigate'
import { detail } from '@/strings/detail'
import { mine } from '@/strings/appeals'
import { useText } from '@/strings/text'
import { Checks } from './checks'
import { Published } from './published'
import { OwnVoice } from './own-voice'
import { RelativeLines } from './relative-lines'
import { ReportAgain } from './report-again'

/** What was filed, for whoever holds it; for others what is public of it. */
export function OwnWords({ appeal, onChanged }: { appeal: AppealView; onChanged(): void }) {
  const { id, as, text, photos, answers, voice, checks, wordsPublic, visibility, anonymousToHandler } = appeal
  const { t } = useText()
  const claimCode = useClaim(id)
  if (as === 'public')
    return (
      <View className='mt16'>
        <Published appeal={appeal} onChanged={onChanged} />
        <ReportAgain appeal={appeal} />
        <View className='note mb12'>
          <Icon name='lock' />
          <View className='gr'>{t(detail.publicNote)}</View>
        </View>
        <Button wide className='reg' icon='key' onTap={() => open('appeals/find')}>
          {t(mine.find)}
        </Button>
      </View>
    )
  return (
    <View>
      <View className='sec'>{t(detail.own)}</View>
      <View className='card mb12'>
        <View className='read'>{text}</View>
        <AnswerLines answers={answers} />
        <VoiceNote voice={voice} />
        {as === 'holder' && voice && <OwnVoice id={id} onChanged={onChanged} />}
        <Photos photos={photos} />
        {wordsPublic && visibility === 'public' && <View className='cap mt12'>{t(detail.ownPublic)}</View>}
        <Checks checks={checks} onChanged={onChanged} />
        <RelativeLines appeal={appeal} onChanged={onChanged} />
        {anonymousToHandler && <View className='cap mt8'>{t(detail.ownAnonymous)}</View>}
      </View>
      {as === 'holder' && claimCode && <ClaimCard code={claimCode} note={t(detail.claimHint)} />}
    </View>
  )
}
