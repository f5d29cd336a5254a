import { pages } from './pages-en.ts'
import { refusals } from './refusals-en.ts'

export const en = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'deliberation.read-covenants-desk': 'See the desk of covenants', 'deliberation.prepare-covenant': 'Collect for and draft covenants', 'deliberation.suggest-for-covenant': 'Suggest what a covenant should hold', 'deliberation.review-covenant': 'Review covenants', 'deliberation.conclude-covenant': 'Have covenants voted on, filed and published', 'deliberation.sign-covenant': 'Sign a covenant', 'deliberation.enter-covenant-signature': 'Enter signatures given on paper',
    'deliberation.covenant-to-review': 'A covenant waits for review', 'deliberation.covenant-reviewed': 'A covenant was reviewed',
    'deliberation.covenant-begun': 'Began to collect for a covenant', 'deliberation.covenant-suggested': 'A suggestion for a covenant came in', 'deliberation.covenant-suggestion-hidden': 'Hid a suggestion for a covenant', 'deliberation.covenant-drafting': 'Began to draft a covenant', 'deliberation.covenant-sent-to-review': 'Sent a covenant to review',
    'deliberation.covenant-clause-reasoned': 'A legal reviewer said why a clause may stand', 'deliberation.covenant-agreed': 'The review agreed to a covenant', 'deliberation.covenant-objected': 'The review objected to a covenant', 'deliberation.covenant-put-to-vote': 'Put a covenant to the vote', 'deliberation.covenant-adopted': 'A covenant was adopted', 'deliberation.covenant-not-adopted': 'A covenant was not adopted',
    'deliberation.covenant-filed': 'A covenant was filed', 'deliberation.covenant-published': 'A covenant was published', 'deliberation.covenant-stopped': 'A covenant was given up', 'deliberation.covenant-signed': 'A household signed a covenant',
  } as Record<string, string>,
  refusals,
  told: {
    toReview: { title: 'A covenant waits for your review', body: 'Please check it against the law, clause by clause; agree or object.' },
    agreed: { title: 'The review agreed to the covenant', body: 'It can be put to the vote.' },
    objected: { title: 'The review objected to the covenant', body: 'Please read the objections, change the text and send it again.' },
  },
  pages,
}
