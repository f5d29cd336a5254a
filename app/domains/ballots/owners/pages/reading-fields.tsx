import type { Form } from '#platform/form'
import { Choice, Select } from '#ui/form'
import type { Page } from '#ui/page'
import type { Paper } from '../reads/papers.ts'
import type { Assembly } from '../reads/assembly.ts'
import { type InvalidCode, invalidCodes, type Mark, marks, type PaperReading } from '../rules/paper.ts'
import { concernedKeys } from '../rules/concerned.ts'
import { type Power, powers, signatureOf, signatureParts, signersOf } from '../rules/signer.ts'
import { ownersWords } from '../words/words.ts'
import { errorOf, type Tried } from './tried.ts'

/** A reading as the form brought it. */
export function readingOf(form: Form, matters: readonly string[]): PaperReading {
  const power = powers.find((known): known is Power => known === form.text('power')) ?? 'owner'
  return {
    invalid: invalidCodes.find((known): known is InvalidCode => known === form.text('invalid')) ?? null,
    signer: form.text('signer') === '' ? '' : signatureOf(power, form.text('signer')),
    marks: Object.fromEntries(matters.flatMap((matter) => { const mark = marks.find((known): known is Mark => known === form.text(`mark-${matter}`)); return mark === undefined ? [] : [[matter, mark] as const] })),
  }
}

/** What a clerk fills in with the paper before them: who signed, every mark, or why it is invalid. */
export function ReadingFields({ page, assembly, paper, typed, problem }: { page: Page; assembly: Assembly; paper: Paper; typed: PaperReading | undefined; problem: Tried | undefined }) {
  const words = ownersWords(page.locale), text = words.desk.enter, signers = signersOf(paper.owners, paper.label), signed = signatureParts(typed?.signer ?? ''), concerned = concernedKeys(assembly.ballot.questions.map(({ key }) => key), assembly.within, paper)
  return (
    <>
      <Select name="invalid" label={text.invalid} hint={text.invalidHint} value={typed?.invalid ?? ''} empty={text.valid} error={errorOf(problem, 'invalid')} options={invalidCodes.map((value) => ({ value, label: words.invalid[value] }))} />
      <Choice name="signer" label={text.signer} arrange="row" value={signed.key === '' && signers.length === 1 ? signers[0]?.key : signed.key} error={errorOf(problem, 'signer')} options={signers.map(({ key, name }) => ({ value: key, label: name }))} />
      <Choice name="power" label={text.power} arrange="row" value={signed.power} options={powers.map((value) => ({ value, label: words.powers[value] }))} />
      {assembly.ballot.questions.map((question, at) => concerned.includes(question.key) && (
        <Choice name={`mark-${question.key}`} label={`${at + 1}. ${question.title}`} arrange="row" value={typed?.marks[question.key]} error={errorOf(problem, `mark-${question.key}`)} options={marks.map((value) => ({ value, label: words.marks[value] }))} />
      ))}
    </>
  )
}
