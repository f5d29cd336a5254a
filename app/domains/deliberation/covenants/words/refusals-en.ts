import type { RefusalSentences } from '#platform/room'

const fields = { title: 'The name', purpose: 'What it is for', idea: 'The suggestion', reason: 'The reason', note: 'The note', source: 'The legal source', filedNumber: 'The number of filing', filedWith: 'The office of filing', heldOn: 'The day of the meeting', filedOn: 'The day of filing', effectiveOn: 'The day of effect' } as Record<string, string>
const numbers = { 'not-whole': 'Write whole numbers', nobody: 'Those entitled and those present cannot be 0', 'too-many-present': 'More are present than are entitled', 'too-many-votes': 'The votes together are more than those present', 'too-many-women': 'There are more women than people present', 'no-women': 'Some women must take part (民发〔2018〕144号): check how many came' } as Record<string, string>

export const refusals: RefusalSentences = {
  'deliberation.unknown-covenant': () => 'There is no such covenant.',
  'deliberation.unknown-covenant-unit': () => 'There is no such place. Please choose again.',
  'deliberation.covenant-not-there': () => 'The covenant has come to another step; nothing was done. Please load the page again.',
  'deliberation.covenant-words-missing': ({ field }) => `${fields[String(field)] ?? 'This'} is missing.`,
  'deliberation.covenant-words-long': ({ field, limit }) => `${fields[String(field)] ?? 'This'} is too long: at most ${limit} characters.`,
  'deliberation.covenant-shows-personal-data': ({ field }) => `${fields[String(field)] ?? 'This'} holds a mobile phone, identity or bank card number, which must not be public. Remove it and send again; everything you entered was kept.`,
  'deliberation.covenant-day': ({ field }) => `${fields[String(field)] ?? 'The day'} is not right. Write year-month-day; meetings and filing are not in the future, filing and effect not before the adoption.`,
  'deliberation.suggestions-closed': () => 'The time for suggestions is over; yours was not sent. You may comment on each article of the draft.',
  'deliberation.covenant-form-used': () => 'This form was used before. Please open the covenant again and write anew.',
  'deliberation.unknown-suggestion': () => 'There is no such suggestion.',
  'deliberation.covenant-not-published': () => 'No comments were asked for on the draft yet. Publish it first.',
  'deliberation.newer-text': ({ version }) => `Draft ${version} is not published yet. Publish it (as it is, if no more comments are needed) before it is reviewed.`,
  'deliberation.same-text': () => 'The text has not changed since the review objected. Change it and publish a new draft first.',
  'deliberation.comments-run': ({ until }) => `Comments are taken until ${until}, 24:00; it can be sent to review after that.`,
  'deliberation.comments-unanswered': ({ count }) => `${count} comments are not answered yet. Answer them first.`,
  'deliberation.forbidden-clauses': ({ count }) => `${count} clauses that may be unlawful are still open. Object and send the text back, or let a legal reviewer say why they may stand.`,
  'deliberation.no-such-finding': () => 'That point is no longer there. Please load the page again.',
  'deliberation.own-text': () => 'Who drafted the text cannot review it. Let somebody else of the street office do so.',
  'deliberation.no-objections': () => 'To send it back, say which article you object to and why.',
  'deliberation.wrong-roll': () => 'This roll does not fit: owners’ covenants need a roll of owners; residents’ one of residents, households or representatives; villagers’ one of villagers or households; and its place must be that of the covenant.',
  'deliberation.covenant-voted-already': () => 'The covenant is being voted on. Wait for the count.',
  'deliberation.not-counted': () => 'The vote has not been counted yet.',
  'deliberation.result-undecided': () => 'The result does not say whether it was adopted; it cannot go on.',
  'deliberation.wrong-body': () => 'This kind of meeting cannot decide on this kind of covenant.',
  'deliberation.meeting-numbers': ({ problem }) => `${numbers[String(problem)] ?? 'The numbers of the meeting do not hold together'}.`,
  'deliberation.covenant-not-signable': () => 'A covenant can be signed once it is published.',
  'deliberation.not-your-dwelling': () => 'You can sign only for your own dwelling, verified and within the place of the covenant. Otherwise sign on paper at the community office.',
  'deliberation.no-door': () => 'Choose the building and write the door, for example 2-301.',
}
