import type { RefusalSentences } from '#platform/room'

const exposed = { phone: 'a mobile phone number', idcard: 'an identity number', bankcard: 'a bank card number' } as Record<string, string>
const fields = { title: 'The title', basis: 'The basis', text: 'The text', table: 'The table', sections: 'The notice', reason: 'The reason', where: 'The place of the board', answer: 'The answer' } as Record<string, string>
const photos = { 'too-large': 'The photo is too large', 'not-a-picture': 'This file is no photo', heic: 'This kind of photo cannot be opened: let the phone take JPEG photos, or send a screenshot', unreadable: 'The photo cannot be opened; it may have arrived only in part', 'too-many-pixels': 'The photo has too many pixels' } as Record<string, string>
const closed = { 'not-taken': 'No objections are taken to this notice', 'not-standing': 'This notice does not stand now', 'too-late': 'The last day for objections is over' } as Record<string, string>

export const refusals: RefusalSentences = {
  'public-notices.unknown': () => 'There is no such notice. Please open it again from the list.',
  'public-notices.unknown-unit': () => 'There is no such place; nothing was published. Please choose the place again.',
  'public-notices.unknown-objection': () => 'There is no such objection.',
  'public-notices.no-title': () => 'Please write a title.',
  'public-notices.no-text': () => 'Please write the text.',
  'public-notices.no-basis': () => 'Please write the basis: the law or rule under which this is published.',
  'public-notices.no-reason': () => 'Please give the reason; residents will read it.',
  'public-notices.no-board': () => 'Please say where the board is, for example “building 3, entrance 1”.',
  'public-notices.no-objection-text': () => 'Please say what you object to, and why.',
  'public-notices.no-answer': () => 'Please write the answer and its reasons.',
  'public-notices.not-a-day': () => 'A date is written year-month-day, for example 2026-11-22.',
  'public-notices.days-out-of-range': ({ most }) => `The number of days must be a whole number from 1 to ${most}.`,
  'public-notices.begins-in-the-past': () => 'A notice cannot begin in the past. Choose today or later.',
  'public-notices.objections-before-it-begins': () => 'The last day for objections cannot be before the notice begins.',
  'public-notices.too-long': ({ field, limit }) => `${fields[String(field)] ?? 'This'} is too long: at most ${limit} ${field === 'table' ? 'rows' : field === 'sections' ? 'sections' : 'characters'}.`,
  'public-notices.shows-personal-data': ({ type, section }) => `${section === 0 ? 'The words hold' : `Section ${section} holds`} ${exposed[String(type)] ?? 'personal data'}, which must not be published. Remove or mask it and send again; everything you entered was kept.`,
  'public-notices.photo-refused': ({ problem, limit }) => `${photos[String(problem)] ?? 'The photo was not taken'}${limit ? ` (at most ${limit} ${problem === 'too-large' ? 'MB' : 'million pixels'})` : ''}. Please try another one.`,
  'public-notices.withdrawn-already': () => 'This notice was withdrawn and changes no more.',
  'public-notices.replaced-already': () => 'A newer notice has taken the place of this one; it changes no more.',
  'public-notices.ended-already': () => 'This notice has ended and cannot be extended. Publish a new one if it is needed.',
  'public-notices.objection-not-taken': ({ why }) => `${closed[String(why)] ?? 'No objections are taken now'}; yours was not sent. You may ring or visit the community office.`,
  'public-notices.form-used': () => 'This form was used before. Please open the notice again and write anew.',
  'public-notices.answered-already': () => 'This objection has been answered already.',
  'public-notices.no-photo': () => 'Please choose a photo of the board first.',
  'public-notices.no-outcome': () => 'Please choose the outcome: upheld, in part or not.',
  'public-notices.not-posted-here': () => 'Only ordinary notices posted here are corrected in this way; others are corrected on their own pages.',
  'public-notices.own-objection': () => 'Nobody answers their own objection; let a colleague answer it.',
}
