import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openDataWords, replay, type ReplayReport } from '#domains/open-data'
import { territoryWords } from '#domains/territory'
import { Refusal } from '#platform/refusal'
import type { RefusalSentences } from '#platform/room'
import { readSettings } from '#platform/settings'
import type { Locale } from '#platform/words'
import { openHouse } from '../open-house.ts'

const locale: Locale = /^en/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'en' : 'zh-CN'
const words = openDataWords(locale).replay
const say = (line: string) => process.stderr.write(`${line}\n`)

const options = { units: { type: 'string' }, 'unit-id': { type: 'string' }, requests: { type: 'string' }, label: { type: 'string' }, timezone: { type: 'string' }, json: { type: 'boolean' } } as const
const needed = ['units', 'unit-id', 'requests', 'label', 'timezone'] as const

/** A wrong call: said with the usage, and ended with status 2. */
class WrongCall extends Error {}

function readArguments() {
  let values
  try {
    values = parseArgs({ options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new WrongCall(`${words.unknown((error as Error).message.split('\n')[0] ?? '')}\n${words.usage}`)
  }
  const missing = needed.filter((name) => !values[name])
  if (missing.length > 0) throw new WrongCall(`${words.missing(missing.map((name) => `--${name}`).join(', '))}\n${words.usage}`)
  const { units = '', 'unit-id': unitId = '', requests = '', label = '', timezone = '', json = false } = values
  return { units, unitId, requests, label, timezone, json }
}

async function readBoundaries(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new WrongCall(words.badUnits(path, (error as Error).message))
  }
}

/** What is told last; `units` are those of the boundary file. */
type Told = ReplayReport & { readonly peakMemoryMB: number; readonly units: number }

function print(report: Told): void {
  const lines = (Object.keys(words.report) as (keyof typeof words.report)[]).map((key) => {
    const share = key === 'agreed' && report.labelled > 0 ? `  (${words.share(`${(100 * report.agreed / report.labelled).toFixed(2)}%`)})` : ''
    return `${words.report[key]}: ${report[key]}${share}`
  })
  if (report.refusals.length > 0) lines.push('', `${words.refusals}:`, ...report.refusals.map(({ row, id, what, reason, detail }) => `  ${words.row(row)}  ${id}  ${words.what[what]}: ${words.reasons[reason]}${detail ? ` (${detail})` : ''}`))
  if (report.disagreements.length > 0) lines.push('', `${words.disagreements}:`, ...report.disagreements.map(({ id, label, units }) => `  ${id}  ${words.labelled(label)}  ${words.inUnits(units.join(', '))}`))
  process.stdout.write(`${[...lines, '', words.imported].join('\n')}\n`)
}

/** Says how far it is: at each step, and then every two seconds. */
function progressTeller() {
  let step = '', last = 0
  const started = { at: 0, rows: 0 }
  return (now: 'reading' | 'preparing' | 'taking-over', rows: number, all: number) => {
    if (now !== step) { step = now; started.at = performance.now(); started.rows = rows; say(words.steps[now]) }
    if (now !== 'taking-over' || rows === 0 || (performance.now() - last < 2000 && rows < all)) return
    last = performance.now()
    say(words.progress(rows, all, Math.round((rows - started.rows) / Math.max(0.001, (last - started.at) / 1000))))
  }
}

async function main(): Promise<number> {
  const given = readArguments()
  const boundaries = await readBoundaries(given.units)
  const house = await openHouse(readSettings(process.env), say)
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  try {
    const { database: { database, memory }, files } = house
    const context = { actor: undefined, now: new Date(), locale, origin: 'import' as const, database, memory, files }
    const report = await replay(context, { ...given, boundaries }, progressTeller(), stop.signal)
    const features = (boundaries as { features?: unknown[] }).features
    const told: Told = { ...report, units: features?.length ?? 0, peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024) }
    if (!report.complete) say(words.brokenOff)
    if (given.json) process.stdout.write(`${JSON.stringify(told)}\n`)
    else print(told)
    return report.complete ? 0 : 130
  } finally {
    await house.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  if (error instanceof WrongCall) { say(error.message); process.exitCode = 2 }
  else if (error instanceof Refusal) {
    const sentences: RefusalSentences = { ...territoryWords(locale).refusals, ...openDataWords(locale).refusals }
    say(sentences[error.code]?.(error.facts) ?? `${error.code} ${JSON.stringify(error.facts)}`)
    process.exitCode = 2
  } else throw error
}
