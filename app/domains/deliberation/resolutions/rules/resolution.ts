import type { Role } from '#platform/roles'

/** open → done (whoever answers for it says so, with evidence) → confirmed (the council looked) | open again; dropped for a stated reason. */
export const resolutionStates = ['open', 'done', 'confirmed', 'dropped'] as const
export type ResolutionState = (typeof resolutionStates)[number]
export type EntryKind = 'adopted' | 'progress' | 'step-done' | 'extended' | 'done' | 'sent-back' | 'confirmed' | 'followed-up' | 'dropped'

/** Posts that may answer for a resolution where no organisation does. */
export const responsibleRoles = ['community-staff', 'grid-worker', 'neighbour-head', 'owners-committee', 'supervisor'] as const satisfies readonly Role[]

/** Who answers for it: an organisation, or the holders of a post of a unit. */
export type Responsible = { readonly organisationId: string } | { readonly role: (typeof responsibleRoles)[number]; readonly unitId: string }

export interface NewStep { readonly text: string; readonly dueOn: string }

export interface Resolution {
  readonly id: string
  readonly number: string
  readonly topicId: string
  readonly meetingId: string | null
  readonly councilId: string | null
  readonly unitId: string
  readonly unitPath: readonly string[]
  readonly text: string
  readonly organisationId: string | null
  readonly postRole: Role | null
  readonly postUnitId: string | null
  readonly deadline: string
  readonly firstDeadline: string
  readonly state: ResolutionState
  readonly version: number
  readonly adoptedAt: Date
  readonly doneAt: Date | null
  readonly confirmedAt: Date | null
}

/** Whether its day has passed and nobody said that it is done. The day of the deadline itself still counts. */
export const isOverdue = (resolution: Pick<Resolution, 'state' | 'deadline'>, today: string): boolean => resolution.state === 'open' && resolution.deadline < today

export type StepProblem = 'after-deadline' | 'no-text' | 'no-day'

/** What is wrong with the steps of a resolution, by the number of the step (from 1). */
export function stepProblems(steps: readonly NewStep[], deadline: string): readonly { readonly step: number; readonly problem: StepProblem }[] {
  return steps.flatMap(({ text, dueOn }, index): { step: number; problem: StepProblem }[] => {
    const step = index + 1
    if (text.trim() === '') return [{ step, problem: 'no-text' }]
    if (!/^\d{4}-\d{2}-\d{2}$/.test(dueOn)) return [{ step, problem: 'no-day' }]
    return dueOn > deadline ? [{ step, problem: 'after-deadline' }] : []
  })
}
