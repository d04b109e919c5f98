import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Locator } from 'playwright-core'
import { barBelow } from './phone'
import type { Seen } from './runtime/watch'

/**
 * What WeChat's audit says of a page, as far as it can be seen outside of WeChat; a tap area is at least as large as ours must be.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/audits/scoring.html
 */
const bounds = {
  ...{ nodes: 999, depth: 29, children: 60, setData: 256 * 1024, rate: 20, parallel: 10 },
  /** A link among words is as high as they are. */
  ...{ tap: 44, inText: 20 },
  /** What stands still and is lower than this lies above the bar to swipe along. */
  low: 68,
  /** Of a picture's shape; and the pixels of the sharpest screen in one of the page's. */
  ...{ distortion: 0.15, dense: 3 },
  /** Pictures are kept in two widths: the one that is wide enough may carry so much more than is shown. */
  spare: 1.6,
}
const pressed = ['button', 'link', 'switch', 'radio', 'checkbox', 'tab', 'menuitem']

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** What cannot be read for its colour. */
async function paleOn(shown: Locator): Promise<string[]> {
  if (!(await shown.evaluate(() => 'axe' in globalThis))) await shown.page().evaluate(source)
  return shown.evaluate(async host => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await run(host, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
    return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `pale: ${html} ${failureSummary}`))
  })
}

/** What a finger would miss, and what lies where it cannot reach. */
const missedOn = (shown: Locator): Promise<string[]> =>
  shown.evaluate(
    (host, { pressed: roles, tap: usual, inText, bar, low }) => {
      const standsStill = (element: Element | null): boolean =>
        element !== null &&
        element !== host &&
        (getComputedStyle(element).position === 'fixed' || standsStill(element.parentElement))
      return Array.from(host.querySelectorAll<HTMLElement>('*'))
        .filter(element => roles.includes(element.getAttribute('aria-role') ?? ''))
        .flatMap(element => {
          const { width, height, bottom } = element.getBoundingClientRect()
          if (width === 0) return []
          const tap = getComputedStyle(element).display === 'inline' ? inText : usual
          const name = `${element.getAttribute('aria-label') ?? element.innerText} (${element.className})`
          // A pixel of rpx may be a little less than one of the screen.
          const small = width < tap - 0.5 || height < tap - 0.5
          const below = height < low && bottom > innerHeight - bar + 0.5 && bottom <= innerHeight && standsStill(element)
          return [
            ...(small ? [`too small for a finger: ${name} ${width.toFixed(1)}×${height.toFixed(1)}`] : []),
            ...(below ? [`outside of the safe area: ${name}`] : []),
          ]
        })
    },
    { pressed, tap: bounds.tap, inText: bounds.inText, bar: barBelow, low: bounds.low },
  )

/** Pictures drawn out of shape, and those with more pixels than the sharpest screen shows of them. */
const picturesOn = (shown: Locator): Promise<string[]> =>
  shown.evaluate(
    async (host, { distortion, dense, spare }) => {
      const faults = Array.from(host.querySelectorAll<HTMLElement>('image')).map(async element => {
        const { width, height } = element.getBoundingClientRect()
        const address = /url\("([^"]+)"\)/.exec(element.style.background)?.[1]
        if (!address || width === 0) return []
        const picture = new Image()
        picture.src = address
        await picture.decode()
        const ratio = picture.naturalWidth / picture.naturalHeight / (width / height)
        const stretched = /^(|scaleToFill)$/.test(element.getAttribute('mode') ?? '') && Math.abs(ratio - 1) > distortion
        const heavy = picture.naturalWidth * picture.naturalHeight > width * height * dense * dense * spare
        const what = `${address.replace(/\?.*/, '')} ${picture.naturalWidth}×${picture.naturalHeight} in ${width}×${height}`
        return [...(stretched ? [`out of shape: ${what}`] : []), ...(heavy ? [`heavier than it is shown: ${what}`] : [])]
      })
      return (await Promise.all(faults)).flat()
    },
    { distortion: bounds.distortion, dense: bounds.dense, spare: bounds.spare },
  )

/** The same page in large letters at night: what is pale, too small, or wider than the screen. */
async function faultsAtNight(shown: Locator): Promise<string[]> {
  const dress = (classes: string) =>
    shown.evaluate((host, given) => {
      const root = host.querySelector('.theme')!
      const before = root.className
      root.className = given
      return before
    }, classes)
  const before = await dress('theme dark care')
  const wide = await shown.page().evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const faults = [...(await missedOn(shown)), ...(await paleOn(shown)), ...(wide > 1 ? [`wider than the screen by ${wide}`] : [])]
  await dress(before)
  return faults.map(fault => `at night, in large letters: ${fault}`)
}

/** What is wrong with the page that is seen, as sentences. */
export async function auditFaults(shown: Locator, seen: Seen): Promise<string[]> {
  const found = await shown.evaluate(host => {
    const all = Array.from(host.querySelectorAll<HTMLElement>('*'))
    const depthOf = (element: Element): number => (element === host ? 0 : 1 + depthOf(element.parentElement!))
    return {
      nodes: all.length,
      depth: Math.max(...all.map(depthOf)),
      children: Math.max(...all.map(element => element.children.length)),
    }
  })
  const measured = { ...found, setData: seen.setData.bytes, rate: seen.setData.rate, parallel: seen.parallel }
  const over = (['nodes', 'depth', 'children', 'setData', 'rate', 'parallel'] as const).filter(
    name => measured[name] > bounds[name],
  )
  return [
    ...over.map(name => `${name} ${measured[name]}, at most ${bounds[name]}`),
    ...(await missedOn(shown)),
    ...(await picturesOn(shown)),
    ...(await paleOn(shown)),
    ...(await faultsAtNight(shown)),
    ...seen.faults,
  ]
}
