import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { buildIndex, readUnits } from '../src/index.ts'
import type { TerritoryIndex } from '../src/index.ts'
import { losAngeles, readRequests } from './requests-2017.ts'
import { sequence, syntheticCity } from './synthetic-city.ts'

/**
 * `turfRatio`: how many times as fast as testing every one of the 99 council polygons with turf, on the points of the
 * requests (aim: at least 50). `cityRatio`: time per query on 20,000 grids of a synthetic city over time per query on the
 * 99 councils (aim: at most 4). Medians of 5 interleaved runs. `null` where the data of Los Angeles is absent.
 */
export function lookupRatios(): { turfRatio: number, cityRatio: number, nanoseconds: { turf: number, councils: number, city: number } } | null {
  if (!losAngeles) return null
  const units = readUnits(readFileSync(losAngeles.councils, 'utf8'), { idProperty: 'nc_id', file: losAngeles.councils })
  const requests = readRequests(losAngeles.requests)
  const polygons = units.map(({ geometry }) => geometry as unknown as Parameters<typeof booleanPointInPolygon>[1])
  const councils = buildIndex(units)
  const side = 142
  const city = buildIndex(syntheticCity(side).slice(0, 20_000))
  const random = sequence(7)
  const places = requests.map(() => ({ lng: 116 + random() * side * 0.004, lat: 39 + random() * side * 0.004 }))
  // Turf is slow: every tenth point, evenly spread, is enough to time it.
  const few = requests.filter((_, i) => i % 10 === 0)

  let seen = 0
  const perQuery = (count: number, run: () => void) => {
    const before = performance.now()
    run()
    return (performance.now() - before) / count * 1e6
  }
  const look = (index: TerritoryIndex, points: readonly { lng: number, lat: number }[]) => perQuery(points.length, () => {
    for (const { lng, lat } of points) seen += index.containing(lng, lat).length
  })
  const turf = () => perQuery(few.length, () => {
    for (const { lng, lat } of few) for (const polygon of polygons) {
      if (booleanPointInPolygon([lng, lat], polygon)) seen++
    }
  })
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!
  // Short turns one after the other, so that whatever else the machine does falls on all of them alike.
  const run = () => {
    const turns = Array.from({ length: 40 }, () => [look(councils, requests), look(city, places)] as const)
    return { turf: turf(), councils: median(turns.map(([time]) => time)), city: median(turns.map(([, time]) => time)) }
  }
  run()
  const runs = Array.from({ length: 5 }, run)
  if (seen === 0) throw new Error('nothing was found')
  const of = (key: 'turf' | 'councils' | 'city') => Math.round(median(runs.map(run => run[key])))
  const nanoseconds = { turf: of('turf'), councils: of('councils'), city: of('city') }
  return {
    turfRatio: Math.round(median(runs.map(run => run.turf / run.councils))),
    cityRatio: Number(median(runs.map(run => run.city / run.councils)).toFixed(2)),
    nanoseconds,
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(lookupRatios() ?? { skipped: 'the data of Los Angeles is not beside the project' }))
}
