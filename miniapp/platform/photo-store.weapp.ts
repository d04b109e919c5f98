import Taro from '@tarojs/taro'
import type { Picked } from './photo-store'

const files = () => Taro.getFileSystemManager()
/** The path among the files that WeChat keeps for us; null when there is no room. */
const saved = (tempFilePath: string) =>
  new Promise<string | null>(resolve =>
    files().saveFile({ tempFilePath, success: ({ savedFilePath }) => resolve(String(savedFilePath)), fail: () => resolve(null) }),
  )

export async function pickPhotos(most: number): Promise<Picked> {
  const chosen = await Taro.chooseImage({ count: most, sizeType: ['compressed'], sourceType: ['camera', 'album'] }).catch(() => ({
    tempFilePaths: [],
  }))
  const paths = await Promise.all(chosen.tempFilePaths.map(saved))
  const kept = paths.filter(path => path !== null)
  return { kept, broken: 0, over: 0, full: kept.length < paths.length }
}

export const photoFile = (name: string) =>
  new Promise<string | null>(resolve => files().access({ path: name, success: () => resolve(name), fail: () => resolve(null) }))
export const photoAddress = photoFile

export async function dropPhotos(names: readonly string[]): Promise<void> {
  for (const filePath of names) files().removeSavedFile({ filePath, fail: () => undefined })
}
