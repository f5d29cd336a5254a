import { jsonReader, parseJson } from '@gongzhi/bad-input'
import { ownerBallots } from './owner-ledger.ts'
import type { Holding, OwnerBallot } from './owner-ledger.ts'
import { ownerMatters } from './owner-matters.ts'
import { oneOf } from './owner-vote-vectors.ts'
import type { SilencePolicy } from './silence.ts'

/** One exclusive unit of an owner; the area in 0.01 square metres. */
export type SheetUnit = {
  readonly label?: string
  readonly building?: string
  readonly area: number
  readonly state: Holding['state']
  readonly parking?: boolean
}

/** One head of the roll with all of their units and one answer to each matter; who answered nothing has no answers. */
export type SheetOwner = {
  readonly number: number
  readonly units: readonly SheetUnit[]
  /** Whether it is proved that the ballot reached them. */
  readonly served: boolean
  readonly answers: Readonly<Record<string, OwnerBallot>>
}

/** One matter put to the vote. `within`: only units of this building are counted; without it, all units of the sheet. */
export type SheetMatter = { readonly id: string, readonly title: string, readonly matter: string, readonly within?: string }

/** What a place and its owners' charter settle. `part`: the sheet holds only the owners of the part that decides (an entrance, those concerned). */
export type SheetRules = {
  readonly part: boolean
  readonly parkingCounts: boolean
  readonly silence: { readonly policy: SilencePolicy, readonly ruleClause: boolean, readonly consequenceNotice: boolean }
  /** Candidates for the owners' committee: who passed stands by heads or by area, and so many seats are filled. */
  readonly candidates?: { readonly by: 'heads' | 'area', readonly seats: number }
}

/** All of an owners' vote that a recount needs: the form `owners-sheet/1`. */
export type OwnersSheet = {
  readonly schema: 'owners-sheet/1'
  readonly title: string
  readonly rules: SheetRules
  readonly matters: readonly SheetMatter[]
  readonly owners: readonly SheetOwner[]
  /** What was stated by those who counted: compared with the recount, by the matter's id. */
  readonly stated?: Readonly<Record<string, boolean | null>>
}

/** Reads a sheet of the form `owners-sheet/1`. Keys that a recount does not need are passed over. Throws `BadInput` naming file, line and field. */
export function readOwnersSheet(text: string, file: string | null = null): OwnersSheet {
  const reader = jsonReader(text, file)
  const root = reader.object(parseJson(text, file), [])
  if (root.schema !== 'owners-sheet/1') reader.refuse('SCHEMA_UNKNOWN', `a sheet says "schema": "owners-sheet/1", not ${JSON.stringify(root.schema)}`, ['schema'])
  const rules = reader.object(root.rules ?? {}, ['rules']), silence = reader.object(rules.silence ?? {}, ['rules', 'silence'])
  const flag = (value: unknown, ...path: string[]) => reader.flag(value ?? false, path)
  const seen = new Set<string | number>()
  const once = <Key extends string | number>(key: Key, path: (string | number)[]): Key => {
    if (seen.has(key)) reader.refuse('ID_TWICE', `${key} stands twice`, path)
    seen.add(key)
    return key
  }
  const matters = reader.array(root.matters, ['matters']).map((item, i): SheetMatter => {
    const path = ['matters', i], one = reader.object(item, path)
    const matter = oneOf(reader, one.matter, ownerMatters.map(({ id }) => id), 'MATTER_UNKNOWN', [...path, 'matter'])
    const within = one.within === undefined || one.within === null ? {} : { within: reader.text(one.within, [...path, 'within']) }
    return { id: once(reader.text(one.id, [...path, 'id']), [...path, 'id']), title: reader.text(one.title ?? '', [...path, 'title']), matter, ...within }
  })
  const known = new Set(matters.map(({ id }) => id))
  const owners = reader.array(root.owners, ['owners']).map((item, i): SheetOwner => {
    const path = ['owners', i], one = reader.object(item, path), answers = reader.object(one.answers ?? {}, [...path, 'answers'])
    for (const id of Object.keys(answers)) if (!known.has(id)) reader.refuse('MATTER_UNKNOWN', `no matter of the sheet has the id ${id}`, [...path, 'answers', id])
    return {
      number: once(reader.whole(one.number, [...path, 'number'], 1), [...path, 'number']),
      served: reader.flag(one.served ?? false, [...path, 'served']),
      answers: Object.fromEntries(Object.entries(answers).map(([id, said]) => [id, oneOf(reader, said, ownerBallots, 'BALLOT_UNKNOWN', [...path, 'answers', id])])),
      units: reader.array(one.units, [...path, 'units']).map((item, u) => {
        const at = [...path, 'units', u], unit = reader.object(item, at)
        return {
          area: reader.whole(unit.area, [...at, 'area']),
          state: oneOf(reader, unit.state ?? 'sold', ['sold', 'undelivered', 'unsold'] as const, 'STATE_UNKNOWN', [...at, 'state']),
          parking: reader.flag(unit.parking ?? false, [...at, 'parking']),
          ...unit.building === undefined || unit.building === null ? {} : { building: reader.text(unit.building, [...at, 'building']) },
        }
      }),
    }
  })
  const candidates = rules.candidates === undefined || rules.candidates === null ? undefined : reader.object(rules.candidates, ['rules', 'candidates'])
  const stated = root.stated === undefined || root.stated === null ? undefined : reader.object(root.stated, ['stated'])
  return {
    schema: 'owners-sheet/1',
    title: reader.text(root.title ?? '', ['title']),
    rules: {
      part: flag(rules.part, 'rules', 'part'),
      parkingCounts: flag(rules.parkingCounts, 'rules', 'parkingCounts'),
      silence: {
        policy: oneOf(reader, silence.policy ?? 'exclude', ['exclude', 'countAsMajority'] as const, 'POLICY_UNKNOWN', ['rules', 'silence', 'policy']),
        ruleClause: flag(silence.ruleClause, 'rules', 'silence', 'ruleClause'),
        consequenceNotice: flag(silence.consequenceNotice, 'rules', 'silence', 'consequenceNotice'),
      },
      ...candidates ? { candidates: {
        by: oneOf(reader, candidates.by, ['heads', 'area'] as const, 'ORDER_UNKNOWN', ['rules', 'candidates', 'by']),
        seats: reader.whole(candidates.seats, ['rules', 'candidates', 'seats'], 1),
      } } : {},
    },
    matters,
    owners,
    ...stated ? { stated: Object.fromEntries(Object.entries(stated).map(([id, passed]) => [id, passed === null ? null : reader.flag(passed, ['stated', id])])) } : {},
  }
}
