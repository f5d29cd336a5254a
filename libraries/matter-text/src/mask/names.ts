import { findForeignNames, soundRuns } from './foreign-names.ts'
import { givenLogarithm, surnameLogarithm } from './name-model.ts'
import { isAddress, sideAfter, sideBefore, type Side } from './name-surroundings.ts'
import { withoutOverlaps, type Span } from './span.ts'
import { namesThatAreWords } from '../../lexicon/names/names-that-are-words.ts'
import { cutsOf, isEveryday, wordLogarithm, type Cuts } from './word-costs.ts'

interface Candidate extends Span {
  score: number
}

const beforeWeight: Record<Side, number> = {
  named: 7, announced: 6, number: 6, stop: 2.5, pause: 1.5, led: 1.5, quoted: -0.5, running: -3.5, follows: 0, refused: 0,
}
const afterWeight: Record<Side, number> = {
  named: 4, announced: 4, number: 6, stop: 2.5, pause: 1.5, follows: 1, quoted: -0.5, running: -3.5, refused: -14, led: 0,
}
const nameRate = -6
const threshold = 1.3

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

/** How much better the stretch reads as a name than as ordinary words. */
function advantage(cuts: Cuts, text: string, start: number, surname: string, end: number): number {
  const own = nameRate + surnameLogarithm(surname)! + givenLogarithm(text.slice(start + surname.length, end))
  return cuts.upTo[start]! + own + cuts.from[end]! - cuts.from[0]!
}

export function scoreCandidates(text: string, numbers: readonly Span[]): Candidate[] {
  const starts = new Set(numbers.map(span => span.start))
  const ends = new Set(numbers.map(span => span.end))
  const taken = (position: number): boolean => numbers.some(span => position >= span.start && position < span.end)
  const cuts = cutsOf(text)
  const candidates: Candidate[] = []
  for (let start = 0; start < text.length - 1; start++) {
    if (!isHan(text.charCodeAt(start)) || taken(start)) continue
    for (const width of [2, 1]) {
      const surname = text.slice(start, start + width)
      if (surnameLogarithm(surname) === undefined) continue
      for (const length of width === 2 ? [1, 2] : [1, 2, 3]) {
        const end = start + width + length
        if (end > text.length || !isHan(text.charCodeAt(end - 1))) break
        const given = text.slice(start + width, end)
        if (isAddress(given) || isEveryday(text.slice(start, end)) && !wordNames.has(text.slice(start, end)) || given[0] === '一' && given.slice(1) === surname || length === 3 && ((surnameLogarithm(surname) ?? -9) < -5 || (surnameLogarithm(given[0]!) ?? -9) < -5)) continue
        const score = scoreOf(text, cuts, start, end, surname, starts, ends)
        if (score > threshold - 9) candidates.push({ start, end, type: 'name', score })
      }
    }
  }
  // Behind 来电人 even an unlisted family name is one.
  for (let start = 2; start < text.length - 1; start++) {
    if (surnameLogarithm(text[start]!) !== undefined || !isHan(text.charCodeAt(start)) || taken(start) || sideBefore(text, start, ends) !== 'named') continue
    for (const end of [start + 2, start + 3]) {
      const right = sideAfter(text, end, starts)
      if (end > text.length || !isHan(text.charCodeAt(end - 1)) || !standing.has(right) || isEveryday(text.slice(start, end)) || wordLogarithm(text.slice(start, end)) !== undefined) continue
      const own = nameRate - 9 + givenLogarithm(text.slice(start + 1, end))
      const reads = Math.max(-12, cuts.upTo[start]! + own + cuts.from[end]! - cuts.from[0]!)
      const score = reads + beforeWeight.named + afterWeight[right] + 1.5
      if (score > threshold) candidates.push({ start, end, type: 'name', score })
    }
  }
  for (const { start, end } of soundRuns(text)) {
    const left = sideBefore(text, start, ends)
    const right = sideAfter(text, end, starts)
    if (taken(start) || !(left === 'stop' && right === 'number' || left === 'named' || left === 'announced' || left === 'number') || !(standing.has(right) || right === 'follows')) continue
    const own = nameRate - 2 - 6.2 * (end - start)
    const reads = Math.max(-12, Math.min(8, cuts.upTo[start]! + own + cuts.from[end]! - cuts.from[0]!))
    const score = reads + beforeWeight[left] + afterWeight[right] + (standing.has(right) ? 1.5 : 0)
    if (score > threshold) candidates.push({ start, end, type: 'name', score })
  }
  return candidates
}

const wordNames = new Set(namesThatAreWords.split(' '))
const neverGiven = new Set('的了吗呢吧们这那我你他她它说里下上样些么什没就还很太把被给让您咱俺谁哪啥怎都也又在到去住请问手叫和与或从向往亲句得着过能会要有是啊呀哦嘛哎喂您楼室号户层靠反称讲想')
const isPlaceEnd = /[苑园里庄院村街路巷桥门区楼城坊湾府寺营岭坡屯洼]$/
const estateAfter = /^[㐀-鿿]{0,2}(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:号楼|号院|栋|单元|区|期)/
// Family names that far more often are prepositions and the like: no surroundings lift 诉求人和热线.
const particles = new Set('和与及于由从向时都有能应经来后过言全连同通')
const office = /[处会部所室科站队局店司院办厅]$/
const placeBefore = /(?:地点|地址|位置|位于|坐落|坐落于|路过|途经|附近)[:：是在为\s]{0,2}$/

