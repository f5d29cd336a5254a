import type { RefusalSentences } from '#platform/room'

const wait = (seconds: unknown) => (Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)} minutes` : `${seconds} seconds`)

/** Sentences of the site itself, in English. */
export const en = {
  sorry: 'Sorry, something went wrong',
  sorryText: 'This is our fault, not yours. What was accepted before is safe. Please try again in a moment; if it goes on, tell the staff the number below.',
  requestId: 'Number',
  missing: 'This page was not found',
  missingText: 'The address may be mistyped, the content may have been taken down, or it is not open to you.',
  refused: 'This step was not carried out',
  signIn: 'Please sign in first',
  goBack: 'Back to the page before',
  goHome: 'To the first page',
  goSignIn: 'Sign in',
  refusals: {
    'site.foreign-form': () => 'This was not sent from a page of this site. It was stopped and nothing was changed. Please open the page here and try again.',
    'site.too-many': (facts) => `That was too often. What was accepted before is safe; please wait ${wait(facts.seconds)}.`,
    'site.broken-text': (facts) => `${facts.field ? `The field "${facts.field}"` : 'What was sent'} holds characters that are not valid UTF-8. Nothing was saved. Remove them and send again.`,
    'site.too-large': (facts) => `This is larger than ${Math.round(Number(facts.limit) / 1024 / 1024)} MB. Nothing was saved. Shorten the text or send fewer photographs.`,
    'site.not-a-form': () => 'What was sent is not a form. Nothing was saved. Please send it from the page of this site.',
    'people.sign-in-needed': () => 'You need to sign in for this.',
    'people.not-permitted': () => 'Your post does not allow this. Nothing was changed. Ask the administrator of users, or see the page of permissions.',
  } as RefusalSentences,
}
