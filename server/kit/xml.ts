import { create } from 'xmlbuilder2'

/** What an XML document says: elements by their names, attributes as `@name`, text as `#`. */
export type XmlContent = string | number | boolean | null | XmlContent[] | { [name: string]: XmlContent }

/** Characters that XML cannot hold; no answer needs them. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
export const writable = (text: string) => text.replace(unwritable, '')

/** The document as text; what is null is an empty element. Whatever is said is escaped; what XML cannot hold is for the caller to leave out. */
export const xmlOf = (root: string, content: XmlContent): string =>
  create({ version: '1.0', encoding: 'UTF-8', keepNullNodes: true }, { [root]: content }).end()
