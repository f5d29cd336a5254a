import { BadInput } from '@gongzhi/bad-input'
import type { Ballots } from './ballots.ts'
import { bltBallots } from './blt-ballots.ts'
import { bltOptions } from './blt-options.ts'

/** An election as a BLT file has it. Candidates are numbered from 0 in the order of the file. */
export type Election = {
  readonly title: string
  readonly seats: number
  readonly names: readonly string[]
  readonly withdrawn: ReadonlySet<number>
  /** The order of the lot: all candidates, who is named first is chosen first. File order where the file has none. */
  readonly lot: readonly number[]
  /** Papers as cast, withdrawn candidates still on them. */
  readonly ballots: Ballots
  /** The line of the first ballot with equal ranks, if any. */
  readonly tiedLine: number | null
}

/**
 * Reads a BLT file: candidates and seats; options (`-n` withdrawn, `[withdrawn n]`, `[tie ...]`, `[nick ...]`, `[undeclared n]`,
 * `[droop ...]`); ballots `weight c1 c2 c3=c4 ... 0`, one a line; `0`; quoted names (a quote in them as `\"` or doubled); a quoted title; then anything. A BOM,
 * CRLF and `#` comments are allowed, an empty ballot too. Throws `BadInput` naming file and line.
 */
export function readBlt(text: string, file: string | null = null): Election {
  const place = (line: number, field: string | null = null) => ({ file, line, field })
  const options = bltOptions(text, place)
  const { candidates } = options
  const { ballots, at, line, tiedLine } = bltBallots(text, options, place)
  const quoted = quotedTexts(text, at, line, candidates + 1, place)
  const names = quoted.slice(0, candidates)
  if (names.length < candidates) throw new BadInput('NAME_MISSING', `${candidates} candidates, but ${names.length} names in quotes`, place(quoted.at(-1)?.line ?? line, 'name'))
  const seen = new Map<string, number>()
  for (const { value, line } of names) {
    if (value.trim() === '') throw new BadInput('NAME_EMPTY', 'a candidate has a name', place(line, 'name'))
    if (seen.has(value)) throw new BadInput('NAME_TWICE', `two candidates are named ${value}; tell them apart`, place(line, 'name'))
    seen.set(value, line)
  }
  const { seats, withdrawn, tie } = options
  const lot = [...tie, ...names.map((_, candidate) => candidate).filter(candidate => !tie.includes(candidate))]
  if (withdrawn.size === candidates) throw new BadInput('NOBODY_STANDS', 'every candidate is withdrawn', place(1, 'withdrawn'))
  return { title: quoted[candidates]?.value ?? '', seats, names: names.map(({ value }) => value), withdrawn, lot, ballots, tiedLine }
}

function quotedTexts(text: string, from: number, fromLine: number, most: number, place: (line: number, field: string | null) => object): { value: string, line: number }[] {
  const found: { value: string, line: number }[] = []
  let [at, line] = [from, fromLine]
  while (found.length < most) {
    while (at < text.length && /[\s#]/.test(text[at] ?? '')) {
      if (text[at] === '#') while (at < text.length && text[at] !== '\n') at++
      else if (text[at++] === '\n') line++
    }
    if (at >= text.length) break
    if (text[at] !== '"') {
      // After the names anything may stand.
      if (found.length >= most - 1) break
      throw new BadInput('NAME_EXPECTED', `a name in quotes is expected, not ${JSON.stringify(text.slice(at, at + 20).split(/\r?\n/)[0])}`, place(line, 'name'))
    }
    const end = closingQuote(text, at + 1)
    if (end < 0) throw new BadInput('QUOTE_UNENDED', 'the quote is not closed on its line', place(line, 'name'))
    found.push({ value: text.slice(at + 1, end).replaceAll(/\\"|""/g, '"'), line })
    at = end + 1
    if (found.length < most && /\S/.test(text[at] ?? ' ') && text[at] !== '#') throw new BadInput('NAME_EXPECTED', `after the quote stands ${JSON.stringify(text.slice(at, at + 20).split(/\r?\n/)[0])}`, place(line, 'name'))
  }
  return found
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length && text[at] !== '\n'; at++) {
    if ((text[at] === '\\' || text[at] === '"') && text[at + 1] === '"') at++
    else if (text[at] === '"') return at
  }
  return -1
}
