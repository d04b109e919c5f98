import { useEffect, useId, type PropsWithChildren, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ApiError } from '../api'
import type { Loaded } from '../hooks/use-load'
import type { Paged } from '../hooks/use-paged'
import { call, restart } from '../navigate'
import { reveal } from '../platform/focus'
import { usePlace } from '../session'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Button } from './button'
import { Facade } from './facade'
import { Icon } from './icon'

/** What happened, what is safe, one way on. */
export function Empty({ icon, title, note, children }: PropsWithChildren<{ icon?: string; title: string; note?: string }>) {
  return (
    <View className='empty'>
      {icon ? (
        <View className='empty-i'>
          <Icon name={icon} />
        </View>
      ) : (
        <Facade />
      )}
      <View className='h2 mt16'>{title}</View>
      {note && <View className='sub mt4'>{note}</View>}
      {children && <View className='mt16'>{children}</View>}
    </View>
  )
}

/** Grey lines where the content will be. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  const { t } = useText()
  return (
    <View {...{ role: 'status', 'aria-label': t(common.loading) }}>
      {Array.from({ length: cards }, (_, card) => (
        <View key={card} className='card'>
          <View className='sk' style={{ width: '40%' }} />
          <View className='sk mt12' style={{ width: '90%' }} />
          <View className='sk mt12' style={{ width: '65%' }} />
        </View>
      ))}
    </View>
  )
}

/** It could not be opened: gone, no network, or a fault with its number; somebody can always be rung. */
function Failure({ error, onRetry }: { error: ApiError; onRetry(): void }) {
  const { t } = useText()
  const duty = usePlace()?.duty
  if (error.status === 404)
    return (
      <Empty title={error.message}>
        <Button look='second' onTap={() => restart('home')}>
          {t(common.home)}
        </Button>
      </Empty>
    )
  const offline = error.code === 'network.offline'
  const fault = error.status >= 500 || error.code === 'server.fault'
  return (
    <View className='card' {...{ role: 'alert' }}>
      <View className='row g12'>
        <Icon name={offline ? 'off' : 'm-over'} className={offline ? 'ink2' : 'verm'} />
        <View className='gr'>
          <View className='b'>{offline ? t(common.offline) : fault ? t(common.fault) : error.message}</View>
          <View className='sub'>{t(offline ? common.offlineRetry : fault ? common.faultSafe : common.failedSafe)}</View>
        </View>
      </View>
      <View className='row g8 mt12 wrap'>
        <Button look='second' small fill icon='refresh' onTap={onRetry}>
          {t(common.retry)}
        </Button>
        {duty && (
          <Button small fill icon='phone' onTap={() => call(duty.phone)}>
            {t(common.callDuty)}
          </Button>
        )}
      </View>
      {error.requestId && <View className='cap mt8'>{t(common.requestNumber, { id: error.requestId.slice(-8) })}</View>}
    </View>
  )
}

/** A refusal beside the button that met it. */
export const Problem = ({ error }: { error: ApiError | null }) => error && <Refused error={error} />

function Refused({ error }: { error: ApiError }) {
  const id = `problem-${useId().replace(/\W/g, '')}`
  useEffect(() => reveal(id), [id, error])
  return (
    <View id={id} className='note bad mt12' {...{ role: 'alert' }}>
      <Icon name={error.code === 'network.offline' ? 'off' : 'm-over'} />
      <View>{error.message}</View>
    </View>
  )
}

/** What was loaded, or why it was not; an answer from before stays while it cannot be asked for again. */
export function LoadedView<T>({ of, skeleton, children }: { of: Loaded<T>; skeleton?: ReactNode; children(data: T): ReactNode }) {
  const { t } = useText()
  if (of.data === null)
    return of.error ? <Failure error={of.error} onRetry={() => void of.reload()} /> : <>{skeleton ?? <Skeleton />}</>
  return (
    <>
      {of.error && (
        <View className='note warn' {...{ role: 'status' }}>
          <Icon name='off' />
          <View>{of.error.code === 'network.offline' ? t(common.offlineShown) : of.error.message}</View>
        </View>
      )}
      {children(of.data)}
    </>
  )
}

/** A list with its four states and the way to what is older. */
export function PagedView<T>({ of, empty, children }: { of: Paged<T>; empty: ReactNode; children(items: T[]): ReactNode }) {
  const { t } = useText()
  if (!of.known) return of.error ? <Failure error={of.error} onRetry={() => void of.reload()} /> : <Skeleton cards={3} />
  if (of.items.length === 0) return <>{empty}</>
  return (
    <>
      {children(of.items)}
      <Problem error={of.error} />
      {of.more && (
        <Button className='mt16 reg' wide busy={of.loading} onTap={() => void of.older()}>
          {of.loading ? t(common.loading) : t(common.older)}
        </Button>
      )}
    </>
  )
}
