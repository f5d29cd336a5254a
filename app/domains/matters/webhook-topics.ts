import type { Locale } from '#platform/words'
import { publishingWords } from './publishing/words/words.ts'

/** Everything of a matter's life that other systems can listen to, in the order in which it usually happens. */
const happenings = [
  'reported', 'dispatched', 'redirected', 'accepted', 'contacted', 'return-asked', 'return-granted', 'return-refused', 'suspended', 'resumed', 'progress-added', 'commented', 'extension-granted', 'recategorised',
  'finished', 'check-passed', 'check-failed', 'confirmed', 'unreached', 'reviewed', 'closed-explained', 'reopened', 'answered-at-once', 'declined', 'merged', 'merged-in', 'made-topic', 'deliberation-ended',
  'withdrawn', 'undone', 'text-published', 'text-reworded', 'text-hidden',
] as const

/** Topics of the webhooks with their names. */
export const matterTopics = (locale: Locale): readonly { readonly topic: string; readonly name: string }[] =>
  happenings.map((kind) => ({ topic: `matters.${kind}`, name: publishingWords(locale).events[kind] ?? kind }))
