import { writable, xmlOf } from '@server/kit/xml'

/** The formats that an address may end in, with what they are called. */
export const formats = { xml: 'text/xml', json: 'application/json' } as const
export type Format = keyof typeof formats

type Content = string | number | boolean | null | Content[] | { [name: string]: Content }
/** An answer: the name of its root in XML, and what JSON says as it is. */
export interface Document {
  root: string
  content: Content
}

/** GeoReport names a list in the plural and each of it in the singular; JSON has the list alone. */
const itemOf: Record<string, string> = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
}
const each = (content: Content, turn: (content: Content, name: string) => Content, name: string): Content =>
  Array.isArray(content)
    ? content.map(item => turn(item, itemOf[name]!))
    : typeof content === 'object' && content !== null
      ? Object.fromEntries(Object.entries(content).map(([inner, value]) => [inner, turn(value, inner)]))
      : typeof content === 'string'
        ? writable(content)
        : content
const clean = (content: Content, name: string): Content => each(content, clean, name)
const nested = (content: Content, name: string): Content => {
  const inside = each(content, nested, name)
  return Array.isArray(inside) ? { [itemOf[name]!]: inside } : inside
}

/** The document as text; what is null is an empty element. */
export function written({ root, content }: Document, format: Format): string {
  if (format === 'json') return JSON.stringify(clean(content, root))
  return xmlOf(root, nested(content, root))
}
