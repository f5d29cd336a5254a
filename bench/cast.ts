/** How fast votes are cast, as a share of the rate at which a bare client writes two rows in one transaction on the same server, and how long a count takes. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor, Context } from '../app/platform/context.ts'
import { packById } from '../app/domains/ballots/packs/reads/frozen-pack.ts'
import { castVote } from '../app/domains/ballots/votes/acts/cast-vote.ts'
import { countBallot } from '../app/domains/ballots/votes/acts/count-ballot.ts'
import { draftBallot } from '../app/domains/ballots/votes/acts/draft-ballot.ts'
import { ballotById } from '../app/domains/ballots/votes/reads/ballots.ts'
import { linesOf } from '../app/domains/ballots/votes/reads/journal-of.ts'
import { countPoll } from '../app/domains/ballots/votes/rules/count-poll.ts'
import { standingVotes } from '../app/domains/ballots/votes/rules/journal.ts'
import { type BenchPlace, median, rounded } from './place.ts'

type Secrecy = 'named' | 'detached'
const households = 3000

/** A frozen roll of so many lines. */
async function rollOf({ open }: BenchPlace, unit: string, lines: number): Promise<{ id: string; entries: string[] }> {
  const { rows: [roll] } = await open.pool.query<{ id: string }>(`insert into ballots.roll (kind, title, unit_id, unit_ids, state, pack_id, pack, as_of, at) values ('households', 'Bench', $1, array[$1::uuid], 'draft', 'cn@1', '{}', '2026-01-01', now()) returning id`, [unit])
  const { rows } = await open.pool.query<{ id: string }>(`insert into ballots.roll_entry (roll_id, number, label, building, head_key, salt, sealed) select $1, n, 'Line ' || n, (n / 60) || '号楼', n::text, '', '' from generate_series(1, $2) n returning id`, [roll?.id, lines])
  await open.pool.query(`update ballots.roll set state = 'frozen', frozen_at = now(), digest = repeat('ab', 32) where id = $1`, [roll?.id])
  return { id: roll?.id ?? '', entries: rows.map(({ id }) => id) }
}

const clerkOf = (place: BenchPlace): Context => {
  const actor: Actor = { ...place.actor, posts: [{ id: randomUUID(), role: 'place-administrator', unitId: null, unitPath: [], organisationId: null }] }
  return { ...place.context(), actor }
}

/** A poll with one question of two kinds, already open. */
async function openPoll(place: BenchPlace, roll: string, secrecy: Secrecy): Promise<string> {
  const context = clerkOf(place), pack = await packById(context, 'cn@1')
  if (!pack) throw new Error('no pack')
  const id = await draftBallot(context, {
    kind: 'poll', unitId: place.communities[0]?.id ?? '', title: 'Bench', text: '', rollId: roll, opensAt: new Date(Date.now() - 60_000), closesAt: new Date(Date.now() + 86_400_000), secrecy, channels: ['online'], mayChange: false, pack,
    questions: [{ title: 'Gate', form: 'approve' }, { title: 'Order', form: 'ranked', choices: Array.from({ length: 6 }, (_, at) => ({ label: `Choice ${at + 1}` })) }],
  })
  await place.open.pool.query(`update ballots.ballot set state = 'open', announced_at = now(), opened_at = now(), roll_digest = repeat('ab', 32), entries = (select count(*) from ballots.roll_entry where roll_id = $2) where id = $1`, [id, roll])
  return id
}

const answers = (at: number) => ({ 1: { say: at % 3 ? 'agree' as const : 'against' as const }, 2: { ranking: [[String(1 + (at % 6))], [String(1 + ((at + 1) % 6))], [String(1 + ((at + 2) % 6))]] } })

