import { committeeRules, composition, leastCount, type MeetingKind, reaches } from '@gongzhi/tally'

export type AssemblyKind = MeetingKind
export const assemblyKinds = ['residents-meeting', 'residents-representatives', 'villagers-meeting-adults', 'villagers-meeting-households', 'villagers-representatives'] as const satisfies readonly MeetingKind[]
export type AskedBy = 'committee' | 'residents' | 'representatives'

export const isOfRepresentatives = (kind: AssemblyKind): boolean => kind === 'residents-representatives' || kind === 'villagers-representatives'
export const isOfVillage = (kind: AssemblyKind): boolean => kind.startsWith('villagers')

/** By which share others than the committee may ask for an assembly; null where the sources at hand name none. */
function petitionRule(kind: AssemblyKind, by: AskedBy): string | null {
  if (kind === 'residents-meeting') return by === 'residents' ? 'rc_meeting_petition_residents' : 'rc_meeting_petition_reps'
  return kind === 'residents-representatives' && by === 'representatives' ? 'rc_rep_meeting_petition' : null
}

export interface Petition { readonly rule: string; readonly article: string; readonly minimum: number; readonly satisfied: boolean }

/** Whether so many of so many may have an assembly called; null where no share is known, so that the committee alone calls. */
export function petitionFor(kind: AssemblyKind, by: AskedBy, asked: number, base: number): Petition | null {
  const name = by === 'committee' ? null : petitionRule(kind, by), rule = name === null ? undefined : committeeRules[name]
  return name === null || !rule ? null : { rule: name, article: rule.article, minimum: leastCount(rule, base), satisfied: reaches(rule, asked, base) }
}

export interface Members { readonly committeeMembers: number; readonly reps: number; readonly womenReps?: number | undefined }

/** Whether an assembly of representatives is composed as the law wants. */
export function compositionOf(kind: AssemblyKind, { committeeMembers, reps, womenReps }: Members): ReturnType<typeof composition> {
  return composition({ committee: isOfVillage(kind) ? 'vc' : 'rc', committeeMembers, reps, ...(womenReps === undefined ? {} : { womenReps }) })
}

/** The kinds of roll whose lines are those who may take part. Villagers who are of age, or a representative of each household. */
const rollsOf: Readonly<Record<AssemblyKind, readonly string[]>> = {
  'residents-meeting': ['persons', 'households'], 'residents-representatives': ['representatives'], 'villagers-meeting-adults': ['villagers'], 'villagers-meeting-households': ['households'], 'villagers-representatives': ['representatives'],
}
export const fitsRoll = (kind: AssemblyKind, rollKind: string): boolean => rollsOf[kind].includes(rollKind)

/** What was counted on one item: hands, or papers with how many were given out and how many of those that came back are invalid. */
export interface ItemVotes {
  readonly how: 'hands' | 'papers'
  readonly agree: number
  readonly against: number
  readonly abstain: number
  readonly given?: number | undefined
  readonly invalid?: number | undefined
  /** The two who counted. */
  readonly countedBy: readonly string[]
}

/** What is impossible about it, by the field that is wrong; undefined where it may be so. */
export function impossibleVotes({ how, agree, against, abstain, given, invalid, countedBy }: ItemVotes, present: number): { readonly code: 'votes' | 'papers' | 'counters'; readonly field: string } | undefined {
  const whole = (count: number | undefined) => count !== undefined && Number.isSafeInteger(count) && count >= 0
  if (![agree, against, abstain].every(whole) || agree + against + abstain > present) return { code: 'votes', field: 'agree' }
  if (how === 'papers') {
    if (!whole(given) || (given ?? 0) > present) return { code: 'papers', field: 'given' }
    if (!whole(invalid) || agree + against + abstain + (invalid ?? 0) > (given ?? 0)) return { code: 'papers', field: 'invalid' }
  }
  const names = countedBy.map((name) => name.trim()).filter((name) => name !== '' && name.length <= 60)
  return new Set(names).size < 2 ? { code: 'counters', field: 'counter1' } : undefined
}
