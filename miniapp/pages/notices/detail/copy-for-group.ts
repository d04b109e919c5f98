import Taro from '@tarojs/taro'
import type { NoticeView } from '@shared/notices/notice.views'
import { say } from '@/components/toast'
import { notices } from '@/strings/notices'
import { speaking } from '@/strings/text'

/** The notice as one pastes it into the building's group: three lines, where to read on, a picture where there is one. */
export function copyForGroup({ title, lines, blocks, link, photos }: NoticeView): void {
  const { t } = speaking()
  const first = blocks[0]?.lines[0]?.map(({ text }) => text).join('') ?? ''
  const three = [lines.what ?? title, lines.when, lines.act ?? (lines.what ? null : first)]
  const base = link.slice(0, link.indexOf('/#/'))
  const picture = photos[0] && t(notices.groupPicture, { link: `${base}${photos[0].large}` })
  const text = [...three, t(notices.groupLink, { link }), picture].filter(Boolean).join('\n')
  void Taro.setClipboardData({ data: text }).then(
    () => say(t(notices.toGroupDone)),
    () => say(t(notices.openFailed)),
  )
}
