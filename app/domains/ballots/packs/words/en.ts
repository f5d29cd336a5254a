import type { RefusalSentences } from '#platform/room'
import { choicesEn, fieldsEn, groupsEn } from './fields-en.ts'

export const en = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'ballots.administer-packs': 'Write and assign rule packs of voting', 'ballots.see-packs': 'See rule packs of voting', 'ballots.pack-written': 'Wrote a version of a rule pack', 'ballots.pack-assigned': 'Said which rule pack a place follows',
  } as Record<string, string>,
  refusals: {
    'ballots.unknown-unit': () => 'There is no such place. Please choose again.',
    'ballots.unknown-pack': () => 'There is no such rule pack.',
    'ballots.pack-not-in-force': (facts) => `This rule pack is in force from ${facts.from} only. Please choose that day or a later one.`,
    'ballots.pack-in-past': () => 'It can hold from today or later: what is past was done by the rules of its time.',
    'ballots.pack-version-taken': (facts) => `Somebody has just written version ${facts.version}. Please open the newest version and change that.`,
    'ballots.pack-invalid': (facts) => `${facts.problems} things have to be put right. Nothing was saved.`,
  } as RefusalSentences,
  fields: fieldsEn, groups: groupsEn, choices: choicesEn,
  flag: (yes: boolean): string => (yes ? 'yes' : 'no'), none: 'nothing is said', noSystem: 'none',
  and: ', ',
  marks: { V: 'read in the full text', H: 'fairly sure', M: 'differs between places, may be changed', L: 'no common rule, may be changed', place: 'a suggestion, for the place to settle' } as Record<string, string>,
  source: 'Source', sure: 'How sure', field: 'Rule', value: 'Holds', code: 'Code', version: (version: number) => `version ${version}`, from: 'From', digest: 'Digest', inForce: 'in force', later: 'not yet in force', past: 'replaced',
  about: {
    title: 'The rules of votes and elections', lead: 'Rules differ between places. What begins keeps the version with which it began, to its end.', which: 'Rule pack', whereUsed: 'Where it holds', nowhere: 'no place follows it yet', everywhere: 'every place that has no other', open: 'All of its rules', back: 'All rule packs', onePack: (title: string) => `${title}: all rules`,
    note: 'The majorities (two thirds, three quarters, more than half) are set by national law. They are the same everywhere and do not stand here.', print: 'Print',
  },
  desk: {
    title: 'Rule packs of voting', lead: 'What differs between places stands here, version by version, and holds at a place from a day on. What has begun is not touched.', all: 'All rule packs', assigned: 'Which place follows which', unit: 'Place', pack: 'Rule pack', follow: 'as the place above', assign: 'Assign to a place', assignButton: 'Assign', unitHint: 'Code or full name of the place.', assignDone: 'Assigned.', none: 'None is assigned yet: the national rules hold everywhere.',
    write: 'Write a new version', writeFrom: (id: string) => `Write a new version from ${id}`, written: 'Saved. It holds from its day on.', compare: 'Compare with', compareButton: 'Compare', differences: (count: number) => (count === 0 ? 'Both say the same.' : `They differ in ${count} places.`), here: 'This version', other: 'The other', back: 'Back to rule packs',
    newTitle: 'A new version of the rules', newLead: 'Every rule needs its source. Whatever is wrong is marked once you save.', codeHint: 'Small letters, digits and hyphens, as cn-hangzhou. With a code that exists it becomes the next version.', titleZh: 'Name (Chinese)', titleEn: 'Name (English)', systemZh: 'Name of the system (Chinese)', systemEn: 'Name of the system (English)', sourceHint: 'As: 物业管理条例14 [V]. It ends with how sure it is: [V] read, [H] high, [M] middle, [L] low; without a source write place-suggestion.', fromHint: 'Today or later.', save: 'Save this version', byJson: 'Paste JSON instead', jsonLead: 'Paste the whole rule pack here, in the form in which it is downloaded.', json: 'JSON', download: 'Download JSON', byForm: 'Fill in the form instead', emptyHint: 'Leave empty where nothing is said.',
    severalUnits: (others: string) => `Several places are called so. Please give the code. It may be: ${others}.`, noUnit: 'No place has this code or name.',
  },
  problems: {
    whole: (least: number, most: number) => `Please give a whole number from ${least} to ${most}.`, flag: 'Please choose yes or no.', choice: 'Please choose one.', several: 'Please choose at least one.', names: 'Please give both Chinese and English.', source: 'Please give the source, ending with [V], [H], [M] or [L]; without one write place-suggestion.', missing: 'This is missing.', unknown: 'There is no such rule.', 'below-least': 'It may not be less than the least.',
    code: 'Small letters, digits and hyphens only, 2 to 40 of them.', version: 'The version is a whole number.', title: 'Please give a name in Chinese and in English.', date: 'Write the day as 2026-05-01.', json: 'This is not sound JSON. Please check quotes and commas.', other: 'This is not written as it should be.',
  },
}
