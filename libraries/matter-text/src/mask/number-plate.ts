import { before } from './number-context.ts'
import { digitOf } from './fold.ts'
import type { Span } from './span.ts'

const province = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const gap = '[\\s\\-·.。_]{0,2}'
const numeral = '零〇幺一二两三四五六七八九拐洞勾'
// GA 36: province, letter of the office, five characters; six for new energy and for electric bicycles.
const full = new RegExp(`(?:[${province}]|(?<![A-Za-z0-9])W\\s?J\\s?[${province}]?)${gap}[临]?[A-Za-z](?:${gap}[A-Za-z0-9${numeral}]){4,5}(?:${gap}[A-Za-z0-9${numeral}学警港澳挂领试超])(?![A-Za-z0-9])|[${province}]${gap}[A-Za-z](?:${gap}[A-Za-z0-9]){4}(?:${gap}[A-Za-z0-9学警港澳挂领试超])(?![A-Za-z0-9])`, 'gi')
const embassy = /(?:使\s?\d{6}|[京沪渝粤]?[A-Z]?[·\s]?\d{5}使)(?!\d)/gi
const provisional = new RegExp(`[${province}]临${gap}[A-Za-z]?${gap}\\d{5,6}(?!\\d)`, 'gi')
const withoutProvince = /(?:车牌号?码?|牌照|车号|号牌|牌号)[是为:：\s“"叫]{0,3}([A-Za-z][\s·.-]{0,2}(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{5,6})(?![A-Za-z0-9])/gi
// The pattern may swallow a numeral that begins the next word; a plate has five or six characters after its letter.
const tooLong = new RegExp(`[${numeral}]$`)

/** Number plates of cars and electric bicycles, in any case, spacing or width. */
export function findNumberPlates(text: string): Span[] {
  const spans: Span[] = []
  if (!/[A-Za-z使临]/.test(text)) return spans
  const hasLetter = /[A-Za-z]/.test(text)
  if (hasLetter) for (const found of text.matchAll(full)) {
    let value = found[0]
    if (tooLong.test(value) && !/[零〇幺一二两三四五六七八九拐洞勾].*[零〇幺一二两三四五六七八九拐洞勾]/.test(value)) value = value.replace(tooLong, '')
    const digits = [...value].filter(character => /\d/.test(character) || digitOf(character)).length
    if (digits >= 2) spans.push({ start: found.index, end: found.index + value.trimEnd().length, type: 'plate' })
  }
  if (text.includes('使')) for (const found of text.matchAll(embassy)) {
    if (!/[\dA-Za-z-]$/.test(before(text, found.index, 1))) spans.push({ start: found.index, end: found.index + found[0].length, type: 'plate' })
  }
  if (text.includes('临')) for (const found of text.matchAll(provisional)) spans.push({ start: found.index, end: found.index + found[0].length, type: 'plate' })
  if (hasLetter) for (const found of text.matchAll(withoutProvince)) {
    const end = found.index + found[0].length
    spans.push({ start: end - found[1]!.length, end, type: 'plate' })
  }
  return spans
}
