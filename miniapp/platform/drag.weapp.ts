import { useRef } from 'react'
import Taro from '@tarojs/taro'

type Point = [x: number, y: number]
interface Drag {
  start(at: Point): void
  move(at: Point): void
  end(at: Point): void
}
interface Touches {
  touches: { clientX: number; clientY: number }[]
  changedTouches: { clientX: number; clientY: number }[]
}
interface Room {
  left: number
  top: number
  width: number
  height: number
}
export function useDrag(id: string, drag: Drag): Record<string, unknown> {
  const room = useRef<Room | null>(null)
  const at = (touch: { clientX: number; clientY: number } | undefined): Point | null =>
    room.current && touch
      ? [(touch.clientX - room.current.left) / room.current.width, (touch.clientY - room.current.top) / room.current.height]
      : null
  const tell = (act: (point: Point) => void, touch: { clientX: number; clientY: number } | undefined) => {
    const point = at(touch)
    if (point) act(point)
  }
  return {
    catchMove: true,
    onTouchStart: ({ touches }: Touches) => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .boundingClientRect(found => {
          room.current = found as Room | null
          tell(drag.start, touches[0])
        })
        .exec()
    },
    onTouchMove: ({ touches }: Touches) => tell(drag.move, touches[0]),
    onTouchEnd: ({ changedTouches }: Touches) => tell(drag.end, changedTouches[0]),
    onTouchCancel: ({ changedTouches }: Touches) => tell(drag.end, changedTouches[0]),
  }
}
