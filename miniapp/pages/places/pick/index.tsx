import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CommunityCard } from '@shared/organisation/organisation.views'
import { api } from '@/api'
import { Button } from '@/components/button'
import { TextLine } from '@/components/field'
import { Header } from '@/components/header'
import { Page } from '@/components/page'
import { LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { canScan } from '@/platform/scan'
import { open } from '@/navigate'
import { places as held, usePlace } from '@/session'
import { places } from '@/strings/places'
import { useText } from '@/strings/text'
import { CodeSheet } from '../code-sheet'
import { enterByScan } from '../enter'
import { Recent } from '../recent'
import { Buildings } from './buildings'
import { Communities } from './communities'

/** Choosing where one is: by list, by search, by the code on the wall, or from where one has been. */
export default function PickPlacePage() {
  const { t } = useText()
  const place = usePlace()
  const communities = useLoad(() => api.organisation.communities(), [])
  const [chosen, setChosen] = useState<CommunityCard | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [typing, setTyping] = useState(false)
  const [query, setQuery] = useState('')
  const scan = async () => {
    if (!(await enterByScan())) open('places/unknown')
  }
  const choose = (community: CommunityCard) => {
    setChosen(community)
    setChoosing(false)
    setQuery('')
  }
  const q = query.trim()
  return (
    <Page header={<Header title={t(places.title)} placeless />}>
      <View className='mt8'>
        <TextLine
          icon='search'
          label={t(places.search)}
          placeholder={t(places.search)}
          value={query}
          max={20}
          onChange={setQuery}
        />
      </View>
      <View className='row g8 mt12 wrap'>
        <Button look='second' small fill icon={canScan ? 'scan' : 'key'} onTap={() => (canScan ? void scan() : setTyping(true))}>
          {t(canScan ? places.scan : places.type)}
        </Button>
        <Button small fill icon='globe' onTap={() => setChoosing(true)}>
          {t(places.otherCommunity)}
        </Button>
      </View>
      {q === '' && !choosing && <Recent />}
      <LoadedView of={communities}>
        {all => {
          const here = chosen ?? all.find(({ id }) => id === place?.communityId) ?? (all.length === 1 ? all[0] : undefined)
          if (choosing || !here) return <Communities all={all} q={q} onChoose={choose} />
          return (
            <View>
              {q !== '' && <Communities all={all} q={q} onChoose={choose} onlyHits />}
              <Buildings community={here} q={q} />
            </View>
          )
        }}
      </LoadedView>
      <View className='row g8 mt16'>
        <View className='cap gr'>{t(places.privacy)}</View>
        {place && (
          <Button look='text' small onTap={() => held.set([])}>
            {t(places.clear)}
          </Button>
        )}
      </View>
      {typing && <CodeSheet onClose={() => setTyping(false)} />}
    </Page>
  )
}
