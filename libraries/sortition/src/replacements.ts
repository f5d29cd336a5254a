import { BadInput } from '@gongzhi/bad-input'
import type { Engine } from './engine.ts'
import type { Rule } from './fair-shares.ts'
import type { Person } from './person.ts'
import type { Quota } from './quota.ts'
import { drawPanel, fairLottery } from './select-panel.ts'
import type { DrawnPanel, FairLottery } from './select-panel.ts'

/** A panel of which some have declined. `declined` holds everybody who ever has; who is not on the panel is only kept out. */
export type Vacancies = {
  readonly people: readonly Person[]
  readonly quotas: readonly Quota[]
  readonly size: number
  readonly panel: readonly string[]
  readonly declined: readonly string[]
  readonly rule: Rule
}

/** Who comes, the panel as it then is, and the lottery from which they were drawn. */
export type Replacements = DrawnPanel & { readonly replacements: readonly string[], readonly lottery: FairLottery }

/**
 * Fills the seats of those who declined: who stays keeps their seat; the quotas, less those who stay, and one person of a
 * household hold for who comes. Drawn by the same rule from everybody left, with a lottery and a digest of its own.
 * Throws `QuotasInfeasible` where nobody fits, and `BadInput` for an id that is not in the list.
 */
export function drawReplacements(engine: Engine, { people, quotas, size, panel, declined, rule }: Vacancies, seed: string, round = 1): Replacements {
  const personOf = new Map(people.map(person => [person.id, person]))
  for (const [field, ids] of [['panel', panel], ['declined', declined]] as const) {
    ids.forEach((id, at) => {
      if (!personOf.has(id)) throw new BadInput('PERSON_UNKNOWN', `${id} is not in the list of people`, { field: `${field}[${at}]` })
    })
  }
  if (panel.length !== size || new Set(panel).size !== size) throw new BadInput('PANEL_SIZE', `the panel has ${new Set(panel).size} people, not ${size}`, { field: 'panel' })
  const gone = new Set(declined)
  const staying = panel.filter(id => !gone.has(id))
  const vacant = size - staying.length
  if (vacant === 0) throw new BadInput('NOBODY_DECLINED', 'nobody of the panel has declined, so there is no seat to fill', { field: 'declined' })
  const homes = new Set(staying.flatMap(id => personOf.get(id)?.household ?? []))
  const seats = new Set(staying)
  const left = people.filter(({ id, household }) => !gone.has(id) && !seats.has(id) && (household === null || !homes.has(household)))
  const seated = quotas.map((_, at) => staying.filter(id => personOf.get(id)?.quotas.includes(at)).length)
  const open = quotas.map((quota, at): Quota => {
    const taken = seated[at] ?? 0
    const less = (end: number | null) => (end === null ? null : Math.max(0, end - taken))
    return { ...quota, min: Math.max(0, quota.min - taken), max: Math.max(0, quota.max - taken), minFlex: less(quota.minFlex), maxFlex: less(quota.maxFlex) }
  })
  const lottery = fairLottery(engine, left, open, vacant, rule)
  const drawn = drawPanel(lottery, seed, `replacements ${round}`)
  const filled = new Set([...staying, ...drawn.panel])
  return { replacements: drawn.panel, ticket: drawn.ticket, panel: people.filter(({ id }) => filled.has(id)).map(({ id }) => id), lottery }
}
