import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { Memory } from '#platform/memory'
import { testDatabase } from '#platform/testing/database'
import { packById } from '../../packs/reads/frozen-pack.ts'
import { announceBallot } from '../acts/announce-ballot.ts'
import { draftBallot, type NewBallot } from '../acts/draft-ballot.ts'
import { openBallot } from '../acts/open-ballot.ts'

/** Friday morning in Beijing. */
export const friday = new Date('2026-11-20T01:00:00Z')
export const later = (hours: number, from = friday): Date => new Date(from.getTime() + hours * 3_600_000)

/** A street with one community, a clerk there and one of another street, an auditor, and rolls as large as asked for. */
export async function smallBallots() {
  const db = await testDatabase(), memory = new Memory(), files = fileStore(await mkdtemp(join(tmpdir(), 'gongzhi-files-')))
  const one = async <Row extends object>(query: string, values: unknown[] = []): Promise<Row> => (await db.pool.query(query, values)).rows[0] as Row
  const many = async <Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> => (await db.pool.query(query, values)).rows as Row[]
  const unit = async (code: string, name: string, level: string, parent?: { id: string; path: string[] }) => {
    const { id } = await one<{ id: string }>('select uuidv7() as id'), path = [...(parent?.path ?? []), id]
    await db.pool.query(`insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from, sample) values ($1, $2, $3, $4, 'area', $5, $6, '2020-01-01', true)`, [id, code, name, level, parent?.id ?? null, path])
    return { id, path }
  }
  const street = await unit('110108999', '示例街道', 'street'), north = await unit('110108999001', '北苑社区', 'community', street), elsewhere = await unit('110108998', '别处街道', 'street')
  await db.pool.query(`insert into territory.place (name, timezone, calendar, phone, emergency_phone, sample, root_unit_id, set_up_at, changed_at) values ('示例街道', 'Asia/Shanghai', 'china', '010-00000000', '110', true, $1, now(), now())`, [street.id])
  const person = async (name: string, role?: string, at?: { id: string; path: string[] }): Promise<Actor> => {
    const { id } = await one<{ id: string }>('insert into people.person (name, created_at, sample) values ($1, now(), true) returning id', [name])
    if (role === undefined) return { id, name, posts: [] }
    const { id: postId } = await one<{ id: string }>(`insert into people.post (person_id, role, unit_id, starts_at, sample) values ($1, $2, $3, '2020-01-01', true) returning id`, [id, role, at?.id ?? null])
    return { id, name, posts: [{ id: postId, role, unitId: at?.id ?? null, unitPath: at?.path ?? [], organisationId: null }] }
  }
  const people = { clerk: await person('社工', 'community-staff', north), stranger: await person('别处社工', 'community-staff', elsewhere), auditor: await person('审计员', 'auditor'), resident: await person('艾达'), neighbour: await person('博文') }
  const contextOf = (actor?: Actor, now: Date = friday, origin: Context['origin'] = 'web'): Context => ({ actor, now, locale: 'zh-CN', origin, database: db.database, memory, files })

  /** A frozen roll of so many lines, ten to a building, each of 80.00 square metre plus its number in hundredths. `persons` stand behind the first lines. */
  const roll = async (lines: number, { kind = 'persons', persons = [], perBuilding = 10 }: { kind?: string; persons?: readonly Actor[]; perBuilding?: number } = {}): Promise<{ id: string; entries: string[] }> => {
    const { id } = await one<{ id: string }>(`insert into ballots.roll (kind, title, unit_id, unit_ids, state, pack_id, pack, as_of, at) values ($1, '北苑名册', $2, array[$2::uuid], 'draft', 'example-permissive@1', '{}', '2026-11-01', now()) returning id`, [kind, north.id])
    const entries = (await many<{ id: string }>(`
      insert into ballots.roll_entry (roll_id, number, label, building, head_key, area, salt, sealed)
      select $1, n, (1 + (n - 1) / $4::int) || '号楼 · 第' || n || '户', (1 + (n - 1) / $4::int) || '号楼', 'h' || n, case when $3 then 8000 + n end, '', '' from generate_series(1, $2) n returning id, number`, [id, lines, kind === 'owners', perBuilding])).map((row) => row.id)
    for (const [at, { id: personId }] of persons.entries()) await db.pool.query('insert into ballots.roll_person (entry_id, roll_id, person_id, once, at) values ($1, $2, $3, true, now())', [entries[at], id, personId])
    await db.pool.query(`update ballots.roll set state = 'frozen', frozen_at = now(), digest = repeat('ab', 32) where id = $1`, [id])
    return { id, entries }
  }
  const pack = await packById(contextOf(), 'example-permissive@1')
  if (!pack) throw new Error('no pack')
  const poll = (rollId: string, otherwise: Partial<NewBallot> = {}): NewBallot => ({
    kind: 'poll', unitId: north.id, title: '小区南门要不要装门禁', text: '物业提出在南门装门禁，先听听大家的意见。', rollId, opensAt: friday, closesAt: later(48), secrecy: 'detached', channels: ['online', 'paper'], mayChange: true,
    questions: [{ title: '装门禁', form: 'approve' }], pack, ...otherwise,
  })
  /** Drafts, announces and opens it. */
  const opened = async (ballot: NewBallot): Promise<string> => {
    const id = await draftBallot(contextOf(people.clerk), ballot)
    await announceBallot(contextOf(people.clerk), id)
    await openBallot(contextOf(people.clerk, ballot.opensAt), id)
    return id
  }
  return { db, memory, one, many, contextOf, people, newPerson: person, units: { street, north, elsewhere }, roll, pack, poll, opened, key: () => randomUUID(), [Symbol.asyncDispose]: () => db[Symbol.asyncDispose]() }
}
export type SmallBallots = Awaited<ReturnType<typeof smallBallots>>
