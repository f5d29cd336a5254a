import type { ClockRules, Question } from '../../rules/category.ts'

export const clockNames = ['dispatch', 'sign-in', 'contact', 'handle', 'check', 'ask'] as const
export const urgentNames = ['dispatch', 'sign-in', 'contact', 'handle'] as const
export const clockUnits = ['hour', 'day', 'workday', 'month'] as const
export const questionTypes = ['string', 'text', 'number', 'datetime', 'singlevaluelist', 'multivaluelist'] as const

/** What a category's form asks for, as texts: `clock.handle.amount`, `urgent.handle.unit`, `question.0.zh`. */
export type Texts = (name: string) => string

const rule = (text: Texts, name: string) => ({ amount: Number(text(`${name}.amount`) || Number.NaN), unit: text(`${name}.unit`) })
const list = (text: string): string[] => text.split(/[\n,，、;；]+/).map((part) => part.trim()).filter((part) => part !== '')

/** A category's wording out of its form, unchecked: the act's own rules decide. A question without a code and words is none. */
export function wordingOf(text: Texts, questionCount: number) {
  return {
    code: text('code'), kind: text('kind'), large: { zh: text('largeZh'), en: text('largeEn') }, small: { zh: text('smallZh'), en: text('smallEn') }, description: { zh: text('descriptionZh'), en: text('descriptionEn') },
    keywords: list(text('keywords')), publicity: text('publicity'), mayBeAnonymous: text('anonymous') === 'yes', needsCheck: text('check') === 'yes', sort: Number(text('sort') || '0'), validFrom: text('validFrom'), source: text('source'),
    clocks: { ...Object.fromEntries(clockNames.map((name) => [name, rule(text, `clock.${name}`)])), urgent: Object.fromEntries(urgentNames.map((name) => [name, rule(text, `urgent.${name}`)])) },
    questions: Array.from({ length: questionCount }, (_, index) => questionOf((name) => text(`question.${index}.${name}`))).filter((question) => question !== undefined),
  }
}

function questionOf(text: Texts) {
  if (['code', 'zh', 'en'].every((name) => text(name) === '')) return undefined
  const values = text('values').split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [key = '', words = ''] = line.split(/[=＝]/, 2), [zh = '', en = ''] = words.split(/[/／]/, 2)
    return { key: key.trim(), zh: zh.trim(), en: en.trim() || zh.trim() }
  })
  return {
    code: text('code'), type: text('type'), required: text('required') === 'yes', zh: text('zh'), en: text('en'),
    ...(text('hintZh') ? { hintZh: text('hintZh') } : {}), ...(text('hintEn') ? { hintEn: text('hintEn') } : {}), ...(values.length > 0 ? { values } : {}),
  }
}

/** Where in the form something stands that the act's rules call by its path. */
export function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second, third] = path.map(String)
  const named: Record<string, string> = { 'large.zh': 'largeZh', 'large.en': 'largeEn', 'small.zh': 'smallZh', 'small.en': 'smallEn', 'description.zh': 'descriptionZh', 'description.en': 'descriptionEn', mayBeAnonymous: 'anonymous', needsCheck: 'check' }
  if (first === 'clocks') return second === 'urgent' ? `urgent.${third}.amount` : `clock.${second}.amount`
  if (first === 'questions') return second === undefined ? 'question.0.code' : `question.${second}.${third === 'values' || third === undefined ? 'values' : third}`
  return named[`${first}.${second}`] ?? named[first ?? ''] ?? first ?? ''
}

/** The texts that a form shows for a standing wording. */
export function textsOf(wording: {
  code: string; kind: string; large_zh: string; large_en: string; small_zh: string; small_en: string; description_zh: string; description_en: string; keywords: readonly string[]
  questions: readonly Question[]; clocks: ClockRules; may_be_anonymous: boolean; publicity: string; needs_check: boolean; sort: number; source: string
}): Texts {
  const texts = new Map<string, string>([
    ['code', wording.code], ['kind', wording.kind], ['largeZh', wording.large_zh], ['largeEn', wording.large_en], ['smallZh', wording.small_zh], ['smallEn', wording.small_en], ['descriptionZh', wording.description_zh], ['descriptionEn', wording.description_en],
    ['keywords', wording.keywords.join('、')], ['publicity', wording.publicity], ['anonymous', wording.may_be_anonymous ? 'yes' : 'no'], ['check', wording.needs_check ? 'yes' : 'no'], ['sort', String(wording.sort)], ['source', wording.source],
  ])
  for (const name of clockNames) { texts.set(`clock.${name}.amount`, String(wording.clocks[name].amount)); texts.set(`clock.${name}.unit`, wording.clocks[name].unit) }
  for (const name of urgentNames) { texts.set(`urgent.${name}.amount`, String(wording.clocks.urgent[name].amount)); texts.set(`urgent.${name}.unit`, wording.clocks.urgent[name].unit) }
  wording.questions.forEach((question, index) => {
    const at = (name: string) => `question.${index}.${name}`
    for (const [name, value] of [['code', question.code], ['type', question.type], ['required', question.required ? 'yes' : 'no'], ['zh', question.zh], ['en', question.en], ['hintZh', question.hintZh ?? ''], ['hintEn', question.hintEn ?? ''], ['values', (question.values ?? []).map(({ key, zh, en }) => `${key}=${zh}/${en}`).join('\n')]] as const) texts.set(at(name), value)
  })
  return (name) => texts.get(name) ?? ''
}

/** What is usual, for a new category. */
export const usualTexts: Texts = (name) => {
  const clocks: Record<string, readonly [string, string]> = { 'clock.dispatch': ['2', 'hour'], 'clock.sign-in': ['2', 'hour'], 'clock.contact': ['24', 'hour'], 'clock.handle': ['7', 'day'], 'clock.check': ['1', 'workday'], 'clock.ask': ['3', 'day'], 'urgent.dispatch': ['1', 'hour'], 'urgent.sign-in': ['1', 'hour'], 'urgent.contact': ['1', 'hour'], 'urgent.handle': ['2', 'hour'] }
  const usual: Record<string, string> = { kind: 'component', publicity: 'public', anonymous: 'yes', check: 'yes', sort: '0' }
  const at = name.lastIndexOf('.')
  return usual[name] ?? clocks[name.slice(0, at)]?.[name.endsWith('.unit') ? 1 : 0] ?? ''
}
