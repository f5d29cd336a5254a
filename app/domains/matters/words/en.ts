import type { zh } from './zh.ts'

/** The words that every part of the room shares, in English. */
export const en: typeof zh = {
  states: {
    reported: 'To be dispatched', dispatched: 'To be signed in', accepted: 'Signed in', 'in-progress': 'In progress', 'return-requested': 'Return asked for', suspended: 'Suspended', done: 'To be checked', asking: 'Asking the reporter', review: 'Under review',
    closed: 'Closed', answered: 'Answered at once', 'not-accepted': 'Not accepted', withdrawn: 'Withdrawn', merged: 'Merged', deliberating: 'Topic of deliberation',
  },
  stateSentences: {
    reported: 'Received; someone is finding out who answers for it.', dispatched: 'Sent to the unit that answers for it.', accepted: 'The unit has signed it in and will contact you.', 'in-progress': 'The unit is working on it.',
    'return-requested': 'The unit says it is not theirs; someone else is judging that.', suspended: 'It cannot be solved now; it will be looked at again on the review date.', done: 'The unit says it is done; this is being checked.', asking: 'Checked. Please tell us whether it is solved.',
    review: 'Another person is looking at it again.', closed: 'Closed.', answered: 'Answered at once.', 'not-accepted': 'Not accepted; the reason and the lawful channel are below.', withdrawn: 'Withdrawn by whoever raised it.', merged: 'The same as another matter, and merged with it.', deliberating: 'This needs to be talked over together; it is now a topic of deliberation.',
  },
  moves: {
    dispatch: 'Dispatch', redirect: 'Redirect', 'answer-at-once': 'Answer at once', 'not-accept': 'Not accept', merge: 'Merge duplicate', 'to-deliberation': 'Make it a topic', 'from-deliberation': 'End deliberation', accept: 'Sign in', contact: 'Record first contact',
    'ask-return': 'Ask for return', 'grant-return': 'Grant return', 'refuse-return': 'Refuse return', suspend: 'Suspend', resume: 'Resume', finish: 'Report done', 'pass-check': 'Check passed', 'fail-check': 'Check failed', confirm: 'Confirm',
    'close-explained': 'Close with explanation', reopen: 'Reopen', withdraw: 'Withdraw', undo: 'Undo', 'import-closing': 'Imported closing',
  },
  channels: { web: 'Web', qr: 'QR code', phone: 'Phone', visit: 'Visit', counter: 'Counter', patrol: 'Patrol', open311: 'Open311', import: 'Import' },
  clocks: { dispatch: 'Dispatch', 'sign-in': 'Sign in', contact: 'First contact', handle: 'Handling', check: 'Check', ask: 'Asking', return: 'Judging a return', review: 'Review' },
  kinds: { component: 'Component', event: 'Event' },
  outcomes: { 'not-accepted': 'Not accepted', solved: 'Solved', partly: 'Partly solved', unsolved: 'Not solved', explained: 'Explained', unreached: 'Not reached', imported: 'Closed in another system', 'answered-at-once': 'Answered at once', merged: 'Merged', withdrawn: 'Withdrawn' },
  place: { unknown: 'Place to be confirmed', unitOnly: 'Only the community is published', ambiguous: 'Two grids of one kind hold this point; staff will decide', outside: 'Outside every registered area; staff will decide' },
  noCalendar: (year) => `No deadline yet: the holidays of ${year} are not known`,
  matter: 'Matter', number: 'Number', category: 'Category', reportedAt: 'Raised', lead: 'Who answers', due: 'Deadline', where: 'Where', state: 'State',
  refusals: {
    'matters.unknown': () => 'There is no such matter, or it is not open to you. Please check the number.',
    'matters.report-incomplete': () => 'A few things are still needed. What you wrote has been kept; please see the marked places.',
    'matters.moved-meanwhile': (facts) => `Someone else has just acted on matter ${facts.number ?? ''}, so your step was not carried out. Look at where it stands, then decide.`,
    'matters.unlawful-move': () => 'The matter’s state does not allow this step. Nothing was changed.',
    'matters.key-used-for-another': (facts) => `This submission’s key was already used for ${facts.number ? `matter ${facts.number}` : 'another submission'} with other words. Nothing was saved; please open the form again.`,
    'matters.unknown-unit': () => 'The place that was chosen does not exist any more. Please choose again.',
    'matters.unknown-plate': () => 'This plate is no longer in use. Please choose on the map or say the place in words.',
    'matters.category-starts-earlier': (facts) => `Category ${facts.code} already has a wording from ${facts.from} on; a new one has to start later.`,
    'matters.closed-before-reported': () => 'The recorded closing lies before the report and was not taken over.',
  },
}
