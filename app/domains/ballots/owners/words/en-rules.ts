import type { zhRules } from './zh-rules.ts'

const area = (value: string | number | undefined) => (Number(value) / 100).toFixed(2)
const choices: Readonly<Record<string, string>> = { agree: 'agree', against: 'against', abstain: 'abstain' }

/** Codes of the rules of owners' votes in words. */
export const enRules: typeof zhRules = {
  forms: { regular: 'Regular meeting', extraordinary: 'Extraordinary meeting' },
  conveners: { 'owners-committee': 'Called by the owners\' committee', owners: 'Called on a petition of owners', 'management-committee': 'Called by the management committee', street: 'Called by the street or the community' },
  matters: {
    rules_of_procedure: 'Making or changing the rules of procedure', covenant: 'Making or changing the covenant', elect_committee: 'Electing the owners\' committee (one matter for each candidate)', hire_or_dismiss_manager: 'Hiring or dismissing the property manager', use_maintenance_fund: 'Using the maintenance fund',
    raise_maintenance_fund: 'Raising the maintenance fund', rebuild: 'Altering or rebuilding the building', change_or_operate_common_parts: 'Changing the use of common parts, or running a business with them', other_major: 'Other major matters of common ownership', elevator: 'Adding a lift (owners of the entrance or building)',
    repair_partial_common_parts: 'Repairing common parts of some owners', residence_to_business: 'Turning a dwelling into business premises (owners concerned)',
  },
  classes: { general: 'General matter: two thirds of area and of heads take part; of these more than half by area and by heads agree', special: 'Special matter: two thirds of area and of heads take part; of these at least three quarters by area and by heads agree', unanimous: 'Every owner concerned must agree' },
  says: { agree: 'Agree', against: 'Against', abstain: 'Abstain' },
  marks: { agree: 'Agree', against: 'Against', abstain: 'Abstain', blank: 'Nothing marked', ambiguous: 'Several marked, or unreadable' },
  invalid: { 'no-signature': 'Not signed', 'identity-unverified': 'Identity cannot be verified', 'power-unverified': 'Mandate cannot be verified, or is exceeded', 'not-an-owner': 'Not an owner', late: 'Returned after the close', 'not-this-vote': 'Not a paper of this vote' },
  paperStates: { printed: 'Not returned', returned: 'Waits for the first clerk', entered: 'Waits for the second clerk', differs: 'Read differently', settled: 'Settled', void: 'Void' },
  outcomes: { cast: 'Counted', invalid: 'Invalid, takes no part', duplicate: 'Handed in before; the first stands', 'with-co-owner': 'Agrees with the co-owner, counted', 'at-odds': 'Co-owners at odds, set aside' },
  channels: { signed: 'Signed for', read: 'Read on screen', attempted: 'Tried in vain', posted: 'Posted notice' },
  powers: { owner: 'The owner', proxy: 'A proxy with written power', guardian: 'The guardian' },
  told: { letter: 'By letter', phone: 'By phone', meeting: 'In person', here: 'Through this system' },
  differences: {
    'unknown-head': (f) => `not on the roll${f.number === undefined ? '' : ` (no. ${f.number})`}`, 'area-differs': (f) => `no. ${f.number}: area differs, theirs ${area(f.theirs)}, roll ${area(f.ours)} m²`,
    double: (f) => `no. ${f.number}: the same unit twice (before: row ${f.before})`, 'split-answers': (f) => `no. ${f.number}: units of one owner answer differently (before: row ${f.before})`, 'voted-here': (f) => `no. ${f.number} handed in here too`,
    'sum-differs': (f) => `stated sums differ from the rows: matter ${f.matter}, ${choices[String(f.choice)]} by ${f.by}: theirs ${f.by === 'area' ? area(f.theirs) : f.theirs}, rows ${f.by === 'area' ? area(f.ours) : f.ours}`,
    'total-differs': (f) => `total ${f.by} differ: theirs ${f.by === 'area' ? area(f.theirs) : f.theirs}, roll ${f.by === 'area' ? area(f.ours) : f.ours}`,
  },
  settlements: { 'by-the-roll': 'By the roll', 'left-out': 'Leave this row out', 'this-row': 'This row stands', explained: 'Explained' },
  cells: {
    'column-missing': (f) => `The table has no column "${f.column}".`, 'not-a-number': () => 'The number on the roll is a number.', 'area-unreadable': () => 'The area cannot be read; write 89.50.', 'area-too-fine': () => 'An area has at most two decimals.', 'area-zero': () => 'An area is more than 0.', 'area-missing': () => 'The area is missing.', 'answer-unknown': () => 'Write agree, against or abstain; leave empty who did not vote.',
  },
}
