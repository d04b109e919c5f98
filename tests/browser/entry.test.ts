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

interface Watched extends Window {
  opened: number
  /** Have one look of the guard as soon as the code and the style of the next page are there, just before the page itself. */
  lookBetween: boolean
}
/** Counts what is opened anew, in the page. */
const watch = () => {
  const watched = window as unknown as Watched
  const [told, later] = [history.replaceState.bind(history), window.setTimeout.bind(window)]
  let look = () => {}
  Object.assign(watched, {
    opened: 0,
    lookBetween: false,
    setTimeout(act: () => void, after = 0, ...given: unknown[]) {
      if (after >= 1000 && after < 2000) look = act
      return later(act, after, ...given)
    },
  })
  history.replaceState = (...given) => {
    watched.opened++
    told(...given)
  }
  const came = () => {
    const styles = Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    const coming = document.querySelector('script[data-webpack]') ?? styles.find(({ sheet }) => sheet === null)
    if (!watched.lookBetween || coming) return
    watched.lookBetween = false
    look()
  }
  document.addEventListener('load', came, true)
  new MutationObserver(changes => {
    if (changes.some(({ removedNodes }) => removedNodes[0] instanceof HTMLScriptElement)) came()
  }).observe(document, { childList: true, subtree: true })
}
const waits = ['its code is late', 'its style is late', 'a look falls just before it'] as const
test.each(waits)('a page that is long in coming is waited for, and is there once: %s', async why => {
  const context = await house.newPhone()
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(`${house.base}/s/${house.code}`)
  await fileHere(page).waitFor()
  const opened = () => page.evaluate(() => (window as unknown as Watched).opened)
  const before = await opened()
  if (why === 'a look falls just before it') await page.evaluate(() => ((window as unknown as Watched).lookBetween = true))
  const slow = { 'its code is late': /js\/\d/, 'its style is late': /css\/\d/, 'a look falls just before it': /^$/ }[why]
  await page.route(slow, async route => {
    await new Promise(resolve => setTimeout(resolve, 2300))
    await route.continue()
  })
  await fileHere(page).click()
  await shown(page).getByText('是哪一类事？').waitFor()
  expect(await opened()).toBe(before)
  expect(await page.locator('.taro_page').filter({ hasText: '是哪一类事？' }).count()).toBe(1)
  expect(await page.evaluate(() => (window as unknown as Watched).lookBetween)).toBe(false)
  await context.close()
})
