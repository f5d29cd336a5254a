import type { RefusalSentences } from '#platform/room'
import { sheetSentences } from '#platform/sheet/sentences'

export const enRefusals: RefusalSentences = {
  ...sheetSentences('en').refusals,
  'ballots.unknown-place': () => 'There is no such place, or it has ended. Look for it again.',
  'ballots.unknown-exclusive-unit': () => 'The register has no such unit; it may just have changed. Look for it again.',
  'ballots.unknown-register-import': () => 'There is no such import.', 'ballots.unknown-claim': () => 'There is no such claim.', 'ballots.unknown-verification': () => 'This verification has been taken back already.',
  'ballots.register-column-missing': (f) => `The column "${f.english}" (${f.column}) is missing. Compare with the template. Nothing was written.`,
  'ballots.register-column-twice': (f) => `The column "${f.column}" is there twice: columns ${f.first} and ${f.second}. Nothing was written.`,
  'ballots.register-day': (f) => `"${f.day}" does not do: give today or an earlier day, written as 2026-05-01.`,
  'ballots.register-rows-refused': (f) => `${f.refused} rows cannot be taken; nothing was written. The first is row ${f.row}. Send the file again and download the sheet with reasons.`,
  'ballots.register-row-refused': () => 'This cannot be taken; nothing was written. See what is marked.',
  'ballots.register-has-reasons': (f) => `${f.refused} rows still cannot be taken; nothing was written.`, 'ballots.register-written-already': () => 'This import has been written, or is being written; it was not written twice.',
  'ballots.register-not-the-last': () => 'Only the newest import of the estate can be taken back.', 'ballots.register-in-use': () => 'Units of this import were changed since, or somebody claimed one. It cannot be taken back; nothing was changed.',
  'ballots.register-failed': () => 'Writing failed; nothing was written. Try again.', 'ballots.register-unchanged': () => 'This is what stands already; nothing was changed.',
  'ballots.claimed-already': () => 'You have said so of this unit already, and it is being checked.', 'ballots.owner-verified-already': () => 'Another account is verified as this owner. Check, and take that verification back if it was a mistake.',
  'ballots.claim-settled': () => 'This claim has been decided already; nothing was changed.', 'ballots.own-claim': () => 'Nobody verifies themselves: let a colleague do it.',
  'ballots.not-an-owner-there': () => 'Choose one of the owners whom the register has for this unit.', 'ballots.claim-refusal-reason': () => 'Choose why it is refused.',
  'ballots.names-closed-to-committee': () => 'An owners\' committee sees names only while a roll or vote of its owners is under way. None is now.',
}
