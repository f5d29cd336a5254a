import type { RefusalSentences } from '#platform/room'
import { pages } from './pages-en.ts'

const fields = { title: 'The title', note: 'What changed', comment: 'The comment', answer: 'The answer', reason: 'The reason' } as Record<string, string>

export const en = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'deliberation.write-draft': 'Write and publish drafts', 'deliberation.read-drafts-desk': 'See the desk of drafts', 'deliberation.comment-on-draft': 'Comment on a draft', 'deliberation.moderate-draft-comment': 'Hide or show comments on drafts', 'deliberation.answer-draft-comment': 'Answer comments on drafts',
    'deliberation.draft-started': 'Began a draft', 'deliberation.draft-saved': 'Saved a draft', 'deliberation.draft-published': 'Published a draft', 'deliberation.draft-commented': 'A comment on a draft came in', 'deliberation.draft-comment-answered': 'Answered a comment on a draft',
    'deliberation.draft-comment-hidden': 'Hid a comment on a draft', 'deliberation.draft-comment-shown': 'Showed a comment on a draft again', 'deliberation.draft-commenters-forgotten': 'Comments were over: who wrote them was forgotten',
  } as Record<string, string>,
  refusals: {
    'deliberation.unknown-draft': () => 'There is no such draft, or it is not published yet.',
    'deliberation.unknown-draft-unit': () => 'There is no such place. Please choose the place of the draft again.',
    'deliberation.no-draft-title': () => 'Please name the draft.',
    'deliberation.no-clauses': () => 'Please write the text: at least one article.',
    'deliberation.too-many-clauses': ({ limit }) => `Too many articles: at most ${limit}.`,
    'deliberation.clause-too-long': ({ clause, limit }) => `Article ${clause} is too long: at most ${limit} characters. Please divide it.`,
    'deliberation.draft-too-long': ({ field, limit }) => `${fields[String(field)] ?? 'This'} is too long: at most ${limit} characters.`,
    'deliberation.draft-changed-meanwhile': () => 'While you wrote, somebody saved a newer text. Yours was not saved and is still in the box: see what they changed, then save both together.',
    'deliberation.nothing-to-publish': () => 'There is no new text to publish. Change and save it first.',
    'deliberation.draft-before-topic': ({ number }) => `Topic ${number} is not announced yet, or is no longer deliberated, so comments cannot be asked for. Please announce the topic first.`,
    'deliberation.comments-closed': () => 'No comments are taken now; yours was not sent. You may ring or visit the community office.',
    'deliberation.unknown-clause': () => 'There is no such article; the draft may have changed. Please open it again.',
    'deliberation.no-comment': () => 'Please write your comment.',
    'deliberation.draft-form-used': () => 'This form was used before. Please open the draft again and write anew.',
    'deliberation.unknown-comment': () => 'There is no such comment.',
    'deliberation.no-comment-answer': () => 'Please write the answer and its reasons.',
    'deliberation.no-comment-outcome': () => 'Please say whether it was adopted.',
    'deliberation.comment-answered-already': () => 'This comment has been answered already.',
    'deliberation.no-draft-reason': () => 'Please give the reason; residents will read it.',
    'deliberation.shows-personal-data': () => 'The words hold a mobile phone, identity or bank card number, which must not be public. Remove it and send again; everything you entered was kept.',
  } as RefusalSentences,
  told: {
    answered: { title: 'Your comment on a draft was answered', body: 'Please see whether it was adopted, and why.' },
    hidden: { title: 'One of your comments on a draft was hidden', body: 'Please see the reason. If you disagree, ask the community office to show it again.' },
  },
  pages,
}
