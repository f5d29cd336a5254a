import type { zhFields } from './zh-fields.ts'

/** Questions of the desk's forms, in English. */
export const enFields: typeof zhFields = {
  label: {
    note: 'Note', reason: 'Reason', explanation: 'Explanation for the reporter', answer: 'Answer', words: 'What was done', seenBy: 'Who can read it', photos: 'Photographs', photosPublic: 'Publish the photographs', contacted: 'First contact', organisation: 'Organisation', organisations: 'Whom to call', what: 'What to do', amount: 'How much', unit: 'Unit of time',
    nextLead: 'Who should lead', lead: 'Lead', granted: 'Decision', decision: 'Reason', judgement: 'Reason', reviewOn: 'Day of review', to: 'What next', into: 'Merge into (number)', category: 'Right category', result: 'Result', how: 'How', demand: 'Demand', answerBy: 'Answer by', helperId: 'Which request', supervisionId: 'Which order', callId: 'Which call', rating: 'Rating (1 to 5, or did not come)', organisationId: 'Which organisation',
    'dispatch.unit': 'Where it is', 'ask-extension.reason': 'Why more time', 'ask-extension.amount': 'How much more', 'ask-helper.amount': 'Answer within', 'ask-return.note': 'Why it is not yours', 'judge-return.nextLead': 'Who leads (as asked when left empty)', 'redirect.reason': 'Why another lead', 'to-deliberation.reason': 'Why deliberate', 'contact.note': 'What was said', 'call-jointly.what': 'What is happening', 'add-progress.note': 'How far it is',
  },
  hint: {
    into: 'The number of the one that stays', 'finish.words': 'Say what was done; photographs alone will do too', 'ask-suspension.reviewOn': 'On this day somebody looks at it again', 'decline.explanation': 'The reporter reads this. Say plainly where they can go', 'dispatch.unit': 'The map could not tell: please decide', 'add-progress.note': 'Names, phones and dwellings are masked in what is published', 'answer-at-once.answer': 'The reporter reads this', organisations: 'One or several',
  },
  option: {
    'did-not-come': 'Did not come',
    photosPublic: 'May be published: no faces, number plates or door numbers', contacted: 'The reporter was reached this time',
    'not-our-duty': 'Not our duty', 'not-our-place': 'Not in our area', 'wrong-category': 'Wrong category', 'needs-other-power': 'Needs powers of another office', duplicate: 'Already being handled',
    'needs-money': 'Waits for money', 'needs-approval': 'Waits for approval', 'needs-season': 'Waits for season or weather', 'needs-others': 'Waits for other works or offices', 'cannot-enter': 'No access', 'force-majeure': 'Force majeure',
    'residents-problem': 'Residents’ urgent problem', 'joint-enforcement': 'Joint enforcement', emergency: 'Emergency', phone: 'By phone', visit: 'In person', message: 'By message', posted: 'Public reply on the page', public: 'Everybody (personal data masked)', parties: 'Only the reporter and the parties', yes: 'Grant', no: 'Refuse', review: 'Go on (review, then dispatch)', closed: 'Close with explanation', hour: 'hours', day: 'days', workday: 'workdays',
  },
}
