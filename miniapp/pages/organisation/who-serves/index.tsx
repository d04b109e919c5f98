import { Text, View } from '@tarojs/components'
import { api } from '@/api'
import { Button } from '@/components/button'
import { CallButton } from '@/components/call-button'
import { Header } from '@/components/header'
import { Icon } from '@/components/icon'
import { LinkCell } from '@/components/link-cell'
import { Page } from '@/components/page'
import { Empty, LoadedView } from '@/components/states'
import { useLoad } from '@/hooks/use-load'
import { usePlaceSharing } from '@/hooks/use-sharing'
import { open } from '@/navigate'
import { usePlace } from '@/session'
import { whoseText } from '@/strings/duties'
import { home } from '@/strings/home'
import { serving } from '@/strings/places'
import { useText } from '@/strings/text'
import { Chain } from './chain'
import { ServiceSide } from './service-side'

/** Who answers for this door: whom to ring first, the Party's line down to it, and those who serve beside it. */
export default function WhoServesPage() {
  const { t, w } = useText()
  const areaId = usePlace()?.areaId
  usePlaceSharing('organisation/who-serves', t(serving.title))
  const who = useLoad(() => api.organisation.whoServes({ id: areaId! }), [areaId], Boolean(areaId))
  return (
    <Page header={<Header title={t(serving.title)} />}>
      {areaId ? (
        <LoadedView of={who}>
          {({ doorstep, party, keyHouseholds, service, people }) => (
            <View>
              <View className='note mt8 ac'>
                <Icon name='phone' />
                <View className='gr'>
                  <View className='b'>
                    {`${w(doorstep.duty.name)} `}
                    <Text className='nw'>{doorstep.duty.phone}</Text>
                  </View>
                  <View>{w(doorstep.duty.hours)}</View>
                </View>
                <CallButton to={doorstep.duty} />
              </View>
              <Chain doorstep={doorstep} party={party} keyHouseholds={keyHouseholds} />
              <ServiceSide title={t(serving.service)} contacts={service} />
              <ServiceSide title={t(serving.people)} contacts={people} />
              <View className='cells mt16'>
                <LinkCell icon='grid' title={t(whoseText.title)} note={t(whoseText.hint)} onTap={() => open('duties/whose')} />
              </View>
            </View>
          )}
        </LoadedView>
      ) : (
        <Empty title={t(home.chooseFirst)} note={t(home.chooseHint)}>
          <Button look='primary' onTap={() => open('places/pick')}>
            {t(home.choose)}
          </Button>
        </Empty>
      )}
    </Page>
  )
}
