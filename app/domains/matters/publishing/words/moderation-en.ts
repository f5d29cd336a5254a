import type { zh } from './moderation-zh.ts'

/** Words of the moderator's queue and of the appeal against it, in English. */
export const en: typeof zh = {
  title: 'Published words', lead: 'These are the words that stand in public, personal data masked. Please see whether anything still tells who somebody is. The original is sealed; opening it needs a reason.', none: 'Nothing to look at now', noneHint: 'New matters in which something was masked, or that have photographs, appear here.', open: 'Look', more: 'There are more; please begin with these.',
  why: { masked: 'Personal data were masked', appeal: 'The reporter appeals', photos: 'Photographs to look at', looked: 'Looked at unasked' }, photosWait: (count) => `${count} photographs to look at`, matter: 'Matter', where: 'Where', since: 'Waiting', reason: 'Why it is here', hiddenNow: 'Not public now', publicNow: 'Public now',
  proposal: 'Words for the public', noText: '(no description)', original: 'Original', sealed: 'The original is sealed. Opening it records who and why; the reporter can see that.', openReason: 'Why you need the original', openOriginal: 'Open the sealed original', opened: 'This is the original. Your look was recorded.', unitOnly: 'Of this kind only the community is published: neither words nor photographs may show where somebody lives.',
  photos: 'The reporter’s photographs', photosHint: 'Those that are ticked become public. Leave out faces, number plates, door numbers and homes.', photoNumber: (n) => `Photograph ${n}`, noPhotos: 'No photographs',
  decision: 'Decision', decisions: { published: 'Publish as it is', reworded: 'Publish in other words', hidden: 'Do not publish' }, hints: { published: 'The words stand as shown above.', reworded: 'Reword below; personal data are masked once more.', hidden: 'It is handled all the same. The reporter sees why and can appeal.' }, newTitle: 'Published title', newText: 'Published description', newPlace: 'Published place in words', place: 'Place in words: ', hideReason: 'Why not', hideReasonHint: 'The reporter reads this.', submit: 'Save the decision', done: 'The decision was saved.', appealSays: 'The reporter says', earlier: 'Earlier decisions', notYours: 'Somebody else has to decide this: you hid it the last time, or your organisation is the one complained of.',
  appeal: { title: 'Appeal', lead: 'This matter is not public; it is handled all the same.', reason: 'Reason', why: 'Why it should be public', hint: 'Somebody who did not decide this decides anew.', submit: 'Send the appeal', sent: 'Your appeal has arrived. Somebody else decides anew and you are told.', waiting: 'The appeal waits for a decision.', notHidden: 'This matter is not hidden; there is nothing to appeal against.', back: 'Back to the matter' },
  refusals: {
    'matters.moderated-meanwhile': (facts) => `Somebody else has just decided on the words of matter ${facts.number ?? ''}; yours was not saved. Please see how it stands.`,
    'matters.own-decision': () => 'Somebody else has to decide this. Nothing was changed.',
    'matters.not-published': () => 'This matter is confidential and not public anyway.',
    'matters.nothing-hidden': () => 'This matter is not hidden; there is nothing to appeal against.',
  },
}
