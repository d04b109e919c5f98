/** The arguments of a call by name, trimmed. One that is empty, or a list of nothing, is as if it were not there; one that is given several times is a list. */
export function argumentsOf(encoded: string): Record<string, string> {
  const given = new URLSearchParams(encoded)
  const named = [...new Set(given.keys())].map(name => [name, valueOf(given.getAll(name))] as const)
  return Object.fromEntries(named.filter(([, value]) => !/^[,\s]*$/.test(value)))
}
const valueOf = (values: string[]) =>
  values
    .map(value => value.trim())
    .filter(Boolean)
    .join(',')
    // A plus that was not encoded has become a space; in a moment it can only have been the sign of its zone. Many write that without colon.
    .replace(
      /^(\d{4}-\d\d-\d\dT[\d:.]+)([ +-])(\d\d):?(\d\d)$/,
      (_, at, sign, hours, minutes) => `${at}${sign === ' ' ? '+' : sign}${hours}:${minutes}`,
    )

/** Those of these names only: what the standard does not know is passed over. */
export const only = (given: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)))

/** What answers a service's own questions: `attribute[code]=value`, or `attribute[code][]=value`. */
export const attributesOf = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const code = /^attribute\[(\w+)\](\[\])?$/.exec(name)?.[1]
      return code === undefined ? [] : [[code, value]]
    }),
  )
