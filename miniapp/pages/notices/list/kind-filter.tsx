import { useState } from 'react'
import { View } from '@tarojs/components'
import { noticeKinds, type NoticeKind } from '@shared/notices/notice.kinds'
import { Button } from '@/components/button'
import { Chips } from '@/components/choice'
import { Sheet } from '@/components/sheet'
import { notices } from '@/strings/notices'
import { useText } from '@/strings/text'

/** One kind of notice, or all of them. */
export function KindFilter({ kind, onChoose }: { kind: NoticeKind | null; onChoose(kind: NoticeKind | null): void }) {
  const { t, w } = useText()
  const [opened, setOpened] = useState(false)
  const name = kind ? w(noticeKinds[kind]) : t(notices.everyKind)
  const kinds = Object.keys(noticeKinds) as NoticeKind[]
  return (
    <View>
      <Button className='reg tall' label={`${t(notices.kinds)}: ${name}`} onTap={() => setOpened(true)}>
        {kind ? name : t(notices.kinds)}
      </Button>
      {opened && (
        <Sheet title={t(notices.kinds)} onClose={() => setOpened(false)}>
          <View className='mt12'>
            <Chips
              label={t(notices.kinds)}
              options={[
                { value: '', text: t(notices.everyKind) },
                ...kinds.map(value => ({ value, text: w(noticeKinds[value]) })),
              ]}
              chosen={kind ?? ''}
              onChoose={value => {
                onChoose(value === '' ? null : (value as NoticeKind))
                setOpened(false)
              }}
            />
          </View>
        </Sheet>
      )}
    </View>
  )
}
