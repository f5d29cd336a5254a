/** One of the units among which another is divided. */
export interface Part {
  /** A new code; or that of a standing unit of the same level, which then takes this part to what it has. */
  readonly code: string
  /** Name of a new unit; a standing one keeps its own. */
  readonly name: string
  /** Ids of the units directly beneath the divided one that go to this part. */
  readonly children: readonly string[]
  /** Ids of door plates that hang at the divided unit itself and go to this part. */
  readonly plates: readonly string[]
}

export type Problem = 'no-parts' | 'one-part' | 'part-twice' | 'into-itself' | 'child-twice' | 'not-beneath' | 'child-left' | 'nothing-goes'

/** What is wrong with a division, with the code of the unit that it is about; undefined when every child goes to one part (or, where the unit stands on, to one at most). */
export function problemOf(unit: { readonly code: string }, children: readonly { readonly id: string; readonly code: string }[], parts: readonly Part[], standsOn: boolean): { problem: Problem; code: string } | undefined {
  const known = new Map(children.map((child) => [child.id, child.code]))
  const codes = new Set<string>(), gone = new Set<string>()
  if (parts.length === 0) return { problem: 'no-parts', code: unit.code }
  if (!standsOn && parts.length === 1) return { problem: 'one-part', code: unit.code }
  for (const part of parts) {
    if (part.code === unit.code) return { problem: 'into-itself', code: part.code }
    if (codes.has(part.code)) return { problem: 'part-twice', code: part.code }
    codes.add(part.code)
    for (const id of part.children) {
      const code = known.get(id)
      if (code === undefined) return { problem: 'not-beneath', code: id }
      if (gone.has(id)) return { problem: 'child-twice', code }
      gone.add(id)
    }
    // A unit that gives nothing away has not been divided: whoever only draws another border brings that in.
    if (standsOn && part.children.length + part.plates.length === 0 && children.length > 0) return { problem: 'nothing-goes', code: part.code }
  }
  const left = children.find(({ id }) => !gone.has(id))
  return !standsOn && left ? { problem: 'child-left', code: left.code } : undefined
}
