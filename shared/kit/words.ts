/** One text in both languages of the interface. */
export interface Words {
  zh: string
  en: string
}
export const words = (zh: string, en: string): Words => ({ zh, en })

/**
 * Puts values into `{name}` slots, with a space where a figure would touch a Chinese letter; a slot without a value stays, so that it is
 * seen.
 */
export const fill = (text: string, values: Record<string, string | number> = {}) =>
  text.replace(/([\u4e00-\u9fff]?)\{(\w+)\}(?=([\u4e00-\u9fff]?))/g, (slot, before: string, name: string, after: string) => {
    if (values[name] === undefined) return slot
    const value = String(values[name])
    return `${before}${before && /^\d/.test(value) ? ' ' : ''}${value}${after && /\d$/.test(value) ? ' ' : ''}`
  })

/** `fill` for both languages; a value may itself be in both. */
export const fillWords = (text: Words, values: Record<string, string | number | Words> = {}): Words => {
  const inside = (language: 'zh' | 'en') =>
    fill(
      text[language],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
      ),
    )
  return { zh: inside('zh'), en: inside('en') }
}
