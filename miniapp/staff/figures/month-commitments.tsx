import { useState } from 'react'
import { View } from '@tarojs/components'
import { smallSample } from '@shared/appeals/figures.views'
import type { CommitmentFigures, CommitmentMonth } from '@shared/appeals/commitment.views'
import { api } from '@/api'
import { SwitchCell } from '@/components/choice'
import { Commitment } from '@/components/commitments'
import { Heading } from '@/components/figure'
import { LinkCell } from '@/components/link-cell'
import { Sheet } from '@/components/sheet'
import { PagedView, Problem } from '@/components/states'
import { Tap } from '@/components/tap'
import { useLoad, type Loaded } from '@/hooks/use-load'
import { usePaged } from '@/hooks/use-paged'
import { useSubmit } from '@/hooks/use-submit'
import { open } from '@/navigate'
import { commitmentText as text } from '@/strings/commitments'
import { monthOf } from '@/strings/dates'
import { figuresText } from '@/strings/figures'
import { percent } from '@/strings/rates'
import { useText } from '@/strings/text'

interface Props {
  communityId: string
  month: string
}

/** How many promises each unit kept in a month, and whether any are made here; each unit opens those that are counted. */
export function MonthCommitments({ communityId, month }: Props) {
  const figures = useLoad(() => api.appeals.commitmentMonth({ communityId, month }), [communityId, month])
  if (!figures.data || (!figures.data.on && figures.data.can.length + figures.data.units.length === 0)) return null
  return <Shown figures={figures} month={figures.data} of={{ communityId, month }} />
}

function Shown({ figures, month, of }: { figures: Loaded<CommitmentMonth>; month: CommitmentMonth; of: Props }) {
  const { t, w, sentences } = useText()
  const [opened, setOpened] = useState<CommitmentFigures | null>(null)
  const set = useSubmit(
    (keyed, on: boolean) => keyed.appeals.setCommitments({ id: of.communityId, on }),
    setting => figures.replace({ ...month, ...setting }),
  )
  const { on, can, units } = month
  return (
    <View className='mt20'>
      {(on || units.length > 0) && <Heading>{t(text.title)}</Heading>}
      {on && units.length === 0 && <View className='sub'>{t(text.monthNone)}</View>}
      {units.length > 0 && (
        <View className='cells mt8'>
          {units.map(unit => (
            <LinkCell
              key={unit.unitId}
              icon='m-cal'
              title={w(unit.name)}
              note={t(text.counts, { kept: unit.kept, broken: unit.broken, takenBack: unit.takenBack })}
              value={unit.share === null ? t(figuresText.unreckoned) : t(text.share, { share: percent(unit.share) })}
              onTap={() => setOpened(unit)}
            />
          ))}
        </View>
      )}
      {units.length > 0 && (
        <View className='cap mt8'>
          {sentences(
            t(text.monthNote),
            units.some(({ share }) => share === null) && t(figuresText.few, { least: smallSample }),
            t(figuresText.noRank),
          )}
        </View>
      )}
      {can.includes('set') && (
        <View className='cells mt12'>
          <SwitchCell title={t(text.switch)} note={t(text.switchNote)} on={on} onChange={wanted => void set.submit(wanted)} />
        </View>
      )}
      <Problem error={set.error} />
      {opened && <UnitSheet unit={opened} of={of} onClose={() => setOpened(null)} />}
    </View>
  )
}

function UnitSheet({ unit: { unitId, name }, of, onClose }: { unit: CommitmentFigures; of: Props; onClose(): void }) {
  const { t, w } = useText()
  const list = usePaged(after => api.appeals.commitments({ ...of, unitId, after }), [of.communityId, of.month, unitId])
  return (
    <Sheet title={`${w(name)} · ${monthOf(of.month)}`} note={t(text.title)} onClose={onClose}>
      <PagedView of={list} empty={<View className='sub mt12'>{t(text.monthNone)}</View>}>
        {lines => (
          <View className='cells mt12'>
            {lines.map(line => (
              <Tap key={line.id} role='link' className='cell blk' onTap={() => open('staff/handle', { id: line.appealId })}>
                <View className='cap'>{`${line.number} · ${w(line.title)}`}</View>
                <Commitment commitment={line} />
              </Tap>
            ))}
          </View>
        )}
      </PagedView>
    </Sheet>
  )
}
