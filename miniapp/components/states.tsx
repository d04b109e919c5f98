import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ApiError } from '../api'
import type { Loaded } from '../hooks/use-load'
import type { Paged } from '../hooks/use-paged'
import { common } from '../strings/common'
import { useText } from '../strings/text'
import { Button } from './button'
import { Icon } from './icon'

/** What happened, what is safe, one way on. */
export function Empty({ icon, title, note, children }: PropsWithChildren<{ icon: string; title: string; note?: string }>) {
  return (
    <View className='empty'>
      <View className='empty-i'>
        <Icon name={icon} />
      </View>
      <View className='h2 mt12'>{title}</View>
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

/** It could not be opened: no network, or a refusal with its number. */
export function Failure({ error, onRetry }: { error: ApiError; onRetry(): void }) {
  const { t } = useText()
  const offline = error.code === 'network.offline'
  return (
    <Empty
      icon={offline ? 'off' : 'm-over'}
      title={offline ? t(common.offline) : t(common.failed)}
      note={offline ? t(common.failedSafe) : error.message}
    >
      <Button look='second' icon='refresh' onTap={onRetry}>
        {t(common.retry)}
      </Button>
      {error.requestId && !offline && (
        <View className='cap mt12'>{t(common.requestNumber, { id: error.requestId.slice(-8) })}</View>
      )}
    </Empty>
  )
}

/** A refusal beside the button that met it. */
export const Problem = ({ error }: { error: ApiError | null }) =>
  error ? (
    <View className='note bad mt12' {...{ role: 'alert' }}>
      <Icon name={error.code === 'network.offline' ? 'off' : 'm-over'} />
      <View>{error.message}</View>
    </View>
  ) : null

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
