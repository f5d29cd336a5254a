import type { RefusalSentences } from '../room.ts'
import { inLanguages } from '../words.ts'
import type { CellReason } from './sheet.ts'

const zh = {
  refusals: {
    'sheet.empty-file': () => '文件是空的，什么都没有写入。',
    'sheet.old-spreadsheet': () => '这是老式的 .xls 文件。请在表格软件里“另存为” .xlsx 或 CSV 再传。',
    'sheet.broken-text': (f) => `文件第 ${f.line} 行第 ${f.column} 个字节起读不出文字（按 ${f.encoding} 读）。请在表格软件里“另存为 CSV UTF-8”再传。什么都没有写入。`,
    'sheet.broken-csv': (f) => `CSV 第 ${f.line} 行的引号没有配对。请改好再传，什么都没有写入。`,
    'sheet.broken-spreadsheet': () => '这个 XLSX 打不开，可能没有下载完整。请重新保存再传，什么都没有写入。',
    'sheet.spreadsheet-too-large': () => '这个 XLSX 展开后太大。请另存为 CSV 再传。',
    'sheet.too-many-rows': (f) => `有 ${f.given} 行，一次最多 ${f.most} 行。请分成几个文件。`,
  } as RefusalSentences,
  /** Of single cells, by code. */
  cells: {
    formula: (f) => `单元格 ${f.cell} 是公式。请把它“粘贴为数值”再传。`,
    'error-cell': (f) => `单元格 ${f.cell} 是错误值，请改成正确的内容。`,
    'too-many-cells': (f) => `这一行有 ${f.cells} 格，表头只有 ${f.columns} 列。名称里有逗号时请用英文双引号括起来。`,
    'too-few-cells': (f) => `这一行只有 ${f.cells} 格，表头有 ${f.columns} 列，后面的内容可能错了位。没有内容的格也要留着逗号。`,
  } as Record<string, (facts: CellReason['facts']) => string>,
}

const en: typeof zh = {
  refusals: {
    'sheet.empty-file': () => 'The file is empty; nothing was written.',
    'sheet.old-spreadsheet': () => 'This is an old .xls file. Save it as .xlsx or CSV and send it again.',
    'sheet.broken-text': (f) => `From byte ${f.column} of line ${f.line} on, the file cannot be read as ${f.encoding}. Save it as "CSV UTF-8" and send it again. Nothing was written.`,
    'sheet.broken-csv': (f) => `A quotation mark in line ${f.line} of the CSV has no partner. Nothing was written.`,
    'sheet.broken-spreadsheet': () => 'This XLSX cannot be opened. Save it again and send it. Nothing was written.',
    'sheet.spreadsheet-too-large': () => 'This XLSX unpacks to too much. Save it as CSV and send that.',
    'sheet.too-many-rows': (f) => `There are ${f.given} rows; at most ${f.most} at once. Split the file.`,
  } as RefusalSentences,
  /** Of single cells, by code. */
  cells: {
    formula: (f) => `Cell ${f.cell} is a formula. Paste it as a value and send it again.`,
    'error-cell': (f) => `Cell ${f.cell} holds an error value.`,
    'too-many-cells': (f) => `The row has ${f.cells} cells, the header ${f.columns}. Put names with commas in double quotes.`,
    'too-few-cells': (f) => `The row has only ${f.cells} cells, the header ${f.columns}: what follows may have slipped. Empty cells keep their comma.`,
  } as Record<string, (facts: CellReason['facts']) => string>,
}

/** In which words a sheet that cannot be read is refused; rooms that read sheets put them among their own. */
export const sheetSentences = inLanguages(zh, en)
