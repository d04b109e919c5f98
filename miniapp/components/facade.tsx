import { View } from '@tarojs/components'
import styles from './facade.module.scss'

const windows = 36
const lit = new Set([8, 15, 23, 30, 34])

/** A house at night with some windows lit: stands where there is nothing to show. */
export const Facade = () => (
  <View className={styles.facade} {...{ 'aria-hidden': 'true' }}>
    {Array.from({ length: windows }, (_, n) => (
      <View key={n} className={`${styles.window} ${lit.has(n) ? styles.lit : ''}`} />
    ))}
  </View>
)
