import type { PartyClass } from '#domains/deliberation'
import type { TopicState } from './state.ts'

export const topicSources = ['matters', 'petition', 'council', 'office'] as const
export type TopicSource = (typeof topicSources)[number]

/** The five kinds of content (协商内容五类) of 中办发〔2015〕41号. */
export const topicCategories = ['public-affairs', 'hardship', 'policy', 'law', 'raised'] as const
export type TopicCategory = (typeof topicCategories)[number]

/** Forms in which a topic is deliberated; several may be joined. */
export const topicForms = ['council', 'hearing', 'asking', 'opinions', 'draft'] as const
export type TopicForm = (typeof topicForms)[number]

export interface Topic {
  readonly id: string
  readonly number: string
  readonly source: TopicSource
  readonly category: TopicCategory
  /** As everybody may read them: masked. */
  readonly title: string
  readonly text: string
  /** What it touches that the law gives to a body to decide: codes of rules/deciding-body.ts. */
  readonly touches: readonly string[]
  /** The smallest unit that holds all who are concerned, or the one it was carried up to. */
  readonly unitId: string
  readonly unitPath: readonly string[]
  readonly unitIds: readonly string[]
  readonly carriedUp: boolean
  readonly councilId: string | null
  readonly raisedBy: string | null
  readonly raisedFor: string | null
  readonly signaturesWanted: number | null
  readonly signaturesUntil: string | null
  readonly state: TopicState
  readonly version: number
  readonly dueAt: Date | null
  readonly refusal: string
  readonly appeal: string
  readonly appealedAt: Date | null
  readonly appealAnsweredAt: Date | null
  readonly parties: readonly PartyClass[]
  readonly forms: readonly TopicForm[]
  readonly noticeId: string | null
  readonly announcedAt: Date | null
  /** First day on which it may be deliberated: when the days of the notice have run. */
  readonly deliberateFrom: string | null
  readonly opinion: string
  readonly agreements: readonly string[]
  readonly opinionAt: Date | null
  readonly result: string
  readonly reportedAt: Date | null
  readonly rateUntil: string | null
  readonly filedAt: Date | null
  readonly raisedAt: Date
  readonly updatedAt: Date
}
