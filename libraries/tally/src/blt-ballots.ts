import { BadInput } from '@gongzhi/bad-input'
import type { Ballots } from './ballots.ts'
import type { BltOptions, PlaceAt } from './blt-options.ts'

const [tab, newline, space, hash, zero, nine, equals] = [9, 10, 32, 35, 48, 57, 61]

const ending = { at: 0, ranked: 0 }

/**
 * Reads the rest of a ballot that is only numbers, single blanks, and 0 at the end of the line, as nearly all are: `at` is the end of
 * that line, or 0 where the ballot has anything else in it and must be read with care. Local variables only, for speed.
 */
function plainBallot(text: string, from: number, candidates: number, ranked: Uint16Array, length: number, seen: Uint32Array, reading: number): { at: number, ranked: number } {
  let at = from
  let k = length
  ending.at = 0
  while (text.charCodeAt(at) === space) {
    at++
    let c = text.charCodeAt(at)
    if (!(c >= zero && c <= nine)) return ending
    let value = c - zero
    c = text.charCodeAt(++at)
    while (c >= zero && c <= nine) {
      value = value * 10 + c - zero
      c = text.charCodeAt(++at)
    }
    if (value === 0) {
      if (c === 13) c = text.charCodeAt(++at)
      if (c !== newline) return ending
      ending.at = at
      ending.ranked = k - length
      return ending
    }
    if (value > candidates || seen[value - 1] === reading) return ending
    seen[value - 1] = reading
    ranked[k++] = value - 1
  }
  return ending
}

/** Reads the ballots of a BLT file in one walk over its characters; says where they end. */
export function bltBallots(text: string, { candidates, nicks, at: from, line: fromLine }: BltOptions, place: PlaceAt): { ballots: Ballots, at: number, line: number, tiedLine: number | null } {
  let weights = new Float64Array(1024)
  let starts = new Uint32Array(1025)
  let ranked = new Uint16Array(8192)
  let tied = new Uint8Array(8192)
  let [papers, length] = [0, 0]
  let tiedLine: number | null = null
  // At which reading of a ballot a candidate was last seen.
  const seen = new Uint32Array(candidates)
  let reading = 0
  let [at, line] = [from, fromLine + 1]
  const end = text.length
  const refuse = (code: string, message: string, field: string): never => {
    throw new BadInput(code, message, place(line, field))
  }
  const word = () => /^[^\s=#]*/.exec(text.slice(at, at + 80))?.[0] ?? ''

  const number = (field: string): number => {
    let value = 0
    const start = at
    let c = text.charCodeAt(at)
    while (c >= zero && c <= nine) {
      value = value * 10 + c - zero
      c = text.charCodeAt(++at)
    }
    // A number ends at a blank, a line's end, an equals sign, or the file's end (NaN).
    if (at > start && (c <= space || c === equals || c === hash || Number.isNaN(c))) return value
    at = start
    const named = word()
    const nick = nicks.get(named)
    if (field === 'weight' || nick === undefined) {
      if (field === 'weight') return refuse('WEIGHT_MALFORMED', `a ballot begins with how many papers it stands for, a whole number, not ${JSON.stringify(named)}`, field)
      return refuse('CANDIDATE_UNKNOWN', `${JSON.stringify(named)} is no candidate`, field)
    }
    at += named.length
    return nick + 1
  }
  const blanks = () => {
    let c = text.charCodeAt(at)
    while (c === space || c === tab || c === 13) c = text.charCodeAt(++at)
    if (c === hash) {
      while (at < end && text.charCodeAt(at) !== newline) at++
      c = text.charCodeAt(at)
    }
    return c
  }

  for (;;) {
    let c = blanks()
    if (c === newline) {
      at++
      line++
      continue
    }
    if (at >= end) return refuse('BALLOTS_UNENDED', 'the ballots do not end with a line that is 0', 'ballots')
    if (c === 40) {
      // A ballot's own name in brackets, as some programs write it.
      while (at < end && text.charCodeAt(at) !== 41 && text.charCodeAt(at) !== newline) at++
      if (text.charCodeAt(at) === 41) at++
      c = blanks()
    }
    const weight = number('weight')
    if (weight === 0) break
    if (!Number.isSafeInteger(weight)) refuse('WEIGHT_MALFORMED', 'a ballot stands for more papers than 2^53', 'weight')
    if (papers + 2 > weights.length) {
      weights = grown(weights)
      const longer = new Uint32Array(weights.length + 1)
      longer.set(starts)
      starts = longer
    }
    if (length + candidates > ranked.length) {
      const size = (length + candidates) * 2
      const [longer, flags] = [new Uint16Array(size), new Uint8Array(size)]
      longer.set(ranked)
      flags.set(tied)
      ranked = longer
      tied = flags
    }
    weights[papers++] = weight
    const plain = plainBallot(text, at, candidates, ranked, length, seen, ++reading)
    if (plain.at > 0) {
      at = plain.at
      length += plain.ranked
      starts[papers] = length
      continue
    }
    reading++
    let share = 0
    for (;;) {
      c = blanks()
      if (c === newline || at >= end) refuse('BALLOT_UNENDED', 'a ballot ends with 0 on its line', 'ballot')
      if (c === 45 && !nicks.size) {
        // A rank left empty.
        at++
        continue
      }
      const named = number('candidate')
      if (named === 0 && !share) break
      if (named < 1 || named > candidates) refuse('CANDIDATE_UNKNOWN', `there is no candidate ${named}; there are ${candidates}`, 'candidate')
      if (seen[named - 1] === reading) refuse('CANDIDATE_TWICE', `candidate ${named} is ranked twice on one ballot`, 'candidate')
      seen[named - 1] = reading
      ranked[length] = named - 1
      tied[length++] = share
      if (text.charCodeAt(at) === equals) {
        at++
        share = 1
        tiedLine ??= line
      } else share = 0
    }
    starts[papers] = length
    if (blanks() !== newline && at < end) refuse('BALLOT_MALFORMED', `after the 0 that ends a ballot stands ${JSON.stringify(word())}`, 'ballot')
  }
  const ballots = { candidates, weights: weights.slice(0, papers), starts: starts.slice(0, papers + 1), ranked: ranked.slice(0, length), tied: tiedLine ? tied.slice(0, length) : null }
  return { ballots, at, line, tiedLine }
}

function grown(weights: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(weights.length * 2)
  longer.set(weights)
  return longer
}
