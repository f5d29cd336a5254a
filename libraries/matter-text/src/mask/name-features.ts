import { isKnownGiven, surnameLogarithm } from './name-model.ts'
import { isParticle, isWordName, standing } from './name-score.ts'
import { startsWithAddress } from './name-surroundings.ts'
import type { PossibleName } from './possible-names.ts'
import type { Reading } from './reading.ts'
import { wordLogarithm } from './word-costs.ts'

/**
 * What a stretch and its surroundings look like, as short keys. The model gives each key a weight,
 * learnt from labelled texts (`training/train.ts`).
 */

const role = /[员人长师主者工客户手属表代方]$/
const saying = /^(?:说|称|讲|反映|表示|希望|要求|建议|提议?|问|咨询|认为|觉得|告诉|答应|同意|承诺|来电|来访|致电|致|写|拍|看见|发现|用|拿|找|去|来|在|已|曾|也|都|就|又|还|被|把|给|从|住|坐|站|拄|推|摔|今年|现年|昨|今|上[周月个]|一个人|两?三?[个位]|等|的|家|跟|和|与|[今前]天|不|没|她|他|自己|怕|想|愿|能|可)/
const placeEnd = /[苑园里庄院村街路巷桥门区楼城坊湾府寺营岭坡屯洼]$/
const officeEnd = /[处会部所室科站队局店司院办厅]$/
const estateAfter = /^[㐀-鿿]{0,2}(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:号楼|号院|栋|单元|区|期)/
const placeBefore = /(?:地点|地址|位置|位于|坐落|坐落于|路过|途经|附近)[:：是在为\s]{0,2}$/
const sentenceEnd = /[。！？!?；;\n…~～]/

/** One sign for each kind of character that is no Chinese one. */
function signOf(character: string | undefined): string {
  if (character === undefined) return '$'
  if (character >= '㐀' && character <= '鿿') return character
  if (/[\d０-９]/.test(character)) return '0'
  if (/[A-Za-z]/.test(character)) return 'a'
  if (sentenceEnd.test(character)) return '。'
  if (/[，,]/.test(character)) return '，'
  if (/[：:]/.test(character)) return '：'
  if (/[“"《‘「【]/.test(character)) return '“'
  if (/[”"》’」】]/.test(character)) return '”'
  if (character === '、') return '、'
  return /\s/.test(character) ? '_' : '-'
}

/** How usual a word is: no word, rare, known, common. */
function wordSign(word: string): string {
  const logarithm = wordLogarithm(word)
  return logarithm === undefined ? '-' : logarithm < -15 ? 'r' : logarithm < -12.5 ? 'w' : 'c'
}

const bucket = (value: number, step: number, low: number, high: number): number => Math.floor(Math.max(low, Math.min(high, value)) / step)

/** Calls `add` with every key of a stretch that may be a name. */
export function eachFeature(reading: Reading, possible: PossibleName, add: (key: string) => void): void {
  const { start, end, surname } = possible
  const { text } = reading
  const name = text.slice(start, end)
  const given = name.slice(surname.length)
  const left = reading.before(start)
  const right = reading.after(end)
  const shape = `${surname.length}${given.length}`
  const advantage = bucket(possible.advantage, 1.5, -16, 12)
  // 夏天 is a usual word and hardly a name, 谷雨 a rare one.
  const word = isWordName(name) ? `n${wordSign(name)}` : wordSign(name)
  add(`=${shape}`)
  add(`v${advantage}`)
  add(`v${shape}${advantage}`)
  add(`w${word}`)
  add(`w${word}${left}`)
  add(`w${word}>${right}`)
  add(`w${word}${left}>${right}`)
  // 扶手松 is a word and one more, 高志强 a character and a word.
  if (name.length === 3) { add(`f${wordSign(name.slice(0, 2))}`); add(`b${wordSign(name.slice(0, 2))}${wordSign(name.slice(1))}`) }
  add(`s${surname}`)
  if (surnameLogarithm(surname) === undefined) add(`u${left}>${right}`)
  if (isParticle(surname)) { add(`p${shape}`); add(`p${left}`); add(`p>${right}`); add(`p${wordSign(given)}`); add(`p${left}>${right}`) }
  add(`sl${surnameLogarithm(surname)}`)
  if (isKnownGiven(given)) add('gk')
  for (const character of given) add(`g${character}`)
  add(`cs${bucket(reading.boundary(start), 2, -9, 0)}`)
  add(`ce${bucket(reading.boundary(end), 2, -9, 0)}`)
  add(`c${bucket(reading.boundary(start), 3, -7, 0)}${bucket(reading.boundary(end), 3, -7, 0)}`)
  add(`L${left}`)
  add(`R${right}`)
  add(`${left}>${right}`)
  const stands = (standing.has(left) ? 2 : 0) + (standing.has(right) ? 1 : 0)
  add(`T${stands}${bucket(possible.advantage, 4, -16, 11)}`)
  // How well it reads weighs otherwise behind 来电人 than behind a comma.
  add(`a${left}${bucket(possible.advantage, 2.5, -12.5, 10)}`)
  add(`a>${right}${bucket(possible.advantage, 2.5, -12.5, 10)}`)
  add(`ce${left}${bucket(reading.boundary(end), 3, -9, 0)}`)
  add(`h${bucket(possible.ruleScore, 1.5, -15, 14)}`)
  const wordAfter = reading.wordFrom(end)
  const wordBefore = reading.wordUpTo(start)
  add(`n${wordBefore}${wordAfter}`)
  if (wordAfter > 1) { add(`N${text.slice(end, end + wordAfter)}`); add(`N${wordAfter}${left}`); add(`N${wordAfter}v${bucket(possible.advantage, 3, -16, 12)}`) }
  if (wordBefore > 1) { add(`P${text.slice(start - wordBefore, start)}`); add(`P${wordBefore}>${right}`) }
  const l1 = signOf(text[start - 1])
  const r1 = signOf(text[end])
  add(`<${l1}`)
  add(`<${l1}>${right}`)
  add(`>${r1}`)
  add(`>${r1}<${left}`)
  add(`<${signOf(text[start - 2])}${l1}`)
  add(`>${r1}${signOf(text[end + 1])}`)
  const before = text.slice(Math.max(0, start - 8), start)
  const after = text.slice(end, end + 8)
  if (role.test(before.replace(/[：:\s]$/, ''))) { add('role'); add(`role>${right}`) }
  if (saying.test(after)) { add('say'); add(`say<${left}`); add(`say<${l1}`); add(`say${word}${left}`) }
  if (startsWithAddress(after)) { add('adr'); add(`adr${left}`); add(`adr${word}`) }
  if (placeEnd.test(name)) { add('pe'); add(`pe>${right}`) }
  if (officeEnd.test(name)) add('of')
  if (estateAfter.test(after)) add('ea')
  if (placeBefore.test(before)) add('pb')
  if (end >= text.length - 1 && start > 14) { add('end'); add(`end${left}`) }
  if (start === 0) add(end === text.length ? 'all' : 'top')
  if (text.length < 26) add('short')
  if (reading.isNumberNear(start, end)) add('num')
}
