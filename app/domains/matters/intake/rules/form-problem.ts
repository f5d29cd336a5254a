import type { ReportProblem } from '../../rules/report.ts'

/** One thing that keeps a form from being taken in: its field, what is wrong, and the bound that it misses. */
export interface FormProblem {
  readonly field: string
  readonly problem: ReportProblem['problem'] | PhotoProblem | 'choose-one' | 'not-a-phone' | 'not-a-name' | 'personal-data' | 'missing-together' | 'contradicts'
  readonly limit?: number
  /** Which of several (the third photograph), or what was found, as a code. */
  readonly which?: string | number
}

/** Why a file cannot be kept as a photograph. */
export type PhotoProblem = 'not-a-picture' | 'too-large' | 'too-many-pixels' | 'unreadable' | 'heic' | 'too-many' | 'gone'

/** Pages of the form, in their order. */
export const formSteps = ['what', 'kind', 'where', 'more', 'check'] as const
export type FormStep = (typeof formSteps)[number]
export const isFormStep = (step: string): step is FormStep => (formSteps as readonly string[]).includes(step)

/** The page on which a field is asked for. */
export function stepOf(field: string): FormStep {
  if (field === 'text' || field === 'title') return 'what'
  if (field === 'category') return 'kind'
  if (['place', 'point', 'unit', 'plate', 'words'].includes(field)) return 'where'
  return field === 'key' || field === 'placed' ? 'check' : 'more'
}

/** The first page, in order, that has something to put right. */
export const firstStep = (problems: readonly FormProblem[]): FormStep => formSteps.find((step) => problems.some(({ field }) => stepOf(field) === step)) ?? 'check'
