import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { appealLimits } from '@shared/appeals/appeal.limits'
import { TextLine } from '@/components/field'
import { queueText } from '@/strings/staff'
import { useText } from '@/strings/text'

const pause = 350

/** Looks for a number, a place or a title as soon as one stops typing. */
export function SearchField({
  value = '',
  placeholder,
  onSearch,
}: {
  value?: string
  placeholder?: string
  onSearch(q: string | undefined): void
}) {
  const { t } = useText()
  const label = placeholder ?? t(queueText.search)
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === value) return
    const soon = setTimeout(() => onSearch(wanted || undefined), pause)
    return () => clearTimeout(soon)
  }, [typed])
  return (
    <View className='desk-search'>
      <TextLine label={label} placeholder={label} value={typed} max={appealLimits.title} onChange={setTyped} icon='search' />
    </View>
  )
}
