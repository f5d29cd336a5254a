import { before, isCalledCode, isCalledPhone } from './number-context.ts'
import type { Span } from './span.ts'

const gap = '[\\s\\-·.()_*~\\ufe0f\\u20e3]{0,3}'
const mobile = new RegExp(`(?:(?:\\(?\\+?\\s?(?:00)?86\\)?)[\\s\\-]{0,2})?1${gap}[3-9](?:${gap}\\d){9}(?!\\d)`, 'g')
// Dictated with pauses: 138，1234，5678, or digit by digit.
const paused = /1[3-9]\d[、,，]\s?\d{4}[、,，]\s?\d{4}(?!\d)|1[、,，]\s?[3-9](?:[、,，]\s?\d){9}(?!\d)/g
const fixed = /(?:\(\s?0(?:10|2\d|[3-9]\d\d)\s?\)|(?:\+?86[\s-]?)?0(?:10|2\d|[3-9]\d\d)|(?:\+86[\s-]?)(?:10|2\d|[3-9]\d\d))[\s\-·./]{0,3}(?:[2-9]\d{2,3}[\s\-·.]{0,2}\d{4}|[2-9]\d{3}[\s\-·.]\d{3})(?!\d)/g
const local = /[2-9]\d{3}[\s\-·]?\d{4}(?![\d-])/g
const extension = /^[\s,，]{0,2}(?:转分机|转接|转|分机号?|ext\.?|x|#|-)[\s:]{0,2}\d{1,6}(?!\d)/i

// An office that answers the public is no person: 供电抢修电话010-…
const office = /(?:客服|热线|抢修|报修|值班|总机|派出所|消防|厂家|商家|服务中心|服务大厅|居委会|街道办|医院|公司|物业|门店|窗口)[^，。；,;\n\d]{0,4}$/
const measureAfter = /^\s?(?:元|块|万|户|人|个|度|吨|平|米|分(?!机)|秒|字|年|月|次|条|kWh|KB)/i
const date = /^(?:19|20)\d\d[\s\-·]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/
// 1-800-555-0142 is an American firm's.
const tollFree = /^1[-.\s]\(?8(?:00|88|77|66|55|44|33)\)?[-.\s]\d{3}[-.\s]\d{4}$/

function* matches(pattern: RegExp, text: string): Generator<{ start: number; end: number; value: string }> {
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    yield { start: found.index, end: found.index + found[0].length, value: found[0] }
  }
}

function withExtension(text: string, end: number): number {
  return end + (extension.exec(text.slice(end, end + 14))?.[0].length ?? 0)
}

/** Mobile numbers: any spelling of eleven digits that begin 13 to 19 (numbering plan: `^1[3-9]\d{9}$`). */
export function findMobiles(text: string): Span[] {
  const spans: Span[] = []
  for (const { start, end, value } of matches(mobile, text)) {
    if (/\d$|\+\s?$/.test(before(text, start)) || isCalledCode(text, start) || tollFree.test(value)) continue
    const country = /^\(?\+?\s?(?:00)?86\)?/.test(value)
    const national = country ? value.replace(/^\(?\+?\s?(?:00)?86\)?/, '') : value
    const groups = national.split(/\D+/).filter(Boolean)
    // Many groups of unlike length are amounts in a row, unless every digit stands alone.
    if (country || groups.length === 11 || groups.length <= 4 || isCalledPhone(text, start)) spans.push({ start, end, type: 'phone' })
  }
  for (const { start, end } of matches(paused, text)) {
    if (!/\d$/.test(before(text, start)) && !isCalledCode(text, start)) spans.push({ start, end, type: 'phone' })
  }
  return spans
}

/** Fixed-line numbers: with area code anywhere, the bare local number only where the words say telephone. */
export function findFixedLines(text: string): Span[] {
  const spans: Span[] = []
  for (const { start, end } of matches(fixed, text)) {
    const left = before(text, start)
    if (/[\d-]$/.test(left) || isCalledCode(text, start) || office.test(left.replace(/(?:电话|号码|专线|是|为|[:：\s])+$/, ''))) continue
    spans.push({ start, end: withExtension(text, end), type: 'phone' })
  }
  for (const { start, end, value } of matches(local, text)) {
    const left = before(text, start, 24)
    if (/[\dA-Za-z.\-/#]$/.test(left) || measureAfter.test(text.slice(end, end + 4)) || date.test(value)) continue
    if (isCalledCode(text, start) || office.test(left.replace(/(?:电话|号码|是|为|[:：\s])+$/, ''))) continue
    const said = /^转\d{1,6}(?!\d)/.test(text.slice(end, end + 8)) || isCalledPhone(text, start) || /(?:打|拨|找我|或者?|座机|家电)[^，。；,;\n\d]{0,4}$/.test(left) || /^\s?(?:[(（]?座机|[(（]?固话|[(（]?家里|找我|联系)/.test(text.slice(end, end + 5))
    if (said || /\d{4}\s?(?:或者?|\/|、|和|,|，)\s?(?:座机|固话|家里)?[:：]?\s?$/.test(left)) spans.push({ start, end: withExtension(text, end), type: 'phone' })
  }
  return spans
}

const besideName = /^\s?[，,、:：(（]?\s?([2-9]\d{3}[\s\-·]?\d{4})(?![\d-])(?=\s*(?:[。；;，,!！)）\n]|$))/

/** A bare local number that stands beside a name as its signature does: 孟砚秋，62175308。 */
export function findSignedPhones(digits: string, names: readonly Span[]): Span[] {
  return names.flatMap(({ end }) => {
    const found = besideName.exec(digits.slice(end, end + 16)), value = found?.[1]
    if (!found || value === undefined || date.test(value)) return []
    const start = end + found[0].indexOf(value)
    return [{ start, end: start + value.length, type: 'phone' as const }]
  })
}
