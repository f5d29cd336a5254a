import type { RefusalSentences } from '#platform/room'
import { deskEn } from './desk-en.ts'
import { mapEn } from './map-en.ts'

const unsound: Readonly<Record<string, string>> = { empty: 'Please write a sentence.', long: 'That is too long: 140 characters at most. Say one thing; you may add another statement for the rest.', 'nothing-left': 'Nothing is left once personal data are masked. Please say what you think of the matter.' }

export const en = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'deliberation.open-opinions': 'Open and close opinion maps', 'deliberation.moderate-opinions': 'Moderate statements', 'deliberation.see-opinions-desk': 'See the desk of opinion maps', 'deliberation.give-opinion': 'Vote on statements and add them',
    'deliberation.opinions-opened': 'Opened an opinion map', 'deliberation.opinions-closed': 'Closed an opinion map', 'deliberation.statement-added': 'Somebody added a statement (not recorded who)', 'deliberation.statement-moderated': 'Moderated a statement', 'deliberation.statement-appealed': 'Somebody appealed against a moderation (not recorded who)',
    'deliberation.statement-reported': 'Somebody asked for a look at a statement (not recorded who)', 'deliberation.opinion-links-erased': 'Erased what tied votes to people',
  } as Record<string, string>,
  refusals: {
    'deliberation.unknown-conversation': () => 'There is no such opinion map. The address may be wrong.',
    'deliberation.conversation-closed': () => 'This opinion map is closed, nobody can vote any more. See its result in the map.',
    'deliberation.conversation-ahead': () => 'This opinion map has not begun yet.',
    'deliberation.conversation-incomplete': () => 'A few things have to be put right. It has not begun.',
    'deliberation.unknown-statement': () => 'There is no such statement. It may have been taken down just now.',
    'deliberation.statement-unsound': (facts) => unsound[String(facts.why)] ?? 'Please put this sentence differently.',
    'deliberation.statement-said': (facts) => `Statement ${facts.number} says the same. Please vote on that one.`,
    'deliberation.statements-enough': (facts) => `Everybody may add ${facts.most} statements at most, and you have.`,
    'deliberation.opinion-key-missing': () => 'Nobody can vote here for now: the server lacks the key that keeps votes apart from people. What was voted is kept. Please tell the community.',
    'deliberation.decision-reason-needed': () => 'Taking a statement down needs a reason, and an explanation of at most 500 characters.',
    'deliberation.moderated-meanwhile': (facts) => `Somebody has just decided on statement ${facts.number}. Please look again.`,
    'deliberation.own-decision': () => 'An appeal is for somebody who has not decided on this statement before.',
    'deliberation.nothing-rejected': () => 'This statement was not taken down: there is nothing to appeal against.',
    'deliberation.statement-appealed-already': () => 'There was one appeal already. It waits for somebody to look, or has been answered.',
    'deliberation.map-not-shown': () => 'This result cannot be seen yet. Please come back once it is closed and counted.',
    'deliberation.visitor-cookie': () => 'To vote without signing in, the browser has to keep a cookie. Or sign in and come back.',
  } as RefusalSentences,
  opinions: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' } as Record<'agree' | 'disagree' | 'pass', string>,
  reasons: { attack: 'attacks people', 'personal-data': 'tells personal data of others', 'off-topic': 'is about something else', duplicate: 'repeats another statement', several: 'says several things at once', unlawful: 'unlawful', advert: 'an advertisement' } as Record<string, string>,
  states: { ahead: 'not yet begun', open: 'open', closed: 'closed' } as Record<string, string>,
  list: { title: 'Opinion maps', lead: 'See what others say, statement by statement, agree or disagree, and add your own. Nobody is named.', none: 'There is no opinion map now.', noneNext: 'If something is on your mind, raise a matter or a topic.', raise: 'Raise a topic', until: 'Closes', panel: 'Opinions wanted' },
  vote: {
    number: (number: number) => `Statement ${number}`, question: 'Do you agree with this?', byOffice: 'from the community office', done: (done: number, all: number) => `${done} of ${all} answered`, progress: 'Progress',
    last: (said: string) => `On the last one you said “${said}”.`, change: 'Change it', now: (said: string) => `You say “${said}” now and may change it.`, all: 'You have seen them all. Thank you!', allNext: 'Is something missing? Add it. New statements may come; look in again.', add: 'Add a statement of your own', mine: 'My votes', map: 'Opinion map', report: 'Ask a moderator to look at this', reported: 'A moderator is asked to look. It is not kept who asked.',
    late: 'What you just said was not counted: it had ended before you sent it.', gone: 'That statement has just been taken down. Here is another.', about: 'About this map', topic: 'Its topic', place: 'Where', closes: 'Closes', opens: 'Opens', keys: 'Keys 1, 2 and 3 choose too.', signIn: 'Sign in to vote', signInWhy: 'One voice each, hence the sign-in. What you choose is never kept beside your name.', visitor: 'You are not signed in. You may vote; you are counted apart from residents and form no groups.',
    ahead: 'It has not begun. Please come back then.', closed: 'It is closed.', hidden: 'What others chose is published after the close, so that nobody follows the crowd.', shownLater: (count: number) => `You can see the opinion map once you have voted on ${count} statements.`, meta: 'about this map itself',
    privacy: 'How you stay unnamed', privacyText: ['Everybody has a random number for each map. Votes lie under that number, without name or time.', 'What ties a number to a person is encrypted, and the key lies outside the database. Staff cannot see it. Only you see your own votes, when you are signed in.', 'The tie and its key are erased 14 days after the close. From then on nobody can tell.', 'Groups of fewer than 10 people, and figures that fewer than 10 people stand behind, are not shown.', 'To be honest: until then an operator who holds both the server and the key could bring the two together.'], published: 'After the close the votes are published without names, under other random numbers, so that everybody can recount.', unpublished: 'Nobody’s votes are published, only sums.',
  },
  add: {
    title: 'Add a statement', lead: 'Say one thing in your own words. Others will see it and vote on it.', label: 'Your statement', hint: 'One sentence, 140 characters at most, one thing only. No names, phones or doors.', submit: 'Send', similar: 'Somebody has said nearly that', similarLead: 'See whether it is the same. If so, just vote on it.', answer: 'Vote on it', anyway: 'It is different, send it', done: 'Received, thank you.', waits: 'Others see it once a moderator has looked. You find the outcome under “My votes”.', shown: 'Others see it now.', masked: 'Personal data in it were masked.', back: 'Go on voting',
  },
  mine: {
    title: 'My votes', lead: 'Only you can see this page.', none: 'You have not voted yet.', begin: 'Begin', statement: 'Statement', said: 'My vote', change: 'Change', own: 'Statements I added', ownNone: 'You have not added any.', waiting: 'waits for a moderator', accepted: 'shown', rejected: 'not shown', reason: 'Reason', appeal: 'Appeal', unsaid: 'Please say why, in 500 characters at most.', appealHint: 'Say why it should be shown. Another moderator will look.', appealSend: 'Send the appeal', appealed: 'appealed', appealDone: 'Your appeal is received. Another moderator will look.', group: (group: number) => `You stand near group ${group}.`, noGroup: 'You stand in none of the groups.', goneLinks: 'It closed more than 14 days ago. What tied votes to people is erased, so nothing is shown here.', until: (day: string) => `This page stands until ${day}; then the tie is erased.`,
  },
  map: mapEn,
  desk: deskEn,
}
