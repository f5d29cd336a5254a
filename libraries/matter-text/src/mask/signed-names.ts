import type { Span } from './span.ts'

const signature = /(?:^|[。！？!?；;\n…])\s?([㐀-鿿]{2,3})[，,、：:\s]{1,2}$/
// Says what the contact is, or asks for something: no name.
const introduces = /电话|手机|邮箱|微信|证件?|号码|联系|回[访电话复]|来电|致电|座机|固话|住址|地址|家住|住在|车牌|车主|车号|谢谢|多谢|拜托|麻烦|辛苦|[我你您他她请急盼速]|本人|同上|如下|附/

/**
 * Names that only their place gives away: two or three characters that stand alone between the end of a sentence and somebody's
 * telephone, mail, identity card or messenger id (……谁扫？终于，159……). Where a word that introduces the contact stands there, nothing.
 */
export function findSignedNames(text: string, numbers: readonly Span[], names: readonly Span[]): Span[] {
  return numbers.flatMap((number): Span[] => {
    if (!['phone', 'email', 'idcard', 'wechat'].includes(number.type)) return []
    const left = text.slice(Math.max(0, number.start - 8), number.start), found = signature.exec(left), value = found?.[1]
    if (value === undefined || introduces.test(value)) return []
    const start = number.start - left.length + left.lastIndexOf(value), end = start + value.length
    return names.some(name => name.start < end && name.end > start) ? [] : [{ start, end, type: 'name' }]
  })
}
