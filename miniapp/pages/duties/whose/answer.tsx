import { View } from '@tarojs/components'
import { findCategory } from '@shared/appeals/categories'
import { dutyRoles, type AnsweringUnit, type WhoseView } from '@shared/duties/duty.views'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { call, open } from '@/navigate'
import { filingDraft, writeDraft } from '@/pages/appeals/file/draft'
import { common } from '@/strings/common'
import { dateOf } from '@/strings/dates'
import { whoseText as text } from '@/strings/duties'
import { filing } from '@/strings/filing'
import { useText } from '@/strings/text'

/** Who leads, large; below, who helps, oversees and stands behind, in how many days, and on what it rests. */
export function Answer({ view }: { view: WhoseView }) {
  const { t, w } = useText()
  const { lead, why, assist, supervise, backstop, note, from, days, closed } = view
  const several = (units: AnsweringUnit[]) => units.map(({ name }) => w(name)).join(t(common.separator))
  const facts = [
    { name: w(dutyRoles.assist), value: several(assist) },
    { name: w(dutyRoles.supervise), value: several(supervise) },
    { name: w(dutyRoles.backstop), value: w(backstop.name) },
    { name: t(text.days), value: days ? t(text.daysUsual, { count: days }) : '' },
    {
      name: t(text.basis),
      value: lead && from ? [note, t(text.since, { date: dateOf(from) })].filter(Boolean).join(t(common.separator)) : '',
    },
  ]
  const asked = lead ?? backstop
  return (
    <View className={`card ${lead ? 'sel' : 'dash'}`}>
      {lead ? (
        <View className='cap'>{w(dutyRoles.lead)}</View>
      ) : (
        <View className='row g8 verm b'>
          <Icon name='m-over' small />
          <View>{t(why === 'conflict' ? text.conflict : text.gap, { unit: w(backstop.name) })}</View>
        </View>
      )}
      <View className='h2' {...{ role: 'heading', 'aria-level': '2' }}>
        {w(asked.name)}
      </View>
      <View className='sub'>
        {[asked.phone && t(text.phone, { phone: asked.phone }), w(asked.hours)].filter(Boolean).join(t(common.separator))}
      </View>
      {closed && (
        <View className='note warn mt12'>
          <Icon name='m-no' />
          <View>{t(text.closed, { where: w(closed) })}</View>
        </View>
      )}
      <View className='mt12'>
        {facts
          .filter(({ value }) => value !== '')
          .map(({ name, value }) => (
            <View key={name} className='fact'>
              <View className='fact-k'>{name}</View>
              <View className='gr'>{value}</View>
            </View>
          ))}
      </View>
    </View>
  )
}

/** Rings whoever answers, or files with that kind chosen. */
export function AnswerActions({ view: { lead, backstop, closed }, category }: { view: WhoseView; category: string }) {
  const { t, w } = useText()
  const { name, phone } = lead ?? backstop
  const file = () => {
    // What somebody has begun to write stays about what it was about.
    if (filingDraft().text === '' && !closed && findCategory(category))
      writeDraft({ group: category.split('.')[0]!, category, safe: false })
    open('appeals/file')
  }
  return (
    <View className='act'>
      {phone && (
        <Button fill icon='phone' label={t(common.callWho, { name: `${w(name)} ${phone}` })} onTap={() => call(phone)}>
          {t(text.call)}
        </Button>
      )}
      <Button look='primary' fill onTap={file}>
        {t(filing.title)}
      </Button>
    </View>
  )
}
