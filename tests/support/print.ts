import jsQR from 'jsqr'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as a reader shows it: its pages' size in mm, what can be read of it, and what a scanner reads off its first page. */
export async function readPrint(bytes: Uint8Array): Promise<{ pages: [number, number][]; text: string; code: Scanned | null }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: [number, number][] = []
  const text: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const { width, height } = page.getViewport({ scale: 1 })
    pages.push([millimetres(width), millimetres(height)])
    for (const item of (await page.getTextContent()).items) if ('str' in item && item.str) text.push(item.str)
  }
  return { pages, text: text.join('\n'), code: await scan(document) }
}
export interface Scanned {
  data: string
  /** Of the code without its white border, in mm. */
  side: number
  modules: number
}
const millimetres = (points: number) => Math.round((points * 254) / 72) / 10

interface Canvas {
  canvas: { width: number; height: number }
  context: { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } }
}
async function scan(document: Awaited<ReturnType<typeof getDocument>['promise']>): Promise<Scanned | null> {
  const scale = 2
  const page = await document.getPage(1)
  const viewport = page.getViewport({ scale })
  const { canvas, context } = (document.canvasFactory as { create(width: number, height: number): Canvas }).create(
    viewport.width,
    viewport.height,
  )
  await page.render({ canvasContext: context as never, canvas: canvas as never, viewport }).promise
  const found = jsQR(context.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height)
  if (!found) return null
  const { topLeftCorner, topRightCorner } = found.location
  const side = millimetres(Math.hypot(topRightCorner.x - topLeftCorner.x, topRightCorner.y - topLeftCorner.y) / scale)
  return { data: found.data, side, modules: found.version * 4 + 17 }
}
