import type { zhMyData } from './zh-my-data.ts'

export const enMyData: typeof zhMyData = {
  me: {
    title: 'Mine', lead: (name) => `Hello, ${name}.`,
    data: 'My data', field: 'Field', value: 'Content', purpose: 'Purpose', basis: 'Ground', kept: 'Kept for', none: 'not given',
    edit: 'Correct my name', changePhone: 'Change my phone', changeMail: 'Change or add an e-mail address',
    consents: 'Being told', consentsSaved: 'Saved.', save: 'Save',
    posts: 'Posts I hold', until: 'until', open: 'open',
    more: 'More', security: 'Signing in and security', securityNote: 'Passkeys, password, authenticator, devices',
    whoLooked: 'Who looked at my data', whoLookedNote: 'Each time staff look, it is recorded', export: 'Export my data', exportNote: 'Take a copy with you, or print it',
    erase: 'Close my account', eraseNote: 'Erase my personal data', signOut: 'Sign out', yourMatters: 'What I raised', inbox: 'My messages', unread: (count) => (count === 0 ? 'None unread' : `${count > 99 ? '99+' : count} unread`),
    saved: 'Corrected.', locales: { 'zh-CN': '中文', en: 'English' }, largePrint: 'large print', normalPrint: 'normal print',
    sessions: (count) => `${count} ${count === 1 ? 'device' : 'devices'}`, waysNow: (ways) => ways.join(', '),
  },
  editName: { title: 'Correct my name', name: 'Name', submit: 'Save' },
  contact: {
    phoneTitle: 'Change my phone', mailTitle: 'Change my e-mail', phone: 'New mobile phone', mail: 'New e-mail', lead: 'A code will be sent there, to make sure that it is yours.', submit: 'Send me a code',
    changed: 'Changed. Next time sign in with the new one.',
  },
  security: {
    title: 'Signing in and security',
    needed: 'Your post asks for a second step', neededNote: 'Before the desk opens, turn on the authenticator below; then you are taken to the page that you wanted. Or add a passkey and sign in with it. Until then you act as a resident only.', neededReady: 'Your second step is set up, but this time you signed in without it. Sign in once more with it, and the desk opens.', neededLost: 'Lost your phone or key? An administrator of users resets it for you after making sure that it is you.', neededBoth: 'Sign in with password and authenticator', neededPasskey: 'Sign in with a passkey', goOn: 'Go on to the desk',
    passkeys: 'Passkeys', passkeysNote: 'Fingerprint, face or device lock; nobody can trick you out of them.', addPasskey: 'Add a passkey on this device', noPasskeys: 'No passkeys yet.', passkeyNamed: (name) => name || 'Passkey', remove: 'Remove',
    needsScript: 'Adding a passkey needs a newer browser.',
    password: 'Password', setPassword: 'Set a password', changePassword: 'Change the password', current: 'Present password', currentHint: 'Forgotten? Sign out, sign in with a code, and within ten minutes you may leave this empty.', fresh: 'At least 10 signs; three of small letters, capitals, digits and symbols.', newPassword: 'New password', passwordSet: 'The password is saved; other devices were signed out.', noPassword: 'No password yet. You can always sign in with a code.', hasPassword: 'A password is set.',
    totp: 'Authenticator (second step)', totpOn: 'On. Signing in with the password asks for its code as well.', totpOff: 'Off.', totpNeedsPassword: 'Please set a password first.', totpStart: 'Turn on the authenticator', totpStop: 'Turn off the authenticator', password2: 'Your password once more',
    totpTitle: 'Turn on the authenticator', totpScan: 'First: scan this with your authenticator', totpQr: 'QR code for the authenticator', totpKey: 'Cannot scan? Type this key', totpCodes: 'Second: write down the backup codes and keep them safe', totpCodesNote: 'They let you in when the phone is lost. Each works once, and they are never shown again.', totpConfirm: 'Third: type the 6 digits that the authenticator shows', totpLabel: 'Code', totpSubmit: 'Turn on', totpDone: 'The authenticator is on.',
    sessions: 'Devices signed in', thisDevice: 'this device', end: 'Sign out', endOthers: 'Sign out all other devices', ended: 'Signed out.', seen: 'Last used', since: 'Signed in', way: 'By', device: 'Device', unknownDevice: 'unknown device', removed: 'Removed.',
  },
  whoLooked: {
    title: 'Who looked at my data', lead: 'Whoever but yourself looked at or changed your personal data stands here.', none: 'Nobody has looked at your data.', noneNote: 'As soon as staff look, it will stand here.',
    who: 'Who', what: 'What', why: 'Why', when: 'When', saw: (fields) => `Saw: ${fields.join(', ')}`, reason: (reason) => `Reason: ${reason}`, system: 'the system, by rule', subject: 'About', you: 'yourself', former: 'former staff', original: 'your own words as you wrote them', handled: (count) => `List each step of handling what you raised, too (${count})`, looksOnly: 'Only who looked at or changed my data',
    appeal: (phone) => `Should they not have looked? Ring ${phone.replace('-', '\u2011')}, or come to the counter.`,
  },
  export: {
    title: 'Export my data', lead: 'Everything about you that is kept here, in one file.', json: 'Download (JSON, for machines)', html: 'Download (page, for people)', rooms: 'Contents',
    made: (when) => `Exported: ${when}`, note: 'It holds your personal data; keep it safe.', people: 'Account and personal data', fileName: 'my-data', pageNote: 'It holds your personal data; keep it safe. Keys that only machines read are left out here; the JSON file has them.', yes: 'yes', no: 'no', further: (count) => `${count} more are in the JSON file.`,
  },
  claims: {
    title: 'Was this you?', lead: 'Somebody who was not signed in raised this under your name and phone. Until you confirm it, it is not yours.', list: 'Raised under your name and phone', kind: 'Category', number: 'Number', at: 'Day', yes: 'Yes, all of it was me', no: 'It was not me', later: 'Later',
    effect: 'With "yes" it is listed among what you raised, and you can read all of it. With "not me" you are not asked again; it is handled all the same, and nobody is told.', done: 'It is yours now, listed among what you raised.', waiting: (count) => `${count} ${count === 1 ? 'matter was' : 'matters were'} raised under your name and phone without signing in.`, look: 'Have a look',
  },
  erase: {
    title: 'Close my account', lead: 'This cannot be undone. Please read before you decide.',
    gone: 'What goes', goneItems: ['Name, phone, e-mail and ways to sign in', 'Of matters that ended: your words, the exact place and photographs', 'Of matters that are not finished: you choose whether the work goes on', 'Reasons that were given for looking at your data'],
    stays: 'What stays', staysItems: ['Published figures: they hold no personal data and do not change', 'The record of acts by number, without names: proof that something was done', 'The moment of this closing itself'],
    open: (count) => `${count} ${count === 1 ? 'matter' : 'matters'} of yours ${count === 1 ? 'is' : 'are'} not finished`, openLead: 'After this nobody can reach you. Below are the published words, with your name, phone and dwelling masked; they are what is left if the work goes on.', openChoice: 'What becomes of them', openChoices: { leave: 'Let the work go on', withdraw: 'Take them back' }, openHints: { leave: 'Only the words above and published photographs are left, tied to you no more; nobody asks you when it is done.', withdraw: 'Whatever can be taken back is, and its words and photographs are erased.' }, onlyLeft: 'This one is already being answered and cannot be taken back; it is finished.',
    instead: 'Only tired of messages?', insteadLink: 'You can turn off just those', confirm: 'I understand that this cannot be undone', submit: 'Close and erase', done: 'Your account is closed and your personal data is erased.', doneLead: 'You may join again at any time, but you will not see your earlier matters.', exportFirst: 'Export my data first',
  },
}
