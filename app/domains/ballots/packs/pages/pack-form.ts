import type { z } from 'zod'
import type { Form } from '#platform/form'
import type { Locale } from '#platform/words'
import { RulePackData } from '../reads/pack-data.ts'
import { packDoubts } from '../rules/pack-doubts.ts'
import { type FieldKind, nested, packFields, valueAt } from '../rules/pack-fields.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { packsWords } from '../words/words.ts'
import { fieldName } from './value-said.ts'

/** A pack as a form writes it: values under `path`, sources under `source:path`. */
export function packText(pack: RulePack): (name: string) => string {
  return (name) => {
    if (name.startsWith('source:')) return pack.sources[name.slice(7)] ?? ''
    const value = valueAt(pack, name.replace(/:(zh|en)$/, '.$1'))
    return value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value)
  }
}

function read(form: Form, path: string, is: FieldKind): unknown {
  const text = form.text(path)
  switch (is.kind) {
    case 'flag': return text === 'true' ? true : text === 'false' ? false : undefined
    case 'whole': return text === '' ? (is.empty === true ? null : undefined) : /^\d{1,9}$/.test(text) ? Number(text) : text
    case 'choice': return text
    case 'several': return form.all(path)
    case 'names': return form.text(`${path}:zh`) === '' && form.text(`${path}:en`) === '' ? null : { zh: form.text(`${path}:zh`), en: form.text(`${path}:en`) }
  }
}

/** The pack that a form holds, not yet checked. */
export const packOfForm = (form: Form, version: number): unknown => ({
  code: form.text('code'), version, title: { zh: form.text('title:zh'), en: form.text('title:en') }, effectiveFrom: form.text('effectiveFrom'),
  ...nested(packFields.map(({ path, is }) => [path, read(form, path, is)])),
  sources: Object.fromEntries(packFields.map(({ path }) => [path, form.text(`source:${path}`)])),
})

export interface PackProblem { readonly name: string; readonly message: string }

/** Everything that is wrong with a pack, each by the field of the form and in a sentence. */
export function packProblems(given: unknown, locale: Locale): PackProblem[] {
  const answer = RulePackData.safeParse(given)
  if (answer.success) return []
  // What does not fit together is looked for only in what is sound by itself: here it is asked for besides, so that nobody has to save twice.
  const doubts = given !== null && typeof given === 'object' ? packDoubts(given).map(({ path, problem }) => ({ code: 'custom' as const, path: [...path], message: problem })) : []
  const told = [...answer.error.issues, ...doubts].flatMap((issue) => problemOf(issue, locale))
  return [...new Map(told.map((problem) => [`${problem.name} ${problem.message}`, problem])).values()]
}

function problemOf(issue: Pick<z.core.$ZodIssue, 'path' | 'message' | 'code'> & { readonly keys?: readonly string[] }, locale: Locale): PackProblem[] {
  const { problems, source } = packsWords(locale), path = issue.path.join('.')
  const colon = locale === 'en' ? ': ' : '：'
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => ({ name: '', message: `${[path, key].filter(Boolean).join('.')}${colon}${problems.unknown}` }))
  const ofSource = issue.path[0] === 'sources', fieldPath = ofSource ? issue.path.slice(1).join('.') : path
  const field = packFields.find((one) => one.path === fieldPath || (one.is.kind === 'names' && fieldPath.startsWith(`${one.path}.`)))
  if (field) {
    const label = fieldName(field, locale)
    if (ofSource) return [{ name: `source:${field.path}`, message: `${label} (${source})${colon}${issue.message === 'missing' ? problems.missing : problems.source}` }]
    const said = issue.message === 'below-least' ? problems['below-least'] : field.is.kind === 'whole' ? problems.whole(field.is.least, field.is.most) : problems[field.is.kind]
    return [{ name: field.is.kind === 'names' ? `${field.path}:zh` : field.path, message: `${label}${colon}${said}` }]
  }
  const [first = ''] = issue.path.map(String)
  const own: Readonly<Record<string, readonly [name: string, said: string]>> = { code: ['code', problems.code], version: ['', problems.version], title: ['title:zh', problems.title], effectiveFrom: ['effectiveFrom', problems.date] }
  const [name, said] = own[first] ?? ['', issue.message === 'unknown' ? problems.unknown : problems.other]
  return [{ name, message: own[first] ? said : `${path}${colon}${said}` }]
}
