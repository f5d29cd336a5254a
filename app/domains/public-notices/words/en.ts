import { pages } from './pages-en.ts'
import { refusals } from './refusals-en.ts'

export const en = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'public-notices.read-desk': 'See the desk of notices', 'public-notices.post': 'Publish an ordinary notice', 'public-notices.place-on-board': 'Add photos of the board', 'public-notices.extend': 'Extend a notice',
    'public-notices.withdraw': 'Withdraw a notice', 'public-notices.object': 'Object to a notice', 'public-notices.object-for-someone': 'Write down an objection for somebody', 'public-notices.see-objections': 'Read the words of objections',
    'public-notices.answer-objection': 'Answer objections', 'public-notices.published': 'Published a notice', 'public-notices.extended': 'Extended a notice', 'public-notices.withdrawn': 'Withdrew a notice',
    'public-notices.placed-on-board': 'Added a photo of the board', 'public-notices.objected': 'An objection to a notice was raised', 'public-notices.objection-answered': 'Answered an objection',
    'public-notices.personal-parts-erased': 'Removed the personal parts of a notice that had ended', 'public-notices.objection-taken-back': 'Took an objection back', 'public-notices.taken-off-board': 'Took a photo of the board out', 'public-notices.end-moved': 'Computed the end of a notice anew from the days of rest',
  } as Record<string, string>,
  refusals,
  pages,
  told: {
    objected: { title: 'An objection to a notice waits for an answer', body: 'Please read it and answer in time, with reasons.' },
    answered: { title: 'Your objection to a notice was answered', body: 'Please see the answer and its reasons.' },
  },
}
