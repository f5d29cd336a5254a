import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { permissions } from '../app/rooms.ts'
import { siteWords } from '../app/words/words.ts'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'
import { formsIn } from './testing/forms.ts'
import type { Visitor } from './testing/visitor.ts'

const here = await demonstrationHouse(), browser = await testBrowser(), tab = await browser.page()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})

/** What a page says under a heading, without its markup. */
const part = async (visitor: Visitor, path: string, id: string): Promise<string> => {
  const html = await (await visitor.get(path)).text()
  return (html.match(new RegExp(`<section class="panel" id="${id}".*?</section>`, 's'))?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}
/** Sends the form of a page whose deed or address fits, filled in with something plausible and `fields`. */
const send = async (visitor: Visitor, path: string, fits: RegExp, fields: Record<string, string> = {}) => {
  const form = (await formsIn(tab, await (await visitor.get(path)).text(), path, '2030-01-01')).find(({ action, deed }) => fits.test(`${action} ${deed}`))
  assert.ok(form, `${path} has no form ${fits}`)
  let answer = await visitor.post(form.action, { ...form.fields, ...fields })
  // A page may show what was filled in once more before it counts.
  const again = answer.status === 200 ? (await formsIn(tab, await answer.text(), path, '2030-01-01')).find(({ action, deed }) => fits.test(`${action} ${deed}`)) : undefined
  if (again) answer = await visitor.post(again.action, again.fields)
  assert.ok(answer.status < 400, `${form.action}: ${answer.status}`)
}

test('an open vote waits on the page about oneself, among decisions and on the first page, until it is cast', async () => {
  const resident = await here.signedIn('resident')
  const [poll] = await here.rows<{ id: string; title: string }>(`select id, title from ballots.ballot where kind = 'poll' and state = 'open' order by closes_at limit 1`)
  for (const path of ['/me', '/together']) assert.match(await part(resident, path, 'waiting'), new RegExp(`请投票 ${poll!.title.replace(/[（）]/g, '.')}`), path)
  assert.match(await part(here.visitor(), '/', 'open-now'), new RegExp(`正在投票 ${poll!.title.replace(/[（）]/g, '.')}`))
  assert.equal(await part(here.visitor(), '/together', 'waiting'), '')
  await send(resident, `/ballots/${poll!.id}/vote`, /vote/)
  assert.doesNotMatch(await part(resident, '/me', 'waiting'), new RegExp(poll!.title.replace(/[（）]/g, '.')))
})

test('what is decided near the reader comes before what is decided elsewhere, whichever closes first', async () => {
  const open = async (visitor: Visitor) => [...((await (await visitor.get('/')).text()).match(/<section class="panel" id="open-now".*?<\/section>/s)?.[0] ?? '').matchAll(/href="(\/[^"]+)"/g)].map(([, href]) => href)
  const [owned] = await here.rows<{ id: string; closes_at: Date }>(`select ballot.id, closes_at from ballots.ballot ballot join territory.unit unit on unit.id = ballot.unit_id join ballots.verified_owner own on own.estate_id = unit.id join people.person person on person.id = own.person_id
    where ballot.state = 'open' and person.mail = 'resident@example.org' order by closes_at desc limit 1`)
  const [meeting] = await here.rows<{ id: string; unit_id: string }>(`select id, unit_id from deliberation.meeting where state = 'announced' order by starts_at limit 1`)
  const [elsewhere] = await here.rows<{ id: string }>(`select id from territory.unit where level = 'community' and not id = any(select unnest(path) from territory.unit where id in (select estate_id from ballots.verified_owner)) order by code desc limit 1`)
  await here.rows(`update deliberation.meeting set unit_id = '${elsewhere!.id}' where id = '${meeting!.id}' returning id`)
  const of = (seen: readonly (string | undefined)[], id: string) => { const at = seen.findIndex((href) => href?.includes(id)); return at < 0 ? 99 : at }
  const resident = await open(await here.signedIn('resident')), visitor = await open(here.visitor())
  assert.ok(of(resident, owned!.id) < of(resident, meeting!.id), 'first what is near')
  assert.ok(of(visitor, meeting!.id) < of(visitor, owned!.id), 'a visitor sees first what comes first')
  await here.rows(`update deliberation.meeting set unit_id = '${meeting!.unit_id}' where id = '${meeting!.id}' returning id`)
})

test('the page about oneself leads to the messages and says how many are unread', async () => {
  const html = await (await (await here.signedIn('resident')).get('/me')).text()
  assert.match(html, /<a class="task" href="\/me\/notifications">.*?\d+ 条未读/s)
})

test('a message says which vote or meeting it is about', async () => {
  const html = await (await (await here.signedIn('resident')).get('/me/notifications')).text()
  const [meeting] = await here.rows<{ title: string }>(`select title from deliberation.meeting where state = 'announced' limit 1`)
  assert.match(html, /请您参加听证会/)
  assert.ok(html.includes(`<strong>${meeting!.title}</strong>`), meeting!.title)
})

test('an objection to a public notice waits for those who answer it, and for nobody else, until it is answered', async () => {
  const [notice] = await here.rows<{ id: string; title: string }>(`select notice.id, notice.title from public_notices.notice notice join territory.public_unit unit on unit.id = notice.unit_id
    where withdrawn_at is null and replaced_by is null and ends_at > now() and objections_until >= (now() at time zone 'Asia/Shanghai')::date and notice.kind = 'roll' order by notice.starts_on limit 1`)
  assert.ok(notice, 'the demonstration has a notice open to objections')
  await send(await here.signedIn('neighbour'), `/notices/${notice.id}/object`, /object/, { text: '名册里少了一户' })
  const waits = async (login: Login) => (await part(await here.signedIn(login), '/desk/together', 'waiting')).includes('异议待答复')
  const answering = (await Promise.all((['community', 'owners', 'supervisor'] as const).map(async (login) => ((await waits(login)) ? [login] : [])))).flat()
  assert.ok(answering.length > 0, 'somebody is told')
  for (const login of ['grid', 'auditor'] as const) assert.equal(await waits(login), false, login)
  await send(await here.signedIn(answering[0]!), `/desk/notices/${notice.id}`, /do=answer/, { outcome: 'not-upheld', answer: '已经核对，没有遗漏' })
  for (const login of answering) assert.equal(await waits(login), false, login)
})

test('an owners’ committee finds its work from its desk, and what is late comes first', async () => {
  const owners = await here.signedIn('owners')
  assert.match(await (await owners.get('/desk')).text(), /href="\/desk\/together"[^>]*>.*?议事与表决/s)
  const waiting = await part(await here.signedIn('community'), '/desk/together', 'waiting')
  assert.match(waiting, /期限 协商成果待落实 .*?已超 2 天/)
})

test('everything that may wait has its words in both languages', async () => {
  const known = new Set(permissions.flatMap(({ table }) => Object.keys(table))), kinds = new Set<string>()
  for (const file of ['ballots/waiting/reads/own-waiting', 'ballots/waiting/reads/desk-waiting', 'ballots/waiting/reads/open-ballots', 'deliberation/waiting/reads/own-waiting', 'deliberation/waiting/reads/desk-waiting', 'deliberation/waiting/reads/open-deliberation', 'public-notices/reads/desk-waiting', 'matters/reads/own-waiting']) {
    const text = await readFile(new URL(`../app/domains/${file}.ts`, import.meta.url), 'utf8')
    for (const [, name = ''] of text.matchAll(/'((?:matters|ballots|deliberation|public-notices)\.[a-z-]+)'/g)) if (!known.has(name) && !/^\w+\.(matter|ballot|budget|topic|conversation)$/.test(name) || siteWords('en').waiting.asks[name]) kinds.add(name)
  }
  const tables = ['matters.matter', 'deliberation.covenant']
  assert.deepEqual([...kinds].filter((kind) => !tables.includes(kind) && (['zh-CN', 'en'] as const).some((locale) => siteWords(locale).waiting.asks[kind] === undefined)), [])
  assert.ok(kinds.size > 30, `${kinds.size} kinds`)
})
