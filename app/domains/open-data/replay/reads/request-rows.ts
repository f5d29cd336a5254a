import { createReadStream } from 'node:fs'
import { CsvError, parse, type Parser } from 'csv-parse'
import { Refusal } from '#platform/refusal'
import { type Cells, columns, type RowRefusal } from '../rules/request-row.ts'

export interface RawRow { readonly row: number; readonly cells: Cells }

/**
 * Rows of a CSV file (RFC 4180; UTF-8 with or without its mark, or GB18030) one after the other, without holding the file in memory.
 * A row that is none comes as its refusal, and the rest goes on. Refuses `open-data.columns-missing`, `open-data.file-missing`.
 */
export async function* requestRows(path: string, label: string): AsyncGenerator<RawRow | RowRefusal> {
  const decoder = new TextDecoder(await encodingOf(path))
  const parser: Parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, max_record_size: 1_000_000 })
  void feed(path, decoder, parser)
  let header: string[] | undefined, row = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1
      if (!header) {
        header = record.map((name) => name.trim())
        const missing = [...columns, label].filter((name) => !header?.includes(name))
        if (missing.length > 0) throw new Refusal('open-data.columns-missing', 'invalid', { columns: missing.join(', ').slice(0, 300) })
        continue
      }
      const at = header
      const cell = (name: string) => (record[at.indexOf(name)] ?? '').trim()
      if (record.every((value) => value.trim() === '')) continue
      if (record.length !== at.length) { yield { row, id: cell('SRNumber').slice(0, 100), what: 'request', reason: 'wrong-number-of-cells' }; continue }
      yield { row, cells: { ...Object.fromEntries(columns.map((name) => [name, cell(name)])), label: cell(label) } as Cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield { row: row + 1, id: '', what: 'request', reason: 'broken-row', detail: error.code }
  } finally {
    parser.destroy()
  }
  if (!header) throw new Refusal('open-data.columns-missing', 'invalid', { columns: [...columns, label].join(', ').slice(0, 300) })
}

async function feed(path: string, decoder: TextDecoder, parser: Parser): Promise<void> {
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) {
      if (parser.destroyed) return
      if (!parser.write(decoder.decode(bytes as Buffer, { stream: true }))) await new Promise<void>((resolve) => { parser.once('drain', resolve); parser.once('close', resolve) })
    }
    if (!parser.destroyed) parser.end(decoder.decode())
  } catch (error) {
    parser.destroy(error as Error)
  }
}

/** UTF-8 unless its bytes are not and GB18030 reads them; a file in UTF-8 with a few broken letters stays UTF-8. */
async function encodingOf(path: string): Promise<'utf-8' | 'gb18030'> {
  const utf8 = new TextDecoder('utf-8'), chinese = new TextDecoder('gb18030', { fatal: true })
  let sound = 0, broken = 0, isChinese = true
  const count = (text: string) => { for (const letter of text.match(/[^\0-\x7f]/gu) ?? []) { if (letter === '\uFFFD') broken += 1; else sound += 1 } }
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 18 })) {
      count(utf8.decode(bytes as Buffer, { stream: true }))
      if (isChinese) try { chinese.decode(bytes as Buffer, { stream: true }) } catch { isChinese = false }
    }
    count(utf8.decode())
    if (isChinese) try { chinese.decode() } catch { isChinese = false }
  } catch (error) {
    throw new Refusal('open-data.file-missing', 'invalid', { file: path.split('/').at(-1)?.slice(0, 100), reason: (error as NodeJS.ErrnoException).code ?? 'EIO' })
  }
  return broken > sound && isChinese ? 'gb18030' : 'utf-8'
}
