import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweepFiles } from '@server/files'
import { setAhead } from '@server/kit/clock'
import { openNotices, type Notices } from '../../support/notices'
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

test('a document is no picture, a correction may drop it, and what nobody holds is swept', async () => {
  const { id } = await sent(pdf('% first'))
  expect((await refused(on.compose({ photoIds: [id] }))).error.code).toBe('notice.fileMissing')
  const { id: noticeId, version, documents } = await on.compose({ documents: [{ id, name: '报告' }] })
  const address = documents[0]!.address
  setAhead(25 * 3_600_000)
  await sweepFiles()
  setAhead(0)
  expect((await on.world.raw(address)).status).toBe(200)
  const words = { title: '停水', body: '附件撤了。', reason: '附件有误', tell: false, documents: [] }
  expect((await on.as(on.here.dispatcher).correct({ id: noticeId, version, ...words })).documents).toEqual([])
  setAhead(25 * 3_600_000)
  await sweepFiles()
  setAhead(0)
  expect((await on.world.raw(address)).status).toBe(404)
})
