import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openDataWords, replay, type ReplayReport, takeTurns } from '#domains/open-data'
import { territoryWords } from '#domains/territory'
import { OperatorMistake } from '#platform/operator-mistake'
import { Refusal } from '#platform/refusal'
import type { RefusalSentences } from '#platform/room'
import { readSettings } from '#platform/settings'
import { openHouse } from '../open-house.ts'
import { mistakeSaid, terminalLocale } from '../words/terminal.ts'

const locale = terminalLocale()
const words = openDataWords(locale).replay
const say = (line: string) => process.stderr.write(`${line}\n`)

const options = { units: { type: 'string' }, 'unit-id': { type: 'string' }, requests: { type: 'string' }, label: { type: 'string' }, timezone: { type: 'string' }, json: { type: 'boolean' } } as const
const needed = ['units', 'unit-id', 'requests', 'label', 'timezone'] as const

/** A wrong call: said in words, and ended with status 2. */
class WrongCall extends Error {
  readonly code: string
  readonly facts: Readonly<Record<string, string>>
  constructor(code: string, message: string, facts: Readonly<Record<string, string>> = {}) {
    super(message)
    this.code = code
    this.facts = facts
  }
}

function readArguments() {
  let values
  try {
    values = parseArgs({ options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new WrongCall('open-data.usage', `${words.unknown((error as Error).message.split('\n')[0] ?? '')}\n${words.usage}`)
  }
  const missing = needed.filter((name) => !values[name])
  if (missing.length > 0) throw new WrongCall('open-data.usage', `${words.missing(missing.map((name) => `--${name}`).join(', '))}\n${words.usage}`)
  const { units = '', 'unit-id': unitId = '', requests = '', label = '', timezone = '', json = false } = values
  return { units, unitId, requests, label, timezone, json }
}

async function readBoundaries(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new WrongCall('open-data.boundary-file-unreadable', words.badUnits(path, (error as Error).message), { file: path })
  }
}

type Told = ReplayReport & { readonly peakMemoryMB: number }

function print(report: Told): void {
  const lines = (Object.keys(words.report) as (keyof typeof words.report)[]).map((key) => {
    const share = key === 'agreed' && report.labelled > 0 ? `  (${words.share(`${(100 * report.agreed / report.labelled).toFixed(2)}%`)})` : ''
    return `${words.report[key]}: ${report[key]}${share}`
  })
  if (report.unitsJoined.length > 0) lines.push('', `${words.joined}:`, ...report.unitsJoined.map(({ code, features }) => `  ${words.joinedUnit(code, features.join(', '))}`))
  if (report.featuresLeftOut.length > 0) lines.push('', `${words.leftOut}:`, ...report.featuresLeftOut.map(({ feature, property, reason }) => `  ${words.leftOutFeature(feature, property, reason)}`))
  if (report.shortenings.length > 0) lines.push('', `${words.shortenings}:`, ...report.shortenings.map(({ row, id, what, characters }) => `  ${words.row(row)}  ${id}  ${words.shortening[what](characters)}`))
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
    // The time is taken once it is our turn: what another import wrote before is past for this one.
    const report = await takeTurns(database, () => say(words.waiting), () =>
      replay({ actor: undefined, now: new Date(), locale, origin: 'import', database, memory, files }, { ...given, boundaries }, progressTeller(), stop.signal))
    const told: Told = { ...report, peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024) }
    if (!report.complete) say(words.brokenOff)
    if (given.json) process.stdout.write(`${JSON.stringify(told)}\n`)
    else print(told)
    return report.complete ? 0 : 130
  } finally {
    await house.close()
  }
}

/** A refusal in a sentence: a feature by its number in the file, its property and what is wrong with it. */
function sentenceOf({ code, facts }: Refusal): string {
  if (code === 'open-data.feature-refused') {
    const reason = territoryWords(locale).reasons[String(facts.reason)]?.(facts as Parameters<ReturnType<typeof territoryWords>['reasons'][string]>[0]) ?? String(facts.reason)
    return words.feature(String(facts.feature), String(facts.property), reason, Number(facts.refused))
  }
  const sentences: RefusalSentences = { ...territoryWords(locale).refusals, ...openDataWords(locale).refusals }
  return sentences[code]?.(facts) ?? `${code} ${JSON.stringify(facts)}`
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof WrongCall || error instanceof Refusal || error instanceof OperatorMistake)) throw error
  const message = error instanceof Refusal ? sentenceOf(error) : error instanceof OperatorMistake ? mistakeSaid(error, locale) : error.message
  // Whoever asked for JSON reads standard output: there the refusal is one object, whatever was wrong.
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { ...error.facts, code: error.code, message } })}\n`)
  else say(message)
  process.exitCode = error instanceof OperatorMistake ? 1 : 2
}
