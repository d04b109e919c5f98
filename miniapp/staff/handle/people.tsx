import { View } from '@tarojs/components'
import { waysIn } from '@shared/appeals/appeal.limits'
import { relations } from '@shared/appeals/relative'
import type { AppealView } from '@shared/appeals/appeal.views'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { CallButton } from '@/components/call-button'
import { caller as callerText } from '@/strings/casework'
import { handle } from '@/strings/staff'
import { useText } from '@/strings/text'
import { coverLine } from '@/strings/cover-line'

interface Props {
  appeal: AppealView
  phone: string | null
  onReveal(): void
}

/** Who filed it, who wrote it down for whom, who has it and who acts in her place. */
export function People({ appeal: { filer, filedFor, caller, inCharge, handler, cover }, phone, onReveal }: Props) {
  const speaking = useText()
  const { t, w } = speaking
  const channel = filedFor ? w(waysIn[filedFor.channel]) : ''
  const byStaff = filedFor?.by ? t(callerText.filedForBy, { name: w(filedFor.by), channel }) : t(callerText.filedFor, { channel })
  const relation = caller?.relation ? t(callerText.relation, { relation: w(relations[caller.relation]) }) : channel
  const written = filedFor && (filedFor.channel === 'family' ? relation : filedFor.channel === 'app' ? channel : byStaff)
  // Nobody held it when it was written down: whoever rang stands for her.
  const name = caller ? (caller.name ?? t(callerText.unnamed)) : w(filer)
  return (
    <View className='cells mt12'>
      {(filer || filedFor) && (
        <View className='cell'>
          <Avatar name={name || '·'} />
          <View className='gr'>
            {name && <View className='b'>{name}</View>}
            <View className='cap'>{written || t(handle.filer)}</View>
            {phone && <View className='b'>{phone}</View>}
          </View>
          {phone
            ? caller && <CallButton to={{ name: { zh: name, en: name }, phone }} />
            : caller?.hasPhone && (
                <Button small icon='eye' onTap={onReveal}>
                  {t(callerText.show)}
                </Button>
              )}
        </View>
      )}
      {filedFor?.channel === 'family' && caller && filer && (
        <View className='cell'>
          <Avatar name={w(filer)} />
          <View className='gr'>
            <View className='b'>{w(filer)}</View>
            <View className='cap'>{t(handle.filer)}</View>
          </View>
        </View>
      )}
      <View className='cell'>
        <Avatar name={inCharge ? w(inCharge.name) : '·'} />
        <View className='gr'>
          <View className='b'>{inCharge ? w(inCharge.name) : t(handle.unassigned)}</View>
          {handler && <View className='cap'>{w(handler.name)}</View>}
          {cover && <View className='cap b'>{coverLine(cover, speaking)}</View>}
        </View>
        {inCharge && <CallButton to={inCharge} />}
      </View>
    </View>
  )
}
