import type { JsonPath, JsonReader } from '@gongzhi/bad-input'
import { ballotsOfRanks } from './ballots.ts'
import { countBelenios } from './belenios-stv.ts'
import { pairwise } from './pairwise.ts'
import { schulze } from './schulze.ts'
import { contestOf } from './stv.ts'

/** Answers one ranked election in the form of the Belenios goldens: `nchoices`, `schulze_ballots`, `stv_ballots`, `nseats`. */
export function answerRanked(reader: JsonReader, vector: Record<string, unknown>, path: JsonPath): object {
  const nchoices = reader.whole(vector.nchoices, [...path, 'nchoices'], 1)
  const rows = (key: string) => reader.array(vector[key], [...path, key]).map((item, b) => {
    const row = reader.array(item, [...path, key, b])
    if (row.length !== nchoices) reader.refuse('ROW_LENGTH', `the ballot has ${row.length} ranks for ${nchoices} candidates`, [...path, key, b])
    return row.map((rank, c) => reader.whole(rank, [...path, key, b, c]))
  })
  const result: Record<string, object> = {}
  if ('schulze_ballots' in vector) {
    const { tiers } = schulze(pairwise(ballotsOfRanks(nchoices, rows('schulze_ballots'))), 'winning-votes')
    result.schulze = { winners: tiers }
  }
  if ('stv_ballots' in vector) {
    const list = rows('stv_ballots')
    list.forEach((row, b) => row.forEach((rank, c) => {
      if (rank && row.indexOf(rank) !== c) reader.refuse('EQUAL_RANKS', 'two candidates have the same rank on one ballot', [...path, 'stv_ballots', b, c])
    }))
    const seats = reader.whole(vector.nseats, [...path, 'nseats'], 1)
    const names = Array.from({ length: nchoices }, (_, c) => String(c))
    result.stv = reader.at([...path, 'stv_ballots'], () => ({
      // Belenios names those elected together in the order of the question.
      winners: countBelenios(contestOf({ seats, names, withdrawn: new Set(), lot: names.map(Number), ballots: ballotsOfRanks(nchoices, list) })).events
        .flatMap(([event, who]) => (event === 'Win' ? who : [])),
    }))
  }
  return result
}
