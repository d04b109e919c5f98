import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { mainPages, staffPages } from '@/pages'

const folder = 'dist/weapp'
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => posix.join(entry.parentPath, entry.name).slice(folder.length + 1))
const text = (name: string) => readFileSync(join(folder, name), 'utf8')
const json = <T>(name: string) => JSON.parse(text(name)) as T
const app = json<Record<string, unknown> & { subPackages: { root: string; pages: string[] }[] }>('app.json')
const roots = app.subPackages.map(({ root }) => `${root.replace(/\/$/, '')}/`)
const sizeOf = (names: string[]) => names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
const kilobyte = 1024

test('the main package is at most 1.2 MB, each other at most 1 MB', () => {
  const main = sizeOf(files.filter(name => !roots.some(root => name.startsWith(root))))
  expect(main).toBeLessThanOrEqual(1.2 * kilobyte * kilobyte)
  for (const root of roots) {
    const size = sizeOf(files.filter(name => name.startsWith(root)))
    expect([root, size > 0]).toEqual([root, true])
    expect(size).toBeLessThanOrEqual(kilobyte * kilobyte)
  }
})

test('every page is built where it belongs, and nothing of the server or of its validators comes along', () => {
  expect(app.pages).toEqual(mainPages)
  expect(app.subPackages.find(({ root }) => root === 'staff')?.pages).toEqual(staffPages)
  for (const name of files.filter(one => one.endsWith('.js')))
    expect([name, /class-validator|typeorm|reflect-metadata/.test(text(name))]).toEqual([name, false])
})

test('what is said to a screen reader stands in the templates', () => {
  const templates = text('base.wxml')
  for (const name of ['role', 'label', 'hidden', 'checked', 'selected', 'disabled', 'expanded', 'modal', 'live'])
    expect([name, templates.includes(`aria-${name}="{{`)]).toEqual([name, true])
  // What is `role` in the pages is `aria-role` to WeChat.
  expect(templates).toMatch(/<view [^>]*aria-role="\{\{[^"]*i\.role\}\}"/)
})

test('the program tells WeChat what it is: loading, both themes, privacy, time limits, what may be searched', () => {
  expect(app).toMatchObject({
    lazyCodeLoading: 'requiredComponents',
    darkmode: true,
    themeLocation: 'theme.json',
    sitemapLocation: 'sitemap.json',
    __usePrivacyCheck__: true,
    networkTimeout: { request: expect.any(Number), uploadFile: expect.any(Number) },
    style: 'v2',
  })
  const { light, dark } = json<Record<'light' | 'dark', Record<string, string>>>('theme.json')
  expect(Object.keys(light)).toEqual(Object.keys(dark))
  const used = [...JSON.stringify(app).matchAll(/"@(\w+)"/g)].map(([, name]) => name)
  expect(used.length).toBeGreaterThan(0)
  for (const name of used) expect(Object.keys(light)).toContain(name)
  const { rules } = json<{ rules: { action: string; page: string }[] }>('sitemap.json')
  expect(rules.at(-1)).toEqual({ action: 'disallow', page: '*' })
  const open = rules.filter(({ action }) => action === 'allow').map(({ page }) => page)
  for (const page of open) expect(mainPages).toContain(page)
  expect(open.join()).not.toMatch(/appeals|inbox|\/me\/|sign-in|staff/)
  expect(json('project.config.json')).toMatchObject({ compileType: 'miniprogram', miniprogramRoot: './' })
})

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#requiredPrivateInfos */
const places = ['chooseAddress', 'chooseLocation', 'choosePoi', 'getFuzzyLocation', 'getLocation', 'onLocationChange']
test('of where somebody is, exactly what is asked for is declared', () => {
  const sources = readdirSync('miniapp', { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
  const written = sources.map(name => readFileSync(join('miniapp', name), 'utf8')).join('\n')
  expect(app.requiredPrivateInfos ?? []).toEqual(places.filter(name => written.includes(`Taro.${name}`)))
})

test('the style sheets press without :active and scroll as fingers do', () => {
  for (const name of files.filter(one => one.endsWith('.wxss'))) {
    expect([name, /:active\b/.test(text(name))]).toEqual([name, false])
    const stiff = [...text(name).matchAll(/\{[^{}]*overflow(-[xy])?:\s*(auto|scroll)[^{}]*\}/g)]
      .map(([rule]) => rule)
      .filter(rule => !rule.includes('-webkit-overflow-scrolling:touch'))
    expect([name, stiff]).toEqual([name, []])
  }
})
