import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { Finger, House, shown } from '../support/resident'

let house: House
let communityId: string
beforeAll(async () => {
  house = await House.open()
  communityId = (await house.as().places.show({ code: house.code })).doorstep.community.id
})
afterAll(() => house.end())

/** Everything a browser says when it was asked to run or fetch what it must not, or did. */
async function watched(context: BrowserContext): Promise<{ page: Page; heard: string[] }> {
  const heard: string[] = []
  await context.exposeBinding('heard', (_, what: string) => heard.push(what))
  await context.addInitScript(() => {
    const tell = (what: string) => (globalThis as unknown as { heard(what: string): void }).heard(what)
    addEventListener('securitypolicyviolation', event => tell(`csp ${event.violatedDirective} ${event.blockedURI}`))
    globalThis.alert = () => tell('ran')
  })
  const page = await context.newPage()
  page.on('console', message => message.type() === 'error' && heard.push(`console ${message.text()}`))
  page.on('pageerror', error => heard.push(`error ${error.message}`))
  page.on('dialog', dialog => {
    heard.push('dialog')
    void dialog.dismiss()
  })
  page.on('request', request => {
    if (!request.url().startsWith(house.base) && !/^(data|blob):/.test(request.url())) heard.push(`asked for ${request.url()}`)
  })
  return { page, heard }
}

const tricks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<style>* { display: none !important }</style>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)" style="position:fixed;inset:0">点我</a>',
  '[坏链接](javascript:alert(1))',
  '[坏数据](data:text/html,<script>alert(1)</script>)',
  '![图](https://evil.example/track.png)',
  '[好链接](https://water.example/now)',
].join('\n\n')

test('tricks in a text are words on the page: nothing runs, nothing is fetched, nothing is restyled', async () => {
  const desk = await house.person('suqing')
  const [unit] = await desk.organisation.units({ id: communityId })
  const { id } = await desk.notices.compose({
    ...{ communityId, unitId: unit!.id, areaIds: [communityId], kind: 'general', needsAck: false },
    ...{ title: '<b onclick=alert(1)>标题</b>', body: tricks, act: '<script>alert(1)</script>' },
  })
  const context = await house.newPhone()
  const { page, heard } = await watched(context)
  await page.goto(`${house.base}/s/${house.code}`)
  await shown(page).getByRole('link', { name: '全部公告' }).waitFor()
  await page.goto(`${house.base}/#/pages/notices/detail/index?id=${id}`)
  await shown(page).getByRole('heading', { name: '<b onclick=alert(1)>标题</b>' }).waitFor()
  const body = shown(page).locator('.rich')
  expect(await body.innerText()).toContain('<script>alert(1)</script>')
  expect(await body.locator('script, img, svg, style, iframe, a').count()).toBe(0)
  expect(await body.getByRole('link').allInnerTexts()).toEqual(['好链接'])
  for (const text of ['坏链接', '坏数据', '点我']) await body.getByText(text).first().click({ force: true })
  await page.waitForLoadState('networkidle')
  expect(heard).toEqual([])
  // The listener hears: a script put in by hand is refused, and said so.
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'alert(1)'
    document.body.append(script)
  })
  await expect.poll(() => heard.join(' '), { timeout: 5000 }).toContain('csp script-src')
  expect(heard.join(' ')).not.toContain('ran')
  await context.close()
})

test('from the door to what is pinned: read, tapped, copied for the group, and told of what is new', async () => {
  const context = await house.newPhone()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await house.scan(context)
  const finger = new Finger(page)
  await finger.named('link', /^紧急.*今晚大风/)
  await page.waitForURL(/notices\/detail/)
  await finger.named('button', '返回')
  await finger.named('link', /水箱清洗停水/)
  await page.waitForURL(/notices\/detail/)
  await finger.named('link', /第 2 版/)
  await shown(page).getByText('水箱多，结束时间改到 16:00').waitFor()
  await finger.named('button', '关闭')
  await finger.named('button', '发到楼群')
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      /^3、4 号楼清洗水箱\n后天 9:00–16:00 停水\n请先存水，要送水打物业值班\n详情：http.*notices\/detail\/index\?id=\w{26}$/,
    )
  await finger.named('button', '我知道了')
  await shown(page).getByText('您已点“我知道了”').waitFor()
  await finger.named('button', '返回')
  await finger.named('link', '全部公告')
  await page.waitForURL(/notices\/list/)
  await finger.named('switch', '有新公告时告诉我')
  await shown(page).getByText('记着您住 3号楼').waitFor()
  await shown(page).getByRole('textbox', { name: '搜标题和正文' }).fill('电梯')
  await expect.poll(() => shown(page).getByRole('link').allInnerTexts()).toEqual([])
  await finger.named('tab', '全社区')
  await shown(page)
    .getByRole('link', { name: /电梯检测/ })
    .waitFor()
  await context.close()
})

