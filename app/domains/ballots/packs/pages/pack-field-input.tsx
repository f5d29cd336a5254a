import type { Locale } from '#platform/words'
import { Checks, Choice, TextField } from '#ui/form'
import type { PackField } from '../rules/pack-fields.ts'
import { packsWords } from '../words/words.ts'
import { fieldName } from './value-said.ts'

/** One field of a pack to fill in, with its source beneath. */
export function PackFieldInput({ field, text, errorAt, locale }: { field: PackField; text: (name: string) => string; errorAt: (name: string) => string | undefined; locale: Locale }) {
  const words = packsWords(locale), { path, is } = field, label = fieldName(field, locale), error = errorAt(path)
  return (
    <>
      {is.kind === 'flag' && <Choice name={path} label={label} required unmarked arrange="row" value={text(path)} error={error} options={['true', 'false'].map((value) => ({ value, label: words.flag(value === 'true') }))} />}
      {is.kind === 'choice' && <Choice name={path} label={label} required unmarked arrange="row" value={text(path)} error={error} options={is.choices.map((value) => ({ value, label: words.choices[value] ?? value }))} />}
      {is.kind === 'several' && <Checks name={path} label={label} unmarked arrange="row" values={text(path).split(' ')} error={error} options={is.choices.map((value) => ({ value, label: words.choices[value] ?? value }))} />}
      {is.kind === 'whole' && <TextField name={path} label={label} unmarked required={is.empty !== true} width="short" inputmode="numeric" hint={is.empty === true ? `${is.least}–${is.most}. ${words.desk.emptyHint}` : `${is.least}–${is.most}`} value={text(path)} error={error} />}
      {is.kind === 'names' && (
        <>
          <TextField name={`${path}:zh`} label={`${label}: ${words.desk.systemZh}`} unmarked hint={words.desk.emptyHint} maxlength={120} value={text(`${path}:zh`)} error={errorAt(`${path}:zh`)} />
          <TextField name={`${path}:en`} label={`${label}: ${words.desk.systemEn}`} unmarked maxlength={120} value={text(`${path}:en`)} />
        </>
      )}
      <TextField name={`source:${path}`} label={<>{words.source}<span class="for-ears"> ({label})</span></>} unmarked required maxlength={310} value={text(`source:${path}`)} error={errorAt(`source:${path}`)} />
    </>
  )
}
