import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { siteRoutes } from '../testing/site-routes.ts'
import type { Actor } from '#platform/context'
import { castVote } from '../acts/cast-vote.ts'
import { closeBallot } from '../acts/close-ballot.ts'
import { countBallot } from '../acts/count-ballot.ts'
import type { outcomeOf } from '../reads/outcome-of.ts'
import type { RulePack } from '../../packs/rules/rule-pack.ts'
import { countPoll } from '../rules/count-poll.ts'
import { readJournal, standingVotes } from '../rules/journal.ts'
import type { Question } from '../rules/question.ts'
import { later, smallBallots, type SmallBallots } from '../testing/small-ballot.ts'
import { votesPlacePanel } from './place-panel.tsx'

const form = (answers: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(answers) })
const as = (world: SmallBallots, actor?: Actor, hours = 1) => siteRoutes(world.contextOf(actor, later(hours)))
const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const digits = (html: string): string => (/(?:\d{4} ){4}\d{4}/.exec(html)?.[0] ?? '').replaceAll(' ', '')

async function counted(world: SmallBallots, ballotId: string): Promise<void> {
  await closeBallot(world.contextOf(undefined, later(48), 'job'), ballotId)
  await countBallot(world.contextOf(world.people.clerk, later(49)), ballotId)
}

test('a resident chooses, looks once more, votes, keeps the receipt, and finds it counted after the count', async () => {
  await using world = await smallBallots()
  const { resident, neighbour } = world.people, { id: rollId } = await world.roll(12, { persons: [resident] })
  const ballotId = await world.opened(world.poll(rollId)), here = `/ballots/${ballotId}`, site = as(world, resident)
  assert.match(await (await site.request('/ballots')).text(), /等您投的[^]*小区南门要不要装门禁/)
  assert.match(await (await site.request(here)).text(), /去投票[^]*0 \/ 12/)
  const asking = await (await site.request(`${here}/vote`)).text(), key = hidden(asking, 'key')
  const review = await (await site.request(`${here}/vote`, form({ key, 'q-1': 'agree', step: 'review' }))).text()
  assert.match(review, /还没有投出[^]*同意/)
  assert.equal((await world.many('select 1 from ballots.vote_box')).length, 0, 'looking casts nothing')
  const cast = () => site.request(`${here}/vote`, form({ key, entry: hidden(review, 'entry'), 'q-1': hidden(review, 'q-1'), step: 'cast' }))
  const first = await cast(), told = await first.text(), again = digits(await (await cast()).text()), receipt = digits(told)
  assert.deepEqual([first.status, receipt.length, again], [200, 20, receipt])
  assert.match(told, /票已投出/)
  assert.match(await (await site.request(here)).text(), /您已经投过票了[^]*1 \/ 12/)
  const lookup = async (hours: number) => await (await as(world, undefined, hours).request(`${here}/receipt`, form({ code: receipt }))).text()
  assert.match(await lookup(1), /已收到/)
  const wrong = await as(world).request(`${here}/receipt`, form({ code: receipt.replace(/^./, (digit) => String((Number(digit) + 1) % 10)) }))
  assert.deepEqual([wrong.status, /20 位数字/.test(await wrong.text())], [422, true])
  assert.equal((await as(world, neighbour).request(`${here}/vote`)).status, 403, 'whoever is not on the roll does not vote')
  assert.equal((await as(world).request(`${here}/vote`)).status, 401)
  await counted(world, ballotId)
  assert.match(await lookup(50), /已计入结果/)
  assert.match(await (await as(world, undefined, 50).request(`${here}/result`)).text(), /按楼分开就会有不足 10 票的格子/)
})

/** What differs between two worlds whatever was voted: keys, digests, receipts, and nothing else. */
const leveled = (text: string) => text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'KEY').replaceAll(/[0-9a-f]{64}/g, 'DIGEST')

