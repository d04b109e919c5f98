import { useState } from 'react'
import { View } from '@tarojs/components'
import type { AppealView } from '@shared/appeals/appeal.views'
import { hiddenPart, takenOver } from '@shared/appeals/reply-templates'
import type { SolvedView } from '@shared/appeals/solved.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { Empty, PagedView } from '@/components/states'
import { addToDraft } from '@/hooks/use-draft'
import { usePaged } from '@/hooks/use-paged'
import { common } from '@/strings/common'
import { solvedText } from '@/strings/solved'
import { useText } from '@/strings/text'
import { SearchField } from '../queue/search-field'
import { useDesk } from '../use-desk'

/** Closed matters of its kind, or that some words find, each with the reply that solved it; one taken over becomes a draft to be edited. */
export function SolvedSheet({
  appeal: { id, category, can },
  onTaken,
  onClose,
}: {
  appeal: AppealView
  onTaken(): void
  onClose(): void
}) {
  const { t, w } = useText()
  const communityId = useDesk()
  const [q, setQ] = useState<string>()
  const list = usePaged(
    after => api.appeals.solved({ communityId: communityId!, category: category.key, except: id, q, after }),
    [communityId, category.key, id, q],
    communityId !== null,
  )
  const take = (reply: string) => {
    addToDraft(`reply:${id}`, w(takenOver(reply)))
    onTaken()
  }
  return (
    <Sheet title={t(solvedText.title)} note={t(solvedText.note)} onClose={onClose}>
      <View className='mt12 solved-q'>
        <SearchField value={q} placeholder={t(solvedText.search)} onSearch={setQ} />
      </View>
      <View className='mt12'>
        <PagedView of={list} empty={<Empty icon='doc' title={t(q ? solvedText.nothing : solvedText.none)} />}>
          {found => (
            <View className='cells'>
              {found.map(one => (
                <Solved key={one.id} of={one} onTake={can.includes('reply') ? () => take(one.reply) : null} />
              ))}
            </View>
          )}
        </PagedView>
      </View>
    </Sheet>
  )
}

function Solved({ of, onTake }: { of: SolvedView; onTake: (() => void) | null }) {
  const { t, w } = useText()
  const { title, category, unit, days, said, reply } = of
  const facts = [w(category.name), unit && w(unit), t(solvedText.took, { count: days }), t(solvedText[said ?? 'silent'])]
  return (
    <View className='cell blk'>
      <View className='b'>{title ?? w(category.name)}</View>
      <View className='cap'>{facts.filter(Boolean).join(t(common.separator))}</View>
      <View className='mt4 sub'>{reply.split(hiddenPart).join(t(solvedText.hidden))}</View>
      {onTake && (
        <Button small className='mt8' icon='edit' onTap={onTake}>
          {t(solvedText.take)}
        </Button>
      )}
    </View>
  )
}
