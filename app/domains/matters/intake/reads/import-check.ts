import { datums, unitByCode } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { Sheet } from '#platform/sheet/sheet'
import { instantOf } from '#platform/local-moment'
import { type Basis, basis } from '../../reads/basis.ts'
import { type Category, checkAnswers } from '../../rules/category.ts'
import { checkReport } from '../../rules/report.ts'
import { tables } from '../../tables.ts'
import { type ImportColumn, importColumns, type ImportReason, type ImportRow, neededColumns } from '../rules/import-row.ts'
import { titleFromText } from '../rules/title-from-text.ts'

export interface ImportCheck {
  /** Rows that can be taken in, those that were taken in before among them. */
  readonly rows: readonly (ImportRow & { readonly answers: Readonly<Record<string, string>> })[]
  /** Origins that are here already: they change nothing. */
  readonly known: ReadonlySet<string>
  readonly reasons: readonly ImportReason[]
}

type Columns = Partial<Record<ImportColumn, number>>

/** Checks a whole sheet of matters without writing anything. Refuses `matters.import-column` when a needed column is not there. */
export async function importCheck(context: Context, sheet: Sheet): Promise<ImportCheck> {
  const rules = await basis(context)
  const header = sheet.header.map((name) => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '_'))
  const columns = Object.fromEntries(Object.entries(importColumns).flatMap(([field, names]) => {
    const at = header.findIndex((name) => (names as readonly string[]).includes(name))
    return at < 0 ? [] : [[field, at]]
  })) as Columns
  for (const needed of neededColumns) if (columns[needed] === undefined) throw new Refusal('matters.import-column', 'invalid', { column: importColumns[needed][0], also: importColumns[needed].at(-1) })
  const answerColumns = sheet.header.flatMap((name, at) => (/^answer\./i.test(name.trim()) ? [{ code: name.trim().slice(7), at }] : []))
  const reasons: ImportReason[] = [...sheet.reasons]
  const unread = Map.groupBy(sheet.reasons, ({ row }) => row)
  const categories = new Map([...rules.categories.values()].flatMap((category) => [[category.code.toLowerCase(), category], [category.small.zh, category], [category.small.en.toLowerCase(), category]] as const))
  const units = new Map<string, string | undefined>()
  const unitOf = async (code: string) => {
    if (!units.has(code)) units.set(code, (await unitByCode(context, code))?.id)
    return units.get(code)
  }
  const rows: (ImportRow & { answers: Record<string, string> })[] = []
  const seen = new Map<string, number>()
  for (const { row, cells } of sheet.rows) {
    // What could not be read itself is told once; everything else that is wrong with the row is told beside it.
    const before = reasons.length, broken = new Set(unread.get(row)?.map(({ field }) => field))
    const isBroken = (column: ImportColumn) => broken.has(sheet.header[columns[column] ?? -1] ?? '')
    const cell = (column: ImportColumn) => (columns[column] === undefined ? '' : (cells[columns[column]] ?? '').trim())
    const refuse = (column: ImportColumn | 'answer', code: string, facts: ImportReason['facts'] = {}) => {
      const field = column === 'answer' ? String(facts.code ?? '') : sheet.header[columns[column] ?? -1] ?? importColumns[column][0]
      if (broken.has(field) || (code === 'place-missing' && (['unit', 'lng', 'lat', 'where'] as const).some(isBroken))) return
      reasons.push({ row, field, code, facts })
    }
    const originId = cell('originId')
    if (originId === '') refuse('originId', 'origin-missing')
    else if (originId.length > 100) refuse('originId', 'origin-too-long', { most: 100 })
    else if (seen.has(originId)) refuse('originId', 'origin-twice', { other: seen.get(originId) ?? 0 })
    else seen.set(originId, row)
    const category = categories.get(cell('category').toLowerCase()) ?? categories.get(cell('category'))
    if (!category) refuse('category', cell('category') === '' ? 'category-missing' : 'category-unknown', { given: cell('category').slice(0, 40) })
    const text = cell('text'), title = cell('title') || titleFromText(text)
    if (text === '') refuse('text', 'text-missing')
    const place = await placeOf(cell, unitOf, refuse)
    const reportedAt = moment(cell('reportedAt'), rules), closedAt = cell('closedAt') === '' ? undefined : moment(cell('closedAt'), rules)
    if (!reportedAt) refuse('reportedAt', 'moment-unreadable', { given: cell('reportedAt').slice(0, 40) })
    else if (reportedAt > context.now) refuse('reportedAt', 'moment-in-future')
    if (cell('closedAt') !== '' && !closedAt) refuse('closedAt', 'moment-unreadable', { given: cell('closedAt').slice(0, 40) })
    if (closedAt && closedAt > context.now) refuse('closedAt', 'moment-in-future')
    if (closedAt && reportedAt && closedAt < reportedAt) refuse('closedAt', 'closed-before-reported')
    const answers = Object.fromEntries(answerColumns.flatMap(({ code, at }) => ((cells[at] ?? '').trim() === '' || !category?.questions.some((question) => question.code === code) ? [] : [[code, (cells[at] ?? '').trim()]])))
    if (category) for (const { code, problem } of checkAnswers(category.questions, answers)) refuse('answer', `answer-${problem}`, { code: `answer.${code}` })
    if (category && reportedAt) tellReport(category, { title, text, place, originId }, refuse)
    if (reasons.length === before && broken.size === 0 && category && reportedAt) rows.push({ row, originId, title, text, categoryCode: category.code, place, reportedAt, closedAt, answers })
  }
  const known = new Set(rows.length === 0 ? [] : (await tables(context).selectFrom('matters.matter').select('origin_id').where('origin_id', 'in', rows.map(({ originId }) => originId)).execute()).map(({ origin_id }) => origin_id ?? ''))
  return { rows, known, reasons: reasons.sort((a, b) => a.row - b.row) }
}

