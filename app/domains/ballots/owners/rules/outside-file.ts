import { plainName } from '#platform/sheet/header'
import type { CellReason, Sheet } from '#platform/sheet/sheet'
import { readArea } from '../../property/rules/area.ts'
import type { StatedOutside } from './outside.ts'
import type { OutsideRow, StatedSums, Sums } from './reconcile.ts'
import type { Saying } from './voices.ts'

/** Columns of an outside list by the words under which they are known; a column for each matter is headed by its key or its title. */
export const outsideColumns = {
  number: ['序号', '编号', 'number', 'no', 'no.'],
  building: ['楼栋', '楼号', '幢', 'building'],
  label: ['房号', '室号', '房屋', '单元房号', 'unit', 'room', 'label'],
  area: ['面积', '建筑面积', '专有部分面积', 'area'],
} as const

const answersSaid: Readonly<Record<string, Saying>> = {
  同意: 'agree', 赞成: 'agree', agree: 'agree', yes: 'agree', 反对: 'against', 不同意: 'against', against: 'against', no: 'against', 弃权: 'abstain', abstain: 'abstain', 空白: 'blank', 无效选择: 'blank', blank: 'blank',
}
const notVoted = new Set(['', '未投', '未投票', '未参与', '未回', '-', '—', 'none'])

export interface OutsideFile {
  readonly rows: readonly OutsideRow[]
  readonly stated: StatedOutside
  readonly reasons: readonly CellReason[]
}

/** Reads an outside list from a table; what cannot be read is told cell by cell, and then nothing is taken in. */
export function outsideFromSheet(sheet: Sheet, matters: readonly { readonly key: string; readonly title: string }[]): OutsideFile {
  const names = sheet.header.map(plainName), reasons: CellReason[] = [...sheet.reasons]
  const at = (words: readonly string[]) => names.findIndex((name) => words.some((word) => plainName(word) === name))
  const columns = { number: at(outsideColumns.number), building: at(outsideColumns.building), label: at(outsideColumns.label), area: at(outsideColumns.area) }
  const asked = matters.map(({ key, title }) => ({ key, title, at: at([title, key, `事项${key}`, `议题${key}`, `matter ${key}`]) }))
  if (columns.number < 0 && columns.label < 0) reasons.push({ row: 1, field: '序号', code: 'column-missing', facts: { column: '序号 / 房号' } })
  for (const one of asked) if (one.at < 0) reasons.push({ row: 1, field: one.title, code: 'column-missing', facts: { column: one.title } })
  if (reasons.length > 0) return { rows: [], stated: nothingStated, reasons }
  const rows = sheet.rows.map(({ row, cells }): OutsideRow => {
    const cell = (index: number) => (index < 0 ? '' : (cells[index] ?? '').trim())
    const number = cell(columns.number), area = cell(columns.area), squares = area === '' ? null : readArea(area)
    if (number !== '' && !/^\d{1,7}$/.test(number)) reasons.push({ row, field: '序号', code: 'not-a-number', facts: {} })
    if (typeof squares === 'string') reasons.push({ row, field: '面积', code: squares, facts: {} })
    const said = asked.map(({ key, title, at }) => {
      const text = cell(at).normalize('NFKC').toLowerCase()
      if (notVoted.has(text)) return [key, null] as const
      const answer = answersSaid[text]
      if (answer === undefined) reasons.push({ row, field: title, code: 'answer-unknown', facts: {} })
      return [key, answer ?? null] as const
    })
    const given = said.filter((one): one is readonly [string, Saying] => one[1] !== null)
    return {
      row, number: number === '' || !/^\d{1,7}$/.test(number) ? null : Number(number), building: cell(columns.building), label: cell(columns.label), area: typeof squares === 'bigint' ? Number(squares) : null,
      answers: given.length === 0 ? null : Object.fromEntries(given),
    }
  })
  return { rows, stated: nothingStated, reasons }
}

export const nothingStated: StatedOutside = { total: null, matters: {} }

/** What is wrong with a file of the form `outside-result/1`: the place in it. */
export class OutsideUnreadable extends Error {
  readonly place: string
  constructor(place: string) { super(place); this.place = place }
}

/** Reads the form `outside-result/1`: `total`, sums of each matter by its key, and rows. Throws `OutsideUnreadable` with the place that is wrong. */
export function outsideFromJson(text: string, matters: readonly string[]): OutsideFile {
  const root = object(parse(text), 'file')
  if (root.schema !== 'outside-result/1') throw new OutsideUnreadable('schema')
  const given = root.matters === undefined ? {} : object(root.matters, 'matters')
  for (const key of Object.keys(given)) if (!matters.includes(key)) throw new OutsideUnreadable(`matters.${key}`)
  const stated = Object.fromEntries(Object.entries(given).map(([key, value]): [string, StatedSums] => {
    const of = object(value, `matters.${key}`)
    return [key, { agree: sums(of.agree, `matters.${key}.agree`), against: sums(of.against, `matters.${key}.against`), abstain: sums(of.abstain ?? { area: 0, heads: 0 }, `matters.${key}.abstain`) }]
  }))
  const rows = list(root.rows ?? [], 'rows').map((value, at): OutsideRow => {
    const row = object(value, `rows[${at}]`), said = row.answers === undefined || row.answers === null ? null : object(row.answers, `rows[${at}].answers`)
    return {
      row: at + 1, number: row.number === undefined || row.number === null ? null : whole(row.number, `rows[${at}].number`), building: words(row.building), label: words(row.label),
      area: row.area === undefined || row.area === null ? null : whole(row.area, `rows[${at}].area`),
      answers: said === null ? null : Object.fromEntries(Object.entries(said).map(([key, answer]) => {
        const known = answersSaid[String(answer)]
        if (!matters.includes(key) || known === undefined) throw new OutsideUnreadable(`rows[${at}].answers.${key}`)
        return [key, known]
      })),
    }
  })
  return { rows, stated: { total: root.total === undefined || root.total === null ? null : sums(root.total, 'total'), matters: stated }, reasons: [] }
}

function parse(text: string): unknown {
  try { return JSON.parse(text) } catch { throw new OutsideUnreadable('file') }
}
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown, place: string) => { if (!isObject(value)) throw new OutsideUnreadable(place); return value }
const list = (value: unknown, place: string): unknown[] => { if (!Array.isArray(value)) throw new OutsideUnreadable(place); return value }
const whole = (value: unknown, place: string): number => { if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new OutsideUnreadable(place); return value }
const words = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 60) : '')
const sums = (value: unknown, place: string): Sums => { const of = object(value, place); return { area: whole(of.area, `${place}.area`), heads: whole(of.heads, `${place}.heads`) } }
