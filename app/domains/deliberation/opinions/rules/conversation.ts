/** When statements of residents are looked at by a moderator: before others see them, or after. */
export const moderations = ['before', 'after'] as const
export type Moderation = (typeof moderations)[number]

/** When people see groups and sums: after the close, or once they have voted on enough statements themselves. */
export const shownWhen = ['after-close', 'after-voting'] as const
export type Shown = (typeof shownWhen)[number]

/** Why a statement is not shown. */
export const moderationReasons = ['attack', 'personal-data', 'off-topic', 'duplicate', 'several', 'unlawful', 'advert'] as const
export type ModerationReason = (typeof moderationReasons)[number]

/** An opinion conversation: statements about one question, open from a moment to another. */
export interface Conversation {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly unitId: string
  readonly unitPath: readonly string[]
  readonly unit: string
  readonly topicId: string | null
  readonly moderation: Moderation
  readonly visitors: boolean
  readonly shown: Shown
  readonly votesPublished: boolean
  readonly keyDigest: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly closedAt: Date | null
  readonly linksErasedAt: Date | null
}

export type ConversationState = 'ahead' | 'open' | 'closed'

/** Where a conversation stands; its clock closes it even before anybody has written that down. */
export function stateOf({ opensAt, closesAt, closedAt }: Pick<Conversation, 'opensAt' | 'closesAt' | 'closedAt'>, now: Date): ConversationState {
  if (closedAt !== null || closesAt <= now) return 'closed'
  return opensAt > now ? 'ahead' : 'open'
}

/** When a conversation ended, or will. */
export const endedAt = ({ closesAt, closedAt }: Pick<Conversation, 'closesAt' | 'closedAt'>): Date => closedAt ?? closesAt

/** Statements on which somebody has voted before they count in a group and may see the groups (as the library takes part). */
export const enoughVotes = 7

/** Natural days after the close for which people still find their own votes; then nobody can. */
export const ownVotesDays = 14

/** Longest statement, in characters. */
export const longestStatement = 140

/** Statements that one participant may add to one conversation. */
export const mostStatements = 20

/** Participants below which no votes are published, even under other random ids. */
export const leastForExport = 100
