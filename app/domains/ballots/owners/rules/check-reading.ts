import { Refusal } from '#platform/refusal'
import type { EntryOwner } from '../../rolls/rules/roll.ts'
import { invalidCodes, marks, type PaperReading } from './paper.ts'
import { signatureParts, signersOf } from './signer.ts'

/** A reading of a paper as it is kept: a mark beside every matter that this owner decides (nothing beside the others) and a signature of somebody who may sign, or one reason why it is invalid. Refuses `ballots.reading-unsound`. */
export function checkReading(given: PaperReading, matters: readonly string[], owners: readonly EntryOwner[], concerned: readonly string[] = matters): PaperReading {
  if (given.invalid !== null) {
    if (!invalidCodes.includes(given.invalid)) throw new Refusal('ballots.reading-unsound', 'invalid', { field: 'invalid' })
    return { signer: '', marks: {}, invalid: given.invalid }
  }
  if (!signersOf(owners).some(({ key }) => key === signatureParts(given.signer).key)) throw new Refusal('ballots.reading-unsound', 'invalid', { field: 'signer' })
  const kept = matters.map((matter) => {
    const mark = concerned.includes(matter) ? marks.find((known) => known === given.marks[matter]) : 'blank'
    if (mark === undefined) throw new Refusal('ballots.reading-unsound', 'invalid', { field: `mark-${matter}` })
    return [matter, mark] as const
  })
  return { signer: given.signer, marks: Object.fromEntries(kept), invalid: null }
}
