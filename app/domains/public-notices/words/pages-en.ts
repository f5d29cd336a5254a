import type { pages as zh } from './pages-zh.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const day = (iso: string) => { const [, month, date] = iso.split('-'); return `${Number(date)} ${months[Number(month) - 1]}` }
const dayAfter = (from: string, iso: string) => `${day(iso)}${from.slice(0, 4) === iso.slice(0, 4) ? '' : ` ${iso.slice(0, 4)}`}`
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

/** What the pages of notices say. */
export const pages: typeof zh = {
  title: 'Notices', lead: 'While a notice stands you may read it and object.', at: (place) => `Notices of ${place}`, panel: 'Notices that stand now',
  kinds: {
    roll: 'Roll', ballot: 'Ballot', result: 'Result', candidates: 'Candidates', proxies: 'Proxies', elected: 'Elected', covenant: 'Covenant', topic: 'Topic', meeting: 'Meeting', minutes: 'Minutes', resolution: 'Resolution', draw: 'Draw', affairs: 'Community affairs', other: 'Notice',
  },
  states: { ahead: 'About to begin', standing: 'Stands now', ended: 'Ended', withdrawn: 'Withdrawn', replaced: 'Replaced' },
  none: 'No notice stands now', noneText: 'New ones will be listed here. Those that ended are below.', noneAtAll: 'No notice has been published yet', noneAtAllText: 'They will be listed here when the community publishes one.',
  ended: 'Notices that have ended', endedNone: 'None has ended yet.', older: 'Earlier ones', all: 'All notices',
  until: (iso) => `until ${day(iso)}, 24:00`, from: (iso) => `from ${day(iso)}`, endedOn: (iso) => `ended ${day(iso)}`, startsOn: (iso) => `begins ${day(iso)}`,
  number: 'Number', range: 'Place', issuer: 'Published by', basis: 'Basis', period: 'Period', phone: 'Phone for questions and objections', objectionsUntil: 'Objections',
  periodSaid: (from, to, days) => `From ${day(from)} until ${dayAfter(from, to)}, 24:00 (${many(days, 'day')}; the first is not counted)`,
  moved: (nominal, to) => `The last day would be ${day(nominal)}, a day of rest; it moves to ${day(to)} (Civil Code, article 203).`,
  uncovered: (year) => `The days of rest of ${year} are not entered yet: if the last day is one, it will move.`,
  open: 'Open the page of this subject', print: 'Print to post', hidden: 'The period is over; what tells of people is no longer shown.', hiddenAhead: 'The whole content is shown when the notice begins.', digest: 'Digest of the content (SHA-256)',
  withdrawn: 'This notice was withdrawn', reason: (reason) => `Reason: ${reason}`, replaced: 'A newer notice has taken the place of this one', seeNew: 'See the new notice',
  objections: 'Objections', objectionCount: (count, open) => count === 0 ? 'Nobody has objected so far.' : `${many(count, 'objection')} received, ${open === 0 ? 'all answered' : `${open} being looked into`}. Only the person and staff see the words.`,
  object: 'Object', signInToObject: 'Sign in to object', objectUntil: (iso) => `Objections are taken until ${day(iso)}, that day included.`, how: 'You may also',
  noObjection: { 'not-taken': 'No objections are taken to this notice; ring with questions.', 'not-standing': '', 'too-late': 'The time for objections is over; ring with questions.' },
  mine: 'My objections', answered: 'Answer', waiting: 'Being looked into; you will be told.', outcomes: { upheld: 'Upheld', 'partly-upheld': 'Upheld in part', 'not-upheld': 'Not upheld', 'taken-back': 'Taken back' }, takeBack: 'Take this objection back', takenBack: 'The objection was taken back.',
  boards: 'Photos of the board', history: 'What happened to the notice', changes: { published: 'Published', extended: 'Extended', withdrawn: 'Withdrawn', replaced: 'Replaced by a newer one', 'end-moved': 'The end moved past days of rest' }, until2: (iso) => `until ${day(iso)}`, office: 'Staff',
  objectTitle: 'Object', objectLead: (title) => `To “${title}”`, objectText: 'What do you object to, and why?', objectHint: 'Say which line, dwelling or number, and what you think it should be.', objectPrivate: 'Only you and staff see what you write; the public sees only how many objections there are.', send: 'Send the objection', sent: 'Your objection was sent. You will be told of the answer; it will also stand on this page.',
  scan: 'Scan to read online and to object',
  desk: {
    title: 'Notices', lead: 'What stands, what wants an answer, and where the photo of the board is missing.', views: { standing: 'Stand now', waiting: 'Objections to answer', 'ends-soon': 'End within three days', 'no-photo': 'No photo of the board', ended: 'Ended' },
    none: { standing: 'No notice stands now', waiting: 'No objection waits for an answer', 'ends-soon': 'None ends within three days', 'no-photo': 'Every board has its photo', ended: 'None has ended yet' }, noneText: 'Notices of rolls, votes and meetings come from their own pages; an ordinary one can be published here.',
    post: 'Publish a notice', column: { title: 'Notice', kind: 'Kind', place: 'Place', period: 'Period', next: 'Next' },
    nextAnswer: (count) => `Answer ${many(count, 'objection')}`, nextPhoto: 'Add a photo of the board', nextEnds: 'Ends soon', nextNothing: 'Wait for its end', nextEnded: 'Ended', back: 'Desk of notices', see: 'The page as residents see it',
    objections: 'Objections', objectionsNone: 'Nobody has objected.', erased: '(removed at the wish of the person)', channels: { online: 'Sent online', counter: 'Written down at the counter', phone: 'Told by phone', visit: 'Told on a visit' },
    outcome: 'Outcome', answer: 'Answer and reasons', answerHint: 'The person who objected receives this text.', sendAnswer: 'Answer', ownFirst: 'Nobody answers their own objection.',
    board: 'Photos of the board', boardHint: 'Take a photo on which title and place can be read. It is public while the notice stands: please let no people be in it.', where: 'Where is the board?', whereHint: 'For example: building 3, entrance 1', upload: 'Add the photo', takeOff: (place) => `Take out the photo “${place}”`, correct: 'Publish it corrected',
    extend: 'Extend', extendEffect: 'The last day is counted anew from the first one.', days: 'How many days more', reason: 'Reason (residents will read it)', withdraw: 'Withdraw', withdrawEffect: 'Residents then see only the title and the reason; it cannot be put back.', withdrawNote: 'What rests on this notice comes to a stop: a roll, for example, cannot be frozen.',
    forSomeone: 'Write down an objection for somebody', name: 'Name', personPhone: 'Mobile phone (optional, to tell them the answer)', channel: 'How they told you', register: 'Write down', registered: 'Written down. Tell the person the receipt:',
    done: { posted: 'The notice is published. Print and post it, then add a photo of the board.', extended: 'The notice was extended.', withdrawn: 'The notice was withdrawn.', photo: 'The photo was added.', unphoto: 'The photo was taken out.', answered: 'Answered; the person will be told.', registered: 'The objection was written down.' },
    form: { correctTitle: 'Publish it corrected', correctLead: (title) => `The new notice takes the place of “${title}”; its days begin anew, and the old one points to it.`, title: 'Publish a notice', lead: 'Say what it is about, on what basis, and for how long.', unit: 'Place', kind: 'Kind', name: 'Title', text: 'Text', textHint: 'Write names as 张**, dwellings only down to the entrance. Mobile phones and identity numbers cannot be published.', basis: 'Basis', basisHint: 'For example: the law on residents’ committees, publication of affairs; article of the estate’s rules', days: 'Days', daysHint: 'Natural days; the first is not counted. Community affairs: at least 15.', startsOn: 'First day', objection: 'Objections', objectionHint: 'Residents may object online or at the counter while it stands', phone: 'Phone for questions', board: 'Also on the board', boardHint: 'A photo of the board is asked for', publish: 'Publish' },
  },
}
