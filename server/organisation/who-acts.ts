/** Who stands in for whom, by person. */
export type Deputies = ReadonlyMap<string, { deputyId: string }>

/**
 * Who acts for a person now: she herself if she is here, else her deputy, else the deputy's deputy. Null where the chain comes back to
 * somebody it has passed, or ends with somebody who may not act (`mayAct`): then those in charge decide.
 */
export function whoActs(personId: string, away: Deputies, mayAct: (id: string) => boolean): string | null {
  const passed = new Set<string>()
  for (let at = personId; ;) {
    const absence = away.get(at)
    if (!absence) return at === personId || mayAct(at) ? at : null
    if (passed.has(at)) return null
    passed.add(at)
    at = absence.deputyId
  }
}
