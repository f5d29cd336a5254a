import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { importClosing } from '../../acts/import-closing.ts'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { contactReporter } from '../../handling/acts/contact-reporter.ts'
import { recategoriseMatter } from '../../handling/acts/recategorise-matter.ts'
import { Memory } from '#platform/memory'
import { friday, smallPlace } from '../../testing/place.ts'
import { confirmMatter } from '../acts/confirm-matter.ts'
import { onItsWay } from '../testing/finished.ts'
import { rateActs } from './rate-acts.ts'
import { rateFacts } from './rate-facts.ts'
import { ratesView } from './rates-view.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp, db, organisations } = place
const { at, version, asked } = onItsWay(place)
const year = { from: '2026-01', to: '2026-12' }, late = at(24 * 30)
const clear = () => db.pool.query('truncate matters.matter, matters.event, matters.clock, matters.confirmation, matters.exclusion, matters.call_attempt, matters.moderation, matters.photo, matters.follower, matters.helper, matters.alarm cascade')
const counts = async () => {
  const sums: Record<string, number> = {}
  for (const { part, fate, count } of (await rateFacts(contextOf(people.supervisor, late), year)).facts) sums[`${part}:${fate}`] = (sums[`${part}:${fate}`] ?? 0) + count
  return sums
}

test('what was done through the acts counts: contacted within a day, not in time, an answer, an import that nobody was asked about', async () => {
  await clear()
  const { id } = await asked()
  await confirmMatter(contextOf(people.resident, at(6)), id, await version(id), { solved: 'solved', satisfaction: 'satisfied' })
  const slow = await reportMatter(contextOf(people.resident), lamp())
  await acceptMatter(contextOf(people.lightingHandler, at(1)), slow.id, await version(slow.id))
  await contactReporter(contextOf(people.lightingHandler, at(25)), slow.id, await version(slow.id), { how: 'phone', note: '联系' })
  const imported = await reportMatter({ ...contextOf(people.dispatcher), origin: 'import' }, lamp({ channel: 'import', endedElsewhere: true }))
  await importClosing(contextOf(people.dispatcher), imported.id, at(2))
  assert.deepEqual(await counts(), { 'dispatch:responded': 1, 'dispatch:late': 1, 'dispatch:imported': 1, 'answer:solved': 1 })
  const view = await ratesView(contextOf(people.supervisor, late), { unit: 'all', period: '2026' })
  assert.deepEqual(view.total.rates.responded, { numerator: 1n, denominator: 2n })
  assert.deepEqual(view.total.rates.solved, { numerator: 100n, denominator: 100n })
  assert.equal(view.total.dispatchShown || view.total.answerShown, false, 'two and one are no sample to show')
})

test('a day after it was sent, and not an hour before, a matter without contact counts as not in time', async () => {
  await clear()
  await reportMatter(contextOf(people.resident), lamp())
  const fates = async (hours: number) => (await rateFacts(contextOf(people.supervisor, at(hours)), year)).facts.map(({ fate }) => fate)
  assert.deepEqual([await fates(23), await fates(24), await fates(25)], [['pending'], ['pending'], ['late']])
})

interface Line { readonly kind: string; readonly from: string; readonly to: string; readonly hours: number }
interface History { readonly lines: readonly Line[]; readonly excluded: string | null; readonly answers: readonly { solved: string; satisfaction: string | null; hours: number }[] }

const history: fc.Arbitrary<History> = fc.record({
  lines: fc.array(fc.record({
    what: fc.constantFrom(['dispatched', 'reported', 'dispatched'], ['contacted', 'accepted', 'in-progress'], ['redirected', 'in-progress', 'dispatched'], ['return-granted', 'return-requested', 'dispatched'], ['return-refused', 'return-requested', 'dispatched'], ['reviewed', 'review', 'dispatched'],
      ['accepted', 'dispatched', 'accepted'], ['withdrawn', 'dispatched', 'withdrawn'], ['merged', 'accepted', 'merged'], ['finished', 'accepted', 'done'], ['closing-imported', 'dispatched', 'closed'], ['noted', 'merged', 'merged']),
    wait: fc.integer({ min: 0, max: 40 }),
  }), { maxLength: 8 }).map((steps) => { let hours = 0; return steps.map(({ what: [kind = '', from = '', to = ''], wait }) => ({ kind, from, to, hours: (hours += wait) })) }),
  excluded: fc.constantFrom(null, null, null, 'unlawful', 'repeated'),
  answers: fc.array(fc.oneof(fc.constant({ solved: 'unreached', satisfaction: null, hours: 3 }), fc.record({ solved: fc.constantFrom('solved', 'partly', 'unsolved'), satisfaction: fc.constantFrom('satisfied', 'dissatisfied'), hours: fc.integer({ min: 0, max: 60 }) })), { maxLength: 3 }),
})

/** The same, thought through line by line. */
function byHand(histories: readonly History[], nowHours: number): Record<string, number> {
  const sums: Record<string, number> = {}, count = (key: string) => { sums[key] = (sums[key] ?? 0) + 1 }
  const sends = ({ kind, to }: Line) => to === 'dispatched' && kind !== 'return-refused', ends = ({ to, from }: Line) => ['withdrawn', 'merged'].includes(to) && from !== to
  for (const { lines, excluded, answers } of histories) {
    lines.forEach((line, index) => {
      if (!sends(line)) return
      const next = lines.slice(index + 1).find((after) => after.kind === 'contacted' || after.kind === 'closing-imported' || sends(after) || ends(after))
      const inTime = next !== undefined && next.hours - line.hours <= 24
      if (next?.kind === 'closing-imported') count('dispatch:imported')
      else if (excluded) count('dispatch:excluded')
      else if (next?.kind === 'contacted' && inTime) count('dispatch:responded')
      else if (next && inTime) count(sends(next) ? 'dispatch:passed-on' : 'dispatch:ended')
      else if (!next && nowHours - line.hours <= 24) count('dispatch:pending')
      else count('dispatch:late')
    })
    for (const answer of answers) count(excluded ? 'answer:excluded' : `answer:${answer.solved}`)
  }
  return sums
}

