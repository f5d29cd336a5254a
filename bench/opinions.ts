/** An opinion map of 300 statements and 5,000 people: its page beside its own queries, casting beside bare rows, and pages while groups are found anew. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Hono } from 'hono'
import { unreadCount } from '../app/domains/notifications/index.ts'
import { actorFromRequest } from '../app/domains/people/index.ts'
import { signed, sessionCookie } from '../app/domains/people/sign-in/cookie.ts'
import { castOpinion } from '../app/domains/deliberation/opinions/acts/cast-opinion.ts'
import { openConversation } from '../app/domains/deliberation/opinions/acts/open-conversation.ts'
import { refreshMap } from '../app/domains/deliberation/opinions/acts/refresh-map.ts'
import { answersOf } from '../app/domains/deliberation/opinions/reads/answers.ts'
import { conversationOf } from '../app/domains/deliberation/opinions/reads/conversations.ts'
import { ownParticipant } from '../app/domains/deliberation/opinions/reads/own-participant.ts'
import { place } from '../app/domains/territory/index.ts'
import { buildHouse } from '../app/house.ts'
import { keptSecret } from '../app/keep-secret.ts'
import type { Actor, Context } from '../app/platform/context.ts'
import { fileStore } from '../app/platform/files.ts'
import { readSettings } from '../app/platform/settings.ts'
import { type BenchPlace, benchPlace, benchServer, median, rounded } from './place.ts'

const statements = 300, people = 5000, each = 100

export interface OpinionFigures {
  readonly statements: number; readonly people: number; readonly votes: number
  readonly page: { readonly milliseconds: number; readonly ofItsQueries: number; readonly timesItsQueries: number }
  readonly map: { readonly milliseconds: number }
  readonly casting: { readonly perSecond: number; readonly bareRowsPerSecond: number; readonly ofBare: number }
  readonly refresh: { readonly anewSeconds: number; readonly betweenSeconds: number; readonly pageMillisecondsMeanwhile: number; readonly slowestPage: number; readonly pagesMeanwhile: number }
}

/** All of it on a server of its own. */
export async function benchOpinions(say: (line: string) => void): Promise<OpinionFigures> {
  const server = await benchServer()
  try {
    const url = await server.database('bench_opinions'), full = await benchPlace(url, server.folder, 25)
    try {
      return await opinionFigures(full, url, server.folder, say)
    } finally {
      await full.close()
    }
  } finally {
    await server.stop()
  }
}

async function opinionFigures(full: BenchPlace, url: string, folder: string, say: (line: string) => void): Promise<OpinionFigures> {
  const files = fileStore(join(folder, 'files'))
  const unit = full.communities[0]!.id, street = full.street
  const staff: Actor = { id: full.actor.id, name: 'Staff', posts: [{ id: randomUUID(), role: 'community-staff', unitId: unit, unitPath: [street, unit], organisationId: null }] }
  const contextOf = (actor: Actor): Context => ({ ...full.context(), actor, now: new Date(), files })
  const day = 86_400_000
  const id = await openConversation(contextOf(staff), {
    key: 'bench', unitId: unit, title: '停车', text: '', opensAt: new Date(Date.now() - day), closesAt: new Date(Date.now() + day), shown: 'after-voting', statements: Array.from({ length: statements }, (_, at) => `第${at + 1}条意见：楼前第${at + 1}处的办法`),
  })
  await fill(full, id)
  say(`filled ${people * each} votes`)

  const settings = readSettings({ DATA_DIR: folder, DATABASE_URL: url })
  const { site, auth } = await buildHouse(settings, { url, database: full.open, files, close: async () => {} })
  const resident: Actor = { id: randomUUID(), name: 'Resident', posts: [] }
  const cookie = await session(full, resident, settings.baseUrl, await keptSecret(folder))
  for (let number = 1; number <= 20; number += 1) await castOpinion(contextOf(resident), { conversationId: id, number, opinion: 'agree' })
  const ask = async (path: string) => {
    const response = await site.fetch(new Request(`http://localhost${path}`, { headers: { cookie } }))
    const body = await response.text()
    if (response.status !== 200 || body.length < 1000) throw new Error(`${path}: ${response.status}`)
  }
  const timed = async (work: () => Promise<unknown>) => { const started = performance.now(); await work(); return performance.now() - started }

  const anew = await whileAsked(() => ask(`/opinions/${id}`), async () => refreshMap(contextOf(resident), await conversationOf(contextOf(resident), id)))
  say(`groups found in ${rounded(anew.seconds)} s`)
  // Ten more people vote, so that the next map has something to tell.
  for (const actor of Array.from({ length: 12 }, (): Actor => ({ id: randomUUID(), name: '', posts: [] }))) await castOpinion(contextOf(actor), { conversationId: id, number: 1, opinion: 'agree' })
  const between = await timed(async () => refreshMap(contextOf(resident), await conversationOf(contextOf(resident), id)))

  // The same queries and nothing else: who asks, what they have not read, the conversation, their own link, the statements with their answers.
  const bare = new Hono().get('/', async (c) => {
    const { actor } = await actorFromRequest(auth, c.req.raw, new Date())
    const context = contextOf(actor ?? resident), unread = await unreadCount(context, context.actor?.id ?? ''), conversation = await conversationOf(context, id), own = await ownParticipant(context, conversation)
    return c.json({ unread, conversation: conversation.title, statements: await answersOf(context, conversation, own?.id), place: await place(context) })
  })
  const pages: number[] = [], queries: number[] = [], maps: number[] = []
  for (let round = 0; round < 250; round += 1) {
    const one = await timed(() => ask(`/opinions/${id}`)), other = await timed(async () => (await bare.request('/', { headers: { cookie } })).text()), map = round % 5 === 0 ? await timed(() => ask(`/opinions/${id}/map`)) : undefined
    if (round >= 50) { pages.push(one); queries.push(other); if (map !== undefined) maps.push(map) }
  }
  const casting = await castingRates(full, contextOf, id)
  return {
    statements, people, votes: people * each,
    page: { milliseconds: rounded(median(pages)), ofItsQueries: rounded(median(queries)), timesItsQueries: rounded(median(pages) / median(queries)) }, map: { milliseconds: rounded(median(maps)) }, casting,
    refresh: { anewSeconds: rounded(anew.seconds), betweenSeconds: rounded(between / 1000), pageMillisecondsMeanwhile: rounded(median(anew.pages)), slowestPage: rounded(Math.max(...anew.pages)), pagesMeanwhile: anew.pages.length },
  }

  /** Asks one page after the other while something else is done. */
  async function whileAsked(page: () => Promise<void>, work: () => Promise<unknown>): Promise<{ seconds: number; pages: number[] }> {
    for (let warm = 0; warm < 20; warm += 1) await page()
    const times: number[] = [], started = performance.now()
    let done = false
    const working = work().finally(() => { done = true })
    const asking = (async () => { do times.push(await timed(page)); while (!done) })()
    await Promise.all([working, asking])
    return { seconds: (performance.now() - started) / 1000, pages: times }
  }
}

