/**
 * `npm run bench [-- NAME …]`: every benchmark of the project, as ratios measured in one run. Names: lookup, create, pages, export, first-page,
 * china, opinions, cast. `--matters N` fills another number than 200,000. The last line is one JSON object with all figures.
 */
import { lookupRatios } from '../libraries/territory-index/bench/lookup.ts'
import { createRates } from './create-matter.ts'
import { exportMemory } from './export-memory.ts'
import { firstPageSeconds } from './first-page.ts'
import { importChina } from './import-china.ts'
import { benchOpinions } from './opinions.ts'
import { benchPlace, benchServer, fillMatters, median, rounded } from './place.ts'

const parameters = process.argv.slice(2)
const at = parameters.indexOf('--matters')
const matters = at < 0 ? 200_000 : Number(parameters.splice(at, 2)[1])
const names = ['lookup', 'create', 'pages', 'export', 'first-page', 'china', 'opinions', 'cast'] as const
const unknown = parameters.filter((name) => !(names as readonly string[]).includes(name))
if (unknown.length > 0 || !Number.isInteger(matters) || matters < 1000) {
  process.stderr.write(`npm run bench [-- ${names.join(' ')}] [--matters N]\n`)
  process.exit(2)
}
const wanted = (name: (typeof names)[number]) => parameters.length === 0 || parameters.includes(name)
const say = (line: string) => process.stderr.write(`${line}\n`)
const figures: Record<string, unknown> = {}
const tell = (name: string, value: unknown) => { figures[name] = value; process.stdout.write(`${name}: ${JSON.stringify(value)}\n`) }

if (wanted('lookup')) tell('territory-index', lookupRatios() ?? 'skipped: the councils of Los Angeles are not here (../shared/data/la311)')
if (wanted('create') || wanted('pages') || wanted('export') || wanted('first-page')) {
  const server = await benchServer()
  try {
    const [emptyUrl, fullUrl] = [await server.database('bench_empty'), await server.database('bench_full')]
    const empty = await benchPlace(emptyUrl, server.folder, 25), full = await benchPlace(fullUrl, server.folder, 25)
    await fillMatters(full, matters, say)
    if (wanted('create')) tell('creating a matter', await createRates(empty, full))
    if (wanted('pages')) tell('pages', await (await import('./pages.ts')).pageRatios(full, fullUrl, server.folder))
    await empty.close()
    await full.close()
    if (wanted('export')) tell('csv export', await exportMemory(fullUrl, server.folder))
    if (wanted('first-page')) {
      const seconds: number[] = []
      for (let run = 0; run < 3; run += 1) seconds.push(await firstPageSeconds(fullUrl, server.folder))
      tell('first page, seconds', rounded(median(seconds)))
    }
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`)
    process.exitCode = 1
  } finally {
    await server.stop()
  }
}
if (wanted('opinions')) tell('opinions', await benchOpinions(say))
if (wanted('cast')) {
  const server = await benchServer()
  try {
    const { castRates, countSeconds } = await import('./cast.ts'), place = await benchPlace(await server.database('bench_votes'), server.folder, 25)
    tell('casting a vote', await castRates(place))
    tell('count of 100,000 votes, seconds', await countSeconds(place))
    await place.close()
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`)
    process.exitCode = 1
  } finally {
    await server.stop()
  }
}
if (wanted('china')) tell('import of all China', await importChina())
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exit()
