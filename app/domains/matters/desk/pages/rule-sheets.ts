import type { NewDuty } from '../../acts/assign-duty.ts'
import type { CategoryWording } from '../../acts/define-category.ts'
import { importDuties, importWordings } from '../acts/import-rules.ts'
import { latestWordings } from '../reads/category-wordings.ts'
import { duties } from '../reads/duties.ts'
import { dutyColumns, dutyRows } from '../reads/duty-rows.ts'
import { wordingRows } from '../reads/wording-rows.ts'
import { clockNames, urgentNames } from '../rules/wording-form.ts'
import { wordingColumns } from '../rules/wording-columns.ts'
import { deskWords } from '../words/words.ts'
import { colon } from './colon.ts'
import { adminHref } from './rules-frame.ts'
import { sheetPage } from './sheet.tsx'

const flag = (value: boolean) => (value ? 'yes' : 'no')

export const categorySheet = sheetPage<CategoryWording>({
  back: `${adminHref}/categories`, file: 'categories.csv',
  words: ({ locale }) => { const words = deskWords(locale).categories; return { title: `${words.title}${colon(locale)}${words.import}`, lead: words.importLead, back: words.back } },
  check: (_context, sheet) => wordingRows(sheet), commit: importWordings,
  table: async (context) => ({
    header: wordingColumns,
    rows: (await latestWordings(context)).filter((row) => row.valid_to === null).map((row) => [
      row.code, row.kind, row.large_zh, row.large_en, row.small_zh, row.small_en, row.description_zh, row.description_en, row.keywords.join('、'), row.publicity, flag(row.may_be_anonymous), flag(row.needs_check), String(row.sort), row.valid_from, row.source,
      ...clockNames.map((name) => `${row.clocks[name].amount} ${row.clocks[name].unit}`), ...urgentNames.map((name) => `${row.clocks.urgent[name].amount} ${row.clocks.urgent[name].unit}`), row.questions.length > 0 ? JSON.stringify(row.questions) : '',
    ]),
  }),
})

export const dutySheet = sheetPage<NewDuty>({
  back: `${adminHref}/duties`, file: 'duties.csv',
  words: ({ locale }) => { const words = deskWords(locale).duties; return { title: `${words.title}${colon(locale)}${words.import}`, lead: words.importLead, back: words.backTo } },
  check: dutyRows, commit: importDuties,
  table: async (context) => ({ header: dutyColumns, rows: (await duties(context, { limit: 100_000 })).filter((row) => row.valid_to === null).map((row) => [row.part, row.category_code ?? '', row.unit_code, row.organisation, row.valid_from]) }),
})