type Refuse = (column: ImportColumn, code: string, facts?: ImportReason['facts']) => void

async function placeOf(cell: (column: ImportColumn) => string, unitOf: (code: string) => Promise<string | undefined>, refuse: Refuse): Promise<ImportRow['place']> {
  const code = cell('unit').normalize('NFKC'), unitId = code === '' ? undefined : await unitOf(code)
  if (code !== '' && unitId === undefined) refuse('unit', 'unit-unknown', { given: code.slice(0, 60) })
  const written = [cell('lng'), cell('lat')], [lng, lat] = written.map((text) => (/^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN)) as [number, number]
  const datumName = cell('datum').toUpperCase().replace(/[^A-Z0-9]/g, ''), datum = datumName === '' ? 'WGS84' : datums.find((known) => known === datumName)
  if (datum === undefined) refuse('datum', 'datum-unknown', { given: cell('datum').slice(0, 40) })
  if (written.every((text) => text === '')) return { ...(unitId && { unitId }), ...(cell('where') && { words: cell('where') }) }
  if (Number.isNaN(lng)) refuse('lng', 'not-a-number', { given: written[0]?.slice(0, 40) ?? '' })
  if (Number.isNaN(lat)) refuse('lat', 'not-a-number', { given: written[1]?.slice(0, 40) ?? '' })
  if (Math.abs(lng) > 180) refuse('lng', 'out-of-range', { given: lng, most: 180 })
  if (Math.abs(lat) > 90) refuse('lat', 'out-of-range', { given: lat, most: 90 })
  return { ...(Number.isFinite(lng) && Number.isFinite(lat) && { point: { lng, lat, ...(datum && { datum }) } }), ...(unitId && { unitId }), ...(cell('where') && { words: cell('where') }) }
}

/** What the report itself would be refused for: lengths, and a place that nobody could find. */
function tellReport(category: Category, report: { title: string; text: string; place: ImportRow['place']; originId: string }, refuse: Refuse): void {
  for (const { field, problem, limit } of checkReport({ ...report, key: { scope: 'import', key: report.originId }, channel: 'import', categoryCode: category.code })) {
    if (field === 'text') refuse('text', 'text-too-long', { most: limit ?? 0 })
    else if (field === 'title' && problem === 'too-long') refuse('title', 'text-too-long', { most: limit ?? 0 })
    else if (field === 'place' && problem === 'missing') refuse('where', 'place-missing')
    else if (field === 'place') refuse('where', 'text-too-long', { most: limit ?? 0 })
  }
}

/** A moment as sheets write it: with its zone, or as it was at the place. A day alone is its beginning. */
function moment(written: string, { days }: Basis): Date | undefined {
  const text = written.normalize('NFKC').trim()
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : new Date(text)
  const [, year, month = '', day = '', hour = '0', minute = '00'] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/.exec(text) ?? []
  if (year === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (new Date(`${local}T00:00:00Z`).toString() === 'Invalid Date' || new Date(`${local}T00:00:00Z`).toISOString().slice(0, 10) !== local) return undefined
  return instantOf(`${local}T${hour.padStart(2, '0')}:${minute}`, days.timezone)
}
