import { type Conversation, enoughVotes, stateOf } from './conversation.ts'

/**
 * Whether somebody may see groups and sums: everybody once it is closed; before, where the conversation says so, whoever has voted on enough statements.
 * Staff see no more than others.
 */
export function maySeeMap(conversation: Conversation, answered: number, now: Date): boolean {
  return stateOf(conversation, now) === 'closed' || (conversation.shown === 'after-voting' && answered >= enoughVotes)
}