async function rate(total: number, atATime: number, work: (at: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const started = performance.now()
  await Promise.all(Array.from({ length: atATime }, async () => { while (next < total) { const at = next; next += 1; await work(at) } }))
  return (total / (performance.now() - started)) * 1000
}

/** Two rows in one transaction and nothing else: tables of the same shape with their keys, no triggers, no act. */
async function bareWriter(pool: pg.Pool): Promise<(at: number) => Promise<void>> {
  await pool.query(`create table if not exists public.bare_journal (number bigint generated always as identity primary key, ballot_id uuid, voter_id uuid, receipt_digest text, answers jsonb, channel text, at timestamptz);
    create table if not exists public.bare_current (ballot_id uuid, voter_id uuid, receipt_digest text, primary key (ballot_id, voter_id))`)
  const ballot = randomUUID(), digest = 'ab'.repeat(32)
  return async (at) => {
    const client = await pool.connect(), voter = randomUUID()
    try {
      await client.query('begin')
      await client.query('insert into public.bare_journal (ballot_id, voter_id, receipt_digest, answers, channel, at) values ($1, $2, $3, $4, $5, now())', [ballot, voter, digest, JSON.stringify(answers(at)), 'online'])
      await client.query('insert into public.bare_current (ballot_id, voter_id, receipt_digest) values ($1, $2, $3)', [ballot, voter, digest])
      await client.query('commit')
    } finally { client.release() }
  }
}

/** Medians of five interleaved runs at 1, 10 and 50 at a time in a community of 3,000 households. */
export async function castRates(place: BenchPlace, runs = 5): Promise<unknown[]> {
  const bareClient = new pg.Pool({ connectionString: place.url, max: place.connections }), bare = await bareWriter(bareClient), roll = await rollOf(place, place.communities[0]?.id ?? '', households)
  const cast = (ballotId: string) => (at: number) => castVote(place.context(), { ballotId, entryId: roll.entries[at] ?? '', answers: answers(at), channel: 'online', key: randomUUID() })
  for (const secrecy of ['named', 'detached'] as const) await rate(300, 10, cast(await openPoll(place, roll.id, secrecy)))
  await rate(300, 10, bare)
  const results: unknown[] = []
  for (const [atATime, total] of [[1, 300], [10, 1000], [50, 1000]] as const) {
    const measured: Record<Secrecy | 'bare', number[]> = { named: [], detached: [], bare: [] }
    for (let run = 0; run < runs; run += 1) {
      for (const secrecy of ['named', 'detached'] as const) measured[secrecy].push(await rate(total, atATime, cast(await openPoll(place, roll.id, secrecy))))
      measured.bare.push(await rate(total, atATime, bare))
    }
    const [named, detached, two] = [median(measured.named), median(measured.detached), median(measured.bare)]
    results.push({ atATime, named: rounded(named / two), detached: rounded(detached / two), perSecond: { named: Math.round(named), detached: Math.round(detached), bare: Math.round(two) } })
  }
  await bareClient.end()
  return results
}

const seconds = async (work: () => unknown): Promise<number> => { const started = performance.now(); await work(); return rounded((performance.now() - started) / 1000) }

const filled = ['voter_link', 'vote_journal', 'vote_box'] as const

/** Seconds for the count of so many votes: the rules alone, with the journal read from the database, and the whole act with its shuffled box and receipts. */
export async function countSeconds(place: BenchPlace, votes = 100_000): Promise<unknown> {
  const roll = await rollOf(place, place.communities[1]?.id ?? '', votes), context = clerkOf(place), results: Record<string, unknown> = {}
  for (const secrecy of ['named', 'detached'] as const) {
    const ballotId = await openPoll(place, roll.id, secrecy), pool = await place.open.pool.connect()
    // Filled at once: what triggers see to vote by vote would keep a lock for every line.
    for (const table of filled) await pool.query(`alter table ballots.${table} disable trigger user`)
    if (secrecy === 'detached') await pool.query('insert into ballots.voter_link (ballot_id, entry_id) select $1, id from ballots.roll_entry where roll_id = $2', [ballotId, roll.id])
    await pool.query(`insert into ballots.current_vote (ballot_id, voter_id, receipt_digest) select $1::uuid, ${secrecy === 'named' ? 'id' : 'voter_id'}, encode(sha256(random()::text::bytea), 'hex') from ${secrecy === 'named' ? 'ballots.roll_entry where roll_id = $2' : 'ballots.voter_link where ballot_id = $1 and $2::uuid is not null'}`, [ballotId, roll.id])
    await pool.query(`insert into ${secrecy === 'named' ? 'ballots.vote_journal' : 'ballots.vote_box'} (ballot_id, voter_id, kind, receipt_digest, answers, channel)
      select ballot_id, voter_id, 'cast', receipt_digest, jsonb_build_object('1', jsonb_build_object('say', (array['agree', 'against'])[1 + n % 2]), '2', jsonb_build_object('ranking', jsonb_build_array(array[(1 + n % 6)::text], array[(1 + (n + 1 + n / 7 % 5) % 6)::text]))), 'online'
      from (select *, row_number() over () as n from ballots.current_vote where ballot_id = $1) v`, [ballotId])
    for (const table of filled) await pool.query(`alter table ballots.${table} enable trigger user`)
    await pool.query('analyze')
    const { questions, kind } = await ballotById(context, ballotId)
    await pool.query(`update ballots.ballot set state = 'closed' where id = $1`, [ballotId])
    pool.release()
    const wholeAct = await seconds(() => countBallot(context, ballotId)), lines = await linesOf(context, ballotId)
    const count = (lines: Awaited<ReturnType<typeof linesOf>>) => countPoll({ kind, rollKind: 'households', pack: {} as never, entitled: votes, questions, votes: standingVotes(lines) })
    results[secrecy] = { votes: lines.length, rulesAlone: await seconds(() => count(lines)), fromDatabase: await seconds(async () => count(await linesOf(context, ballotId))), wholeAct }
  }
  return results
}
