/** The phone's files: what was chosen, and what is kept. */
const files = new Map<string, Blob>()
const shown = new Map<string, string>()
let named = 0

export const fileOf = (path: string) => files.get(path)
/** Where the browser finds it; other addresses stay as they are. */
export function addressOf(path: string): string {
  const file = files.get(path)
  if (!file) return path
  const address = shown.get(path) ?? URL.createObjectURL(file)
  shown.set(path, address)
  return address
}
export function addFile(file: Blob, kept = false): string {
  const path = `${kept ? 'wxfile://store' : 'wxfile://tmp'}_${++named}.png`
  files.set(path, file)
  return path
}
export const dropFile = (path: string) => files.delete(path)

/** What the finger chooses next from the album, as `data:` addresses. */
const album: string[] = []
export const fillAlbum = (pictures: string[]) => album.push(...pictures)
export async function choose(count: number): Promise<string[]> {
  const chosen = album.splice(0, count)
  return Promise.all(chosen.map(async picture => addFile(await (await fetch(picture)).blob())))
}
