import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import type { DeskPart } from '@shared/appeals/list-parts'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Tabs } from '@/components/choice'
import { DeskPage } from '@/components/desk'
import { Empty, PagedView } from '@/components/states'
import { usePaged } from '@/hooks/use-paged'
import { open } from '@/navigate'
import { fileFor } from '@/strings/casework'
import { desk, deskPartNames } from '@/strings/staff'
import { useText } from '@/strings/text'
import { DeskCell } from '../desk-cell'
import { NoWork } from '../no-work'
import { useMayFile } from '../use-may-file'
import type { Filters } from './use-filters'

const tabs: readonly DeskPart[] = ['open', 'toAccept', 'overdue', 'toRate', 'done']

/** One part under the other's tab; a part that somebody was led to has its tab too. */
export function PhoneQueue({
  communityId,
  filters: { part = 'open' },
  onChange,
}: {
  communityId: string | null
  filters: Filters
  onChange(change: Filters): void
}) {
  const { t } = useText()
  const mayFile = useMayFile()
  const list = usePaged(
    after => api.appeals.desk({ communityId: communityId!, part, after }),
    [communityId, part],
    communityId !== null,
  )
  useDidShow(() => {
    if (list.known) void list.reload()
  })
  const shown = tabs.includes(part) ? tabs : [...tabs, part]
  return (
    <DeskPage entry='staff/queue' title={t(desk.queue)} tab>
      <Tabs
        label={t(desk.parts)}
        options={shown.map(value => ({ value, text: t(deskPartNames[value]) }))}
        chosen={part}
        onChoose={value => onChange({ part: value })}
      />
      {communityId === null ? (
        <NoWork />
      ) : (
        <View className='mt12'>
          {mayFile && (
            <Button wide icon='phone' className='mb12' onTap={() => open('staff/file-for')}>
              {t(fileFor.title)}
            </Button>
          )}
          <PagedView of={list} empty={<Empty icon='m-done' title={t(desk.empty)} />}>
            {cards => (
              <View className='cells'>
                {cards.map(card => (
                  <DeskCell key={card.id} card={card} />
                ))}
              </View>
            )}
          </PagedView>
        </View>
      )}
    </DeskPage>
  )
}
