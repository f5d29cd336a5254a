import type { Actor } from '#platform/context'
import { packById } from '../../packs/reads/frozen-pack.ts'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'
import { smallBallots } from '../../votes/testing/small-ballot.ts'
import { closeBallot } from '../../votes/acts/close-ballot.ts'
import { countBallot } from '../../votes/acts/count-ballot.ts'
import { openBallot } from '../../votes/acts/open-ballot.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { adoptCharter } from '../acts/adopt-charter.ts'
import { announceAssembly } from '../acts/announce-assembly.ts'
import { callAssembly, type NewAssembly } from '../acts/call-assembly.ts'
import { enterPaper } from '../acts/enter-paper.ts'
import { importOutside } from '../acts/import-outside.ts'
import { printPapers } from '../acts/print-papers.ts'
import { receivePaper } from '../acts/receive-paper.ts'
import { settleDifference } from '../acts/settle-difference.ts'
import { takeOverOutside } from '../acts/take-over-outside.ts'
import { tellCommittee } from '../acts/tell-committee.ts'
import { differencesOf, outsideOf } from '../reads/outside.ts'
import { papersOf } from '../reads/papers.ts'
import type { CharterBody } from '../rules/charter.ts'
import type { PublishedCount } from '../rules/count-owners.ts'
import type { Mark, PaperReading } from '../rules/paper.ts'

/** Noon of the day of the notice; the vote opens 20 days later at midnight and lasts ten days. */
export const noticeDay = new Date('2026-11-02T04:00:00Z')
export const opensAt = new Date('2026-11-21T16:00:00Z')
export const during = new Date('2026-11-24T04:00:00Z')
export const closesAt = new Date('2026-12-01T16:00:00Z')
export const after = new Date('2026-12-02T04:00:00Z')

export interface HeadOf {
  /** 0.01 square metre. */
  readonly area: number
  readonly building?: string
  readonly developer?: boolean
  /** Keys of the owners; one named by the number unless told. */
  readonly owners?: readonly string[]
  readonly persons?: readonly Actor[]
}

export const noRules: CharterBody = { silenceClause: '', parkingCounts: null, twice: null, candidatesBy: null, blank: null, proxyWithInstructions: null }

