import type { zhSignIn } from './zh-sign-in.ts'

export const enSignIn: typeof zhSignIn = {
  messages: {
    code: (code, minutes) => `Gongzhi: your code is ${code}, good for ${minutes} minutes. Tell nobody; staff never ask for it.`,
    codeSubject: (code) => `Your code to sign in: ${code}`,
    invitation: (address) => `Gongzhi: a staff account was opened for you. Go to ${address}/sign-in and sign in with a code sent to this phone or address.`,
    takenSubject: 'This mailbox is in use already', taken: 'Gongzhi: somebody wanted to add this mailbox to another account. It belongs to an account already; nothing was changed. If it was you, sign in with this mailbox; if not, there is nothing to do.',
    resetSubject: 'How you sign in was reset', reset: 'Gongzhi: an administrator of users has reset your password, authenticator and passkeys; you are signed out everywhere. Sign in with a code and set them anew. If you did not ask for it, ring the service phone at once.',
    movedSubject: 'Your contact was changed', moved: 'Gongzhi: the phone or mailbox of your account was changed just now; this one signs in no more. If it was not you, ring the service phone at once.',
    invitationSubject: 'A staff account was opened for you',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Use your phone number; there is no password to remember. The first time works the same.',
    phone: 'Mobile phone', phoneHint: 'Only to sign you in and to reach you. Never shown.',
    send: 'Send me a code',
    others: 'Other ways',
    byMail: 'Sign in with a code by e-mail', byPassword: 'Sign in with a password', byPasswordNote: 'Usual for staff', byCity: (name) => `Sign in with ${name}`,
    byPasskey: 'Sign in with a passkey', byPasskeyNote: 'Fingerprint, face or device lock',
    noPhone: (phone) => `No phone, or not at ease online? Ring ${phone.replace('-', '\u2011')} or come to the counter: staff will do it for you and give you a receipt.`,
    already: (name) => `You are signed in (${name}).`, goOn: 'Go on',
    failed: "The city's identity service did not finish, and you are not signed in. Try again, or use a code.",
    mailTitle: 'Sign in by e-mail', mail: 'E-mail',
    idle: 'You were away for long, so we signed you out. Please sign in again.',
  },
  code: {
    title: 'Enter the code', sentTo: (contact) => `A code was sent to ${contact}. It is good for 5 minutes.`,
    label: '6-digit code', hint: 'Type it here when it arrives. Nothing came? After a minute you can ask again.', submit: 'Sign in', again: 'Send a new code', other: 'Use another number', sentAgain: 'A new code is on its way; the old one is void.',
    confirm: 'Confirm',
  },
  name: {
    title: 'What is your name?', lead: 'You are here for the first time. Please tell us your name.', name: 'Name', nameHint: 'On public pages only the surname shows, such as 张**.',
    ageTitle: 'Age', age: 'I am 14 or older', ageHint: 'Under 14, a parent or guardian signs in and acts for you.',
    consents: 'Would you like to be told?', consentsHint: 'You need not; everything works without. Change it at any time under "Mine".',
    submit: 'Done', noticeTitle: 'What we do with your data',
    notice: ['Name and phone: to sign you in, deal with what you raise and get in touch with you.', 'Your phone is never shown; of your name only the surname.', 'Whoever of the staff looks at your data, you can see it under "Who looked".', 'You may correct, export or erase it at any time.'],
    noticeMore: 'Purpose, ground and keeping time of every field',
  },
  password: {
    title: 'Sign in with a password', login: 'Phone or e-mail', password: 'Password', submit: 'Sign in', forgot: 'Forgotten? Sign in with a code and set a new one under "Signing in and security".',
    offered: 'This is a demonstration: staff need no second step here. In real use they do.',
  },
  totp: {
    title: 'Second step', lead: 'Open the authenticator on your phone and type its 6 digits.', label: 'Code, or one of your backup codes', hint: 'Phone not at hand? Use a backup code that you wrote down; each works once.', submit: 'Sign in',
  },
  signOut: { title: 'Sign out', lead: 'After that, this device shows none of your matters and data.', submit: 'Sign out' },
}
