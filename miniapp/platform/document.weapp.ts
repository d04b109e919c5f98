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
export type DocumentType = 'pdf' | 'xlsx' | 'csv'
/** What WeChat cannot show is handed on to a chat, from where any program takes it. */
export async function openDocument(address: string, type: DocumentType = 'pdf'): Promise<void> {
  const { tempFilePath: filePath } = await Taro.downloadFile({ url: address })
  if (type === 'csv') await Taro.shareFileMessage({ filePath, fileName: address.replace(/^.*\/|\?.*$/g, '').slice(-24) })
  else await Taro.openDocument({ filePath, fileType: type, showMenu: true })
}
