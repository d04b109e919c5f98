/** In pixels of the picture, from its upper left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}
interface Size {
  width: number
  height: number
}
const least = 4
const between = (value: number, from: number, to: number) => Math.round(Math.min(Math.max(value, from), to))

/** The box made to lie inside the picture, in whole pixels. */
export function inside({ x, y, width, height }: Box, picture: Size): Box {
  const [left, top] = [between(x, 0, picture.width - least), between(y, 0, picture.height - least)]
  return {
    ...{ x: left, y: top },
    width: between(width, least, picture.width - left),
    height: between(height, least, picture.height - top),
  }
}

/** The box between two points, given as shares of the picture; null for what is hardly more than a tap. */
export function spanned([x1, y1]: [number, number], [x2, y2]: [number, number], picture: Size): Box | null {
  const share = (value: number) => Math.min(Math.max(value, 0), 1)
  const [left, right] = [Math.min(share(x1), share(x2)), Math.max(share(x1), share(x2))]
  const [top, bottom] = [Math.min(share(y1), share(y2)), Math.max(share(y1), share(y2))]
  const box = {
    x: left * picture.width,
    y: top * picture.height,
    width: (right - left) * picture.width,
    height: (bottom - top) * picture.height,
  }
  return box.width < least || box.height < least ? null : inside(box, picture)
}

/** The box one step further, or larger and smaller: a hundredth of the picture. */
export function nudged(box: Box, x: number, y: number, resizes: boolean, picture: Size): Box {
  const [across, down] = [x * Math.max(1, picture.width / 100), y * Math.max(1, picture.height / 100)]
  if (resizes) return inside({ ...box, width: box.width + across, height: box.height + down }, picture)
  // At the edge it stays as large as it is.
  const [left, top] = [
    between(box.x + across, 0, picture.width - box.width),
    between(box.y + down, 0, picture.height - box.height),
  ]
  return { ...box, x: left, y: top }
}

/** A box to begin with, where nothing was dragged. */
export const inMiddle = ({ width, height }: Size): Box =>
  inside({ x: width * 0.4, y: height * 0.4, width: width * 0.2, height: height * 0.2 }, { width, height })
