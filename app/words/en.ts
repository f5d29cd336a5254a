import type { RefusalSentences } from '#platform/room'
import type { zh } from './zh.ts'

const wait = (seconds: unknown) => (Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)} minutes` : `${seconds} seconds`)

/** Sentences of the site itself, in English. */
export const en: typeof zh = {
  sorry: 'Sorry, something went wrong',
  sorryText: 'This is our fault, not yours. What was accepted before is safe. Please try again in a moment; if it goes on, tell the staff the number below.',
  requestId: 'Number',
  missing: 'This page was not found',
  missingText: 'The address may be mistyped, the content may have been taken down, or it is not open to you.',
  refused: 'This step was not carried out',
  signIn: 'Please sign in first',
  goBack: 'Back to the page before', goPermissions: 'See who may do what',
  goHome: 'To the first page',
  goSignIn: 'Sign in',
  signInFirst: {
    kept: 'What you filled in is still on this page. It is not lost, and not sent yet.', inNewTab: 'Sign in in a new tab (with your own account)', thenSubmit: 'Then come back to this page and press “Send now”.', withoutFiles: 'Photographs and files cannot wait here: choose them again.', submit: 'Send now',
    notKept: 'What you filled in was not sent, and is not kept on this page. Sign in and fill it in again; your browser’s “back” may still show it.',
  },
  home: {
    lead: 'Raise what needs care near you; see who is on it and how it goes.', report: 'Raise a matter', reportNote: 'No account needed, a few minutes', follow: 'Follow', followNote: 'By number and code', places: 'My place', placesNote: 'Who answers, phones, map', search: 'Search', searchNote: 'What others raised',
    recent: 'Raised lately', all: 'See all', none: 'No public matters yet.', setUp: 'Not set up yet.', themes: 'Themes of the month', rates: 'How it goes',
  },
  waiting: {
    own: 'Waiting for you', open: 'Being talked over and decided', desk: 'Waiting for your posts', deskNone: 'Nothing waits now.', noDay: 'no day set', more: (count) => `${count} more, to be seen when those above are done.`, all: 'All deliberation and votes',
    ownMore: (count) => `${count} more`,
    columns: { what: 'What to do', about: 'About', until: 'Time left' },
    asks: {
      'matters.to-confirm': () => 'Say whether it is solved', 'ballots.vote-open': () => 'Cast your vote', 'ballots.co-owners-at-odds': () => 'Co-owners differ: agree who votes',
      'deliberation.meeting-ahead': () => 'You are invited to a meeting', 'deliberation.minutes-to-correct': () => 'Check the minutes', 'deliberation.minutes-to-approve': () => 'Approve the minutes', 'deliberation.topic-to-rate': () => 'Rate what came of it', 'deliberation.doors': () => 'Go from door to door', 'deliberation.answers-to-count': () => 'Count the answers', 'deliberation.resolution-to-confirm': () => 'Confirm whether it is done', 'deliberation.covenant-to-sign': () => 'Sign for your household',
      'ballots.claims': (count) => (count === 1 ? '1 owner to verify' : `${count} owners to verify`), 'ballots.roll-ready': () => 'Days of objection are over: freeze the roll', 'ballots.count': () => 'Voting is closed: count', 'ballots.papers': (count) => (count === 1 ? '1 paper to enter' : `${count} papers to enter`), 'ballots.differences': (count) => (count === 1 ? '1 paper was read differently' : `${count} papers were read differently`), 'ballots.set-aside': (count) => (count === 1 ? '1 household of co-owners at odds' : `${count} households of co-owners at odds`), 'ballots.projects': (count) => (count === 1 ? '1 project to check' : `${count} projects to check`),
      'deliberation.topic-to-admit': () => 'Topic to admit or refuse', 'deliberation.appeal-to-decide': () => 'Appeal against a refusal', 'deliberation.minutes-to-publish': () => 'Minutes to approve and publish', 'deliberation.moderation-appeals': (count) => (count === 1 ? '1 appeal about moderation' : `${count} appeals about moderation`), 'deliberation.comments': (count) => (count === 1 ? '1 comment to answer' : `${count} comments to answer`), 'deliberation.statements': (count) => (count === 1 ? '1 statement to look at' : `${count} statements to look at`), 'deliberation.covenant-wishes': (count) => (count === 1 ? '1 wish to sign a covenant' : `${count} wishes to sign a covenant`), 'deliberation.covenant-to-review': () => 'Covenant to review', 'deliberation.dissent-to-answer': (count) => (count === 1 ? '1 dissenting opinion to answer' : `${count} dissenting opinions to answer`), 'deliberation.review-to-answer': () => 'The review is over: answer it', 'deliberation.draw-to-announce': () => 'The list is full: announce the draw', 'deliberation.seed-to-enter': () => 'Enter the seed of the draw', 'deliberation.visits-to-close': () => 'The visits are over: close them', 'deliberation.asking-to-publish': () => 'The answers are counted: publish', 'deliberation.resolution-to-carry-out': () => 'Resolution to carry out',
      'public-notices.objections': (count) => (count === 1 ? 'Objections to answer' : `${count} notices with objections to answer`), 'public-notices.no-photo': (count) => (count === 1 ? 'No photograph of the board yet' : `${count} notices without a photograph of the board`),
      'ballots.voting': () => 'Voting now', 'ballots.collecting': () => 'Projects wanted', 'deliberation.meeting': () => 'Meeting ahead', 'deliberation.opinions': () => 'Opinions wanted', 'deliberation.petition': () => 'Gathering signatures', 'deliberation.topic': () => 'Being deliberated',
    },
  },
  together: {
    title: 'Decide together', lead: 'What concerns all is talked over and decided by law: topics, meetings, votes, elections, covenants and public notices.',
    raise: 'Raise a topic', raiseNote: 'Something to talk over together', property: 'My property', propertyNote: 'Owners are verified before they vote as owners',
    where: 'Where', all: 'Everywhere', go: 'Show', here: (name) => `Public notices, deliberation and votes in ${name}`, quiet: 'Nothing is being talked over or voted on here now', quietText: 'You can raise a topic, or read what was talked over and decided before.',
    books: 'Look up', links: {
      '/topics': ['Topics', 'What was raised, and how far it has come'], '/meetings': ['Meetings', 'When, about what, and the minutes'], '/resolutions': ['Resolutions', 'Who does what by when'], '/councils': ['Councils', 'Who sits there, and how to take part'], '/covenants': ['Covenants', 'Of residents, villagers and owners'], '/drafts': ['Drafts', 'Texts open to comments, clause by clause'], '/opinions': ['Opinion maps', 'What people think, and what they agree on'], '/asking': ['Asking every household', 'What was answered at the doors'],
      '/ballots': ['Votes', 'Open and past ones; recount the result yourself'], '/elections': ['Elections', 'Of residents’ and villagers’ committees'], '/residents-meetings': ['Assemblies', 'What residents, villagers and their representatives decided'], '/budgets': ['Participatory budgets', 'Residents choose what is paid for'], '/notices': ['Public notices', 'Standing and past ones'],
    },
  },
  rooms: { 'public-notices': 'Public notices', ballots: 'Votes and elections', deliberation: 'Deliberation' },
  ownPages: { '/me/property': ['My property', 'Verification as an owner'], '/meetings/mine': ['My meetings', 'Meetings to which you are invited'] },
  deskTogether: {
    title: 'Decide together', lead: 'What your posts let you do.', nothing: 'Your posts have no part in deliberation and votes',
    groups: { deliberation: 'Deliberation', decisions: 'Decisions by law', open: 'In public' },
    links: {
      '/desk/councils': ['Councils', 'Seats, charter, calendar of the year, draws'], '/desk/topics': ['Topics', 'Admit, carry up, hand over, report back'], '/desk/meetings': ['Meetings', 'Call, sign in, speak, minutes'], '/desk/opinions': ['Opinion maps', 'Open them, moderate statements'], '/desk/askings': ['Asking every household', 'Doors and counting'],
      '/desk/covenants': ['Covenants', 'Draft, review, file, sign'], '/desk/drafts': ['Drafts', 'Written in clauses, open to comments, compared'], '/desk/resolutions': ['Resolutions', 'See them through'], '/desk/property': ['Property register', 'Import, verify owners'], '/desk/rolls': ['Rolls', 'Publish, objections, freeze'], '/desk/assemblies': ['Owners’ assemblies', 'Call, serve, papers, proxies, result'], '/desk/ballots': ['Votes', 'Polls, and how every vote goes on'], '/desk/elections': ['Elections', 'Elections and recalls'], '/desk/residents-meetings': ['Assemblies', 'Of residents, villagers and representatives'], '/desk/budgets': ['Participatory budgets', 'Projects, ballots, results'],
      '/desk/notices': ['Public notices', 'Photographs of the board, objections, ends'], '/desk/administration/rule-packs': ['Rule packs', 'Rules of places for votes and elections, with their sources'],
    },
  },
  setUp: {
    title: 'Welcome to Gongzhi', lead: 'Nothing is here yet. Choose how to begin.', own: 'Set up your own place', ownNote: 'Give its name and the first administrator. The usual categories are made ready; a list then leads through units, organisations and people.', demo: 'Load the demonstration', demoNote: 'A street with 31 communities; boundaries, names and phones are invented and marked 示例. It cannot be turned into a real place.',
    name: 'Name of the place', nameHint: 'For example a street or a town', phone: 'Service phone', timezone: 'Time zone', code: 'Code of the unit', codeHint: 'Of the widest unit, for example 110108010. Left empty, it comes with the import of units.', organisation: 'Organisation that answers', organisationHint: 'Matters that nobody has been named for go there first. Left empty, the name of the place is taken.', phoneHint: 'People call it; it stands at the foot of every page.', begun: 'The place is set up', begunNote: 'Sign in with the mail address and password just given; what to do next is shown there.', keptButPassword: 'Everything else is still here; please type the password again.', level: 'Level', adminName: 'First administrator', adminMail: 'Mail address (to sign in)', password: 'Password', passwordHint: 'At least 10 characters: three of capital letters, small letters, digits, signs', start: 'Begin', load: 'Load the demonstration', loaded: 'The demonstration is loaded', loadedLead: 'These accounts can sign in. Their passwords stand only here and in DATA_DIR/demo.json.', role: 'Role', login: 'Sign-in', key: 'Open311 key', signIn: 'Sign in', onlyOnce: 'This has been set up already.',
  },
  accessibility: {
    title: 'Accessibility', lead: 'Without script, by keyboard, by screen reader, in large print: the same service.',
    items: ['Every page works without script; script only makes it more comfortable.', 'Every page can be switched to large print, and between Chinese and English.', 'Everything can be done by keyboard, and the focus is always visible.', 'Where things stand is said in words, with a colour and a shape besides.', 'Every map has a list beside it that says the same.', 'By phone, at the counter or through someone who comes to you, the service is the same.', 'Checked against WCAG 2.2 AA and GB/T 37668—2019.'],
    contact: 'If something is in your way, please call the service phone.',
  },
  refusals: {
    'site.not-empty': () => 'There is something here already. The demonstration was not loaded and nothing was changed.',
    'site.foreign-form': () => 'This was not sent from a page of this site. It was stopped and nothing was changed. Please open the page here and try again.',
    'site.too-many': (facts) => `That was too often. What was accepted before is safe; please wait ${wait(facts.seconds)}.`,
    'site.broken-text': (facts) => `${facts.field ? `The field "${facts.field}"` : 'What was sent'} holds characters that are not valid UTF-8. Nothing was saved. Remove them and send again.`,
    'site.empty-file': () => 'This file is empty (0 bytes). Nothing was saved; export it again and send that.',
    'site.too-large': (facts) => `This is larger than ${Math.round(Number(facts.limit) / 1024 / 1024)} MB. Nothing was saved. Shorten the text or send fewer photographs.`,
    'site.not-a-form': () => 'What was sent is not a form. Nothing was saved. Please send it from the page of this site.',
    'people.sign-in-needed': () => 'You need to sign in for this.',
    'people.not-permitted': () => 'You may not do this; nothing was changed. Ask the administrator of users if you need to.',
  } as RefusalSentences,
}