test('over random histories every sending and every answer is counted once, as one would by hand', async () => {
  const { id: category } = await place.one<{ id: string }>(`select id from matters.category where code = 'C0101'`)
  await fc.assert(fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 100 }), async (histories, nowHours) => {
    await clear()
    for (const [index, { lines, excluded, answers }] of histories.entries()) {
      const { id } = await place.one<{ id: string }>(`insert into matters.matter (number, follow_code, intake_scope, intake_key, intake_digest, channel, category_id, category_code, title, text, public_title, public_text, publicity, unit_path, certainty, state, reported_at, updated_at)
        values ($1, $1, 'test', $1, '', 'web', $2, 'C0101', '灯', '', '灯', '', 'public', $3, 'chosen', 'reported', $4, $4) returning id`, [String(index), category, place.units.north.path, friday])
      for (const { kind, from, to, hours } of lines) await db.pool.query('insert into matters.event (matter_id, kind, from_state, to_state, at, organisation_id) values ($1, $2, $3, $4, $5, $6)', [id, kind, from, to, at(hours), organisations.lighting])
      if (excluded) await db.pool.query(`insert into matters.exclusion (matter_id, reason, evidence, asked_at, decided_at, granted) values ($1, $2, '', $3, $3, true)`, [id, excluded, friday])
      else if (index % 3 === 0) await db.pool.query(`insert into matters.exclusion (matter_id, reason, evidence, asked_at, decided_at, granted) values ($1, 'untrue', '', $2, $2, false)`, [id, friday])
      for (const [round, { solved, satisfaction, hours }] of answers.entries()) await db.pool.query('insert into matters.confirmation (matter_id, round, organisation_id, channel, solved, satisfaction, at) values ($1, $2, $3, $4, $5, $6, $7)', [id, round + 1, organisations.lighting, 'web', solved, satisfaction, at(hours)])
    }
    const sums: Record<string, number> = {}
    const context = { ...contextOf(people.supervisor, at(nowHours)), memory: new Memory() }
    const { facts } = await rateFacts(context, year)
    for (const { part, fate, count } of facts) sums[`${part}:${fate}`] = (sums[`${part}:${fate}`] ?? 0) + count
    assert.deepEqual(sums, byHand(histories, nowHours))
    const view = await ratesView(context, { unit: 'all', period: '2026' }), { dispatches, answers: given, excludedBecause } = view.total.tally
    assert.equal(Object.values(dispatches).reduce((sum, count) => sum + count, 0), facts.filter(({ part }) => part === 'dispatch').reduce((sum, { count }) => sum + count, 0))
    assert.equal(Object.values(excludedBecause).reduce((sum, count) => sum + count, 0), dispatches.excluded, 'every one that was left out has its reason')
    assert.equal(Number(view.total.rates.responded?.denominator ?? 0n), dispatches.responded + dispatches.late)
    assert.equal(Number(view.total.rates.solved?.denominator ?? 0n), 100 * (given.solved + given.partly + given.unsolved))
    for (const part of ['dispatch', 'answer'] as const) {
      const acts = await rateActs(context, { part, period: view.period, fates: part === 'dispatch' ? ['responded', 'late', 'excluded'] : ['solved', 'partly', 'unsolved'], offset: 0 })
      assert.equal(acts.length, part === 'dispatch' ? dispatches.responded + dispatches.late + dispatches.excluded : given.solved + given.partly + given.unsolved, 'every figure opens into as many acts')
    }
  }), { numRuns: 15 })
})

test('a month that is over follows an import, a correction and an approved exclusion at once', async () => {
  await clear()
  const memory = new Memory()
  const facts = async () => (await rateFacts({ ...contextOf(people.supervisor, late), memory }, year)).facts
  const fates = async () => Object.fromEntries((await facts()).map(({ part, fate, count }) => [`${part}:${fate}`, count]))
  const october = (day: number) => new Date(Date.UTC(2026, 9, day, 1))
  const { id } = await reportMatter(contextOf(people.resident, october(5)), lamp())
  assert.deepEqual(await fates(), { 'dispatch:late': 1 })
  const taken = await reportMatter({ ...contextOf(people.dispatcher), origin: 'import' }, lamp({ channel: 'import', reportedAt: october(6) }))
  assert.deepEqual(await fates(), { 'dispatch:late': 2 }, 'one more that was raised in October')
  await importClosing(contextOf(people.dispatcher), taken.id, october(7))
  assert.deepEqual(await fates(), { 'dispatch:late': 1, 'dispatch:imported': 1 })
  const kinds = async () => [...new Set((await facts()).map(({ category }) => category))].sort()
  assert.deepEqual(await kinds(), ['C0101'])
  await recategoriseMatter(contextOf(people.dispatcher, late), id, await version(id), { categoryCode: 'E0104', reason: '不是路灯' })
  assert.deepEqual(await kinds(), ['C0101', 'E0104'])
  await db.pool.query(`insert into matters.exclusion (matter_id, reason, evidence, asked_by, asked_at, decided_by, decided_at, granted) values ($1, 'beyond-duty', '文号', $2, now(), $3, now(), true)`, [id, people.lightingHandler.id, people.supervisor.id])
  assert.deepEqual(await fates(), { 'dispatch:excluded': 1, 'dispatch:imported': 1 })
})
