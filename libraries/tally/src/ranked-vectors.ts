import type { JsonPath, JsonReader } from '@gongzhi/bad-input'
import { ballotsOfRanks } from './ballots.ts'
import { countBelenios } from './belenios-stv.ts'
import { pairwise } from './pairwise.ts'
import { schulze } from './schulze.ts'
import { contestOf } from './stv.ts'

/**
 * Answers one ranked election in the form of the Belenios goldens: `nchoices`, `schulze_ballots`, `stv_ballots`, `nseats`. Ballots with
 * gaps or equal ranks are no ballots of Belenios' STV: they are left out and named under `invalid`.
 */
export function answerRanked(reader: JsonReader, vector: Record<string, unknown>, path: JsonPath): object {
  const nchoices = reader.whole(vector.nchoices, [...path, 'nchoices'], 1)
  const rows = (key: string) => reader.array(vector[key], [...path, key]).map((item, b) => {
    const row = reader.array(item, [...path, key, b])
    if (row.length !== nchoices) reader.refuse('ROW_LENGTH', `the ballot has ${row.length} ranks for ${nchoices} candidates`, [...path, key, b])
    return row.map((rank, c) => reader.whole(rank, [...path, key, b, c]))
  })
  const result: Record<string, object> = {}
  const answer = <T>(key: string, run: () => T): T => reader.at([...path, key], run)
  if ('schulze_ballots' in vector) {
    const ballots = ballotsOfRanks(nchoices, rows('schulze_ballots'))
    if (!ballots.weights.length) reader.refuse('NO_BALLOTS', 'nobody voted', [...path, 'schulze_ballots'])
    result.schulze = { winners: answer('schulze_ballots', () => schulze(pairwise(ballots), 'winning-votes').tiers) }
  }
  if ('stv_ballots' in vector) {
    const list = rows('stv_ballots')
    const invalid = list.filter(row => !isRanking(row))
    const ballots = ballotsOfRanks(nchoices, list.filter(isRanking))
    if (!ballots.ranked.length) reader.refuse('NO_BALLOTS', 'no valid ballot ranks a candidate', [...path, 'stv_ballots'])
    const seats = reader.whole(vector.nseats, [...path, 'nseats'], 1)
    const names = Array.from({ length: nchoices }, (_, c) => String(c))
    const { events } = answer('stv_ballots', () => countBelenios(contestOf({ seats, names, withdrawn: new Set(), lot: names.map(Number), ballots })))
    // Belenios names those elected together in the order of the question.
    result.stv = { winners: events.flatMap(([event, who]) => (event === 'Win' ? who : [])), ...invalid.length ? { invalid } : {} }
  }
  return result
}

/** Whether Belenios counts a ballot: its ranks are 1, 2, 3 and so on, each once; 0 is not ranked. */
function isRanking(row: readonly number[]): boolean {
  const ranks = row.filter(rank => rank > 0)
  return new Set(ranks).size === ranks.length && Math.max(0, ...ranks) === ranks.length
}
