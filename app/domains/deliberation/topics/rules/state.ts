/**
 * The states of a topic (中办发〔2015〕41号: collect, decide parties and form, announce, deliberate, form an opinion, hand over where law requires it,
 * carry out, report back, rate, file) and every lawful move between them. Nothing else changes a state.
 */
export const topicStates = [
  'gathering', 'lapsed', 'withdrawn', 'collected', 'admitted', 'refused', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over', 'carried-out', 'reported', 'rated', 'filed',
] as const
export type TopicState = (typeof topicStates)[number]

/** States in which somebody still has to do something. */
export const openTopicStates = ['gathering', 'collected', 'admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over', 'carried-out', 'reported', 'rated'] as const satisfies readonly TopicState[]
export const isOpenTopic = (state: TopicState): boolean => (openTopicStates as readonly TopicState[]).includes(state)

/** The path that a topic is shown to go. */
export const topicPath = ['collected', 'admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over', 'carried-out', 'reported', 'rated', 'filed'] as const satisfies readonly TopicState[]

export const topicMoves = {
  gather: { from: ['gathering'], to: ['collected'] },
  lapse: { from: ['gathering'], to: ['lapsed'] },
  withdraw: { from: ['gathering', 'collected'], to: ['withdrawn'] },
  admit: { from: ['collected'], to: ['admitted'] },
  refuse: { from: ['collected'], to: ['refused'] },
  'take-up-appeal': { from: ['refused'], to: ['admitted'] },
  prepare: { from: ['admitted', 'prepared'], to: ['prepared'] },
  announce: { from: ['prepared'], to: ['announced'] },
  begin: { from: ['announced'], to: ['deliberating'] },
  'form-opinion': { from: ['deliberating'], to: ['opinion-formed'] },
  'hand-over': { from: ['opinion-formed'], to: ['handed-over'] },
  'deliberate-again': { from: ['opinion-formed', 'handed-over'], to: ['deliberating'] },
  'carry-out': { from: ['opinion-formed', 'handed-over'], to: ['carried-out'] },
  report: { from: ['carried-out'], to: ['reported'] },
  'close-rating': { from: ['reported'], to: ['rated'] },
  file: { from: ['rated'], to: ['filed'] },
} as const satisfies Record<string, { readonly from: readonly TopicState[]; readonly to: readonly TopicState[] }>
export type TopicMove = keyof typeof topicMoves

/** Whether the move leads from one state to the other. */
export function mayMoveTopic(name: TopicMove, from: TopicState, to: TopicState): boolean {
  const move: { readonly from: readonly TopicState[]; readonly to: readonly TopicState[] } = topicMoves[name]
  return move.from.includes(from) && move.to.includes(to)
}

/** The moves that start in this state, in the order of the table. */
export const topicMovesFrom = (from: TopicState): TopicMove[] => (Object.keys(topicMoves) as TopicMove[]).filter((name) => (topicMoves[name].from as readonly TopicState[]).includes(from))
