import type { RefusalSentences } from '#platform/room'
import type { zh } from './zh.ts'

const fields: Record<string, string> = { title: 'Name', text: 'Description', source: 'Where the money comes from', amount: 'Amount', form: 'How people vote', rule: 'How it is counted', most: 'Number', until: 'Until', place: 'Place', estimate: 'Estimate', picture: 'Photograph' }
const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`

export const en: typeof zh = {
  acts: {
    'ballots.run-budget': 'Run participatory budgets', 'ballots.propose-project': 'Propose a project for a budget', 'ballots.withdraw-project': 'Take back one’s own project',
    'ballots.budget-started': 'Started a participatory budget', 'ballots.budget-cancelled': 'Ended a participatory budget', 'ballots.budget-put-to-vote': 'Put the projects of a budget to the vote', 'ballots.project-proposed': 'Proposed a project',
    'ballots.project-admitted': 'Admitted a project to the vote', 'ballots.project-refused': 'Refused a project', 'ballots.project-withdrawn': 'Took a project back',
  },
  refusals: {
    'ballots.unknown-budget': () => 'There is no such participatory budget.', 'ballots.unknown-project': () => 'There is no such project.',
    'ballots.budget-not-collecting': () => 'The projects were put to the vote or the budget was ended: nothing can be changed any more, and nothing was.',
    'ballots.budget-unsound': ({ field, limit }) => `“${fields[String(field)] ?? field}” is not right${limit ? ` (at most ${limit})` : ''}; nothing was saved.`,
    'ballots.project-unsound': ({ field, limit }) => `“${fields[String(field)] ?? field}” is not right${typeof limit === 'number' ? ` (at most ${limit} characters)` : ''}; nothing was saved.${field === 'picture' ? ' Photographs are JPEG, PNG or WebP of at most 12 MB.' : ''}`,
    'ballots.collecting-over': () => 'The time for proposals is over. Ring the service phone, or propose it the next time.', 'ballots.too-many-projects': ({ limit }) => `There are ${limit} projects; no more fit on a ballot.`,
    'ballots.project-cost': ({ amount }) => `An admitted project needs its cost, which may not exceed ${amount === undefined ? 'the sum' : `${Number(amount) / 100} yuan`}.`,
    'ballots.project-reason': () => 'A refusal needs its reason (at most 500 characters).', 'ballots.project-changed': () => 'The project changed a moment ago: look at it and decide again. Nothing was changed.',
    'ballots.nothing-to-choose': () => 'A vote needs two admitted projects at least.', 'ballots.projects-unjudged': ({ count }) => `${count} projects wait for a decision: decide on them first.`,
    'ballots.budget-on-time': () => 'Projects are still being proposed; they can be put to the vote when that time is over.', 'ballots.cancel-reason': () => 'Give a reason (at most 300 characters).',
  } as RefusalSentences,
  title: 'Participatory budgets', lead: 'Residents propose what public money is spent on, and vote; anybody can recount how it came out.', none: 'No participatory budget here yet', noneText: 'It will be announced here. You can also raise a topic and suggest one.',
  states: { collecting: 'Projects are being proposed', judging: 'Projects are being looked at', drafted: 'The vote is being prepared', announced: 'The vote begins soon', open: 'The vote is open', closed: 'Being counted', counted: 'Decided', cancelled: 'Ended' },
  projectStates: { proposed: 'Waits for a decision', admitted: 'Will be voted on', refused: 'Refused', withdrawn: 'Taken back' },
  amount: 'Sum', source: 'Where the money comes from', until: 'Proposals until', where: 'Where', howToVote: 'How people vote', howCounted: 'How it is counted',
  forms: { approval: 'Choose projects', points: 'Give points' }, formText: { approval: (most) => `Everybody chooses at most ${most} projects`, points: (most) => `Everybody has ${most} points, for one project or for several` },
  rules: { 'equal-shares': 'Method of Equal Shares', greedy: 'Most votes first' },
  ruleText: {
    'equal-shares': 'Every voter has an equal share of the money. A project is paid for by those who support it, if together they can; first comes the project that gives its supporters most for what they pay. So a small group can have what is in proportion to its number. When no group can pay for anything more, the shares are raised yuan by yuan and counted again; what is left goes by votes.',
    greedy: 'The project with most votes first, as long as the money suffices; then the next.',
  },
  projects: 'Projects', noProjects: 'No projects yet.', propose: 'Propose a project', vote: 'Vote', result: 'Result', print: 'Print ballot and list of projects', estimate: 'Estimate', cost: 'Cost', place: 'Place', number: 'No.', waiting: (count) => `${count} projects wait for a decision`,
  signInToVote: 'Sign in to vote', notOnRoll: 'You are not on the roll of this vote. Ring the service phone if you think you should be.', votedAlready: 'You have voted.', cancelledBecause: (reason) => `Ended: ${reason}`,
  proposeForm: { title: 'Propose a project', lead: (title) => `What could the money of “${title}” be used for?`, name: 'Name of the project', nameHint: 'for example: a bench at the door of building 3', text: 'What, and for whom', place: 'Place', estimate: 'What you think it costs', estimateHint: 'Leave it out if you do not know; the office finds out', picture: 'Photograph', send: 'Send', sent: (number) => `Sent, with the number ${number}. The office finds its cost and whether it can be done, and tells you.`, masked: 'Names, phones and door numbers are masked by themselves.' },
  voteForm: {
    lead: { approval: (most) => `Choose at most ${most}; fewer is fine.`, points: (most) => `Give ${most} points to the projects that you want; you may keep some.` }, choose: 'Choose', points: 'Points', review: 'Look it over', check: 'Please look it over', chosen: 'You chose', none: 'You chose none: this counts as an empty ballot.', back: 'Go back and change', cast: 'Cast the vote',
    done: 'You have voted', doneText: 'Your vote is in the box. How you voted, only you know.', receipt: 'Receipt', receiptText: 'Write it down or print it: with it you find, once the result is out, that your vote was counted. It does not tell how you voted.', paper: 'You were given a paper ballot; please vote with it.',
  },
  resultPage: {
    title: 'Result', funded: 'Funded', notFunded: 'Not funded', left: 'Left over', voters: (count) => `${people(count)} voted`, votes: (count) => `${count} ${count === 1 ? 'vote' : 'votes'}`, points: (count) => `${count} points`,
    binding: 'By the rule stated beforehand', other: 'By the other rule', otherText: 'To compare only; it does not bind.', steps: 'Step by step', step: (number) => `Step ${number}`, paid: (voters, each) => `${people(voters)} paid ${each} yuan each`, leftAfter: (sum) => `${sum} yuan left`,
    by: { free: 'costs nothing', 'equal-shares': 'its supporters could pay', greedy: 'most votes, and the money suffices', phragmen: 'by load', utilitarian: 'from what was left, by votes', streamlined: 'its supporters could pay' },
    whyNot: { noVotes: 'nobody chose it', short: (have, cost) => `its supporters had ${have} yuan left together; it costs ${cost}`, spent: (title, sum, voters) => `${people(voters)} of them paid ${sum} yuan for “${title}”`, tooLate: 'when its turn came the money did not suffice' },
    endowment: (sum) => `${sum} yuan for each voter`, ties: 'Where projects are equal: the cheaper first, then the one with more votes, then the smaller number.', file: 'Download all ballots (.pb, Pabulib’s format)', recount: 'Recount it yourself', recountText: 'The file holds all ballots without names. This command gives the same result:', few: 'Fewer than 10 people voted: their ballots are not published.', notYet: 'No result yet.',
    waiting: 'It is published here when the vote has ended and been counted. Nobody sees votes before.',
  },
  printPage: { ballot: 'Ballot', list: 'List of projects', approval: (most) => `Tick the projects that you choose, at most ${most}. With more the ballot is invalid.`, points: (most) => `Write the points for each project, at most ${most} in all. With more the ballot is invalid.`, box: 'Fold it and put it into the box. Do not write your name.', open: 'Open' },
  desk: {
    title: 'Participatory budgets', lead: 'Start them, decide on projects, put them to the vote, see the result.', start: 'Start one', none: 'No participatory budget yet', noneText: 'Start one and ask residents for projects.', project: 'Project', state: 'State', judge: 'Decide', admit: 'Admit', refuse: 'Refuse', admitCost: 'Cost found (yuan)', reason: 'Reason, or what was found', reasonHint: 'Needed for a refusal; told to the proposer and published', decide: 'Save the decision',
    toVote: 'Put to the vote', toVoteText: 'From then on the projects stand still. Announce and open the vote under “Votes”.', roll: 'By which roll', noRoll: 'There is no frozen roll yet.', makeRoll: 'Make a roll', opens: 'Opens', closes: 'Closes', stop: 'End it', stopReason: 'Why it is ended', ballot: 'Open this vote', papers: 'Paper ballots', judged: 'Decided', history: 'Put to the vote: the projects stand still.', open: 'The page of residents',
    form: { title: 'Start a participatory budget', unit: 'Where', name: 'Name', nameHint: 'for example: Small renewals 2027', text: 'Description', amount: 'Sum (yuan)', source: 'Where the money comes from', sourceHint: 'for example common income; with its ground', form: 'How people vote', most: 'How many projects one may choose, or how many points one has', rule: 'How it is counted', until: 'Proposals until', send: 'Start', amountWrong: 'Write an amount with two decimals at most' },
    started: 'Started: residents can propose projects.', saved: 'Saved.', cost: 'The cost is an amount with two decimals at most.',
  },
  told: { admitted: (number) => ({ title: 'Your project will be voted on', body: `Project ${number} was admitted.` }), refused: (number) => ({ title: 'Your project was refused', body: `Project ${number} was not admitted; the page gives the reason.` }) },
  panel: 'Participatory budgets', all: 'All participatory budgets',
}
