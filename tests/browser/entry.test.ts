import { afterAll, beforeAll, expect, test } from 'vitest'
import { House, fileHere, shown } from '../support/resident'

let house: House
beforeAll(async () => {
  house = await House.open()
})
afterAll(() => house.end())

test('from the code on the wall a new phone sees building, duty number and the way to file: no sign-in, little to load', async () => {
  const context = await house.newPhone()
  const page = await context.newPage()
  // The bar is in gzip; on a loopback address Chromium takes brotli, which is smaller, and a proxy may not offer it.
  await page.setExtraHTTPHeaders({ 'Accept-Encoding': 'gzip' })
  const asked: string[] = []
  const encodings = new Set<string | undefined>()
  const scripts: Promise<number>[] = []
  page.on('request', request => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname)
  })
  page.on('response', response => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return
    encodings.add(response.headers()['content-encoding'])
    scripts.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => responseBodySize),
    )
  })
  // Whatever is asked beside the door itself goes unanswered until it is there: it waits for nothing of that.
  let release = () => {}
  const doorIsThere = new Promise<void>(resolve => (release = resolve))
  await page.route(/\/api\/(?!home\/places\/)/, async route => {
    await doorIsThere
    await route.continue()
  })
  await page.goto(`${house.base}/s/${house.code}`)
  await shown(page).getByText('000-0000 0110').first().waitFor()
  const before = asked.filter(path => path.startsWith('/api/home/places/'))
  const weight = (await Promise.all([...scripts])).reduce((sum, bytes) => sum + bytes, 0)
  await shown(page).getByRole('img', { name: '3号楼' }).waitFor()
  expect(await fileHere(page).isVisible()).toBe(true)
  expect(await page.evaluate(() => localStorage.getItem('session'))).toBeNull()
  expect(before).toHaveLength(1)
  release()
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual(before)
  // What travelled: scripts until the door was there.
  expect([...encodings]).toEqual(['gzip'])
  expect(weight).toBeGreaterThan(50_000)
  expect(weight).toBeLessThanOrEqual(180_000)
  process.stdout.write(
    `the first screen: ${asked.length} request (${asked.join(', ')}), ${Math.round(weight / 1000)} kB of scripts in gzip\n`,
  )
  await context.close()
})

test('a code nobody knows, or that was taken down, leads to choosing by hand, and the choice is remembered', async () => {
  const context = await house.newPhone()
  const page = await context.newPage()
  await page.goto(`${house.base}/s/ABCDEFG`)
  await shown(page).getByText('没认出这个码').waitFor()
  await shown(page).getByRole('button', { name: '选择社区和楼栋' }).click()
  await shown(page).getByRole('link', { name: '5号楼' }).first().click()
  await fileHere(page).waitFor()
  await page.goto(`${house.base}/`)
  await shown(page).getByRole('img', { name: '5号楼' }).waitFor()
  await context.close()
})

test('nothing on the way writes to the console or breaks the policy of the page', async () => {
  const context = await house.newPhone()
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(`${house.base}/s/${house.code}`)
  await fileHere(page).waitFor()
  for (const path of [
    'appeals/board/index',
    'appeals/file/index',
    'places/pick/index',
    'organisation/who-serves/index',
    'me/index',
    'sign-in/index',
  ]) {
    await page.goto(`${house.base}/#/pages/${path}`)
    await page.waitForLoadState('networkidle')
  }
  expect(complaints).toEqual([])
  await context.close()
})

test('an address without a page, and a step back before the page is there, end before a page and not before an empty one', async () => {
  const context = await house.newPhone()
  const lost = await context.newPage()
  await lost.goto(`${house.base}/#/nope/x`)
  await shown(lost).getByText('邻里').first().waitFor()
  const page = await house.scan(context)
  await fileHere(page).click()
  await page.waitForURL(/appeals\/file/)
  await page.goBack()
  await fileHere(page).waitFor()
  await context.close()
})

test('a page that is long in coming is waited for, and is there once', async () => {
  const context = await house.newPhone()
  const page = await context.newPage()
  await page.addInitScript(() => {
    const told = history.replaceState.bind(history)
    Object.assign(window, { opened: 0 })
    history.replaceState = (...given) => {
      ;(window as unknown as { opened: number }).opened++
      told(...given)
    }
  })
  await page.goto(`${house.base}/s/${house.code}`)
  await fileHere(page).waitFor()
  const before = await page.evaluate(() => (window as unknown as { opened: number }).opened)
  await page.route(/chunk|\.js$/, async route => {
    await new Promise(resolve => setTimeout(resolve, 4000))
    await route.continue()
  })
  await fileHere(page).click()
  await shown(page).getByText('是哪一类事？').waitFor()
  expect(await page.evaluate(() => (window as unknown as { opened: number }).opened)).toBe(before)
  expect(await page.locator('.taro_page').filter({ hasText: '是哪一类事？' }).count()).toBe(1)
  await context.close()
})
