import Taro from '@tarojs/taro'

/** WeChat opens no such file for its reader. */
export async function saveText(_name: string, text: string): Promise<'saved' | 'copied'> {
  await Taro.setClipboardData({ data: text })
  return 'copied'
}
