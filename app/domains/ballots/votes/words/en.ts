import type { BallotKind } from '../rules/ballot.ts'
import type { Question, QuestionForm } from '../rules/question.ts'
import { pages } from './pages-en.ts'
import { refusals } from './refusals-en.ts'
import type { zh } from './zh.ts'

const kinds: Readonly<Record<BallotKind, string>> = { owners: 'Vote of owners', poll: 'Opinion poll', budget: 'Participatory budget', assembly: 'Vote of the assembly', election: 'Election' }

const forms: Readonly<Record<QuestionForm, (question: Question) => string>> = {
  approve: () => 'Agree, against or abstain: one of three.',
  'choose-one': () => 'Choose one.',
  approval: ({ settings, choices }) => `Choose as many as you like${settings.most !== undefined && settings.most < choices.length ? `, at most ${settings.most}` : ''}${(settings.least ?? 1) > 1 ? `, at least ${settings.least}` : ''}.`,
  score: ({ settings }) => `Score each from ${settings.lowest ?? 0} to ${settings.highest ?? 5}; no score counts as the lowest.`,
  ranked: () => 'Rank them as you like them, 1 the best; you may rank only some.',
  points: ({ settings }) => `Give away ${settings.points ?? 0} points; you need not use all.`,
}

export const en: typeof zh = {
  acts: {
    'ballots.draft-ballot': 'Write a ballot', 'ballots.conduct-ballot': 'Conduct a ballot (announce, open, close, count, cancel)', 'ballots.enter-paper': 'Enter papers', 'ballots.see-ballots': 'See the desk of ballots',
    'ballots.closes-soon': 'A ballot closes soon', 'ballots.drafted': 'A ballot was written', 'ballots.edited': 'A draft of a ballot was changed', 'ballots.announced': 'A ballot was announced', 'ballots.opened': 'Voting began', 'ballots.closed': 'Voting ended', 'ballots.counted': 'The votes were counted', 'ballots.cancelled': 'A ballot was cancelled',
    'ballots.voted': 'Somebody voted', 'ballots.vote-set-aside': 'A vote was set aside to be settled', 'ballots.vote-restored': 'A vote that was set aside counts again', 'ballots.reminder-asked': 'A reminder of the close was changed',
  },
  refusals,
  kinds: kinds,
  forms: forms,
  says: { agree: 'Agree', against: 'Against', abstain: 'Abstain' },
  pages,
  told: {
    'ballots.opened': { title: 'A ballot has opened, and you may vote', body: 'Please see what is asked, and until when.' },
    'ballots.closes-soon': { title: 'A ballot closes within 24 hours', body: 'If you have not voted, there is still time; if you have, nothing more is needed.' },
    'ballots.counted': { title: 'A ballot has its result', body: 'See the sums and every step of the count, and check with your receipt that your vote was counted.' },
  },
}
