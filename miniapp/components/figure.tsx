import type { ReactNode } from 'react'
import { View } from '@tarojs/components'

/** One figure, with a sentence on what it counts. */
export const Figure = ({ name, value, note }: { name: string; value: string; note: string }) => (
  <View className='figure'>
    <View className='sub'>{name}</View>
    <View className='h1'>{value}</View>
    <View className='cap'>{note}</View>
  </View>
)

export const Heading = ({ children }: { children: string }) => (
  <View className='sec' {...{ role: 'heading', 'aria-level': '2' }}>
    {children}
  </View>
)

interface Props {
  title: string
  heads: string[]
  rows: { key: string; cells: ReactNode[] }[]
}

/** Figures in rows and columns, the numbers under one another. */
export function FigureTable({ title, heads, rows }: Props) {
  if (rows.length === 0) return null
  return (
    <View className='mt20'>
      <Heading>{title}</Heading>
      <View className='cells' {...{ role: 'table', 'aria-label': title }}>
        <Row cells={heads} role='columnheader' className='cap' />
        {rows.map(({ key, cells }) => (
          <Row key={key} cells={cells} role='cell' />
        ))}
      </View>
    </View>
  )
}

const Row = ({ cells, role, className = '' }: { cells: ReactNode[]; role: string; className?: string }) => (
  <View className={`cell figure-r ${cells.length > 2 ? 'many' : ''} ${className}`} {...{ role: 'row' }}>
    {cells.map((cell, index) => (
      <View key={index} className={index === 0 ? 'gr' : `figure-n ${index === cells.length - 1 ? 'last' : ''}`} {...{ role }}>
        {cell}
      </View>
    ))}
  </View>
)
