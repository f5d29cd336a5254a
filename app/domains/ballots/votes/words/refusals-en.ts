import type { RefusalSentences } from '#platform/room'

const channels: Readonly<Record<string, string>> = { online: 'voting online', paper: 'voting on paper', import: 'importing results of another system' }
const kinds: Readonly<Record<string, string>> = { owners: 'a vote of owners', poll: 'an opinion poll', budget: 'a participatory budget', assembly: 'a vote of the assembly', election: 'an election' }
const question: Readonly<Record<string, string>> = {
  title: 'has no title, or one that is too long', 'too-few-choices': 'has too few choices', 'too-many-choices': 'has too many choices', 'same-choice': 'has two choices alike', label: 'has a choice without words, or too many of them', key: 'has a key that is used twice or is not allowed',
  settings: 'has settings (how many, which points) that do not fit', matter: 'does not say which kind of joint decision of owners it is',
}
const answer: Readonly<Record<string, string>> = {
  unknown: 'One answer does not belong to this ballot', form: 'The answer does not fit the question', choice: 'A choice does not exist', twice: 'One choice was given twice', 'too-few': 'Too few were chosen', 'too-many': 'Too many were chosen', range: 'A score is out of range', points: 'More points were given than there are',
  'equal-ranks': 'Equal ranks are not possible here', invalid: 'A vote online cannot be invalid; leave the question empty instead',
}

export const refusals: RefusalSentences = {
  'ballots.unknown-ballot': () => 'There is no such ballot, or it has not been announced. Please check the address.',
  'ballots.unknown-place': () => 'This place was not found; please choose again.',
  'ballots.title': ({ most }) => `Please write a title of at most ${most} characters.`,
  'ballots.text': ({ most }) => `The explanation is too long: at most ${most} characters. What you wrote is still here.`,
  'ballots.times': () => 'The end has to be after the beginning.',
  'ballots.times-past': () => 'The end is already past; it cannot be announced. Change the times of the draft first.',
  'ballots.announced-already': () => 'It is announced: title, roll and times cannot be changed any more. Nothing was changed.',
  'ballots.edited-meanwhile': () => 'Somebody else has changed this draft since you opened it. What you wrote is still below, and not saved; look at the latest draft first.',
  'ballots.edit-not-allowed': () => 'This part cannot be changed here. Nothing was changed.',
  'ballots.roll-elsewhere': () => 'That roll is of another place. To ask elsewhere, write another ballot.',
  'ballots.no-question': ({ most }) => `There has to be one question at least, and ${most} at most.`,
  'ballots.question-unsound': (facts) => `Question ${facts.question} ${question[String(facts.problem)] ?? 'is not right'}. Please mend it; what you wrote is still here.`,
  'ballots.channel-not-allowed': (facts) => (facts.channel === undefined ? 'Please choose one way of voting at least.' : `The rules of this place do not allow ${channels[String(facts.channel)] ?? 'this way'} in ${kinds[String(facts.kind)] ?? 'this kind of ballot'}.`),
  'ballots.change-not-allowed': () => 'The rules of this place do not allow votes to be changed.',
  'ballots.owners-by-roll': () => 'A vote of owners needs a roll of owners, and is by name.',
  'ballots.roll-not-frozen': () => 'The roll is not final. Publish it, settle the objections and freeze it first.',
  'ballots.roll-changed': () => 'The roll changed after the announcement; this ballot cannot open. Cancel it and hold another on the new roll.',
  'ballots.opens-too-early': ({ days }) => `At least ${days} days have to lie between the notice (its day not counted) and the opening. Please open later.`,
  'ballots.unlawful-move': () => 'The ballot does not allow this step now; nothing was changed. Please reload.',
  'ballots.not-yet': () => 'It is not yet time to open.',
  'ballots.not-yet-over': () => 'Its time is not over, and not everybody has voted: it cannot be ended early.',
  'ballots.reason': ({ most }) => `Please give a reason (at most ${most} characters); everybody will read it.`,
  'ballots.not-open': () => 'Votes are not taken now: voting has not begun, or is over. This vote was not recorded.',
  'ballots.not-on-roll': () => 'You are not on the roll, so this vote cannot be cast. If you should be, please ask the staff of your community.',
  'ballots.channel-closed': (facts) => `This ballot does not take ${channels[String(facts.channel)] ?? 'votes this way'}.`,
  'ballots.answers-unsound': (facts) => `${answer[String(facts.problem)] ?? 'One question is not answered well'}${typeof facts.limit === 'number' ? ` (${facts.limit})` : ''}. Your other answers are kept; mend this one and vote.`,
  'ballots.voted-already': () => 'A vote has been cast for this line of the roll already, and by the rules it cannot be changed. The first one stands.',
  'ballots.key-used': () => 'This paper was cast a moment ago with other answers; nothing more was recorded. Please open the ballot again.',
  'ballots.no-vote': () => 'No vote has been cast for this line of the roll.',
  'ballots.not-counted': () => 'The votes are not counted yet. To be fair, nobody sees any sums before the count.',
  'ballots.journal-disagrees': () => 'The journal and the votes that stand do not agree; nothing was counted. Please ask the administrator to look.',
  'ballots.journal-not-public': () => 'The single votes of a ballot by name are read by entitled owners only; and where few voted, they are not published.',
  'ballots.no-such-line': ({ number }) => `There is no line ${number} on the roll; please check.`,
}
