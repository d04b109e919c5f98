import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'

/** What a phone gets of a mini-program. */
export interface Package {
  /** Scripts and JSON by their path. */
  files: Record<string, string>
  /** The templates, compiled by WeChat's own compiler. */
  templates: string
  /** The style sheet of the app, then by page. */
  styles: string
  pages: string[]
}
interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}
/** A warning of the compiler's above this is a template that WeChat would not take. */
const harmless = 2

/** All that was built into `folder`; throws for a template that cannot be compiled. */
export function pack(folder: string): Package {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => posix.join(entry.parentPath, entry.name).slice(folder.length + 1))
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  const files = Object.fromEntries(names.filter(name => /\.(js|json)$/.test(name)).map(name => [name, text(name)]))

  const group = new TmplGroup()
  for (const name of names.filter(one => one.endsWith('.wxs'))) group.addScript(name.replace(/\.wxs$/, ''), text(name))
  for (const name of names.filter(one => one.endsWith('.wxml'))) {
    const faults = (group.addTmpl(name.replace(/\.wxml$/, ''), text(name)) ?? []) as { level: number; message: string }[]
    const bad = faults.filter(({ level }) => level > harmless)
    if (bad.length > 0) throw new Error(`${name}: ${bad.map(({ message }) => message).join('; ')}`)
  }

  const sheet = (name: string): string =>
    names.includes(name)
      ? text(name).replace(/@import\s+["']([^"']+)["'];?/g, (_, other: string) => sheet(posix.join(posix.dirname(name), other)))
      : ''
  const app = JSON.parse(text('app.json')) as AppJson
  const pages = [...app.pages, ...(app.subPackages ?? []).flatMap(part => part.pages.map(page => `${part.root}/${page}`))]
  const styles = ['app', ...pages].map(name => sheet(`${name}.wxss`)).join('\n')
  return { files, templates: group.getTmplGenObjectGroups(), styles, pages }
}
