/** Where a meeting stands: being prepared, announced with a fixed agenda, open, closed with minutes to correct, its minutes approved, published; or called off. */
export const meetingStates = ['draft', 'announced', 'open', 'closed', 'approved', 'published', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** The one table of moves: from where, and to where. */
export const meetingMoves = {
  announce: { from: ['draft'], to: 'announced' },
  open: { from: ['announced'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  approve: { from: ['closed'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  cancel: { from: ['draft', 'announced'], to: 'cancelled' },
} as const satisfies Record<string, { readonly from: readonly MeetingState[]; readonly to: MeetingState }>
export type MeetingMove = keyof typeof meetingMoves

export const mayMove = (move: MeetingMove, from: MeetingState): boolean => (meetingMoves[move].from as readonly MeetingState[]).includes(from)

export const meetingForms = ['council', 'hearing'] as const
export type MeetingForm = (typeof meetingForms)[number]

/** What became of an item: agreed by all, decided by hands or slips that were counted, talked over without a decision, moved to another day; or not yet dealt with. */
export const decisionKinds = ['consensus', 'count', 'noted', 'deferred'] as const
export type DecisionKind = (typeof decisionKinds)[number]
