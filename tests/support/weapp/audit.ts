import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Locator } from 'playwright-core'
import type { Seen } from './runtime/watch'

/**
 * What WeChat's audit says of a page, as far as it can be seen outside of WeChat; a tap area is at least as large as ours must be.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/audits/scoring.html
 */
/** `inText`: a link among words is as high as they are. */
const bounds = { nodes: 999, depth: 29, children: 60, setData: 256 * 1024, rate: 20, parallel: 10, tap: 44, inText: 20 }
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

/** What is wrong with the page that is seen, as sentences. */
export async function auditFaults(shown: Locator, seen: Seen): Promise<string[]> {
  const found = await shown.evaluate(
    (host, { pressed: roles, tap: usual, inText }) => {
      const all = Array.from(host.querySelectorAll<HTMLElement>('*'))
      const depthOf = (element: Element): number => (element === host ? 0 : 1 + depthOf(element.parentElement!))
      const small = all.filter(element => {
        if (!roles.includes(element.getAttribute('aria-role') ?? '')) return false
        const { width, height } = element.getBoundingClientRect()
        const tap = getComputedStyle(element).display === 'inline' ? inText : usual
        // A pixel of rpx may be a little less than one of the screen.
        return width > 0 && (width < tap - 0.5 || height < tap - 0.5)
      })
      return {
        nodes: all.length,
        depth: Math.max(...all.map(depthOf)),
        children: Math.max(...all.map(element => element.children.length)),
        small: small.map(element => {
          const { width, height } = element.getBoundingClientRect()
          return `${element.getAttribute('aria-label') ?? element.innerText} (${element.className}) ${width.toFixed(1)}×${height.toFixed(1)}`
        }),
      }
    },
    { pressed, tap: bounds.tap, inText: bounds.inText },
  )
  const measured = { ...found, setData: seen.setData.bytes, rate: seen.setData.rate, parallel: seen.parallel }
  const over = (['nodes', 'depth', 'children', 'setData', 'rate', 'parallel'] as const).filter(
    name => measured[name] > bounds[name],
  )
  return [
    ...over.map(name => `${name} ${measured[name]}, at most ${bounds[name]}`),
    ...found.small.map(what => `too small for a finger: ${what}`),
    ...(await paleOn(shown)),
    ...seen.faults,
  ]
}
