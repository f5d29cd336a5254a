import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demonstrationHouse, type Login } from '../../journeys/testing/demonstration.ts'
import type { Visitor } from '../../journeys/testing/visitor.ts'

const here = await demonstrationHouse()
after(() => here[Symbol.asyncDispose]())
const { rows, demonstration } = here
const open = `('reported', 'dispatched', 'accepted', 'in-progress', 'return-requested', 'suspended', 'done', 'asking', 'review', 'deliberating')`

test('the demonstration is a neighbourhood that works: a handful overdue, every state to be seen, most of it confirmed', async () => {
  const [{ overdue, closed, all } = { overdue: 0, closed: 0, all: 0 }] = await rows<{ overdue: number; closed: number; all: number }>(`
    select count(*) filter (where state in ${open} and due_at < $1)::int as overdue, count(*) filter (where state not in ${open})::int as closed, count(*)::int as all from matters.matter`, [here.now()])
  assert.ok(overdue >= 2 && overdue <= 8, `${overdue} overdue`)
  assert.ok(closed > all / 3, `${closed} of ${all} closed`)
  const states = (await rows<{ state: string; count: number }>('select state, count(*)::int as count from matters.matter group by 1'))
  for (const state of ['dispatched', 'accepted', 'in-progress', 'suspended', 'asking', 'closed', 'answered']) assert.ok(states.some((found) => found.state === state), `${state}: ${JSON.stringify(states)}`)
  assert.deepEqual(await rows(`select number from matters.matter where state = 'reported'`), [], 'nothing is left without a lead')
  const [{ unread } = { unread: 0 }] = await rows<{ unread: number }>(`select count(*)::int as unread from matters.alarm where read_at is null and raised_at < $1::timestamptz - interval '1 hour'`, [here.now()])
  assert.equal(unread, 0)
  const [{ most } = { most: 0 }] = await rows<{ most: number }>(`select max(count)::int as most from (select count(*) from notifications.notice where person_id is not null and read_at is null group by person_id) each`)
  assert.ok(most < 60, `${most} unread notices`)
})

test('for every organisation somebody of the printed sign-ins handles, for some of them two, and whoever dispatches and supervises belongs to none', async () => {
  const logins = demonstration.users.map(({ login }) => login)
  const without = await rows<{ name: string }>(`
    select o.name from people.organisation o where not exists (
      select from people.post p join people.person n on n.id = p.person_id where p.organisation_id = o.id and p.role in ('handler', 'community-staff') and n.mail = any($1))`, [logins])
  assert.deepEqual(without, [])
  assert.deepEqual(await rows(`select n.mail from people.post p join people.person n on n.id = p.person_id where p.role in ('dispatcher', 'supervisor') and p.organisation_id is not null`), [])
  const [{ count } = { count: 0 }] = await rows<{ count: number }>(`
    select count(*)::int as count from (select p.organisation_id from people.post p join people.person n on n.id = p.person_id where p.role = 'handler' and n.mail = any($1) group by 1 having count(distinct n.id) > 1) two`, [logins])
  assert.equal(count, 2, 'a second round at the lighting office and at the property company is for another pair of hands')
})