function scoreOf(text: string, cuts: Cuts, start: number, end: number, surname: string, starts: ReadonlySet<number>, ends: ReadonlySet<number>): number {
  const left = sideBefore(text, start, ends)
  const right = sideAfter(text, end, starts)
  const name = text.slice(start, end)
  let reads = Math.max(-12, Math.min(10, advantage(cuts, text, start, surname, end)))
  const standsAlone = standing.has(left) && standing.has(right)
  const called = left === 'named' || left === 'announced' || left === 'number' || right === 'number' || right === 'announced'
  // A doubled name as children bear it (孙女冉冉) is as good as one of the list.
  const doubled = name.length === 2 && name[0] === name[1]
  if (called && (wordNames.has(name) || doubled) && left !== 'running') reads = Math.max(reads, -2.5)
  // Between a word that announces a name and a full stop even an odd name is one: 金不换; a dictionary word is not.
  if (called && standsAlone && name.length > 2 && reads > -10 && wordLogarithm(name) === undefined) reads = Math.max(reads, -6)
  // A name alone between a full stop and a telephone number, or behind 联系人, may be any word: 关键，138….
  const lone = left === 'stop' && right === 'number' || left === 'number' && right === 'stop' || left === 'named' && standsAlone
  const signed = left === 'stop' && end === text.length && start > 14 && (wordNames.has(name) || wordLogarithm(name) === undefined)
  if ((lone || signed) && start > 0 && !office.test(name) && (!particles.has(surname) || wordNames.has(name))) reads = Math.max(reads, -3)
  for (let index = start + surname.length; index < end; index++) if (neverGiven.has(text[index]!)) reads -= 6
  let score = (doubled && left === 'announced' ? 2 : 0) + reads + beforeWeight[left] + afterWeight[right]
  if ((left === 'announced' || left === 'named') && (right === 'running' || right === 'follows') && name.length > 2 && reads > -5) score += 2
  if (left === 'led' && right === 'number') score += 2.5
  if (standsAlone) score += 1.5
  if ((left === 'quoted') !== (right === 'quoted')) score -= 4
  // A title of one word is a thing, and an estate before its number is a place.
  if (start === 0 && end === text.length) score -= 5
  if (isPlaceEnd.test(name) && left !== 'announced' && left !== 'named' && (right === 'running' || right === 'number' || /^\d/.test(text.slice(end)))) score -= 7
  if (left === 'pause' && right === 'pause' && isPlaceEnd.test(name)) score -= 4
  if (placeBefore.test(text.slice(Math.max(0, start - 6), start)) || left !== 'announced' && left !== 'named' && right !== 'number' && estateAfter.test(text.slice(end, end + 8))) score -= 8
  if (process.env.NAMES) console.log(text.slice(Math.max(0, start - 3), start), '[' + text.slice(start, end) + ']', text.slice(end, end + 3), reads.toFixed(1), left, right, score.toFixed(1))
  return score
}
const standing: ReadonlySet<Side> = new Set<Side>(['named', 'announced', 'number', 'stop', 'pause'])

/**
 * Where two readings overlap and are nearly as good (由洪波 or by 洪波), both are masked:
 * a character too many harms less than one too few.
 */
function widened(span: Span, candidates: readonly Candidate[]): Span {
  const own = candidates.find(candidate => candidate.start === span.start && candidate.end === span.end)!.score
  let { start, end } = span
  for (const other of candidates) {
    const overlaps = other.start < span.end && other.end > span.start
    if (!overlaps || other.score < threshold + 1 || own - other.score > 4 || Math.max(other.end, end) - Math.min(other.start, start) > 4) continue
    start = Math.min(start, other.start)
    end = Math.max(end, other.end)
  }
  return { ...span, start, end }
}

/** Personal names in a text; `numbers` are the numbers found before, which names like to stand beside. */
export function findNames(text: string, numbers: readonly Span[]): Span[] {
  const candidates = scoreCandidates(text, numbers).sort((a, b) => b.score - a.score || b.end - a.end)
  const sure = withoutOverlaps(candidates.filter(candidate => candidate.score > threshold)).map(span => widened(span, candidates))
  // A list of names carries its members: 报名的有甲、乙、丙.
  const foreign = findForeignNames(text)
  const certain = [...foreign, ...sure]
  const starts = new Set(certain.map(span => span.start))
  const ends = new Set(certain.map(span => span.end))
  const listed = candidates.filter(({ start, end, score }) => {
    const afterName = /[、和与及，, ]/.test(text[start - 1] ?? '') && ends.has(start - 1)
    const beforeName = /[、和与及]/.test(text[end] ?? '') && starts.has(end + 1)
    const closed = /^(?:[、，。；！!,\s）)]|等|$)/.test(text.slice(end))
    return score > (afterName && text[start - 1] === '、' && closed || beforeName && text[end] === '、' ? threshold - 9 : threshold - 5) && (afterName || beforeName)
  })
  return withoutOverlaps([...certain, ...listed])
    .filter(span => numbers.every(number => span.end <= number.start || span.start >= number.end))
    .map(({ start, end, type }) => ({ start, end, type }))
}

/** The names themselves, as they are written. */
export function namesIn(text: string, spans: readonly Span[]): Set<string> {
  return new Set(spans.filter(span => span.type === 'name').map(span => text.slice(span.start, span.end)))
}

/** Every place where one of the names stands again; a name that is also a common word only counts where it stood. */
export function findRepeatedNames(text: string, names: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  for (const name of names) {
    if (name.length < 3 && (wordLogarithm(name) ?? -99) > -15) continue
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      spans.push({ start, end: start + name.length, type: 'name' })
    }
  }
  return spans
}
