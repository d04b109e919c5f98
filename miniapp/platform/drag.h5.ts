import { useEffect, useRef } from 'react'

type Point = [x: number, y: number]
interface Drag {
  start(at: Point): void
  move(at: Point): void
  end(at: Point): void
}
export function useDrag(id: string, drag: Drag): Record<string, unknown> {
  const latest = useRef(drag)
  latest.current = drag
  useEffect(() => {
    const element = document.getElementById(id)
    if (!element) return
    const ends = new AbortController()
    let pointer: number | null = null
    const at = ({ clientX, clientY }: PointerEvent): Point => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return [(clientX - left) / width, (clientY - top) / height]
    }
    const hear = (name: string, act: (event: PointerEvent) => void) =>
      element.addEventListener(name, event => act(event as PointerEvent), { signal: ends.signal })
    hear('pointerdown', event => {
      if (pointer !== null || event.button !== 0) return
      event.preventDefault()
      pointer = event.pointerId
      element.setPointerCapture(pointer)
      latest.current.start(at(event))
    })
    hear('pointermove', event => event.pointerId === pointer && latest.current.move(at(event)))
    for (const name of ['pointerup', 'pointercancel']) {
      hear(name, event => {
        if (event.pointerId !== pointer) return
        pointer = null
        latest.current.end(at(event))
      })
    }
    return () => ends.abort()
  }, [id])
  return {}
}
