import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepFiles } from '@server/files'
import { setAhead } from '@server/kit/clock'
import { newId } from '@server/kit/ids'
import { openNotices, type Notices } from '../../support/notices'
import { wav } from '../../support/recordings'
import { refused } from '../../support/world'

let on: Notices
beforeAll(async () => {
  on = await openNotices()
})
afterAll(() => on.world.end())

const pdf = (inside = '') => `%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n${inside}\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`
const sent = (content: string) =>
  on.world.as(on.here.dispatcher).files.uploadDocument({ file: new Blob([content], { type: 'application/pdf' }) })

test('a PDF is kept byte for byte and handed over to be saved, never opened', async () => {
  const { id, bytes } = await sent(pdf())
  expect(bytes).toBe(pdf().length)
  const notice = await on.compose({ documents: [{ id, name: '水质检测报告' }] })
  expect(notice.documents.map(document => [document.name, document.bytes])).toEqual([['水质检测报告', bytes]])
  const got = await on.world.raw(notice.documents[0]!.address)
  expect([got.status, got.headers.get('content-type'), got.headers.get('content-disposition')]).toEqual([
    200,
    'application/pdf',
    'attachment',
  ])
  expect(got.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await got.text()).toBe(pdf())
  expect((await on.world.raw(notice.documents[0]!.address.replace(/s=./, 's=_'))).status).toBe(404)
})

test('what is no PDF, no whole one, or something else as well is refused', async () => {
  const wrong = [
    '<html><script>alert(1)</script></html>',
    `GIF89a${pdf()}`,
    '%PDF-1.4\nnothing more',
    `%PDF-1.4\n<script>alert(1)</script>\n%%EOF`,
    `${pdf()}PK\x05\x06${'\0'.repeat(18)}`,
  ]
  for (const content of wrong) {
    const { status, error } = await refused(sent(content))
    expect([content.slice(0, 20), status, error.code]).toEqual([content.slice(0, 20), 422, 'file.documentType'])
  }
})

test('a document is no picture, a correction may take it out of sight for all, and what nobody holds is swept', async () => {
  const { id } = await sent(pdf('% first'))
  expect((await refused(on.compose({ photoIds: [id] }))).error.code).toBe('notice.fileMissing')
  const { id: voice } = await on.world.as(on.here.dispatcher).files.uploadVoice({ file: wav(1) })
  expect((await refused(on.compose({ documents: [{ id: voice, name: '录音' }] }))).error.code).toBe('notice.fileMissing')
  const { id: noticeId, version, documents } = await on.compose({ documents: [{ id, name: '报告' }] })
  const address = documents[0]!.address
  setAhead(25 * 3_600_000)
  await sweepFiles()
  setAhead(0)
  expect((await on.world.raw(address)).status).toBe(200)
  const words = { title: '停水', body: '附件撤了。', reason: '附件有误', tell: false, documents: [], hidesRemoved: true }
  expect((await on.as(on.here.dispatcher).correct({ id: noticeId, version, ...words })).documents).toEqual([])
  const [change] = await on.as({}).changes({ id: noticeId })
  expect(change!.documents).toEqual({ added: [], removed: [], hidden: ['报告'] })
  setAhead(25 * 3_600_000)
  await sweepFiles()
  setAhead(0)
  expect((await on.world.raw(address)).status).toBe(404)
})

test('a correction changes pictures and documents; what it took out stays to be compared, and can come back', async () => {
  const desk = on.as(on.here.dispatcher)
  const picture = async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a7' } })
      .jpeg()
      .toBuffer()
    const { id } = await on.world.as(on.here.dispatcher).files.upload({ file: new Blob([new Uint8Array(bytes)]) })
    return id
  }
  const [stays, goes, comes] = [await picture(), await picture(), await picture()]
  const [report, table] = [(await sent(pdf('% report'))).id, (await sent(pdf('% table'))).id]
  const first = await on.compose({ photoIds: [stays, goes], documents: [{ id: report, name: '报告' }] })
  const words = { title: first.title, body: first.source!, reason: '换附件', tell: false }
  const same = { photoIds: [stays, goes], documents: [{ id: report, name: '报告' }] }
  const { id } = first
  expect((await refused(desk.correct({ id, version: 1, ...words, ...same }))).error.code).toBe('notice.unchanged')
  const second = await desk.correct({
    ...{ id, version: 1, ...words, photoIds: [stays, comes] },
    documents: [
      { id: table, name: '明细表' },
      { id: report, name: '检测报告' },
    ],
  })
  expect(second.photos.map(photo => photo.id)).toEqual([stays, comes])
  expect(second.documents.map(({ name }) => name)).toEqual(['明细表', '检测报告'])
  const ids = (files: { id: string }[]) => files.map(file => file.id)
  const names = (files: { name: string }[]) => files.map(({ name }) => name)
  const [change] = await on.as({}).changes({ id })
  expect([ids(change!.photos.added), ids(change!.photos.removed), change!.photos.hidden]).toEqual([[comes], [goes], 0])
  const { added, removed, hidden } = change!.documents
  expect([names(added), names(removed), hidden]).toEqual([['明细表', '检测报告'], ['报告'], []])
  setAhead(25 * 3_600_000)
  await sweepFiles()
  setAhead(0)
  for (const address of [change!.photos.removed[0]!.small, removed[0]!.address])
    expect((await on.world.raw(address)).status).toBe(200)
  // A file of somebody else's is refused whole: nothing that stood there went.
  const foreign = await refused(desk.correct({ id, version: 2, ...words, photoIds: [newId()], documents: [] }))
  expect([foreign.error.code, Object.keys(foreign.error.fields ?? {})]).toEqual(['notice.fileMissing', ['photoIds']])
  const kept = await desk.show({ id })
  expect([ids(kept.photos), names(kept.documents)]).toEqual([
    [stays, comes],
    ['明细表', '检测报告'],
  ])
  // One that was taken out is a picture still, and may come back; as a document it may not.
  expect((await refused(desk.correct({ id, version: 2, ...words, documents: [{ id: goes, name: '图' }] }))).error.code).toBe(
    'notice.fileMissing',
  )
  const third = await desk.correct({ id, version: 2, ...words, photoIds: [goes], documents: [{ id: report, name: '检测报告' }] })
  expect([ids(third.photos), names(third.documents)]).toEqual([[goes], ['检测报告']])
  const [last, , ...none] = await on.as({}).changes({ id })
  expect([ids(last!.photos.added), ids(last!.photos.removed).sort(), names(last!.documents.removed), none]).toEqual([
    [goes],
    [stays, comes].sort(),
    ['明细表'],
    [],
  ])
})
