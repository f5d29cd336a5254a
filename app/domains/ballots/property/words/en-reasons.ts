import { sheetSentences } from '#platform/sheet/sentences'

type Facts = Readonly<Record<string, string | number>>

/** Why a line of a register cannot be taken, by code. */
export const enReasons = {
  ...sheetSentences('en').cells,
  'building-missing': () => 'The building is missing.', 'label-missing': () => 'The number of the unit is missing.', 'too-long': (f: Facts) => `Too long: at most ${f.most} characters.`,
  'area-missing': () => 'The area is missing.', 'area-unreadable': (f: Facts) => `"${f.given}" is no area. Write a number, as 89.50.`, 'area-too-fine': (f: Facts) => `"${f.given}" has more than two decimals. Write the area as the register has it, with two.`, 'area-zero': () => 'The area cannot be 0.',
  'state-missing': () => 'The state is missing: sold, undelivered or unsold.', 'state-unknown': (f: Facts) => `"${f.given}" is no state. Write sold, undelivered or unsold.`,
  'kind-unknown': (f: Facts) => `"${f.given}" is no kind. Write dwelling, shop, parking or other.`, 'source-unknown': (f: Facts) => `"${f.given}" is no source of an area. Write register, survey or contract.`,
  'unit-differs': (f: Facts) => `The same unit as in row ${f.first}, with another area, state or other content. Co-owners have a row each; the unit is the same in all.`, 'unit-twice': (f: Facts) => `This building and number stand under another key already (${f.first}).`,
  'owner-missing': () => 'A sold unit needs the name of its owner.', 'owner-key-missing': () => 'The key of the owner is missing. One owner has one key: only so are several units one head.', 'owner-key-identity': () => 'The key looks like the number of an identity card or a phone. Such numbers are not kept here: use the register\'s own key.', 'owner-key-signs': () => 'A key may hold no plus sign and no colon.',
  'owner-twice': () => 'The same owner stands twice on this unit.', 'owner-name-differs': (f: Facts) => `In row ${f.first} this key has another name. One key is one owner.`, 'party-unknown': (f: Facts) => `"${f.given}" is no kind of owner. Write person or organisation.`,
  'share-unreadable': (f: Facts) => `"${f.given}" is no share. Write 1/2 or 50%; leave it empty where they own jointly.`, 'shares-not-whole': (f: Facts) => `The shares of the ${f.owners} owners do not make one whole, or one is missing.`,
  'representative-twice': () => 'A unit has one chosen representative.', 'yes-or-no': (f: Facts) => `"${f.given}" is neither yes nor no.`, 'day-before-standing': (f: Facts) => `What stands of this unit holds from ${f.from} on; the new day cannot be earlier.`,
  'header-sheet': (f: Facts) => `The header is in row ${f.row} of the sheet "${f.sheet}", which was read.`, 'header-row': (f: Facts) => `The header is in row ${f.row}; rows above it were not read.`,
  'left-as-they-are': (f: Facts) => `${f.count} other units of the register are not in this file and stay as they are.`, 'building-not-in-tree': (f: Facts) => `${f.count} buildings are not in the tree of units (${f.names}). A vote of the whole estate does not need them; a vote of one building does.`,
} as Record<string, (facts: Facts) => string>
