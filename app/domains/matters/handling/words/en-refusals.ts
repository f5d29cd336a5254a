import type { zhRefusals } from './zh-refusals.ts'
import type { RefusalSentences } from '#platform/room'

/** How handling says no, in English. */
export const enRefusals: Readonly<Record<keyof typeof zhRefusals, RefusalSentences[string]>> = {
  'matters.words-needed': () => 'This needs a few words; nothing was sent.',
  'matters.too-many-words': (facts) => `Too long: at most ${facts.limit} characters. It has been kept; please shorten it.`,
  'matters.number-out-of-range': (facts) => `Please give a whole number from ${facts.least} to ${facts.most}.`,
  'matters.choice-needed': () => 'Please choose one of those offered.',
  'matters.unknown-organisation': () => 'There is no such organisation any more. Please choose again.',
  'matters.same-lead': () => 'It leads already; please choose another.',
  'matters.own-request': () => 'Somebody else decides what you asked for. Nothing was changed.',
  'matters.own-organisation': () => 'Somebody from elsewhere decides what your organisation asked for. Nothing was changed.',
  'matters.nothing-asked': () => 'There is no such request waiting; somebody may just have answered it. Nothing was changed.',
  'matters.already-asked': () => 'The same was asked already and waits for its answer.',
  'matters.already-done': () => 'This was done before.',
  'matters.unknown-number': () => 'There is no matter with this number. Please check it.',
  'matters.merge-with-itself': (facts) => `Number ${facts.number ?? ''} is this matter, or was merged into it.`,
  'matters.merge-into-ended': (facts) => `Matter ${facts.number ?? ''} has ended; please choose one that is open.`,
  'matters.merge-into-confidential': (facts) => `Matter ${facts.number ?? ''} is confidential; merging would show it to others.`,
  'matters.too-many-returns': (facts) => `It was returned ${facts.most} times, which is the most. Please go on with it, or ask for help.`,
  'matters.return-too-late': (facts) => `More than ${facts.hours} hours have passed since dispatch. Please go on with it, or ask for help.`,
  'matters.no-clock': () => 'The handling clock does not run, so there is nothing to extend.',
  'matters.clock-ran-out': () => 'The time is up; more has to be asked for before that. Please report progress and go on.',
  'matters.review-day': (facts) => `The day of review is tomorrow at the earliest and ${facts.last ?? ''} at the latest.`,
  'matters.no-calendar': (facts) => `The holidays of ${facts.year} are not known, so workdays cannot be counted. Please use hours.`,
  'matters.call-under-way': () => 'A joint call is under way; please end it first.',
  'matters.call-over': () => 'This joint call is over.',
  'matters.only-the-caller': () => 'Only the caller rates.',
  'matters.moment-ahead': () => 'The time for the answer lies ahead, within a year.',
  'matters.evidence-needed': () => 'Please say what was done, or give photographs.',
  'matters.reporter-hidden': () => 'You cannot be shown who raised it: it was not left, not allowed, or your organisation is the one complained of.',
  'matters.not-a-photo': (facts) => `${facts.field ?? 'The file'} is not a photograph that can be opened. Please choose JPEG, PNG, WebP or HEIC.`,
}
