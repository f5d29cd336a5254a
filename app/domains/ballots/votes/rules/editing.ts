import type { BallotKind } from './ballot.ts'

/**
 * What may still be changed of a draft. A poll: all of it. A vote that owners were called to: its words and times, for its matters are what they were called to.
 * What another part of the house handed over keeps the words that were agreed there: its times alone.
 */
export const editingOf = ({ kind, origin }: { readonly kind: BallotKind; readonly origin: object | null }): 'all' | 'words' | 'times' => (origin !== null ? 'times' : kind === 'poll' ? 'all' : kind === 'owners' ? 'words' : 'times')
