/** Shares of the element's width and height, from its upper left corner. */
export type Point = [x: number, y: number]
export interface Drag {
  start(at: Point): void
  move(at: Point): void
  end(at: Point): void
}
/** Follows one finger or pointer on the element of that id; gives what the element takes on. The page does not scroll meanwhile. */
export function useDrag(id: string, drag: Drag): Record<string, unknown>
