import { address, announcing, following, leading, naming, noPersonAfter } from '../../lexicon/names/contexts.ts'
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
const stop = /[。！？!?；;\n…~～\ud83c-\udbff\udc00-\udfff\ufe0f]/
const pause = /[，,、：:“”"'‘’（）()\[\]【】《》\s\-—/|·]/

export type Side = 'named' | 'announced' | 'stop' | 'number' | 'pause' | 'led' | 'follows' | 'refused' | 'quoted' | 'running'

/** What stands before `start`; `numberEnds` are the ends of numbers already found. */
export function sideBefore(text: string, start: number, numberEnds: ReadonlySet<number>): Side {
  let position = start
  // 我姓祁，祁连娣: the family name is said first.
  const said = /姓(..?)[，,\s]?$/.exec(text.slice(Math.max(0, start - 4), start))?.[1]
  if (said && text.startsWith(said, start)) return 'named'
  const link = /(?:[：:\s“"（(]|叫做?|名叫|名字叫|是|为|姓名|名字|本人)+$/.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? ''
  position -= link.length
  if (namers.endingAt(text, position, 4) > 0 || namers.endingAt(text, start, 4) > 0) return 'named'
  const size = announcers.endingAt(text, position, 6)
  if (size > 0 && !(link === '' && size === 1)) return 'announced'
  if (link !== '' && announcers.endingAt(text, start, 6) > 0) return 'announced'
  if (numberEnds.has(start)) return 'number'
  if (numberEnds.has(start - 1) && (!isHan(text[start - 1]) || text[start - 1] === '的')) return 'number'
  if (numberEnds.has(start - 2) && !isHan(text[start - 1]) && !isHan(text[start - 2])) return 'number'
  const previous = text[start - 1]
  if (previous === undefined || stop.test(previous)) return 'stop'
  if (/[“"《【‘]/.test(previous)) return 'quoted'
  if (pause.test(previous)) return 'pause'
  if (leaders.endingAt(text, start, 2) > 0 || (previous === '楼' || previous === '层') && /[\d一二三四五六七八九十顶底]/.test(text[start - 2] ?? '')) return 'led'
  return 'running'
}

/** What stands after `end`; `numberStarts` are the starts of numbers already found. */
export function sideAfter(text: string, end: number, numberStarts: ReadonlySet<number>): Side {
  if (refusers.beginningAt(text, end, 5) > 0) return 'refused'
  let near = false
  for (let position = end; position <= end + 12; position++) near ||= numberStarts.has(position)
  const apart = !near ? undefined : /^(?:[\s，,：:（(、—\-]|的?(?:电话|手机号?|联系方式|联系电话|手机号码|身份证号?码?|微信号?|邮箱|住址|家住|住在?|tel|家)|[:：是为]){0,4}/i.exec(text.slice(end, end + 12))?.[0] ?? ''
  for (let gap = 0; apart !== undefined && gap <= apart.length; gap++) if (numberStarts.has(end + gap)) return 'number'
  const next = text[end]
  if (next === undefined || stop.test(next)) return 'stop'
  if (/^[（(]\s?(?:男|女|\d|身份|电话|手机|代|本人|业主|租|联系)/.test(text.slice(end, end + 4)) || /^[，,、\s]?(?:男|女|今年|现年)?[，,]?(?:[\d一二三四五六七八九十百]{1,3}岁|\d{4}年(?:出?生)?|[男女][，,。）)\s])/.test(text.slice(end, end + 9))) return 'announced'
  if (/[”"》】’]/.test(next)) return 'quoted'
  if (pause.test(next)) return 'pause'
  const size = followers.beginningAt(text, end, 4)
  if (size >= 2) return 'announced'
  if (size === 1) return 'follows'
  return 'running'
}
