import { namesThatAreWords } from '../../lexicon/names/names-that-are-words.ts'
import { characterClass } from '../words/character-class.ts'
import type { Side } from './name-surroundings.ts'
import type { Reading } from './reading.ts'
import { wordLogarithm } from './word-costs.ts'

/**
 * What the surroundings add to a name, in the same logarithms as the reading.
 * The weights were set by hand on texts written for this library.
 */
export const beforeWeight: Record<Side, number> = {
  named: 7, announced: 6, number: 6, stop: 2.5, pause: 1.5, led: 1.5, quoted: -0.5, running: -3.5, follows: 0, refused: 0,
}
export const afterWeight: Record<Side, number> = {
  named: 4, announced: 4, number: 6, stop: 2.5, pause: 1.5, follows: 1, quoted: -0.5, running: -3.5, refused: -14, led: 0,
}
/** From this score on a stretch is a name. */
export const threshold = 1.3
/** The sides with which a stretch stands apart from the words around it. */
export const standing: ReadonlySet<Side> = new Set<Side>(['named', 'announced', 'number', 'stop', 'pause'])

const wordNames = new Set(namesThatAreWords.split(' '))
const beginsWordName = characterClass([...wordNames].map(name => name[0]!).join(''))
const neverGiven = new Set('的了吗呢吧们这那我你他她它说里下上样些么什没就还很太把被给让您咱俺谁哪啥怎都也又在到去住请问手叫和与或从向往亲句得着过能会要有是啊呀哦嘛哎喂您楼室号户层靠反称讲想')
const placeEnd = /[苑园里庄院村街路巷桥门区楼城坊湾府寺营岭坡屯洼]$/
const estateAfter = /^[㐀-鿿]{0,2}(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:号楼|号院|栋|单元|区|期)/
const placeBefore = /(?:地点|地址|位置|位于|坐落|坐落于|路过|途经|附近)[:：是在为\s]{0,2}$/
const office = /[处会部所室科站队局店司院办厅]$/
// Family names that far more often are prepositions and the like: no surroundings lift 诉求人和热线.
const particles = new Set('和与及于由从向时都有能应经来后过言全连同通')
const rarelyFamilies = new Set('和与及于由从向时都有能应经来后过言全连同通要称才别会便相当把代查管解支修干单双平路解关开包封')

/** True for a family name that far more often is a preposition, an adverb or a verb of one character. */
export function isParticle(surname: string): boolean {
  return rarelyFamilies.has(surname)
}


/** True where a word of which people bear it as a name may begin. */
export function mayBeWordName(text: string, start: number): boolean {
  return beginsWordName[text.charCodeAt(start)] === 1
}

/** True for a word of which people are known to bear it as a name: 高峰, 田野. */
export function isWordName(name: string): boolean {
  return beginsWordName[name.charCodeAt(0)] === 1 && wordNames.has(name)
}

/** How well the stretch reads as a name, lifted where the surroundings leave hardly another choice. */
function readsAs(reading: Reading, start: number, end: number, surname: string, advantage: number): number {
  const { text } = reading
  const name = text.slice(start, end)
  const left = reading.before(start)
  const right = reading.after(end)
  const isWord = wordLogarithm(name) !== undefined
  const standsAlone = standing.has(left) && standing.has(right)
  const called = left === 'named' || left === 'announced' || left === 'number' || right === 'number' || right === 'announced'
  let reads = Math.max(-12, Math.min(10, advantage))
  if (called && left !== 'running' && (wordNames.has(name) || isDoubled(name))) reads = Math.max(reads, -2.5)
  // Between a word that announces a name and a full stop even an odd name is one (金不换); a dictionary word is not.
  if (called && standsAlone && name.length > 2 && reads > -10 && !isWord) reads = Math.max(reads, -6)
  // A name alone between a full stop and a telephone number, behind 联系人, or as the last word may be any word.
  const lone = left === 'stop' && right === 'number' || left === 'number' && right === 'stop' || left === 'named' && standsAlone
  const signed = left === 'stop' && end === text.length && start > 14 && (wordNames.has(name) || !isWord)
  if ((lone || signed) && start > 0 && !office.test(name) && (!particles.has(surname) || wordNames.has(name))) reads = Math.max(reads, -3)
  for (let index = start + surname.length; index < end; index++) if (neverGiven.has(text[index]!)) reads -= 6
  return reads
}

const isDoubled = (name: string): boolean => name.length === 2 && name[0] === name[1]

/** What the rules say about a stretch as a Chinese full name; the learnt model reads it among much else. */
export function sideScore(reading: Reading, start: number, end: number, surname: string, advantage: number): number {
  const { text } = reading
  const name = text.slice(start, end)
  const left = reading.before(start)
  const right = reading.after(end)
  const isCalled = left === 'announced' || left === 'named'
  const reads = readsAs(reading, start, end, surname, advantage)
  let score = reads + beforeWeight[left] + afterWeight[right]
  if (isDoubled(name) && left === 'announced') score += 2
  if (isCalled && (right === 'running' || right === 'follows') && name.length > 2 && reads > -5) score += 2
  if (left === 'led' && right === 'number') score += 2.5
  if (standing.has(left) && standing.has(right)) score += 1.5
  if ((left === 'quoted') !== (right === 'quoted')) score -= 4
  // A title of one word is a thing, and an estate before its number is a place.
  if (start === 0 && end === text.length) score -= 5
  if (placeEnd.test(name)) {
    if (!isCalled && (right === 'running' || right === 'number' || /\d/.test(text[end] ?? ''))) score -= 7
    if (left === 'pause' && right === 'pause') score -= 4
  }
  if (placeBefore.test(text.slice(Math.max(0, start - 6), start)) || !isCalled && right !== 'number' && estateAfter.test(text.slice(end, end + 8))) score -= 8
  return score
}
