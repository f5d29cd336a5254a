import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { Refusal } from '../refusal.ts'
import { readSheet } from './read-sheet.ts'
import { readAtOnce, readSheetAside } from './read-sheet-aside.ts'
import { reasonsCsv, reasonsXlsx } from './reasons-sheet.ts'
import { readUnitRows } from '../../domains/territory/rules/unit-columns.ts'

const text = 'code,name,level,parent_code\n110108010,学院路街道,township,\n110108010001,"二里庄,东",village,110108010\n'
const expected = [
  { row: 2, code: '110108010', name: '学院路街道', level: 'township', parentCode: null },
  { row: 3, code: '110108010001', name: '二里庄,东', level: 'village', parentCode: '110108010' },
]
const refusal = (code: string, facts: Record<string, unknown> = {}) => (error: unknown) => {
  assert.ok(error instanceof Refusal)
  assert.equal(error.code, code)
  for (const [name, value] of Object.entries(facts)) assert.equal(error.facts[name], value, name)
  return true
}

test('a table reads the same in UTF-8, with its mark, in UTF-16 and in GB18030', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16, iconv.encode(text, 'gb18030'), Buffer.from(text.replaceAll('\n', '\r\n')), Buffer.from(text.replaceAll(',"二里庄,东",', ';二里庄,东;').replaceAll(/,(?!东)/g, ';'))]) {
    assert.deepEqual((await readUnitRows(await readSheet(bytes))).rows, expected)
  }
})

test('a damaged letter in UTF-8 is told by line and byte, not read as another script', async () => {
  const bytes = Buffer.from(text)
  bytes[bytes.indexOf('二里庄') + 1] = 0x20
  await assert.rejects(readSheet(bytes), refusal('sheet.broken-text', { line: 3, column: 15, encoding: 'UTF-8' }))
})

test('a file with NUL, an unpaired quotation mark, an old spreadsheet and an empty file are each refused by name', async () => {
  await assert.rejects(readSheet(Buffer.from('code,name\n1,\0')), refusal('sheet.broken-text', { line: 2 }))
  await assert.rejects(readSheet(Buffer.from('code,name\n1,"a\n')), refusal('sheet.broken-csv'))
  await assert.rejects(readSheet(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])), refusal('sheet.old-spreadsheet'))
  await assert.rejects(readSheet(Buffer.alloc(0)), refusal('sheet.empty-file'))
  await assert.rejects(readSheet(Buffer.from('PK\x03\x04 not a workbook')), refusal('sheet.broken-spreadsheet'))
})

test('a missing column is named, and one that is there twice', async () => {
  const sheet = await readSheet(Buffer.from('编码,名称,级别\n1,a,b\n'))
  await assert.rejects(readUnitRows(sheet), refusal('territory.column-missing', { column: 'parent_code' }))
  await assert.rejects(readUnitRows(await readSheet(Buffer.from('编码,名称,级别,上级编码,code\n1,a,b,c,2\n'))), refusal('territory.column-twice', { column: 'code', first: 1, second: 5 }))
})

test('formulas are refused by their cell, in CSV and in XLSX, while numbers that are codes keep their digits', async () => {
  const csv = await readSheet(Buffer.from('编码,名称,级别,上级编码\n1,"=HYPERLINK(""x"")",city,\n'))
  assert.deepEqual(csv.reasons, [{ row: 2, field: '名称', code: 'formula', facts: { cell: 'B2' } }])

  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('s')
  sheet.addRow(['code', 'name', 'level', 'parent_code'])
  sheet.addRow([110108010001, { formula: 'A1&"x"', result: 'x' }, 'village', 110108010])
  sheet.addRow([110108010001001, '网格', '网格', 110108010001])
  const read = await readSheet(new Uint8Array(await workbook.xlsx.writeBuffer()))
  assert.deepEqual(read.reasons, [{ row: 2, field: 'name', code: 'formula', facts: { cell: 'B2' } }])
  assert.deepEqual((await readUnitRows(read)).rows[1], { row: 3, code: '110108010001001', name: '网格', level: '网格', parentCode: '110108010001' })
})

test('a sheet that we give back runs nothing, and can be handed in as it is', async () => {
  const table = { header: ['code', 'name', 'level', 'parent_code'], rows: [['1', '=1+1', 'city', ''], ['2', '+86', 'city', '@x'], ['3', '-院', 'city', '1']] }
  assert.match(reasonsCsv(table), /^\ufeffcode,name,level,parent_code\r\n1,'=1\+1,city,\r\n2,'\+86,city,'@x\r\n/)
  for (const bytes of [Buffer.from(reasonsCsv(table)), await reasonsXlsx(table)]) {
    const read = await readSheet(bytes)
    assert.deepEqual(read.reasons, [])
    assert.deepEqual(read.rows.map(({ cells }) => [...cells, '', '', ''].slice(0, 4)), table.rows)
  }
})

test('a header is found beneath titles and on a later sheet, and it is said where', async () => {
  const wanted = [['code', '编码'], ['name', '名称'], ['level', '级别'], ['parent_code', '上级编码']]
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('说明').addRow(['请看第二张表'])
  const sheet = workbook.addWorksheet('区划')
  sheet.addRow(['2026 年区划一览表'])
  sheet.addRow([])
  sheet.addRow(['编码', '名称', '级别', '上级编码'])
  sheet.addRow(['110108010', '学院路街道', '街道'])
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
  const read = await readSheet(bytes, wanted)
  assert.deepEqual(read.headerAt, { sheet: '区划', row: 3 })
  assert.deepEqual([read.header, read.rows], [['编码', '名称', '级别', '上级编码'], [{ row: 4, cells: ['110108010', '学院路街道', '街道', ''] }]])
  const csv = await readSheet(Buffer.from('2026 年区划一览表\n编码;名称;级别;上级编码\n1;甲;街道;\n'), wanted)
  assert.deepEqual([csv.headerAt, csv.rows], [{ sheet: '', row: 2 }, [{ row: 3, cells: ['1', '甲', '街道', ''] }]])
  assert.equal((await readSheet(Buffer.from(text), [['code'], ['name']])).headerAt, undefined)
})

test('a large table is read in a thread of its own: the same rows, the same refusals, and others have their turn meanwhile', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `${110108010000 + index},第${index}社区,village,110108010`)
  const bytes = Buffer.from(`code,name,level,parent_code\n${lines.join('\n')}\n`)
  assert.ok(bytes.length > readAtOnce)
  let turns = 0
  const others = setInterval(() => { turns += 1 }, 1)
  try {
    const [aside, here] = [await readSheetAside(bytes), await readSheet(bytes)]
    assert.deepEqual(aside, here)
    assert.ok(turns > 3, `${turns} turns`)
  } finally {
    clearInterval(others)
  }
  bytes[bytes.length - 40] = 0
  await assert.rejects(readSheetAside(bytes), refusal('sheet.broken-text', { encoding: 'UTF-8' }))
})
