import { Text, View } from '@tarojs/components'
import type { NoticeBlock, NoticeSpan } from '@shared/notices/notice.views'
import { call } from '../navigate'
import { openAddress } from '../platform/link'
import { notices } from '../strings/notices'
import { useText } from '../strings/text'
import { say } from './toast'
import { Tap } from './tap'

/** A text as its blocks, each drawn by a part of ours: nothing that was written is ever read as markup. */
export const NoticeBlocks = ({ blocks }: { blocks: NoticeBlock[] }) => (
  <View className='rich'>
    {blocks.map((block, i) => (
      <Block key={i} {...block} />
    ))}
  </View>
)

function Block({ kind, lines }: NoticeBlock) {
  if (kind === 'heading')
    return (
      <View className='h2 mt16' {...{ role: 'heading', 'aria-level': '2' }}>
        <Line spans={lines[0]!} />
      </View>
    )
  const isList = kind === 'bullets' || kind === 'numbers'
  return (
    <View className={kind === 'quote' ? 'well mt12' : 'mt12'} {...(isList && { role: 'list' })}>
      {lines.map((spans, i) => (
        <View key={i} className={`read ${isList ? 'row-t g8' : ''}`} {...(isList && { role: 'listitem' })}>
          {isList && <Text className='ink3 nw'>{kind === 'numbers' ? `${i + 1}.` : '·'}</Text>}
          <View className='gr'>
            <Line spans={spans} />
          </View>
        </View>
      ))}
    </View>
  )
}

const Line = ({ spans }: { spans: NoticeSpan[] }) => (
  <>
    {spans.map(({ text, bold, href }, i) =>
      href === null ? (
        <Text key={i} className={bold ? 'b' : ''}>
          {text}
        </Text>
      ) : (
        <Link key={i} text={text} href={href} />
      ),
    )}
  </>
)

function Link({ text, href }: { text: string; href: string }) {
  const { t } = useText()
  const follow = () => {
    if (href.startsWith('tel:')) call(href.slice(4))
    else if (!openAddress(href)) say(t(notices.linkCopied))
  }
  return (
    <Tap role='link' className='lnk inl rich-l' onTap={follow}>
      {text}
    </Tap>
  )
}