test('whoever writes one picks buildings, sees how many that is and what it will look like, and withdraws it with a reason', async () => {
  const { context, page, finger } = await house.workerPhone('许一帆')
  await finger.named('link', '公告')
  await finger.named('button', '写公告')
  await page.waitForURL(/notices\/compose/)
  await finger.named('button', '发出')
  await shown(page).getByText('请选发给哪些楼').first().waitFor()
  await finger.named('radio', '停水')
  for (const [label, text] of [
    ['开始', '周四 9:00'],
    ['结束', '16:00'],
    ['影响哪些楼', '3 号楼'],
    ['原因', '清洗水箱'],
    ['责任单位', '物业'],
    ['值班电话', '000-0000 0120'],
  ] as const)
    await shown(page).getByRole('textbox', { name: label, exact: true }).fill(text)
  await finger.named('button', '填进下面')
  await finger.named('checkbox', '3号楼')
  await shown(page)
    .getByText(/^1 栋楼，\d+ 户$/)
    .waitFor()
  await finger.named('button', '预览')
  await page
    .getByRole('dialog')
    .getByText(/3 号楼/)
    .first()
    .waitFor()
  await finger.named('button', '关闭')
  // An emoji is one letter here and there; one too many is told at once, refused when sent, and nothing of it is cut off.
  const body = shown(page).getByRole('textbox', { name: '正文', exact: true })
  const written = await body.inputValue()
  await body.fill('🍂'.repeat(2501))
  await shown(page).getByText('2501 / 2500').waitFor()
  await shown(page).getByText('最多 2500 个字，请删掉 1 个字。').waitFor()
  const refused = page.waitForResponse(answer => answer.url().endsWith('/api/notices') && answer.status() === 422)
  await finger.named('button', '发出')
  await refused
  expect(await body.inputValue()).toBe('🍂'.repeat(2501))
  await body.fill(`${written}${'🍂'.repeat(2500 - [...written].length)}`)
  await shown(page).getByText('2500 / 2500').waitFor()
  await finger.named('button', '发出')
  await page.waitForURL(/notices\/show/)
  await finger.named('button', '撤下')
  await shown(page).getByRole('textbox', { name: '原因' }).fill('日子写错了')
  await page.getByRole('dialog').getByRole('button', { name: '撤下' }).click()
  await shown(page).getByText('已撤下，原因：日子写错了').waitFor()
  await context.close()
})

const coloured = (background: string) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
const pdf = (inside: string) =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n%${inside}\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`)

test('a correction exchanges a picture and a file, and whoever reads it sees both, the old and the new', async () => {
  const desk = await house.person('suqing')
  const [unit] = await desk.organisation.units({ id: communityId })
  const { id } = await desk.notices.compose({
    ...{ communityId, unitId: unit!.id, areaIds: [communityId], kind: 'disclosure', needsAck: false },
    ...{ title: '三季度公共收益', body: '明细见附件。' },
  })
  const { context, page, finger } = await house.workerPhone('苏晴')
  await page.goto(`${house.base}/#/staff/notices/show/index?id=${id}`)
  const add = async (button: string, file: { name: string; mimeType: string; buffer: Buffer }) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), finger.named('button', button)])
    await chooser.setFiles([file])
  }
  const addPhoto = async (n: number, colour: string) => {
    await add('拍照或选照片', { name: `${n}.jpg`, mimeType: 'image/jpeg', buffer: await coloured(colour) })
    await shown(page)
      .getByRole('img', { name: `照片 ${n}` })
      .waitFor()
  }
  const addFile = async (name: string) => {
    await add('加附件', { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: pdf(name) })
    await expect.poll(() => shown(page).getByRole('textbox', { name: '附件名' }).inputValue()).toBe(name)
  }
  const correct = async (reason: string) => {
    await shown(page).getByRole('textbox', { name: '原因' }).fill(reason)
    await finger.named('button', '改好发出')
  }
  await finger.named('button', '改公告')
  await page.waitForURL(/notices\/compose/)
  await correct('补上图和明细')
  await shown(page).getByText('内容和原来一样，没有要改的。').first().waitFor()
  await addPhoto(1, '#3a6')
  await addPhoto(2, '#c33')
  await addFile('收益明细')
  await correct('补上图和明细')
  await page.waitForURL(/notices\/show/)
  await finger.named('button', '改公告')
  await page.waitForURL(/notices\/compose/)
  await shown(page).getByRole('img', { name: '照片 2' }).waitFor()
  await finger.named('button', '去掉照片 2')
  await addPhoto(2, '#36c')
  await finger.named('button', '去掉附件收益明细')
  await addFile('三季度明细')
  await shown(page).getByRole('switch', { name: '去掉的不再给人看' }).waitFor()
  await correct('第二张图和明细放错了')
  await page.waitForURL(/notices\/show/)
  const now = await house.as().notices.show({ id })
  expect([now.photos.length, now.documents.map(({ name }) => name)]).toEqual([2, ['三季度明细']])
  await page.goto(`${house.base}/#/pages/notices/detail/index?id=${id}`)
  await finger.named('link', /第 3 版/)
  const sheet = page.getByRole('dialog')
  for (const text of ['去掉图片 1 张', '加了图片 1 张', '加了图片 2 张', '去掉附件“收益明细”', '加了附件“三季度明细”'])
    await sheet.getByText(text).waitFor()
  const save = page.waitForEvent('download')
  await sheet.getByRole('link', { name: /去掉附件/ }).click()
  await (await save).cancel()
  await context.close()
})
