/** How fast a matter is taken in, as a share of the rate at which a bare client writes the very same rows, one transaction each. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { reportMatter } from '../app/domains/matters/acts/report-matter.ts'
import { type BenchPlace, median, rounded } from './place.ts'

const wholeTables = ['matters.matter', 'matters.event', 'matters.clock', 'transparency.act', 'notifications.notice'] as const

let count = 0
/** Takes one matter in as the web form does. */
export async function create(place: BenchPlace): Promise<string> {
  count += 1
  const { id } = await reportMatter(place.context(), {
    key: { scope: 'bench', key: randomUUID() }, channel: 'web', categoryCode: `E${(count % 10) + 1}`, title: '三号楼前路灯不亮', text: '三号楼前的路灯已经三天不亮了，老人晚上出门看不清台阶，请尽快派人来修。',
    place: { unitId: place.communities[count % place.communities.length]!.id, words: '三号楼前' },
  })
  return id
}

/** The rows that one matter wrote, table by table, and the statements that write them again under new keys. */
export async function sameRows(pool: pg.Pool, id: string) {
  const statements: { text: string; columns: string[]; rows: Record<string, unknown>[] }[] = []
  for (const table of wholeTables) {
    const key = table === 'matters.matter' ? 'id' : table.startsWith('matters.') ? 'matter_id' : 'subject'
    const [schema, name] = table.split('.')
    const { rows: columns } = await pool.query<{ name: string; type: string }>(`select column_name as name, udt_name as type from information_schema.columns where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`, [schema, name])
    const { rows } = await pool.query<Record<string, unknown>>(`select ${columns.map((column) => `"${column.name}"::text`).join(', ')} from ${table} where ${key} = $1`, [id])
    if (rows.length === 0) continue
    const casts = columns.map((column) => (column.type.startsWith('_') ? `${column.type.slice(1)}[]` : column.type))
    const values = rows.map((_, row) => `(${columns.map((_column, at) => `$${row * columns.length + at + 1}::${casts[at]}`).join(', ')})`)
    statements.push({ text: `insert into ${table} (${columns.map((column) => `"${column.name}"`).join(', ')}) values ${values.join(', ')}`, columns: columns.map((column) => column.name), rows })
  }
  return statements
}

export async function writeSameRows(pool: pg.Pool, statements: Awaited<ReturnType<typeof sameRows>>, original: string): Promise<void> {
  count += 1
  const id = randomUUID(), mark = `${process.pid}-${count}`
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { text, columns, rows } of statements) {
      const own = text.startsWith('insert into matters.matter ')
      await client.query(text, rows.flatMap((row) => columns.map((column) => {
        if (column === 'id') return own ? id : randomUUID()
        if (column === 'number' || column === 'follow_code' || column === 'intake_key') return mark
        const value = row[column]
        return typeof value === 'string' ? value.replaceAll(original, id) : value
      })))
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}

/** Runs `work` `total` times, so many at a time; gives how many a second. */
async function rate(total: number, atATime: number, work: () => Promise<unknown>): Promise<number> {
  let left = total
  const started = performance.now()
  await Promise.all(Array.from({ length: atATime }, async () => { while (left > 0) { left -= 1; await work() } }))
  return (total / (performance.now() - started)) * 1000
}

export interface CreateRates { readonly atATime: number; readonly toBareClient: number; readonly fullToEmpty: number; readonly perSecondEmpty: number; readonly perSecondFull: number }

/** Medians of five interleaved runs at 1, 10 and 50 at a time, on an empty database and on one with 200,000 matters. */
export async function createRates(empty: BenchPlace, full: BenchPlace, runs = 5): Promise<CreateRates[]> {
  // The bare client is the driver by itself, with as many connections as we have.
  const bareClient = new pg.Pool({ connectionString: empty.url, max: empty.connections })
  const statements = await sameRows(empty.open.pool, await create(empty))
  const original = String(statements[0]?.rows[0]?.id)
  for (let warm = 0; warm < 200; warm += 1) { await create(empty); await create(full); await writeSameRows(bareClient, statements, original) }
  const results: CreateRates[] = []
  for (const [atATime, total] of [[1, 250], [10, 700], [50, 700]] as const) {
    const ours: number[] = [], bare: number[] = [], filled: number[] = []
    for (let run = 0; run < runs; run += 1) {
      ours.push(await rate(total, atATime, () => create(empty)))
      bare.push(await rate(total, atATime, () => writeSameRows(bareClient, statements, original)))
      filled.push(await rate(total, atATime, () => create(full)))
    }
    results.push({ atATime, toBareClient: rounded(median(ours) / median(bare)), fullToEmpty: rounded(median(filled) / median(ours)), perSecondEmpty: Math.round(median(ours)), perSecondFull: Math.round(median(filled)) })
  }
  await bareClient.end()
  return results
}