/** People of three minds, each with an answer to a third of the statements. */
async function fill({ open: { pool } }: BenchPlace, id: string): Promise<void> {
  await pool.query('insert into deliberation.opinion_participant (conversation_id, id, kind) select $1, gen_random_uuid(), $2 from generate_series(1, $3)', [id, 'resident', people])
  await pool.query(`
    with mind as (select id, row_number() over () as n from deliberation.opinion_participant where conversation_id = $1)
    insert into deliberation.opinion_vote (conversation_id, participant_id, number, vote)
    select $1, mind.id, number, case when (n * 31 + number * 17) % 10 = 0 then 0 when (number % 3 = n % 3) <> ((n * 7 + number * 13) % 9 = 0) then 1 else -1 end
    from mind, generate_series(1, $2::int) number where (n + number) % ($2::int / $3::int) = 0`, [id, statements, each])
  await pool.query('vacuum analyze deliberation.opinion_vote, deliberation.opinion_journal, deliberation.opinion_participant, deliberation.opinion_statement')
}

async function session({ open: { pool } }: BenchPlace, actor: Actor, baseUrl: string, secret: string): Promise<string> {
  const token = randomUUID()
  await pool.query(`insert into people."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, 'Resident', $2, true, now(), now())`, [actor.id, `${actor.id}@example.org`])
  await pool.query('insert into people.person (id, name, user_id, created_at) values ($1::uuid, $2, $3::text, now())', [actor.id, actor.name, actor.id])
  await pool.query(`insert into people.session (id, token, "userId", "expiresAt", way) values ($1, $2, $3, now() + interval '1 day', 'password')`, [randomUUID(), token, actor.id])
  return `${sessionCookie(baseUrl)}=${signed(token, secret)}`
}

/** Votes of people who take part already, ten at a time, beside a bare transaction of two rows. */
async function castingRates({ open: { pool } }: BenchPlace, contextOf: (actor: Actor) => Context, id: string): Promise<OpinionFigures['casting']> {
  const voters = Array.from({ length: 50 }, (): Actor => ({ id: randomUUID(), name: '', posts: [] }))
  for (const voter of voters) await castOpinion(contextOf(voter), { conversationId: id, number: 1, opinion: 'pass' })
  await pool.query('create table bench_row (id bigint generated always as identity primary key, a uuid, b uuid, n int, v smallint)')
  const rate = async (count: number, work: (at: number) => Promise<unknown>) => {
    let next = 0
    const started = performance.now()
    await Promise.all(Array.from({ length: 10 }, async () => { while (next < count) await work(next++) }))
    return count / ((performance.now() - started) / 1000)
  }
  const cast = (at: number) => castOpinion(contextOf(voters[at % voters.length]!), { conversationId: id, number: 2 + (Math.floor(at / voters.length) % (statements - 1)), opinion: 'agree' })
  const two = async () => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      for (let row = 0; row < 2; row += 1) await client.query('insert into bench_row (a, b, n, v) values ($1, $2, 1, 1)', [id, id])
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  const ours: number[] = [], bare: number[] = []
  for (let round = 0; round < 5; round += 1) {
    bare.push(await rate(1000, two))
    ours.push(await rate(1000, (at) => cast(round * 1000 + at)))
  }
  return { perSecond: Math.round(median(ours)), bareRowsPerSecond: Math.round(median(bare)), ofBare: rounded(median(ours) / median(bare)) }
}
