import { View } from '@tarojs/components'
import { encode } from 'uqr'

/** The dark runs of each row as one path: a picture, because a mask is lost on paper. */
function pictureOf(text: string): string {
  const { data, size } = encode(text, { border: 0, ecc: 'M' })
  const path = data
    .map((row, y) =>
      runs(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('')
  const drawn = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path d='${path}'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(drawn)}")`
}
function runs(row: boolean[]): [x: number, length: number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found[found.length - 1]
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1]++
    else found.push([x, 1])
  })
  return found
}

/** A QR code, drawn on this device: dark on white in every dress, with room around it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <View className='qr' {...{ role: 'img', 'aria-label': label }}>
      <View className='qr-m' style={{ backgroundImage: pictureOf(text) }} />
    </View>
  )
}
