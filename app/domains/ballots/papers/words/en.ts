import type { RefusalSentences } from '#platform/room'
import type { zh } from './zh.ts'

export const en: typeof zh = {
  acts: {
    'ballots.give-box-paper': 'Give out paper ballots', 'ballots.enter-box-paper': 'Enter ballots from the box', 'ballots.count-box': 'Count the box', 'ballots.box-paper-given': 'Gave out a paper ballot', 'ballots.box-paper-taken-back': 'Took a paper ballot back', 'ballots.box-paper-entered': 'Entered a ballot',
    'ballots.box-paper-settled': 'Settled a ballot that was entered differently', 'ballots.box-counted': 'Counted the box', 'ballots.box-voided': 'Voided the box',
  },
  refusals: {
    'ballots.paper-given-out': () => 'They were given a paper ballot and vote with it. Nothing was changed.', 'ballots.paper-number': () => 'Write the number on the ballot (a whole number above 0).',
    'ballots.paper-entered-by-you': ({ number }) => `You have entered ballot ${number}; somebody else enters it the second time.`, 'ballots.paper-entered-twice': ({ number }) => `Two people have entered ballot ${number}.`,
    'ballots.no-paper': () => 'They were given no paper ballot, or it was taken back. Nothing was changed.',
    'ballots.box-closed': () => 'Paper ballots are entered after the vote has ended and before the box is counted.', 'ballots.paper-agrees': ({ number }) => `Nothing is to be settled about ballot ${number}.`,
    'ballots.box-not-ready': ({ why, papers, issued }) => (why === 'once' ? 'Some ballots were entered only once: somebody else has to enter them too.' : why === 'differs' ? 'Some ballots were entered differently: a third person has to settle them.' : why === 'more-than-issued' ? `${papers} ballots were in the box and only ${issued} given out: the box cannot be counted. Find out why, and void it with the reason.` : 'The paper ballots given out have not been counted: enter them and count the box first.'),
  } as RefusalSentences,
  desk: {
    title: 'Paper ballots', lead: 'Whoever takes a ballot is looked up on the roll; the ballot itself bears no name, and nobody sees whose it was when it is entered.', issued: 'Given out', entered: 'Entered', agreed: 'Entered twice alike', waiting: 'Wait for a second entry', differing: 'Differ', find: 'Find', findHint: 'The number on the roll, or building and surname', wholeRoll: 'Find their number on the whole roll first', search: 'Find', give: 'Give a ballot', given: 'Was given a ballot', takeBack: 'Take back', takeBackText: 'Only when the ballot itself was brought back, or given to the wrong person. A spoilt one is simply exchanged for a new one.',
    print: 'Print the ballot', printLead: 'One for each on the roll; copy this sheet. It bears neither name nor number: one is like the other.',
    sheet: { ballot: 'Ballot', how: 'Write nothing but your choices: no name, no other mark. Then put it into the box.', invalid: 'A question left open counts as empty; one that cannot be read, or with too many choices, is invalid.', until: 'Until: ', number: 'Number of the ballot (written by staff when the box is opened):' },
    voted: 'Has voted', nobody: 'Nobody found on the roll.',
    issueOver: 'Ballots cannot be given out now.', issue: 'Give out', enter: 'Enter', enterLead: 'One after the other. The number stands on the ballot, from 1 on. Two people enter each, neither seeing the other’s entry.', number: 'Number of the ballot', save: 'Save this one', saved: (number) => `Ballot ${number} is saved.`, blank: 'Empty', thisQuestion: 'This question', returned: 'Returned and counted', notReturned: 'Not returned', voidedTitle: 'The papers in the box are all void and were not counted', invalid: 'Invalid (illegible, too many)', notYet: 'The box is opened when the vote has ended.',
    differences: 'Ballots entered differently', differencesText: 'A third person settles them with the ballot in hand.', settle: 'Settle', count: 'Count the box', countText: (papers, issued) => `${papers} entered, ${issued} given out. They then count in the result, and what was entered is erased.`, void: 'Void the whole box', voidReason: 'Why it is void', counted: (papers, issued) => `The box is counted: ${papers} ballots count, ${issued} were given out.`, voided: (reason) => `The box is void: ${reason}`, results: 'To the count',
    listed: (count) => `${count} entered`, back: 'This vote',
  },
}
