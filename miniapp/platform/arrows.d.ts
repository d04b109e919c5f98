/** Hears the arrow keys while the element of that id has the focus: which way, and whether Shift is held. */
export function useArrows(id: string, act: (x: -1 | 0 | 1, y: -1 | 0 | 1, shift: boolean) => void): void
