import { BadInput, jsonReader, parseJson, readCsv } from '@gongzhi/bad-input'
import type { CsvRow } from '@gongzhi/bad-input'
import type { Margins, Respondent } from './raking.ts'

/** Which column of a survey holds what; one row per respondent. */
export type SurveyColumns = { readonly value?: string | undefined, readonly weight?: string | undefined, readonly stratum?: string | undefined, readonly cluster?: string | undefined, readonly by?: string | undefined }

/** One respondent: the answer (none where the cell is empty: "don't know"), where they were drawn, and all their cells as categories. */
export type SurveyRow = Respondent & { readonly line: number, readonly value?: number | undefined, readonly stratum?: string, readonly cluster?: string, readonly group?: string }

/**
 * Reads a survey from CSV. Throws `BadInput` with file, line and column: those of `readCsv`, `NUMBER_EXPECTED`, `WEIGHT_NOT_POSITIVE`,
 * `CELL_EMPTY` (a stratum, cluster or group that is not said), `RESPONDENTS_NONE`.
 */
export function readSurvey(text: string, file: string | null, { value, weight, stratum, cluster, by }: SurveyColumns, categories: readonly string[] = []): SurveyRow[] {
  const { rows } = readCsv(text, { file, columns: [value, weight, stratum, cluster, by, ...categories].filter(column => column !== undefined) })
  if (rows.length === 0) throw new BadInput('RESPONDENTS_NONE', 'nobody answered', { file, line: 1 })
  const cell = (row: CsvRow, column: string) => (row.cells[column] ?? '').trim()
  const number = (row: CsvRow, column: string): number => {
    const written = cell(row, column)
    const found = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : NaN
    if (!Number.isFinite(found)) throw new BadInput('NUMBER_EXPECTED', `${column} is a number with a decimal point, not ${JSON.stringify(written)}`, { file, line: row.line, field: column })
    return found
  }
  const named = (row: CsvRow, column: string): string => {
    const written = cell(row, column)
    if (written === '') throw new BadInput('CELL_EMPTY', `${column} is not said`, { file, line: row.line, field: column })
    return written
  }
  return rows.map(row => {
    const weighs = weight === undefined ? 1 : number(row, weight)
    if (weighs <= 0) throw new BadInput('WEIGHT_NOT_POSITIVE', `a weight is a number above 0, not ${weighs}`, { file, line: row.line, field: weight ?? null })
    return {
      line: row.line, weight: weighs, value: value === undefined || cell(row, value) === '' ? undefined : number(row, value),
      ...(stratum === undefined ? {} : { stratum: named(row, stratum) }), ...(cluster === undefined ? {} : { cluster: named(row, cluster) }), ...(by === undefined ? {} : { group: named(row, by) }),
      categories: Object.fromEntries(categories.flatMap(column => (cell(row, column) === '' ? [] : [[column, cell(row, column)]]))),
    }
  })
}

/** Reads margins: {"variable": {"category": part, per cent or number}}. Throws `BadInput` with file, line and field. */
export function readMargins(text: string, file: string | null = null): Margins {
  const reader = jsonReader(text, file)
  return Object.fromEntries(Object.entries(reader.object(parseJson(text, file), [])).map(([variable, parts]) => [
    variable, Object.fromEntries(Object.entries(reader.object(parts, [variable])).map(([category, part]) => [category, reader.number(part, [variable, category])])),
  ]))
}

/** Says of what raking refuses where it stands: in a row of the survey, or in the margins. */
export function atSurvey<T>(rows: readonly SurveyRow[], file: string | null, margins: { text: string, file: string | null }, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof BadInput) || error.line !== null) throw error
    const [, row, column] = /^respondents\[(\d+)\](?:\.categories)?\.(.*)$/.exec(error.field ?? '') ?? []
    if (row !== undefined) throw new BadInput(error.code, error.message, { file, line: rows[Number(row)]?.line ?? null, field: column ?? null })
    if (!error.field?.startsWith('margins')) throw error
    const way = error.field.slice('margins.'.length)
    return jsonReader(margins.text, margins.file).at([], () => { throw new BadInput(error.code, error.message, { field: way }) })
  }
}
