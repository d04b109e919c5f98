import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from '@config/server'
import { newId } from '@server/kit/ids'

/** Where pictures lie. An object store can stand in for the folder. */
export interface PictureStore {
  /** Whole or not at all: a crash leaves no half picture under its name. */
  put(name: string, bytes: Buffer): Promise<void>
  /** null if there is none. */
  read(name: string): Promise<{ bytes: number; stream: ReadStream } | null>
  remove(name: string): Promise<void>
  /** Names last written before `before`. */
  olderThan(before: Date): AsyncIterable<string>
}

/** `DATA_DIR/files/ab/<id>-320.webp`; the two characters are the last of the id, which are spread evenly. */
const folderStore = (root: string): PictureStore => {
  const folderOf = (name: string) => join(root, name.slice(24, 26))
  return {
    async put(name, bytes) {
      const folder = folderOf(name)
      await mkdir(folder, { recursive: true })
      const draft = join(folder, `.${newId()}`)
      const file = await open(draft, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, join(folder, name))
    },
    async read(name) {
      const path = join(folderOf(name), name)
      const found = await stat(path).catch(() => null)
      return found && { bytes: found.size, stream: createReadStream(path) }
    },
    remove: name => rm(join(folderOf(name), name), { force: true }),
    async *olderThan(before) {
      for (const folder of await readdir(root).catch(() => [])) {
        for (const name of await readdir(join(root, folder)).catch(() => [])) {
          const found = await stat(join(root, folder, name)).catch(() => null)
          if (found && found.mtime < before) yield name
        }
      }
    },
  }
}

export const pictures = folderStore(join(config.dataDir, 'files'))