test('the printed sign-ins take a lamp through two rounds at the lighting office, and a matter of an organisation with one clerk through two as well', async () => {
  const [resident, dispatcher, supervisor] = [await here.signedIn('resident'), await here.signedIn('dispatcher'), await here.signedIn('supervisor')]
  const [community] = await rows<{ id: string }>(`select id from territory.unit where code = '110108010001'`)
  const twice = async (category: string, first: Login, second: Login) => {
    const sent = await resident.post('/matters/new', { text: `${category} 坏了，请来看看`, category, unit: community?.id ?? '', confirmed: '1' }, { accept: 'application/json' })
    const { id, number } = await sent.json() as { id: string; number: string }
    const now = async () => (await rows<{ version: number; state: string; lead_id: string }>('select version, state, lead_id from matters.matter where id = $1', [id]))[0]!
    const step = async (visitor: Visitor, path: string, fields: Record<string, string>) => (await visitor.post(path, { ...fields, version: String((await now()).version) })).status
    const round = async (login: Login, solved: 'solved' | 'unsolved') => {
      const handler = await here.signedIn(login)
      for (const [name, fields] of [['accept', {}], ['contact', { how: 'phone', note: '联系了' }], ['finish', { words: '修好了' }]] as const) assert.equal(await step(handler, `/desk/matters/${id}/${name}`, fields), 303, `${login} ${name}`)
      if ((await now()).state === 'done') assert.equal(await step(dispatcher, `/desk/checks/${id}`, { passed: 'yes', words: '看过了' }), 303)
      assert.equal(await step(resident, `/matters/${number}/confirm`, { do: 'answer', solved, satisfaction: solved === 'solved' ? 'satisfied' : 'dissatisfied', missing: '还没好' }), 303)
    }
    await round(first, 'unsolved')
    assert.equal(await step(supervisor, `/desk/reviews/${id}`, { do: 'again', lead: (await now()).lead_id, finding: '确实没好' }), 303)
    if (first !== second) assert.equal(await step(await here.signedIn(first), `/desk/matters/${id}/accept`, {}), 403, 'the same hands do not get it again')
    await round(second, 'solved')
    assert.equal((await now()).state, 'closed')
  }
  await twice('C0101', 'handler', 'handler2')
  await twice('C0201', 'clerk', 'clerk')
})

test('a point beyond the drawn ground is offered the nearest of all smallest units, communities without grids too', async () => {
  const page = await (await here.visitor().get('/places?lng=116.38&lat=40.02')).text()
  const names = ['双泉嘉苑社区', '月清园社区'].map((name) => page.indexOf(name))
  assert.ok(names.every((at) => at > 0), `at ${names}`)
  const firstGrid = page.slice(page.indexOf('这个位置不在')).search(/网格 ·|基础网格/)
  assert.ok(firstGrid < 0 || names.every((at) => at < page.indexOf('这个位置不在') + firstGrid), 'nearer communities come before grids')
})

test('owners of the fictitious estate vote on screen; where the rules of Beijing hold, the same person cannot', async () => {
  const resident = await here.signedIn('resident')
  const [online, paper] = await Promise.all(['110108010001-9', '110108010001-1'].map(async (code) => (await rows<{ id: string }>(`
    select b.id from ballots.ballot b join territory.unit u on u.id = b.unit_id where b.kind = 'owners' and b.state = 'open' and u.code = $1`, [code]))[0]?.id))
  assert.equal((await resident.get(`/ballots/${paper}/vote`)).status, 409)
  const page = await (await resident.get(`/ballots/${online}/vote`)).text(), key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const voted = await resident.post(`/ballots/${online}/vote`, { key, 'answer-1': 'agree', 'answer-2': 'abstain', step: 'cast' })
  assert.match(await voted.text(), /\d{4}(?: \d{4}){4}/, 'a receipt')
  assert.deepEqual(await rows('select count(*)::int as voters from ballots.current_vote where ballot_id = $1', [online]), [{ voters: 2 }])
})

test('a visitor finds an example of everything that is deliberated: a covenant in force, an asking with its result, a draw to repeat, a report to review', async () => {
  const visitor = here.visitor(), page = async (path: string) => (await visitor.get(path)).text()
  const [covenant] = await rows<{ id: string }>(`select id from deliberation.covenant where state = 'published'`), [asking] = await rows<{ id: string }>(`select id from deliberation.asking where state = 'published'`)
  const [draw] = await rows<{ id: string }>(`select id from deliberation.draw where state = 'drawn'`), [review] = await rows<{ path: string }>(`select '/councils/' || council_id || '/reviews/' || year as path from deliberation.council_review`)
  assert.ok((await page('/covenants')).includes(`/covenants/${covenant?.id}`) && (await page('/asking')).includes(`/asking/${asking?.id}`))
  assert.match(await page(`/covenants/${covenant?.id}`), /1号楼.*?1\d 户|25/s)
  assert.match(await page(`/asking/${asking?.id}`), /老人活动和晒太阳的地方/)
  assert.match(await page(`/councils/draws/${draw?.id}`), /people\.csv/)
  assert.equal((await visitor.get(`/councils/draws/${draw?.id}/people.csv`)).status, 200)
  assert.match(await page(review?.path ?? ''), /充电棚/)
})
