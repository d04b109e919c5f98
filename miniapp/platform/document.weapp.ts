import Taro from '@tarojs/taro'

export interface ChosenDocument {
  file: string | Blob
  name: string
}
export async function chooseDocument(): Promise<ChosenDocument | null> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] }).catch(() => null)
  const file = chosen?.tempFiles[0]
  return file ? { file: file.path, name: file.name } : null
}
export async function openDocument(address: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url: address })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true })
}