/** A community whose owners vote: three clerks, the owners' committee, and frozen rolls of whatever heads a test needs. */
export async function ownersWorld(packId = 'cn@1') {
  const world = await smallBallots(), { db, one, many, units, newPerson, contextOf } = world
  const people = {
    ...world.people, first: world.people.clerk, second: await newPerson('二号社工', 'community-staff', units.north), third: await newPerson('三号社工', 'community-staff', units.north), committee: await newPerson('业委会', 'owners-committee', units.north),
    supervisor: await newPerson('督办', 'supervisor', units.street),
  }
  const packOf = async (id: string): Promise<FrozenPack> => { const pack = await packById(contextOf(), id); if (!pack) throw new Error(`no pack ${id}`); return pack }
  const pack = await packOf(packId), first = (now = during) => contextOf(people.first, now)

  /** A frozen roll, each head with one unit (1室, 2室, …) unless it has no building. */
  const rollOf = async (heads: readonly HeadOf[], { parkingCounts = false } = {}): Promise<string> => {
    const { id } = await one<{ id: string }>(`insert into ballots.roll (kind, title, unit_id, unit_ids, state, pack_id, pack, parking_counts, as_of, at) values ('owners', '北苑业主名册', $1, array[$1::uuid], 'draft', $2, $3, $4, '2026-11-01', now()) returning id`, [units.north.id, pack.id, JSON.stringify(pack.pack), parkingCounts])
    const rows = heads.map(({ area, building = '1号楼', developer = false, owners }, at) => ({
      number: at + 1, label: `${building} · 业主${at + 1}`, building, head_key: `h${at + 1}`, developer, area, holdings: [{ unitKey: `u${at + 1}`, building, label: `${at + 1}室`, area, state: developer ? 'unsold' : 'sold' }],
      owners: (owners ?? [`o${at + 1}`]).map((key) => ({ name: `业主${key}`, estate: units.north.id, key })),
    }))
    await db.pool.query(`insert into ballots.roll_entry (roll_id, number, label, building, head_key, developer, area, holdings, owners, salt, sealed)
      select $1, number, label, building, head_key, developer, area, holdings, owners, '', '' from jsonb_to_recordset($2::jsonb) as row (number integer, label text, building text, head_key text, developer boolean, area bigint, holdings jsonb, owners jsonb)`, [id, JSON.stringify(rows)])
    for (const [at, { persons = [] }] of heads.entries()) for (const person of persons) await db.pool.query('insert into ballots.roll_person (entry_id, roll_id, person_id, once, at) select id, roll_id, $3, false, now() from ballots.roll_entry where roll_id = $1 and number = $2', [id, at + 1, person.id])
    await db.pool.query(`update ballots.roll set state = 'frozen', frozen_at = now(), digest = repeat('ab', 32) where id = $1`, [id])
    return id
  }

  const call = (rollId: string, otherwise: Partial<NewAssembly> = {}): NewAssembly => ({
    rollId, title: '2026年第一次业主大会', text: '书面征求意见', form: 'extraordinary', convenedBy: 'owners-committee', part: false, opensAt, closesAt, channels: ['paper', 'import'], matters: [{ title: '修改管理规约', text: '', matter: 'covenant' }], ...otherwise,
  })
  /** Called, told, announced; open where told. */
  const announced = async (assembly: NewAssembly, open = true): Promise<string> => {
    const id = await callAssembly(first(noticeDay), assembly)
    await tellCommittee(first(noticeDay), id, 'letter')
    await announceAssembly(first(noticeDay), id)
    if (open) await openBallot(contextOf(undefined, opensAt, 'job'), id)
    return id
  }

  /** What each head answers, by number, brought in as the list of an outside system after the close, every difference settled as told. */
  const bringIn = async (id: string, answers: ReadonlyMap<number, Readonly<Record<string, string>>>, settle: (code: string) => string = () => 'left-out'): Promise<void> => {
    const rows = [...answers].map(([number, said]) => ({ number, answers: said }))
    const outsideContext = first(after)
    await importOutside(outsideContext, { ballotId: id, system: '示例系统', reference: 'A1', name: 'a.json', bytes: Buffer.from(JSON.stringify({ schema: 'outside-result/1', rows })) })
    const outside = await outsideOf(outsideContext, id)
    for (const { number, code } of await differencesOf(outsideContext, outside?.id ?? '')) await settleDifference(outsideContext, id, number, settle(code), '核对过')
    await takeOverOutside(outsideContext, id)
  }

  const count = async (id: string): Promise<readonly PublishedCount[]> => {
    const job = contextOf(undefined, after, 'job')
    if ((await one<{ state: string }>('select state from ballots.ballot where id = $1', [id])).state === 'open') await closeBallot(job, id)
    await countBallot(first(after), id)
    return ((await outcomeOf(job, id))?.questions ?? []).map(({ steps }) => steps as PublishedCount)
  }

  /** A paper of the head, printed and returned: its id. */
  const returned = async (id: string, number: number, now = during): Promise<string> => {
    const before = await papersOf(first(), id)
    if (before.some((paper) => paper.number === number && paper.state === 'printed')) { /* printed already */ } else if (before.length === 0) await printPapers(first(opensAt), id)
    else await printPapers(first(opensAt), id, number)
    const paper = (await papersOf(first(), id, ['printed'])).find((one) => one.number === number)
    if (!paper) throw new Error('no paper')
    await receivePaper(first(now), id, { code: paper.code })
    return paper.id
  }
  const reading = (signer: string, marks: Readonly<Record<string, Mark>>): PaperReading => ({ signer, marks, invalid: null })
  /** Two clerks read the same on a paper of the head. */
  const handIn = async (id: string, number: number, read: PaperReading, now = during) => {
    const paper = await returned(id, number, now)
    await enterPaper(contextOf(people.first, now), paper, read)
    return enterPaper(contextOf(people.second, now), paper, read)
  }
  const charter = (body: Partial<CharterBody>) => adoptCharter(first(noticeDay), { unitId: units.north.id, effectiveFrom: '2026-01-01', source: '2025年业主大会第1号决定', body: { ...noRules, ...body } })

  return { ...world, people, pack, packOf, first, one, many, rollOf, call, announced, bringIn, count, returned, reading, handIn, charter, [Symbol.asyncDispose]: () => db[Symbol.asyncDispose]() }
}
export type OwnersWorld = Awaited<ReturnType<typeof ownersWorld>>

/** So many heads that together have exactly this area. */
export function headsWith(area: number, heads: number): HeadOf[] {
  const each = Math.floor(area / Math.max(heads, 1))
  return Array.from({ length: heads }, (_, at) => ({ area: at === 0 ? area - each * (heads - 1) : each }))
}