test('while people vote nothing that anybody can open differs by how they vote: two worlds, one all for and one all against', async () => {
  const pictures: Map<string, string>[] = []
  for (const say of ['agree', 'against'] as const) {
    await using world = await smallBallots()
    const { id: rollId, entries } = await world.roll(30, { persons: [world.people.resident] }), seen = new Map<string, string>()
    for (const secrecy of ['named', 'detached'] as const) {
      const ballotId = await world.opened(world.poll(rollId, { secrecy, key: `${secrecy}` }))
      for (const entryId of entries.slice(0, 20)) await castVote(world.contextOf(world.people.neighbour, later(1)), { ballotId, entryId, channel: 'online', key: world.key(), answers: { 1: { say } } })
      const open = async (readers: readonly (readonly [string, Actor | undefined, number])[]) => {
        for (const [name, who, hours] of readers) {
          const site = as(world, who, hours)
          for (const pattern of site.patterns) {
            const answer = await site.request(pattern.replace(/:id(\{[^}]*\})?/g, ballotId).replace(/:[a-z]+(\{[^}]*\})?/g, '1'))
            seen.set(`${secrecy} ${name} ${pattern}`, `${answer.status} ${leveled(await answer.text())}`)
          }
        }
      }
      const { resident, clerk, auditor } = world.people
      await open([['nobody', undefined, 1], ['resident', resident, 1], ['clerk', clerk, 1], ['auditor', auditor, 1], ['clerk who waits', clerk, 49]])
      await closeBallot(world.contextOf(undefined, later(48), 'job'), ballotId)
      await open([['resident after the close', resident, 49], ['clerk after the close', clerk, 49], ['auditor after the close', auditor, 49]])
    }
    for (const table of ['transparency.act', 'notifications.notice', 'public_notices.notice']) seen.set(table, (await world.many<{ row: string }>(`select (to_jsonb(t) - 'id' - 'at')::text as row from ${table} t order by id`)).map(({ row }) => leveled(row)).join('\n'))
    pictures.push(seen)
  }
  const [agreed, opposed] = pictures
  const opened = [...agreed?.values() ?? []].filter((text) => text.startsWith('200')).length
  assert.ok(opened > 100, `${opened} pages were opened`)
  assert.deepEqual([...agreed ?? []].filter(([path, text]) => text !== opposed?.get(path)).map(([path]) => path), [])
})

test('an outsider recounts a published result: the digest of the file is that of the page, and its votes give the same sums', async () => {
  await using world = await smallBallots()
  const { id: rollId, entries } = await world.roll(60), receipts: string[] = []
  const ballotId = await world.opened(world.poll(rollId, { questions: [{ title: '装门禁', form: 'approve' }, { title: '颜色', form: 'ranked', choices: [{ label: '绿' }, { label: '蓝' }, { label: '红' }] }] }))
  for (const [at, entryId] of entries.slice(0, 50).entries()) for (let time = 0; time < (at % 10 === 0 ? 2 : 1); time += 1) receipts.push((await castVote(world.contextOf(world.people.resident, later(1)), {
    ballotId, entryId, channel: 'online', key: world.key(), answers: { 1: { say: at % 2 ? 'agree' : 'against' }, 2: { ranking: [[String(1 + ((at + time) % 3))], [String(1 + ((at + time + 1) % 3))]] } },
  })).receipt)
  assert.equal((await as(world).request(`/ballots/${ballotId}/journal.jsonl`)).status, 409, 'not before the count')
  await counted(world, ballotId)
  const site = as(world, undefined, 50), file = await (await site.request(`/ballots/${ballotId}/journal.jsonl`)).text()
  const published = JSON.parse(await (await site.request(`/ballots/${ballotId}/result.json`)).text()) as { ballot: { questions: Question[] }; outcome: NonNullable<Awaited<ReturnType<typeof outcomeOf>>> }
  assert.equal(createHash('sha256').update(file).digest('hex'), published.outcome.journal.digest)
  assert.ok((await (await site.request(`/ballots/${ballotId}/result`)).text()).includes(published.outcome.journal.digest))
  const votes = standingVotes(readJournal(file) ?? [])
  assert.deepEqual(countPoll({ kind: 'poll', rollKind: 'persons', pack: {} as RulePack, entitled: 60, questions: published.ballot.questions, votes }), published.outcome.questions)
  assert.deepEqual([votes.length, published.outcome.replaced], [50, 5])
  assert.doesNotMatch(file, /receipt|online|paper/)
  const list = await (await site.request(`/ballots/${ballotId}/receipts.txt`)).text()
  for (const receipt of receipts) assert.ok(list.includes(createHash('sha256').update(`${ballotId} ${receipt}`).digest('hex')), 'every receipt is in the list')
  assert.equal(list.split('\n').filter((line) => line.endsWith(' counted')).length, 50)
})

