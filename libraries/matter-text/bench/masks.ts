/**
 * Measures masking and danger on a JSONL of labelled matters (fields as in the data's README):
 *   node bench/masks.ts FILE [--show] [--from N --to N]
 */
import { readFileSync } from 'node:fs'
import { recogniseDanger } from '../src/danger/index.ts'
import { findPersonalDataInMatter, maskText, type Span } from '../src/mask/index.ts'

interface Item { id: string; title: string; text: string; urgent?: boolean; pii?: { type: string; value: string }[]; traps?: string[]; grey?: string[] }

const file = process.argv[2] ?? '../../../shared/data/cn-matters/matters.jsonl'
const option = (name: string): string | undefined => process.argv[process.argv.indexOf(name) + 1]
const show = process.argv.includes('--show')
const all = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line) as Item)
const items = all.slice(process.argv.includes('--from') ? Number(option('--from')) : 0, process.argv.includes('--to') ? Number(option('--to')) : undefined)

function* placesOf(text: string, value: string): Generator<[number, number]> {
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) yield [start, start + value.length]
}
const covers = (spans: readonly Span[], start: number, end: number): boolean => {
  for (let position = start; position < end; position++) if (!spans.some(span => position >= span.start && position < span.end)) return false
  return true
}

const found = new Map<string, [number, number]>()
let spansRight = 0, spansWrong = 0, trapsKept = 0, traps = 0, clean = 0, withData = 0
for (const item of items) {
  const spans = findPersonalDataInMatter(item)
  const parts: [string, Span[]][] = [[item.title, spans.title], [item.text, spans.text]]
  let leak = false
  for (const { type, value } of item.pii ?? []) {
    const masked = parts.every(([text, own]) => [...placesOf(text, value)].every(([start, end]) => covers(own, start, end)))
    const tally = found.get(type) ?? [0, 0]
    found.set(type, [tally[0] + Number(masked), tally[1] + 1])
    if (!masked) leak = true
    if (!masked && show) console.log(item.id, 'MISSED', type, value, '|', maskText(item.title, spans.title), '|', maskText(item.text, spans.text).slice(0, 160))
  }
  if (item.pii?.length) { withData++; clean += Number(!leak) }
  for (const [text, own] of parts) {
    for (const span of own) {
      const allowed = [...(item.pii ?? []).map(pii => pii.value), ...(item.grey ?? [])]
      const right = allowed.some(value => [...placesOf(text, value)].some(([start, end]) => span.start < end && span.end > start))
      if (right) spansRight++
      else {
        spansWrong++
        if (show) console.log(item.id, 'WRONG', span.type, text.slice(span.start, span.end), '|', text.slice(Math.max(0, span.start - 12), span.end + 12).replaceAll('\n', '⏎'))
      }
    }
  }
  for (const trap of item.traps ?? []) {
    traps++
    const kept = parts.every(([text, own]) => [...placesOf(text, trap)].every(([start, end]) => {
      const inside = (item.pii ?? []).some(pii => [...placesOf(text, pii.value)].some(([s, e]) => s < end && e > start))
      return inside || own.every(span => span.end <= start || span.start >= end)
    }))
    trapsKept += Number(kept)
    if (!kept && show) console.log(item.id, 'TRAP', trap)
  }
}
const percent = (a: number, b: number): string => `${a}/${b} = ${b === 0 ? '-' : (100 * a / b).toFixed(1)} %`
for (const [type, [right, of]] of [...found].sort()) console.log(type.padEnd(10), percent(right, of))
console.log('no leak   ', percent(clean, withData))
console.log('precision ', percent(spansRight, spansRight + spansWrong))
console.log('traps kept', percent(trapsKept, traps))

let urgent = 0, recognised = 0, calm = 0, alarms = 0
for (const item of items) {
  const danger = recogniseDanger(item)
  if (item.urgent) { urgent++; recognised += Number(danger.urgent) } else { calm++; alarms += Number(danger.urgent) }
  if (show && danger.urgent !== Boolean(item.urgent)) console.log(item.id, item.urgent ? 'DANGER MISSED' : 'FALSE ALARM', danger.why.join(' '), '|', item.title, '|', item.text.slice(0, 120))
}
console.log('danger    ', percent(recognised, urgent), ' false alarms', percent(alarms, calm))

for (const item of all.slice(0, 100)) findPersonalDataInMatter(item)
// Processor time, not the clock: the machine may have other work.
const began = process.cpuUsage()
for (let round = 0; round < 5; round++) for (const item of all) { findPersonalDataInMatter(item); recogniseDanger(item) }
const used = process.cpuUsage(began)
console.log(`speed      ${((used.user + used.system) / 1000 / (5 * all.length)).toFixed(3)} ms a text`)
