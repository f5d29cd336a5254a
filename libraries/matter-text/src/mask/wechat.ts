import { isEnglishWord } from '../words/english.ts'
import type { Span } from './span.ts'

const cue = '微信号?码?|薇信|威信|徽信|V信|微号|微心|卫星号?|wei\\s?xin|we\\s?chat|\\bvx|\\bwx|\\bV(?=[:：号])|加\\s?V|加我?微|QQ号?|扣扣号?|抖音号?|快手号?|小红书号?|支付宝账?号?|telegram|whatsapp|line|skype|账号|帐号|ID'
const link = '(?:[\\s:：是为叫=→“"\'(（,，]|同名|搜索?|加我?|一下|联系|账号|帐号|的|号码?|我|请|可以|就|id|is|no\\.?|number){0,6}'
const token = '[A-Za-z0-9](?:[A-Za-z0-9]|[_\\-](?=[A-Za-z0-9_\\-])){3,28}_?'
const named = new RegExp(`(?:${cue})${link}(${token})(?![A-Za-z0-9@])`, 'gi')
// A lower-case handle with an underscore is written nowhere else in a request.
const handle = /(?<![A-Za-z0-9._@/\\-])[A-Za-z](?=[A-Za-z0-9-]*_)[A-Za-z0-9_-]{4,28}(?![A-Za-z0-9_@/]|\.[A-Za-z])/g
const letteredHandle = /(?<![A-Za-z0-9._@/\\-])[a-z](?=[a-z-]*\d\d)[a-z0-9-]*[a-z]{3}[a-z-]*\d{2,8}(?![A-Za-z0-9_@/]|[.-][A-Za-z0-9])/g
const nickname = /(?<=[【\[(（:：@。，,]\s?|[㐀-鿿]\s)[a-z]{3,}-[a-z0-9]{2,12}(?=\s?(?:[】\])）。，,；;!！]|$))/g
const product = /^(?:iphone|ipad|covid|windows|win|android|python|office|usb|http|ping|type|wifi|level|line|no|room|building|unit|apt|flat|err|error|mp|gb|vol|top|rs|cat|model|ver|version)-?\d+$/i
const word = /^(?:[a-z]+|wi-fi|e-mail)$/i

/** Ids of WeChat and other messengers: what follows such a word, and handles that can be nothing else. */
export function findWechatIds(text: string): Span[] {
  const spans: Span[] = []
  if (!/[A-Za-z0-9_-]{4}/.test(text)) return spans
  for (const found of text.matchAll(named)) {
    const value = found[1]!
    const start = found.index + found[0].lastIndexOf(value)
    const cueText = found[0].slice(0, found[0].length - value.length)
    const saysId = /(?:号|vx|wx|[:：=→是]|加|搜|信)[\s:：“"]*$/i.test(cueText)
    const isAccount = /^(?:账号|帐号|ID|line)/i.test(cueText)
    // 单号WX20261103027 is an order.
    if (/^\d+$/.test(value) && (value.length > 11 || /^20[12]\d[01]\d/.test(value) && value.length > 8 || /[单编序案流]号?[:：是为\s]*$/.test(text.slice(Math.max(0, found.index - 6), found.index)))) continue
    if (!/[A-Za-z]/.test(value) && !/^\d+$/.test(value)) continue
    if (isAccount && !/[A-Za-z].*\d|_/.test(value)) continue
    if (/^\d+$/.test(value) ? /^(?:QQ|扣扣|微信|V信|vx|wx|加)/i.test(cueText) && value.length >= 5 && value.length <= 11 : saysId || !word.test(value)) {
      if (/^1[3-9]\d{9}$/.test(value) || product.test(value) || /^[A-Z0-9]{2,}-\d+/.test(value) && isAccount) continue
      if (word.test(value) && value.length < 5) continue
      spans.push({ start, end: start + value.length, type: 'wechat' })
    }
  }
  for (const pattern of [handle, letteredHandle]) {
    for (const found of text.matchAll(pattern)) {
      if (!product.test(found[0]) && /[a-z]/.test(found[0])) spans.push({ start: found.index, end: found.index + found[0].length, type: 'wechat' })
    }
  }
  // 戎小棠 【rongxt-run】: letters with a hyphen or a dot that are no English, in brackets or as the last word.
  if (/[㐀-鿿]/.test(text)) for (const found of text.matchAll(nickname)) {
    if (!found[0].toLowerCase().split(/[^a-z]+/).every(part => part === '' || isEnglishWord(part)) && !word.test(found[0]) && !product.test(found[0])) spans.push({ start: found.index, end: found.index + found[0].length, type: 'wechat' })
  }
  return spans
}
