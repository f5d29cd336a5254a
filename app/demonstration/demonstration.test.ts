import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demonstrationHouse } from '../../journeys/testing/demonstration.ts'

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