test('single votes by name, and those of a handful of people, are not published', async () => {
  await using world = await smallBallots()
  const { id: rollId, entries } = await world.roll(20)
  for (const [secrecy, voters] of [['named', 20], ['detached', 9]] as const) {
    const ballotId = await world.opened(world.poll(rollId, { secrecy }))
    for (const entryId of entries.slice(0, voters)) await castVote(world.contextOf(world.people.resident, later(1)), { ballotId, entryId, channel: 'online', key: world.key(), answers: { 1: { say: 'agree' } } })
    await counted(world, ballotId)
    assert.equal(await (await as(world, world.people.clerk, 50).request(`/ballots/${ballotId}/journal.jsonl`)).text(), 'ballots.journal-not-public')
    const text = await (await as(world, undefined, 50).request(`/ballots/${ballotId}/result.json`)).text()
    for (const entry of entries) assert.ok(!text.includes(entry))
  }
})

test('the desk writes a poll, announces it and cancels it with a reason that everybody reads; others may not', async () => {
  await using world = await smallBallots()
  const { id: rollId } = await world.roll(5), { clerk, stranger, auditor } = world.people, site = as(world, clerk, 0)
  const fields = { key: world.key(), do: 'save', questions: '1', roll: rollId, title: '楼道要不要刷白', text: '', 'title-1': '刷白', 'form-1': 'choose-one', 'choices-1': '今年\n明年\n不刷', opens: '2026-11-20T09:00', closes: '2026-11-22T18:00', channels: 'online', change: '1' }
  const short = await site.request('/desk/ballots/new', form({ ...fields, 'choices-1': '今年' })), kept = await short.text()
  assert.deepEqual([short.status, /选项太少/.test(kept), /value="楼道要不要刷白"/.test(kept)], [422, true, true])
  assert.match(await (await site.request('/desk/ballots/new', form({ ...fields, do: 'add' }))).text(), /问题 2/)
  const saved = await site.request('/desk/ballots/new', form(fields)), address = saved.headers.get('location') ?? '', id = /ballots\/([0-9a-f-]+)/.exec(address)?.[1] ?? ''
  assert.equal((await site.request('/desk/ballots/new', form(fields))).headers.get('location'), address, 'sent twice, written once')
  assert.equal((await as(world).request(`/ballots/${id}`)).status, 404, 'nobody sees a draft')
  assert.equal((await as(world, stranger).request(`/desk/ballots/${id}/announce`, form({}))).status, 403)
  assert.equal((await site.request(`/desk/ballots/${id}/announce`, form({}))).status, 303)
  assert.match(await (await as(world, auditor).request('/desk/ballots')).text(), /楼道要不要刷白/)
  assert.equal((await as(world, auditor).request(`/desk/ballots/${id}/cancel`, form({ reason: '不办了' }))).status, 403)
  assert.equal((await site.request(`/desk/ballots/${id}/cancel`, form({ reason: '' }))).status, 422)
  assert.equal((await site.request(`/desk/ballots/${id}/cancel`, form({ reason: '名册有误' }))).status, 303)
  assert.match(await (await as(world).request(`/ballots/${id}`)).text(), /已作废[^]*名册有误/)
})

test('the page of a place shows what is voted on there, and nothing where nothing is', async () => {
  await using world = await smallBallots()
  const page = { locale: 'zh-CN' } as Parameters<typeof votesPlacePanel.render>[1], unit = (at: { id: string; path: string[] }) => ({ id: at.id, path: at.path }) as unknown as Parameters<typeof votesPlacePanel.render>[2]
  assert.equal(await votesPlacePanel.render(world.contextOf(), page, unit(world.units.north)), null)
  await world.opened(world.poll((await world.roll(3)).id))
  for (const at of [world.units.north, world.units.street]) assert.match(String(await votesPlacePanel.render(world.contextOf(), page, unit(at))), /小区南门要不要装门禁/)
  assert.equal(await votesPlacePanel.render(world.contextOf(), page, unit(world.units.elsewhere)), null)
  await world.opened(world.poll((await world.roll(3)).id, { kind: 'budget', title: '2027 年微更新', questions: [{ title: '选项目', form: 'approval', choices: [{ label: '长椅' }, { label: '花坛' }] }], origin: { room: 'ballots', subject: 'budget', href: '/budgets/1' } }))
  assert.doesNotMatch(String(await votesPlacePanel.render(world.contextOf(), page, unit(world.units.north))), /2027 年微更新/, 'budgets have a panel of their own')
})
