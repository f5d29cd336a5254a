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
