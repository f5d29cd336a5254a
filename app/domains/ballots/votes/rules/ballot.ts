/** What a vote is: it decides who counts it, and which part of the rule pack says how people may take part. */
export const ballotKinds = ['owners', 'poll', 'budget', 'assembly', 'election'] as const
export type BallotKind = (typeof ballotKinds)[number]

/** named: a vote stands under its line of the roll, as the law wants it of owners. detached: nothing leads from a vote to a person once it is counted. */
export type Secrecy = 'named' | 'detached'

/** Through which door a vote comes in. `import` is the result of a legal system outside. */
export const voteChannels = ['online', 'paper', 'import'] as const
export type VoteChannel = (typeof voteChannels)[number]

/**
 * draft → announced → open → closed → counted; a ballot that is not over may be cancelled. Closed: nobody votes any more, papers handed in before
 * are still entered. Counted: the journal is final, and the result stands.
 */
export const ballotStates = ['draft', 'announced', 'open', 'closed', 'counted', 'cancelled'] as const
export type BallotState = (typeof ballotStates)[number]

export type BallotMove = 'announce' | 'open' | 'close' | 'count' | 'cancel'

const moves: Readonly<Record<BallotMove, { readonly from: readonly BallotState[]; readonly to: BallotState }>> = {
  announce: { from: ['draft'], to: 'announced' },
  open: { from: ['announced'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  count: { from: ['closed'], to: 'counted' },
  cancel: { from: ['draft', 'announced', 'open', 'closed'], to: 'cancelled' },
}

/** Where a move leads; undefined where it may not be made. */
export const ballotAfter = (move: BallotMove, from: BallotState): BallotState | undefined => (moves[move].from.includes(from) ? moves[move].to : undefined)

/** The states from which a move may be made. */
export const statesBefore = (move: BallotMove): readonly BallotState[] => moves[move].from

/** Whether a vote may come in through a door at a moment: online until the close, papers and imports until the count. */
export function mayCast(channel: VoteChannel, ballot: { readonly state: BallotState; readonly opensAt: Date; readonly closesAt: Date; readonly channels: readonly VoteChannel[] }, now: Date): 'channel' | 'not-open' | 'over' | undefined {
  if (!ballot.channels.includes(channel)) return 'channel'
  if (ballot.state === 'draft' || ballot.state === 'announced' || now < ballot.opensAt) return 'not-open'
  if (ballot.state === 'counted' || ballot.state === 'cancelled') return 'over'
  return channel === 'online' && (ballot.state !== 'open' || now >= ballot.closesAt) ? 'over' : undefined
}
