import { address, announcing, following, leading, naming, noPersonAfter } from '../../lexicon/names/contexts.ts'
import { blanks, characterClass } from '../words/character-class.ts'
import { WordSet } from '../words/word-set.ts'

/** What the words around a stretch of text say about its being a name. */

const words = (list: string): WordSet => new WordSet(list.split(' '))
const announcers = words(announcing)
const namers = words(naming)
const leaders = words(leading)
const followers = words(following)
const refusers = words(noPersonAfter)
const addresses = new Set(address.split(' '))

/** True where a given name would be a form of address: 孙女士, 老师. */
export function isAddress(given: string): boolean {
  return addresses.has(given)
}

/** True where a form of address stands at the start: 老师教我们, 大爷推着. */
export function startsWithAddress(text: string): boolean {
  return addresses.has(text.slice(0, 2)) || addresses.has(text.slice(0, 3))
}

const isHan = (character: string | undefined): boolean => character !== undefined && /[㐀-鿿]/.test(character)

// These are asked for at every character of every text: tables by the code decide whether an expression is worth trying.
const stop = characterClass('。！？!?；;\n…~～\ufe0f')
stop.fill(1, 0xd83c, 0xdc00).fill(1, 0xdc00, 0xe000)
const pause = characterClass(`，,、：:“”"'‘’（）()[]【】《》-—/|·${blanks}`)
const opensQuote = characterClass('“"《【‘')
const closesQuote = characterClass('”"》】’')
const endsLink = characterClass(`：:“"（(叫做是为名字人${blanks}`)
const opensBracket = characterClass('（(')
const beginsAge = characterClass('男女今现0123456789一二三四五六七八九十百，,')
const beforeAge = characterClass(`，,、${blanks}`)

export type Side = 'named' | 'announced' | 'stop' | 'number' | 'pause' | 'led' | 'follows' | 'refused' | 'quoted' | 'running'

/** What stands before `start`; `numberEnds` are the ends of numbers already found. */
export function sideBefore(text: string, start: number, numberEnds: ReadonlySet<number>): Side {
  let position = start
  // 我姓祁，祁连娣: the family name is said first.
  if (start > 1 && text.lastIndexOf('姓', start - 2) >= start - 4) {
    const said = /姓(..?)[，,\s]?$/.exec(text.slice(Math.max(0, start - 4), start))?.[1]
    if (said && text.startsWith(said, start)) return 'named'
  }
  const last = start === 0 ? undefined : text.charCodeAt(start - 1)
  const link = last === undefined || endsLink[last] === 0 ? '' : /(?:[：:\s“"（(]|叫做?|名叫|名字叫|是|为|姓名|名字|本人)+$/.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? ''
  position -= link.length
  if (namers.endingAt(text, position, 4) > 0 || link !== '' && namers.endingAt(text, start, 4) > 0) return 'named'
  const size = announcers.endingAt(text, position, 6)
  if (size > 0 && !(link === '' && size === 1)) return 'announced'
  if (link !== '' && announcers.endingAt(text, start, 6) > 0) return 'announced'
  if (numberEnds.size > 0) {
    if (numberEnds.has(start)) return 'number'
    if (numberEnds.has(start - 1) && (!isHan(text[start - 1]) || text[start - 1] === '的')) return 'number'
    if (numberEnds.has(start - 2) && !isHan(text[start - 1]) && !isHan(text[start - 2])) return 'number'
  }
  if (last === undefined || stop[last] === 1) return 'stop'
  if (opensQuote[last] === 1) return 'quoted'
  if (pause[last] === 1) return 'pause'
  const previous = text[start - 1]
  if (leaders.endingAt(text, start, 2) > 0 || (previous === '楼' || previous === '层') && /[\d一二三四五六七八九十顶底]/.test(text[start - 2] ?? '')) return 'led'
  return 'running'
}

/** What stands after `end`; `numberStarts` are the starts of numbers already found. */
export function sideAfter(text: string, end: number, numberStarts: ReadonlySet<number>): Side {
  if (refusers.beginningAt(text, end, 5) > 0) return 'refused'
  let near = false
  if (numberStarts.size > 0) for (let position = end; position <= end + 12; position++) near ||= numberStarts.has(position)
  const apart = !near ? undefined : /^(?:[\s，,：:（(、—\-]|的?(?:电话|手机号?|联系方式|联系电话|手机号码|身份证号?码?|微信号?|邮箱|住址|家住|住在?|tel|家)|[:：是为]){0,4}/i.exec(text.slice(end, end + 12))?.[0] ?? ''
  for (let gap = 0; apart !== undefined && gap <= apart.length; gap++) if (numberStarts.has(end + gap)) return 'number'
  if (end >= text.length) return 'stop'
  const next = text.charCodeAt(end)
  if (stop[next] === 1) return 'stop'
  if (opensBracket[next] === 1 && /^[（(]\s?(?:男|女|\d|身份|电话|手机|代|本人|业主|租|联系)/.test(text.slice(end, end + 4)) || mayBeAge(text, end) && /^[，,、\s]?(?:男|女|今年|现年)?[，,]?(?:[\d一二三四五六七八九十百]{1,3}岁|\d{4}年(?:出?生)?|[男女][，,。）)\s])/.test(text.slice(end, end + 9))) return 'announced'
  if (closesQuote[next] === 1) return 'quoted'
  if (pause[next] === 1) return 'pause'
  const size = followers.beginningAt(text, end, 4)
  if (size >= 2) return 'announced'
  if (size === 1) return 'follows'
  return 'running'
}

/** True where an age or a sex may be said: 张三，男，40岁. */
function mayBeAge(text: string, start: number): boolean {
  const code = text.charCodeAt(start)
  if (beforeAge[code] === 1 && start + 1 < text.length && beginsAge[text.charCodeAt(start + 1)] === 1) return true
  return beginsAge[code] === 1 && code !== 0xff0c && code !== 0x2c
}
