import type { HoldingState, UnitKind } from '../rules/exclusive-unit.ts'
import type { ClaimState, Proof, ServiceAnswer } from '../rules/claim.ts'
import type { PropertyImportState } from '../tables.ts'
import { enReasons } from './en-reasons.ts'
import { enRefusals } from './en-refusals.ts'
import type { zh } from './zh.ts'

const refusalReasons: Record<string, string> = { 'not-the-owner': 'Not the owner in the register', 'paper-missing': 'No paper was brought', 'paper-doubtful': 'The paper is unclear or doubtful', 'other-unit': 'The paper is about another unit', 'register-outdated': 'The register is not up to date: register the purchase first' }

export const en: typeof zh = {
  acts: {
    'ballots.keep-register': 'Import and change the register of property', 'ballots.read-register': 'See the register of property', 'ballots.read-owner-names': 'See names of owners', 'ballots.claim-ownership': 'Say that a unit is mine', 'ballots.verify-ownership': 'Verify owners',
    'ballots.register-received': 'Received a register of property', 'ballots.register-imported': 'Imported a register of property', 'ballots.register-import-undone': 'Undid an import of the register', 'ballots.exclusive-unit-changed': 'Changed the register of a unit',
    'ballots.ownership-claimed': 'Claimed a unit', 'ballots.ownership-claim-withdrawn': 'Took back a claim', 'ballots.ownership-verified': 'Verified an owner', 'ballots.ownership-refused': 'Refused a claim of a unit', 'ballots.verification-ended': 'Took back a verification', 'ballots.owner-names-read': 'Opened names of owners',
  } as Record<string, string>,
  states: { sold: 'sold', undelivered: 'sold, not delivered', unsold: 'unsold' } satisfies Record<HoldingState, string> as Record<HoldingState, string>,
  kinds: { dwelling: 'dwelling', shop: 'shop', parking: 'parking', other: 'other' } satisfies Record<UnitKind, string> as Record<UnitKind, string>,
  sources: { register: 'register of real estate', survey: 'survey', contract: 'contract of sale' },
  parties: { person: 'person', organisation: 'organisation' },
  columns: { building: 'Building', label: 'Unit', area: 'Area', state: 'State', ownerName: 'Owner', ownerKey: 'Owner key', unitKey: 'Unit key', kind: 'Kind', source: 'Source of the area', party: 'Kind of owner', share: 'Share', representative: 'Representative', certificate: 'Certificate' },
  causes: { import: 'import', sale: 'sale', correction: 'correction' },
  desk: {
    title: 'Register of property', lead: 'Which exclusive units each estate has, how large they are, and who owns them. Owners\' rolls and votes are counted from it.', administration: 'Desk', none: 'No estate has a register yet', noneText: 'Find the estate first, then send its register.', find: 'Find an estate by name', found: (count) => `${count} found`, open: 'Open the register',
    withRegister: 'Estates with a register', others: 'Find another estate', estate: 'Estate', units: 'Units', area: 'Area (m²)', owners: 'Owners', claims: 'Claims to check', claimsOpen: (count) => `${count} claims to check`,
    list: 'Units', listOf: (building) => `Units of ${building}`, building: 'Building', allBuildings: 'All', label: 'Number', kind: 'Kind', state: 'State', ownersMasked: 'Owners', source: 'Source of the area', parking: 'of it parking', search: 'Building or number', filter: 'Find', shown: (shown, all) => `${all} units; the first ${shown} are shown. Search by building or number.`,
    empty: 'This estate has no register yet', emptyText: 'Send a sheet: building, unit, area, state, owner, owner key. It is checked first and written afterwards.', noMatch: 'No unit fits', noMatchText: 'Try another building or number.', upload: 'Send a register', rolls: 'Owners\' rolls',
    file: 'File', fileHint: 'CSV or XLSX. Co-owners have a row each.', validFrom: 'From which day', validFromHint: 'The day whose state the register shows. Today when left empty.', check: 'Check the file', uploadLead: 'The whole sheet is checked first; nothing is written. Rows that cannot be taken come back with their reason.', noFile: 'Choose a file.', template: 'Download the template', imports: 'Imports',
    rules: ['Use the register\'s own key for an owner, never the number of an identity card or phone. One owner has one key: several units are one head.', 'Write areas with two decimals, as 89.50.', 'States: sold, undelivered, unsold. Unsold and undelivered units are the developer\'s, together one head.'], columnsTitle: 'What the sheet holds',
    templateRows: [['building', 'unit', 'area', 'kind', 'state', 'area_source', 'owner', 'owner_key', 'party', 'share', 'representative'], ['Building 1', '1-101', '89.50', 'dwelling', 'sold', 'register', 'Zhang Example', 'Y0001', 'person', '1/2', 'yes'], ['Building 1', '1-101', '89.50', 'dwelling', 'sold', 'register', 'Li Example', 'Y0002', 'person', '1/2', ''], ['Building 1', '1-102', '102.30', 'dwelling', 'unsold', 'survey', 'Example Development Ltd', 'D0001', 'organisation', '', '']],
  },
  imports: {
    title: 'Check of an import', states: { checking: 'being checked', checked: 'checked, not yet written', waiting: 'waiting', running: 'being written', committed: 'written', undone: 'taken back', failed: 'not written' } satisfies Record<PropertyImportState, string> as Record<PropertyImportState, string>,
    refusedState: 'has mistakes, not written', sound: 'All of it can be written', soundText: (created, changed, unchanged) => `${created} new, ${changed} changed, ${unchanged} as they are. Nothing is written yet.`, nothing: 'Just what stands already', nothingText: 'There is nothing to write.',
    refused: (count) => `${count} rows cannot be taken; nothing was written`, refusedText: 'Download the sheet with a column of reasons, mend it and send it again.', download: 'Download with reasons', csv: 'CSV', xlsx: 'XLSX', commit: 'Write to the register', commitEffect: 'All rows are written together. It can be taken back until something is changed after it.', undo: 'Take this import back', undoEffect: 'What is new goes, what was changed is as before.', again: 'Check another file',
    shown: (shown, all) => `${all} rows cannot be taken; the first ${shown} reasons are listed.`, committed: (created, changed) => `Written: ${created} new, ${changed} changed.`, created: 'new', changed: 'changed', unchanged: 'unchanged', refusedCount: 'cannot be taken', rows: 'rows', row: 'Row', field: 'Column', reason: 'Reason', at: 'When', state: 'State',
    reasonColumn: 'reason', notes: 'Look again', notesText: 'None of this hinders writing.', failed: 'Nothing was written', failedText: 'The check before writing found a conflict with what stands. Send the file again.',
  },
  unit: {
    now: 'As it stands', certificate: 'Certificate of title', since: 'Since', history: 'Versions', until: 'Until', cause: 'Because of', from: 'From', change: 'Sale or correction', showNames: 'Show names', showNamesEffect: 'Shows the full names and keys of the owners. Who looked, when and what for is recorded; a verified owner finds it.', purpose: 'What for',
    purposes: { 'verify-ownership': 'to verify an owner', 'owners-vote': 'to prepare an owners\' vote', 'correct-register': 'to correct the register', oversight: 'oversight' }, names: 'Owners (full names)', ownerKey: 'Key', share: 'Share', jointly: 'jointly', representative: 'Chosen representative', representativeOf: 'casts the vote', verified: 'verified account', notVerified: 'no account', endVerification: 'Take the verification back', endVerificationEffect: 'For mistakes: the account is this owner no more.',
    changeTitle: 'Sale or correction', changeLead: 'Writes a new version; the one before stays on record.', whatFor: 'This is a', sale: 'Sale', saleHint: 'The owner changed. An owner who has no other unit here is no verified owner any more.', correction: 'Correction', correctionHint: 'The register was wrong, for example the area.', owner: (number) => `Owner ${number}`, ownerName: 'Name', party: 'Kind of owner', ownerNone: 'leave empty if not needed', shareHint: 'For example 1/2; empty where they own jointly', representativeHint: 'Only where the co-owners chose one of them to cast their vote', nobody: 'nobody was chosen', causeMissing: 'Say whether it is a sale or a correction.', purposeMissing: 'Choose what the names are opened for.', save: 'Write', saved: 'The new version is written.',
  },
  claims: {
    title: 'Verify owners', lead: 'Residents say that a unit is theirs. Look at the certificate or contract in person before you verify; keep no copy.', none: 'No claim waits', noneText: 'What residents send from "My property" appears here.', who: 'Who', unit: 'Unit', proof: 'Brings', at: 'Sent', service: 'The city\'s service says', open: 'Check', back: 'Back to the list', claimant: 'Claimant', claimantName: 'Name of the account', whichOwner: 'Which owner of the register is it', verify: 'Seen the original: verify', verifyEffect: 'From now on this account may act for this owner. No copy is kept.', refuse: 'Refuse', why: 'Why', done: 'Verified.', refusedDone: 'The claimant has been told.', openNames: 'Open the claim and the names', openNamesEffect: 'Shows the name of the claimant and of the owners, and leaves a trace.', sameName: 'same name as the claimant',
    reasons: refusalReasons,
  },
  proofs: { certificate: 'Certificate of title', contract: 'Contract of sale', other: 'Another paper' } satisfies Record<Proof, string> as Record<Proof, string>,
  claimStates: { waiting: 'waiting', verified: 'verified', refused: 'refused', withdrawn: 'taken back' } satisfies Record<ClaimState, string> as Record<ClaimState, string>,
  service: { yes: 'is the owner', no: 'is not the owner', unknown: 'does not know the unit', silent: 'no answer' } satisfies Record<ServiceAnswer, string> as Record<ServiceAnswer, string>,
  mine: {
    title: 'My property', lead: 'Once verified, you can take part in owners\' votes and read the whole roll of owners.', verified: 'Verified units', none: 'No verified unit yet', noneText: 'Say below which unit is yours, and bring a paper to the community\'s counter once.', area: 'Area', coOwned: 'owned with others', representative: 'you are the chosen representative', claim: 'Verify a unit', estate: 'Estate', estateHint: 'Part of its name', findEstate: 'Find', estateFound: 'Choose the estate', estateNone: 'No estate with a register was found. Try another word, or ask the community\'s staff.', noRegister: 'This estate has no register yet', change: 'Another estate',
    building: 'Building', label: 'Entrance and number', labelHint: 'As on the certificate, for example 2-301', proof: 'What will you bring to the counter', proofHint: 'It is only looked at: no copy, no photograph.', ask: (name) => `My name and unit may be sent to ${name} to be checked`, askHint: 'You need not: staff can check at the counter instead.', askYes: 'Yes', submit: 'Send', submitted: 'Sent. Bring your paper to the community\'s counter.', submittedVerified: 'Verified; you need not come to the counter.', noUnit: 'The register has no such unit. Check the building and number, or ask the community\'s staff.', needLabel: 'Write the entrance and number.', needBuilding: 'Choose the building.', needProof: 'Choose a paper.', claims: 'My claims', withdraw: 'Take back', withdrawn: 'Taken back.', office: 'Checked at the counter', why: 'Why', ended: 'Units that were sold: the verification has ended.', signIn: 'Sign in to see and verify your units.',
  },
  notices: {
    claimed: { title: 'A resident claims a unit', body: 'They will bring a paper to the counter; check it in person.' }, verified: { title: 'You are verified as an owner', body: 'You can take part in owners\' votes and read the whole roll.' },
    refused: (reason) => ({ title: 'Your claim of a unit was refused', body: `${refusalReasons[reason] ?? 'Ask the community'}. You may try again.` }),
  },
  reasons: enReasons,
  refusals: enRefusals,
}
