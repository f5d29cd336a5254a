import { BadInput } from '@gongzhi/bad-input'
import type { Place } from '@gongzhi/bad-input'

/** Names a line of the file. */
export type PlaceAt = (line: number, field?: string | null) => Partial<Place>

/** What stands before the ballots; `at` and `line` say where the ballots begin. */
export type BltOptions = {
  readonly candidates: number
  readonly seats: number
  readonly withdrawn: ReadonlySet<number>
  readonly tie: readonly number[]
  readonly nicks: ReadonlyMap<string, number>
  readonly at: number
  readonly line: number
}

/** Reads the head of a BLT file: sizes and options. */
export function bltOptions(text: string, place: PlaceAt): BltOptions {
  let at = text.charCodeAt(0) === 0xFEFF ? 1 : 0
  let line = 0
  const nextLine = (): { words: string, start: number } | undefined => {
    while (at < text.length) {
      const start = at
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end + 1
      line++
      const words = text.slice(start, at).replace(/#.*/, '').trim()
      if (words) return { words, start }
    }
    return undefined
  }
  const head = nextLine()
  const sizes = /^(\d+)\s+(\d+)$/.exec(head?.words ?? '')
  if (!sizes) throw new BadInput('HEAD_MALFORMED', 'the first line says how many candidates and how many seats, as in 7 3', place(Math.max(line, 1), 'candidates seats'))
  const [candidates, seats] = [Number(sizes[1]), Number(sizes[2])]
  if (candidates < 1 || candidates > 65_535) throw new BadInput('CANDIDATES_MALFORMED', `${candidates} candidates; 1 to 65535 can be counted`, place(line, 'candidates'))
  if (seats < 1 || !Number.isSafeInteger(seats)) throw new BadInput('SEATS_MALFORMED', `${seats} seats; at least one is filled`, place(line, 'seats'))

  const withdrawn = new Set<number>()
  const tie: number[] = []
  const nicks = new Map<string, number>()
  const candidate = (word: string, field: string): number => {
    const found = nicks.get(word) ?? (/^\d+$/.test(word) ? Number(word) - 1 : -1)
    if (found < 0 || found >= candidates) throw new BadInput('CANDIDATE_UNKNOWN', `there is no candidate ${word}; there are ${candidates}`, place(line, field))
    return found
  }
  const option = (name: string, values: string[]) => {
    if (name === 'withdrawn') for (const value of values) withdrawn.add(candidate(value, name))
    else if (name === 'undeclared') for (const value of values) candidate(value, name)
    else if (name === 'tie') {
      for (const value of values) {
        const found = candidate(value, name)
        if (tie.includes(found)) throw new BadInput('CANDIDATE_TWICE', `${value} stands twice in the order of the lot`, place(line, name))
        tie.push(found)
      }
    } else if (name === 'nick') {
      if (values.length !== candidates) throw new BadInput('NICKS_MALFORMED', `${candidates} candidates, but ${values.length} short names`, place(line, name))
      values.forEach((value, i) => {
        if (nicks.has(value)) throw new BadInput('NICKS_MALFORMED', `two candidates have the short name ${value}`, place(line, name))
        nicks.set(value, i)
      })
    } else if (name !== 'droop') throw new BadInput('OPTION_UNKNOWN', `the option ${name} is none of withdrawn, tie, nick, undeclared, droop`, place(line, name))
  }

  for (;;) {
    const before = { at, line }
    const found = nextLine()
    if (!found || !/^[-[]/.test(found.words)) return { candidates, seats, withdrawn, tie, nicks, ...before }
    if (!/^(\s*(\[[^\]]*\]|-\S+))+$/.test(found.words)) throw new BadInput('OPTION_MALFORMED', `${found.words} is no option; options stand in brackets, or name who withdrew as -3`, place(line, 'option'))
    for (const [, inside, minus] of found.words.matchAll(/\[([^\]]*)\]|-(\S+)/g)) {
      if (minus !== undefined) withdrawn.add(candidate(minus, 'withdrawn'))
      else {
        const [name = '', ...values] = (inside ?? '').trim().split(/[\s,]+/)
        option(name, values)
      }
    }
  }
}
