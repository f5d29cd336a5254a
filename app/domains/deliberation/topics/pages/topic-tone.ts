import type { StateTone } from '#ui/state'
import type { TopicState } from '../rules/state.ts'

/** The colour and shape of a state. */
export const topicTone: Readonly<Record<TopicState, StateTone>> = {
  gathering: 'new', lapsed: 'stopped', withdrawn: 'stopped', collected: 'new', admitted: 'active', refused: 'stopped', prepared: 'active', announced: 'waiting', deliberating: 'active', 'opinion-formed': 'active', 'handed-over': 'waiting', 'carried-out': 'active', reported: 'waiting', rated: 'done', filed: 'done',
}
