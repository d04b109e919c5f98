import { SaxesParser } from 'saxes'

const atom = 'http://www.w3.org/2005/Atom'
export interface Entry {
  fields: Record<string, string>
  links: Record<string, string>
}
export interface Feed extends Entry {
  entries: Entry[]
}

/** A feed as a strict reader of namespaces finds it; throws at what is not well-formed, of another namespace, or twice where RFC 4287 has it once. */
export function readAtom(text: string): Feed {
  const feed: Feed = { fields: {}, links: {}, entries: [] }
  let into: Entry = feed
  const path: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (uri !== atom) throw new Error(`${local} is of the namespace “${uri}”`)
    path.push(local)
    if (local === 'entry') feed.entries.push((into = { fields: {}, links: {} }))
    if (local === 'link') into.links[attributes.rel!.value] = attributes.href!.value
    if (local === 'category') into.fields.category = attributes.term!.value
  })
  parser.on('text', text => {
    const name = path.slice(into === feed ? 1 : 2).join('.')
    if (text.trim() === '') return
    if (name in into.fields) throw new Error(`${name} is there twice`)
    into.fields[name] = text
  })
  parser.on('closetag', () => {
    if (path.pop() === 'entry') into = feed
  })
  parser.write(text).close()
  return feed
}
