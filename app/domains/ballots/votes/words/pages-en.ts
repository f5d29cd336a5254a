import type { pages as zh } from './pages-zh.ts'

export const pages: typeof zh = {
  title: 'Ballots', lead: 'What is voted on now, what begins soon, and results.', at: (place) => `Ballots of ${place}`,
  states: { draft: 'Draft', announced: 'Announced', open: 'Voting now', closed: 'Closed, not counted', counted: 'Result is here', cancelled: 'Cancelled' },
  yours: 'Waiting for your vote', now: 'Voting now', soon: 'Beginning soon', past: 'Earlier', none: 'No ballot now', noneText: 'When there is one, you see it here and in your messages.', noneYours: 'You have voted in every open ballot on whose roll you stand.',
  opensAt: 'Opens', closesAt: 'Closes', counts: (took, of) => `${took} of ${of} households or persons have taken part`,
  ballot: {
    asked: 'What is asked', who: 'Who may vote', roll: (title, entries) => `${entries} households or persons on the roll “${title}”`, rollPage: 'See the roll', when: 'When', how: 'How', change: 'May it be changed', secrecy: 'Is it by name',
    channels: { online: 'online', paper: 'on paper', import: 'in an outside voting system' },
    secrecies: { named: 'By name, as the law wants it; only sums are published', detached: 'Not by name: after the count nobody can find out who voted how' },
    mayChange: 'Until the close it may be changed; the last one counts', mayNotChange: 'Once cast it stands', area: (metres) => `${metres} square metres in all`, notice: 'Notice of the ballot', origin: 'Where this comes from', rules: 'Rules applied', digest: 'Digest of the roll',
    vote: 'Vote', changeVote: 'Change my vote', signIn: 'Sign in to vote', voted: 'You have voted.', votedChange: 'You have voted. Until the close you may change it; the last one counts.', notOnRoll: 'You are not on the roll, so you cannot vote. If you should be, please ring your community.', paperOnly: 'This ballot is on paper only. Staff bring the papers round; you can also fetch one at the community office.',
    importOnly: 'Please vote in the outside voting system; its result is imported, checked and published here.', waits: 'It has not begun.', closed: 'Voting has ended; papers are being entered and counted.', taken: 'Taken part so far', byHeads: 'By households or persons', byArea: 'By area', never: 'Before the count nobody sees how many votes any choice has.', share: (took, of, percent) => `${took} of ${of}, ${percent}`,
    remind: 'Remind me 24 hours before the close', reminded: 'You will be reminded 24 hours before the close.', remindOff: 'No reminder', result: 'See the result', checkReceipt: 'Check my vote by its receipt', print: 'Print', cancelledBecause: 'Why it was cancelled', afterwards: 'After voting', wholeSaid: 'Times, roll and rules', officialOnly: 'For reference only: it decides nothing in law.',
  },
  vote: {
    title: 'Vote', lead: (title) => `${title}`, entry: 'For whom you vote', entryHint: 'Several lines of the roll are yours; vote for one at a time.', review: 'Next: review', check: 'Please review your choices', checkLead: 'Nothing is cast yet.', cast: 'Cast this vote', back: 'Go back and change', blank: 'Nothing chosen (counts as blank)', noRank: 'not ranked', noScore: 'no score', rank: (n) => `rank ${n}`, points: 'points', scoreOf: (n) => `${n}`,
    agreeFirst: 'Choose, then go on. What you do not want to answer you may leave empty.', secrecy: { named: 'This ballot is by name.', detached: 'This ballot is not by name.' }, allVoted: 'You have voted for every line of the roll that is yours.',
  },
  receipt: {
    title: 'Receipt', done: 'Your vote is cast', doneText: 'This is your receipt. Write it down, print it or keep a picture: the site does not keep it and cannot find it again.', number: 'Receipt', what: 'It proves whether this vote was counted, never how you voted.', at: 'Cast', enter: 'Enter a receipt', hint: '20 digits; spaces may be left out.', ask: 'Look up', wrong: 'This is no receipt: it has 20 digits. Please check for a slip.',
    standing: { received: 'Received. The votes are not counted yet.', counted: 'Counted in the result.', replaced: 'Replaced by a later vote of yours; not counted.', 'set-aside': 'Set aside until those concerned settle it.', unknown: 'There is no such receipt. Please check the number, and that it belongs to this ballot.' },
    verify: 'Check', print: 'Print the receipt', toBallot: 'Back to the ballot',
  },
  result: {
    title: 'Result', passed: 'Passed', notPassed: 'Not passed', noDecision: 'An opinion, no decision', tie: 'Tie', tieText: (names) => `${names} are tied; somebody settles it by the rules, never by whose votes came first.`, turnout: 'Took part', heads: 'households or persons', votes: 'Votes', choice: 'Choice', winner: 'Won', blank: 'Blank', invalid: 'Invalid', setAside: 'Set aside', points: 'Points', area: 'Area (m²)',
    sums: 'Votes for each choice', buildings: 'By building', buildingsText: 'Cells below 10 are merged with their neighbours, so that nobody sees who voted how.', buildingsNone: 'By building there would be cells below 10 votes; only sums are published.', other: 'others', steps: 'How it was counted', stepsOpen: 'See every step', by: 'By',
    rules: {
      sums: 'Agree, against and abstain are added up.', 'nobody-voted': 'Nobody chose anything; there is nothing to count.', plurality: 'Each vote chooses one; most votes win.', approval: 'Each vote may choose several; who is chosen most wins.', score: 'Scores are added up, no score as the lowest; the highest wins.', points: 'Points are added up; most points win.',
      schulze: 'Choices are compared in pairs by how many votes rank one above the other, then by the strongest chain (Schulze).', 'ranked-pairs': 'Pairs are locked from the largest margin down; a pair that would close a circle is left out (ranked pairs).', stv: 'Single transferable vote (Scottish rules): who reaches the quota is elected and passes on the surplus; the last is left out and the votes go on.', assembly: 'First whether enough took part, then whether more than half of those agree.',
    },
    assembly: { entitled: 'Entitled', present: 'Took part', agree: 'Agree', quorum: (needed) => `at least ${needed} had to take part`, majority: (needed) => `at least ${needed} had to agree`, enough: 'enough', notEnough: 'not enough' },
    pairsTitle: 'Votes that rank the row above the column', order: 'Order', stage: 'Stage', action: 'Step', quota: 'Quota', locked: 'locked', leftOut: 'left out, it would close a circle', over: (a, b) => `${a} above ${b}`,
    recount: 'Recount it yourself', recountText: 'Download the votes and count them again with any tool.', digest: 'Digest of the journal (SHA-256)', digestHow: 'Download journal.jsonl; sha256sum journal.jsonl gives the same.', digestNamed: 'The single votes of a ballot by name are read by entitled owners only; this digest proves that nothing was changed.', lines: (n) => `${n} lines`, files: 'Download', json: 'Result (JSON)', journal: 'Votes (JSONL)', receipts: 'List of receipts', receiptsText: 'Each line is the digest of a receipt and whether it was counted: SHA-256 of the key of the ballot, a space, and the 20 digits.',
    notYet: 'Not counted yet.', notYetText: 'The result is published here after the close and the count.', firsts: 'The bars are first ranks; the order is in the steps.', replaced: (n) => `${n} votes were changed later; the last one counts.`, aside: (n) => `${n} votes are set aside to be settled.`, counted: 'Counted', notice: 'Notice of the result', tooFew: 'Fewer than 10 took part; the single votes are not published.',
    roll: 'Digest of the roll', methodOf: { schulze: 'Schulze', 'ranked-pairs': 'Ranked pairs', stv: 'Transferable vote' },
  },
  desk: {
    title: 'Desk of ballots', lead: 'Write, announce, count. The clock opens and closes them.', new: 'New opinion poll', none: 'No ballots yet', noneText: 'Begin an opinion poll; votes of owners, elections and budgets begin on their own pages.', views: { running: 'Running', drafts: 'Drafts', past: 'Earlier' },
    column: { title: 'Title', kind: 'Kind', place: 'Place', state: 'State', when: 'When', next: 'Next' },
    next: { draft: 'Check and announce', announced: 'Opens at its time', open: 'Closes at its time', closed: 'Count when papers are entered', counted: 'Done', cancelled: '—', late: 'Should have moved: please look' },
    moves: { announce: 'Announce', open: 'Open now', close: 'Close now', count: 'Count and publish', cancel: 'Cancel' },
    effects: { announce: 'Publishes the notice. Title, roll and times cannot be changed afterwards.', open: 'Its time has come; votes are taken.', close: 'Votes online end. Enter the papers handed in, then count.', count: 'The journal is final, the result is public, and everybody on the roll is told.', cancel: 'No result; the notice is withdrawn and the reason is public.' },
    reason: 'Why it is cancelled (public)', explained: { draft: 'The roll has to be final before it is announced.', announced: 'It opens by itself at its time.', open: 'It closes by itself at its time, or earlier once everybody has voted. Before the count not even the desk sees any sums.', closed: 'Count when every paper handed in is entered.', counted: 'The result cannot be changed.', cancelled: 'It is cancelled.' },
    papers: 'Papers', publicPage: 'Public page', done: { drafted: 'Kept as a draft. Check it, then announce it.', announce: 'Announced.', open: 'Opened.', close: 'Closed.', count: 'Counted; the result is public.', cancel: 'Cancelled.' },
    form: {
      title: 'New opinion poll', lead: 'Ask one thing clearly. It is kept as a draft; check it, then announce it.', unit: 'Where', roll: 'Who may vote', rollHint: 'Only rolls that are final.', noRoll: 'There is no final roll yet', noRollText: 'A ballot needs a roll: draw one up, publish it, freeze it, then come back.', toRolls: 'Draw up a roll', name: 'Title', text: 'Explanation', textHint: 'Why it is asked, what one has to know, what will be done with it.', opens: 'Opens', closes: 'Closes', channels: 'How to vote', change: 'May be changed', changeHint: 'until the close; the last one counts',
      question: (n) => `Question ${n}`, questionTitle: 'What is asked', questionText: 'Explanation', form: 'How it is answered', choices: 'Choices', choicesHint: 'One a line. None for agree/against.', seats: 'How many win', most: 'At most so many', points: 'Points for each', method: 'How it is counted', more: 'More: how many win, how many at most, points', add: 'Add a question', remove: 'Take the last one away', save: 'Keep as draft',
      forms: { approve: 'Agree, against, abstain', 'choose-one': 'One choice', approval: 'Several choices', score: 'Scores (0 to 5)', ranked: 'Ranking', points: 'Points' },
    },
  },
  panel: { title: 'Ballots', all: 'All ballots', none: null },
  print: { title: 'What is voted on', resultTitle: 'Result' },
}
