import type { TopicForm } from './topic.ts'

/** Kinds of lines in a topic's story; the first are its own moves, the rest are written by what deliberates it. */
export const topicEventKinds = [
  'raised', 'signed-enough', 'lapsed', 'withdrawn', 'scoped', 'carried-up', 'matters-joined', 'touches-corrected', 'admitted', 'refused', 'appealed', 'appeal-taken-up', 'appeal-refused', 'prepared', 'material-added', 'material-withdrawn', 'announced', 'begun',
  'opinion-formed', 'dissent-answered', 'handed-over', 'decided', 'deliberated-again', 'carried-out', 'returned-to-matters', 'reported', 'rating-closed', 'filed',
  'meeting-called', 'meeting-moved', 'meeting-held', 'meeting-cancelled', 'minutes-published', 'asking-opened', 'asking-closed', 'asking-cancelled', 'opinions-opened', 'opinions-closed', 'draft-opened', 'draft-closed', 'covenant-begun',
  'resolution-adopted', 'resolution-done', 'resolution-confirmed', 'note',
] as const
/** The lines by which the story shows that a form of deliberation was used. */
const heldBy: Readonly<Record<TopicForm, readonly TopicEventKind[]>> = { council: ['meeting-held'], hearing: ['meeting-held'], asking: ['asking-opened'], opinions: ['opinions-opened'], draft: ['draft-opened'] }

/** The forms that were decided on and of which the story shows nothing. */
export const formsUnused = (forms: readonly TopicForm[], story: readonly { readonly kind: string }[]): TopicForm[] => forms.filter((form) => !story.some(({ kind }) => (heldBy[form] as readonly string[]).includes(kind)))

export type TopicEventKind = (typeof topicEventKinds)[number]
