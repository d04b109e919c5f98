import { SaxesParser } from 'saxes'
import { expect } from 'vitest'
import type { World } from './world'

/** An element as a strict reader of another hand found it: the elements in it, else its text. */
export interface Element {
  name: string
  inside: Element[]
  text: string
}

/** Throws at whatever is not well-formed XML 1.0. */
export function readXml(text: string): Element {
  const root: Element = { name: '', inside: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (Object.keys(attributes).length > 0) throw new Error(`${name} has attributes, of which GeoReport knows none`)
    const element = { name, inside: [], text: '' }
    open.at(-1)!.inside.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(text).close()
  return root.inside[0]!
}

const containers: Record<string, string> = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
}
export type Told = string | null | Told[] | { [name: string]: Told }
/** The same by the Spark convention, by which GeoReport makes JSON of XML: a container is a list, all else by its name; every value as text. */
export function spark({ name, inside, text }: Element): Told {
  const item = containers[name]
  if (item) {
    const strangers = inside.filter(one => one.name !== item)
    if (strangers.length > 0 || text.trim()) throw new Error(`${name} holds something else than ${item}`)
    return inside.map(spark)
  }
  if (inside.length === 0) return text || null
  return Object.fromEntries(inside.map(one => [one.name, spark(one)]))
}
/** What was parsed from JSON with every value as text. */
export const asText = (value: unknown): Told =>
  value === null || value === undefined
    ? null
    : Array.isArray(value)
      ? value.map(asText)
      : typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asText(inner)]))
        : String(value as string | number | boolean)

export interface Answer<T> {
  status: number
  type: string | null
  root: string
  told: T
}
/** Asks in both formats and gives what they say, having found it to be the same. */
export async function askBoth<T = Record<string, string | number | null>[]>(
  world: Pick<World, 'raw'>,
  path: string,
  given: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const ask = (format: string) => world.raw(`/open311/v2/${path}.${format}?${new URLSearchParams(given)}`, { headers })
  const [xml, json] = [await ask('xml'), await ask('json')]
  const text = await xml.text()
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) throw new Error('no declaration')
  const read = readXml(text)
  const told = (await json.json()) as T
  const [inXml, inJson] = [JSON.stringify(spark(read)), JSON.stringify(asText(told))]
  if (inXml !== inJson || xml.status !== json.status) throw new Error(`the formats differ:\n${inXml}\n${inJson}`)
  if (json.headers.get('content-type') !== 'application/json; charset=utf-8') throw new Error('not the type of JSON')
  return { status: xml.status, type: xml.headers.get('content-type'), root: read.name, told }
}

/** The status of what is refused, having looked that it is told as `errors`, with a sentence each. */
export async function errorOf(world: Pick<World, 'raw'>, path: string, given: Record<string, string> = {}): Promise<number> {
  const { status, root, told } = await askBoth(world, path, given)
  expect([root, told.map(({ code }) => code)]).toEqual(['errors', told.map(() => status)])
  for (const { description } of told) expect(description).toMatch(/\p{Script=Han}/u)
  return status
}
