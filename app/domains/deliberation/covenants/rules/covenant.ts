export const covenantKinds = ['residents', 'villagers', 'owners'] as const
export type CovenantKind = (typeof covenantKinds)[number]

/**
 * collecting → drafting → review → voting → adopted → filed → published. Review that objects and a vote that fails lead back to drafting;
 * what is not published yet may be stopped. Written comments are asked for while drafting: the draft's own notice says whether they are.
 */
export const covenantStates = ['collecting', 'drafting', 'review', 'voting', 'adopted', 'filed', 'published', 'stopped'] as const
export type CovenantState = (typeof covenantStates)[number]

export type CovenantMove = 'draft' | 'send-to-review' | 'agree' | 'object' | 'adopt' | 'fail' | 'file' | 'publish' | 'stop'

const moves: Readonly<Record<CovenantMove, { readonly from: readonly CovenantState[]; readonly to: CovenantState }>> = {
  draft: { from: ['collecting'], to: 'drafting' },
  'send-to-review': { from: ['drafting'], to: 'review' },
  agree: { from: ['review'], to: 'voting' },
  object: { from: ['review'], to: 'drafting' },
  adopt: { from: ['voting'], to: 'adopted' },
  fail: { from: ['voting'], to: 'drafting' },
  file: { from: ['adopted'], to: 'filed' },
  publish: { from: ['filed'], to: 'published' },
  stop: { from: ['collecting', 'drafting', 'review', 'voting', 'adopted', 'filed'], to: 'stopped' },
}

/** Where a move leads; undefined where it may not be made. */
export const covenantAfter = (move: CovenantMove, from: CovenantState): CovenantState | undefined => (moves[move].from.includes(from) ? moves[move].to : undefined)

/** Who decides on a covenant: a meeting of residents or villagers, or the owners by the Civil Code. */
export const covenantBodies = ['residents-meeting', 'residents-representatives', 'villagers-meeting-adults', 'villagers-meeting-households', 'owners'] as const
export type CovenantBody = (typeof covenantBodies)[number]
export type MeetingBody = Exclude<CovenantBody, 'owners'>

/** Meetings that may decide on a kind. A covenant of villagers is the villagers' own, not of their representatives; owners decide by a ballot of owners alone. */
export const bodiesOf: Readonly<Record<CovenantKind, readonly MeetingBody[]>> = {
  residents: ['residents-meeting', 'residents-representatives'],
  villagers: ['villagers-meeting-adults', 'villagers-meeting-households'],
  owners: [],
}

/**
 * Whether a ballot on a roll can decide on a kind. Of villagers it is a ballot of all who are of age: a meeting of one for each household needs another number present,
 * and is entered from its minutes.
 */
export const rollFits = (kind: CovenantKind, rollKind: string): boolean =>
  kind === 'owners' ? rollKind === 'owners' : kind === 'villagers' ? rollKind === 'villagers' : rollKind === 'persons' || rollKind === 'households' || rollKind === 'representatives'

/** Whose decision a ballot on a roll is. */
export const bodyOfRoll = (kind: CovenantKind, rollKind: string): CovenantBody =>
  kind === 'owners' ? 'owners' : kind === 'villagers' ? 'villagers-meeting-adults' : rollKind === 'representatives' ? 'residents-representatives' : 'residents-meeting'

/** What the office objects to in one clause, and by which law. */
export interface ReviewObjection { readonly clause: string | null; readonly reason: string; readonly source: string }

export const longestIdea = 500
export const longestPurpose = 1000
export const longestReason = 1000
