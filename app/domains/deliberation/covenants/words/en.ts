import { pages } from './pages-en.ts'
import { refusals } from './refusals-en.ts'

export const en = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'deliberation.read-covenants-desk': 'See the desk of covenants', 'deliberation.prepare-covenant': 'Collect for and draft covenants', 'deliberation.suggest-for-covenant': 'Suggest what a covenant should hold', 'deliberation.review-covenant': 'Review covenants', 'deliberation.conclude-covenant': 'Have covenants voted on, filed and published', 'deliberation.sign-covenant': 'Sign a covenant', 'deliberation.enter-covenant-signature': 'Enter signatures given on paper',
    'deliberation.covenant-to-review': 'A covenant waits for review', 'deliberation.covenant-reviewed': 'A covenant was reviewed',
    'deliberation.covenant-begun': 'Began to collect for a covenant', 'deliberation.covenant-suggested': 'A suggestion for a covenant came in', 'deliberation.covenant-suggestion-hidden': 'Hid a suggestion for a covenant', 'deliberation.covenant-drafting': 'Began to draft a covenant', 'deliberation.covenant-sent-to-review': 'Sent a covenant to review',
    'deliberation.covenant-clause-reasoned': 'A legal reviewer said why a clause may stand', 'deliberation.covenant-agreed': 'The review agreed to a covenant', 'deliberation.covenant-objected': 'The review objected to a covenant', 'deliberation.covenant-put-to-vote': 'Put a covenant to the vote', 'deliberation.covenant-adopted': 'A covenant was adopted', 'deliberation.covenant-not-adopted': 'A covenant was not adopted',
    'deliberation.covenant-filed': 'A covenant was filed', 'deliberation.covenant-published': 'A covenant was published', 'deliberation.covenant-stopped': 'A covenant was given up', 'deliberation.covenant-signed': 'A household signed a covenant', 'deliberation.covenant-signing-asked': 'Somebody asked to sign a covenant', 'deliberation.covenant-signing-declined': 'A wish to sign could not be confirmed', 'deliberation.covenant-signature-withdrawn': 'A household’s signature was taken back', 'deliberation.covenant-replaced': 'A newer covenant took the place of one',
    'deliberation.covenant-signing-answered': 'A wish to sign was answered',
  } as Record<string, string>,
  refusals,
  told: {
    toReview: { title: 'A covenant waits for your review', body: 'Please check it against the law, clause by clause; agree or object.' },
    agreed: { title: 'The review agreed to the covenant', body: 'It can be put to the vote.' },
    wishSigned: { title: 'Your household has signed the covenant', body: 'The community has seen that you live there; the signature counts.' },
    wishBefore: { title: 'Your household had signed the covenant', body: 'One signature a household: somebody who lives with you has signed.' },
    wishDeclined: { title: 'Your signature could not be confirmed', body: 'The community could not find out that you live there. Bring your lease to the office and sign on paper, or ask again.' },
    wishNoDoor: { title: 'The door of your signature is not right', body: 'There is no such door. Please check it and ask again.' },
    objected: { title: 'The review objected to the covenant', body: 'Please read the objections, change the text and send it again.' },
  },
  pages,
}
