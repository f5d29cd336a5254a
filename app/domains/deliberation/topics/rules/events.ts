/** Kinds of lines in a topic's story; the first are its own moves, the rest are written by what deliberates it. */
export const topicEventKinds = [
  'raised', 'signed-enough', 'lapsed', 'scoped', 'carried-up', 'admitted', 'refused', 'appealed', 'appeal-taken-up', 'appeal-refused', 'prepared', 'material-added', 'material-withdrawn', 'announced', 'begun',
  'opinion-formed', 'dissent-answered', 'handed-over', 'decided', 'deliberated-again', 'carried-out', 'returned-to-matters', 'reported', 'rating-closed', 'filed',
  'meeting-called', 'meeting-moved', 'meeting-held', 'meeting-cancelled', 'minutes-published', 'asking-opened', 'asking-closed', 'opinions-opened', 'opinions-closed', 'draft-opened', 'draft-closed', 'covenant-begun',
  'resolution-adopted', 'resolution-done', 'resolution-confirmed', 'note',
] as const
export type TopicEventKind = (typeof topicEventKinds)[number]
