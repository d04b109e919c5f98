interface Finger {
  identifier: number
  clientX: number
  clientY: number
}
const plain = (touches: TouchList): Finger[] =>
  Array.from(touches, ({ identifier, clientX, clientY }) => ({ identifier, clientX, clientY }))
const none = { touches: [] as Finger[], changedTouches: [] as Finger[] }
let felt = none

/** Where the fingers are, for the events that tell of them. */
export const fingers = (type: string) => (type.startsWith('touch') ? felt : none)

/** Feels them before the mini-program hears of it. */
export function listenToFingers(): void {
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    document.addEventListener(
      type,
      ({ touches, changedTouches }) => (felt = { touches: plain(touches), changedTouches: plain(changedTouches) }),
      { capture: true, passive: true },
    )
  }
}
