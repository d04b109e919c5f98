import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { LinkCell } from '@/components/link-cell'
import { Sheet } from '@/components/sheet'
import { correction } from '@/strings/casework'
import { commitmentText } from '@/strings/commitments'
import { mergeText } from '@/strings/merging'
import { rulingText } from '@/strings/rulings'
import { partyText, taskText } from '@/strings/outside'
import { handle, sheets } from '@/strings/staff'
import { stepText } from '@/strings/steps'
import { useText } from '@/strings/text'
import type { Action } from './action-bar'

/** What is done less often. */
export function MoreSheet({
  appeal: { can, number, title, category },
  onOpen,
  onClose,
}: {
  appeal: AppealView
  onOpen(action: Action): void
  onClose(): void
}) {
  const { t, w } = useText()
  return (
    <Sheet title={t(handle.more)} note={`${number} · ${title ?? w(category.name)}`} onClose={onClose}>
      <View className='cells mt12'>
        {can.includes('askExtension') && (
          <LinkCell
            icon='clock'
            title={t(stepText.askExtension)}
            note={t(stepText.extensionHint)}
            onTap={() => onOpen('askExtension')}
          />
        )}
        {can.includes('startWork') && (
          <LinkCell icon='m-half' title={t(stepText.startWork)} note={t(stepText.startHint)} onTap={() => onOpen('startWork')} />
        )}
        {can.includes('schedule') && (
          <LinkCell icon='m-cal' title={t(stepText.schedule)} note={t(stepText.scheduleHint)} onTap={() => onOpen('schedule')} />
        )}
        {can.includes('commit') && (
          <LinkCell
            icon='m-cal'
            title={t(commitmentText.make)}
            note={t(commitmentText.makeHint)}
            onTap={() => onOpen('commit')}
          />
        )}
        {can.includes('forward') && (
          <LinkCell icon='share' title={t(partyText.forward)} note={t(partyText.forwardHint)} onTap={() => onOpen('forward')} />
        )}
        {can.includes('askTask') && (
          <LinkCell icon='users' title={t(taskText.ask)} note={t(taskText.askHint)} onTap={() => onOpen('askTask')} />
        )}
        {can.includes('setPriority') && (
          <LinkCell
            icon='swap'
            title={t(stepText.priority)}
            note={t(stepText.priorityHint)}
            onTap={() => onOpen('setPriority')}
          />
        )}
        {can.includes('setTitle') && (
          <LinkCell icon='edit' title={t(sheets.titleTitle)} note={t(handle.setTitleNote)} onTap={() => onOpen('setTitle')} />
        )}
        {can.includes('correct') && (
          <LinkCell icon='refresh' title={t(correction.title)} note={t(correction.note)} onTap={() => onOpen('correct')} />
        )}
        {can.includes('putOnList') && (
          <LinkCell icon='m-list' title={t(rulingText.list)} note={t(rulingText.listHint)} onTap={() => onOpen('putOnList')} />
        )}
        {can.includes('merge') && (
          <LinkCell icon='copy' title={t(mergeText.merge)} note={t(mergeText.mergeHint)} onTap={() => onOpen('merge')} />
        )}
        {can.includes('returnIt') && (
          <LinkCell icon='back' title={t(stepText.returnIt)} note={t(stepText.returnHint)} onTap={() => onOpen('returnIt')} />
        )}
        {can.includes('decline') && (
          <LinkCell icon='m-no' title={t(handle.decline)} note={t(handle.declineNote)} onTap={() => onOpen('decline')} />
        )}
      </View>
    </Sheet>
  )
}
