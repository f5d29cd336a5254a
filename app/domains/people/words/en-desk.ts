import type { zhDesk } from './zh-desk.ts'

export const enDesk: typeof zhDesk = {
  accounts: {
    title: 'Accounts and posts', lead: 'Names are masked. Opening an account leaves a trace that the person can see.', search: 'Find an account', searchHint: 'Name, whole phone number or e-mail', find: 'Find', posts: 'Posts', name: 'Name', state: 'State', open: 'open', closed: 'closed', walkIn: 'no account', since: 'Since', none: 'No such account', noneNote: 'Try other words, or open a new account.',
    add: 'Open an account', addTitle: 'Open a staff account', addLead: 'They sign in with a code sent to their phone or mailbox and set a password and an authenticator themselves. There is no first password.', phone: 'Mobile phone', mail: 'E-mail', invite: 'Open and tell them', added: 'Opened, and they were told.', addedSilently: 'Opened, but they could not be told; please tell them yourself.', known: 'This phone or mailbox has an account already: the one below. No other was opened and the name was not changed; make sure that it is the same person before you appoint them.',
    organisations: 'Organisations', holders: 'Post holders', everyone: 'All staff',
  },
  account: {
    title: 'Account', readNote: 'This reading was recorded; the person will see it.', contact: 'Contact', posts: 'Terms of posts', noPosts: 'No posts.', appoint: 'Appoint to a post', role: 'Post', unit: 'Unit', unitHint: 'Code or full name of a grid or community; the three administrators and auditors need none', organisation: 'Organisation', from: 'From', until: 'Until', untilHint: 'Empty: open', endPost: 'End the term', endedNow: 'The term has ended, at once.', appointed: 'Appointed.',
    reset: 'Reset how they sign in', resetEffect: 'For whoever lost their authenticator, backup codes or passkey; make sure in person that it is them. Password, authenticator and passkeys go, and they are signed out everywhere; posts stay. They sign in with a code and set them anew, and are told of it.', resetDone: 'Reset, and they were told.',
    close: 'Close the account', closeEffect: 'Signed out everywhere at once, and no signing in again; all posts end. Records stay; nothing is deleted.', reopen: 'Reopen the account', reopenEffect: 'They may sign in again; posts are given anew.', closed: 'The account is closed.', reopened: 'The account is open again.', past: 'ended', current: 'held now', ahead: 'to come',
  },
  organisations: {
    title: 'Organisations', lead: 'Departments, street offices, communities, companies and social organisations that handle matters.', name: 'Name', kind: 'Kind', unit: 'Unit', unitHint: 'Code or full name; may be empty', add: 'Enter an organisation', added: 'Entered.', end: 'End', endEffect: 'Nothing new is sent to it; its past stays.', ended: 'Ended.', none: 'No organisations yet', noneNote: 'Enter those who handle matters first, then appoint handlers.', everywhere: 'everywhere', holders: 'Posts held',
  },
  audit: {
    title: 'Who opened personal data', lead: "Every time staff opened somebody's data, names masked. Auditors read and change nothing.", none: 'Nobody has opened anything', noneNote: 'As soon as staff do, it will stand here.', whose: 'Whose',
    open: (name) => `Open the original data of ${name}`, openLead: 'A reason is needed. It will stand, with your post, under "Who looked at my data" of the person.', reason: 'Reason', reasonHint: 'For example: checking the call-back of a matter. Nothing that is not about the audit.', submit: 'Record and open',
  },
  log: {
    title: 'Record of acts', lead: 'Every change and every reading on this site, newest first. The record holds keys and numbers only, names are shown masked; it only grows, and nobody can delete from it.', room: 'Part', allRooms: 'All parts', from: 'From', until: 'Until', only: 'Only about this', none: 'No such acts', noneNote: 'Try other days or another part.', unnamed: '(an act without a name)',
    origins: { web: 'somebody not signed in', api: 'another system', import: 'import or set-up', job: 'the system, by rule' }, for: (name) => `for ${name}`, record: 'As recorded', open: 'Open', newest: 'Newest', older: 'Older',
  },
  counter: {
    title: 'Counter: people without an account', lead: 'People without an account come to the counter to see, correct or erase their data. Ask for the name and phone that they left, or for their receipt.', name: 'Name', phone: 'Mobile phone', mark: 'Phone or receipt code', markHint: 'The phone that they left, or the 16 digits of the receipt.', find: 'Find', none: 'Nobody was found', noneNote: 'Name and phone (or receipt) must be exactly as they were left. Whoever has an account signs in.', found: (count) => `${count} found`,
    by: 'Registered by', byWhom: { staff: 'staff', visitor: 'themselves, without signing in' }, since: 'Since', oneLead: 'Make sure who it is first. Each of these is recorded, with how you made sure.',
    checked: 'How identity was checked', checks: { 'identity-card': 'Saw their identity card', 'called-back': 'Rang the phone that was left, they answered', receipt: 'They showed the receipt itself', guardian: 'Guardian or representative, with papers' },
    export: 'Print a copy for them', exportEffect: 'Prints everything that is kept about them. Hand it to them; keep none.', copy: 'Your data', correct: 'Correct', correctEffect: 'Leave empty what is right.', newName: 'Right name', newPhone: 'Right phone', corrected: 'Corrected.',
    notOurs: 'What complains of your own office is not printed here; another community’s or a higher office’s counter prints it.', open: 'What becomes of matters that are not finished', openHint: 'Ask them. What complains of your own office cannot be taken back here; the work on it goes on.', openChoices: { leave: 'Let the work go on: only the published words are left, tied to them no more', withdraw: 'Take back what can be, and erase its words' },
    erase: 'Erase their personal data', eraseEffect: 'Name, phone, and the words, photographs and exact places of what is finished go for good. What is not finished follows their choice. Numbers and published figures stay.', sure: 'Ask them once more', confirm: 'They understand that it cannot be undone', erased: 'Erased.',
  },
  policy: {
    title: 'How staff sign in', lead: 'In force at once for all staff; earlier decisions stay below.', factor: 'Second step', factors: { required: 'required', offered: 'offered' }, factorHints: { required: 'Without it posts do not count, and staff act as residents only.', offered: 'A password or a code alone opens the desk. For demonstrations and trials only.' },
    idle: 'Staff are signed out when idle for', idleHint: '5 to 480 minutes.', minutes: 'minutes', days: 'Signed in for', daysHint: '1 to 90 days. For residents too.', dayUnit: 'days', submit: 'Decide', done: 'Decided, in force at once.', history: 'All decisions', from: 'From', fromStart: 'the beginning', state: 'State', current: 'in force', past: 'past',
  },
  retention: {
    title: 'How long personal data is kept', lead: 'What is over is deleted the same night. A change is a new row from its day on; earlier ones stay.', now: 'In force', category: 'Category', kept: 'Kept for', keptHint: 'In months: three years are 36.', months: 'months', source: 'Ground', sourceHint: 'Name and number of the document, or who decided it where. Residents see it on the page about personal data.', from: 'From', fromHint: 'Empty: at once.', least: 'Can be changed', atLeast: (months) => (months === 1 ? 'yes' : `yes, by law at least ${months} months`), fixed: 'no, it ends with its purpose',
    change: 'Change how long', effect: 'When it becomes shorter, what is over already is deleted on the night after that day, for good.', submit: 'Decide', done: 'Decided, in force from that day on.', history: 'All decisions', ahead: 'to come',
  },
  permissions: {
    title: 'Table of permissions', lead: 'Who may do what, and how far: all of it. The program decides by this table and by nothing else.', act: 'Act', who: 'Who may', nobody: 'nobody', rooms: { transparency: 'Record of acts', territory: 'Territory and grids', people: 'People and posts', notifications: 'Notifications', matters: 'Matters', 'open-data': 'Open data' }, jump: 'Parts', rolesTitle: 'Posts',
    note: 'A person may hold several posts, each judged by itself; whoever is signed in is a resident.',
  },
  privacy: {
    title: 'Personal data', lead: 'What we keep, what for, on what ground, and for how long.', who: 'Responsible', phone: 'Service phone', fields: 'Every field', retention: 'How long', rights: 'Your rights',
    rightsItems: ['See and correct: under "Mine"', 'Know who looked: under "Who looked at my data"', 'Take it with you: under "Export my data"', 'Withdraw consent: under "Mine", as easily as it was given', 'Erase: under "Close my account"', 'Without an account: at the counter'],
    never: 'What we do not do', neverItems: ['No scores, tags or predictions on people', 'No faces, no movement tracks', 'No ethnicity, belief or opinion', 'No lists of kinds of persons'], from: 'Ground', category: 'Category', months: 'Kept for',
    second: { required: 'Staff who sign in with a password must pass a second step.', offered: 'Demonstration: for staff the second step is offered, not required.' },
  },
}
