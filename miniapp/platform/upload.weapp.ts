import Taro from '@tarojs/taro'

export interface Uploaded {
  status: number
  body: unknown
}
/** Sends one file as `file` of a multipart request; rejects when there is no network. */
export async function uploadFile(url: string, file: string | Blob, header: Record<string, string>): Promise<Uploaded> {
  const { statusCode, data } = await Taro.uploadFile({ url, filePath: file as string, name: 'file', header })
  return { status: statusCode, body: JSON.parse(data) as unknown }
}
