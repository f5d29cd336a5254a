import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { answerObjection, noticesAbout, raiseObjection } from '#domains/public-notices'
import type { Context } from '#platform/context'
import type { Refusal } from '#platform/refusal'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { frozenPackAt } from '../packs/index.ts'
import { commitRegister } from '../property/acts/import-register.ts'
import { receiveRegister } from '../property/acts/receive-register.ts'
import { contextOn, person, registerCsv, type SmallEstate, smallEstate } from '../property/testing/estate.ts'
import { correctRoll } from './acts/correct-roll.ts'
import { draftRoll } from './acts/draft-roll.ts'
import { freezeRoll } from './acts/freeze-roll.ts'
import { linkRollPerson } from './acts/link-roll-person.ts'
import { markRollInUse } from './acts/mark-roll-in-use.ts'

import { publishRoll } from './acts/publish-roll.ts'
import { reopenRoll } from './acts/reopen-roll.ts'
import { entriesOf, entryOfPerson, rollSums } from './reads/entries.ts'
import { publishedLines } from './reads/published-lines.ts'
import { rollById } from './reads/rolls.ts'
import { wholeEntries } from './reads/whole-entries.ts'
import { digestOfLines, sealedText } from './rules/canonical-line.ts'

const refused = (code: string) => (error: Refusal) => error.code === code
const vectors = new URL('../../../../../shared/data/vectors/owner-vote.json', import.meta.url)

async function withRegister(db: TestDatabase, lines: readonly string[]): Promise<SmallEstate & { context: Context }> {
  const estate = await smallEstate(db), context = contextOn(db, estate.staff)
  await commitRegister(context, await receiveRegister(context, { estateId: estate.estateId, name: 'r.csv', bytes: registerCsv(...lines) }))
  return { ...estate, context }
}

const few = ['1号楼,101,89.50,住宅,已售,张三,Y1,1/2,', '1号楼,101,89.50,住宅,已售,李四,Y2,1/2,', '1号楼,102,90.00,住宅,已售,张三,Y1,,', '2号楼,201,100.00,住宅,已售,王五,Y3,,', '2号楼,202,100.00,住宅,已售,王五,Y3,,', '2号楼,203,70.00,住宅,未售,示例建设有限公司,D1,,', '2号楼,204,30.00,住宅,已售未交付,赵六,Y4,,', '地下,B1,12.00,车位,已售,王五,Y3,,']
const drafted = async ({ context, estateId }: { context: Context; estateId: string }, more: Partial<Parameters<typeof draftRoll>[1]> = {}) =>
  draftRoll(context, { kind: 'owners', unitIds: [estateId], title: '阳光小区业主名单', pack: await frozenPackAt(context, estateId), ...more })
/** A noon after the days of objection of any pack. */
const later = (context: Context): Context => ({ ...context, now: new Date('2026-07-20T04:00:00Z') })

test('the ledger of the given vectors, imported and drawn up, has its heads and its area', { skip: existsSync(vectors) ? false : 'the shared vectors are not beside this checkout' }, async () => {
  await using db = await testDatabase()
  interface Group { readonly id: string; readonly owners: number; readonly unitsPerOwner: number; readonly unitArea: number; readonly state: 'sold' | 'undelivered' | 'unsold' }
  const { vectors: all } = JSON.parse(readFileSync(vectors, 'utf8')) as { vectors: { kind: string; input: { groups: Group[] }; expected: { total: { area: number; heads: number } } }[] }
  const ledgers = all.filter(({ kind }) => kind === 'ledger')
  assert.ok(ledgers.length > 0)
  const states = { sold: '已售', undelivered: '已售未交付', unsold: '未售' }
  for (const { input, expected } of ledgers) {
    const lines = input.groups.flatMap(({ id, owners, unitsPerOwner, unitArea, state }) => Array.from({ length: owners }, (_, owner) => Array.from({ length: unitsPerOwner }, (_, unit) =>
      `${id}楼,${owner}-${unit},${unitArea / 100},住宅,${states[state]},业主${id}${owner},${id}${owner},,`)).flat())
    const estate = await withRegister(db, lines), { context } = estate
    assert.deepEqual(await rollSums(context, await drafted(estate)), { entries: expected.total.heads, heads: expected.total.heads, area: BigInt(expected.total.area) })
  }
})

test('heads are the same owner or the same co-owners; unsold and undelivered are one developer, and parking waits for a rule', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context } = estate
  const entries = await entriesOf(context, await drafted(estate))
  assert.deepEqual(entries.map(({ number, label, area, developer }) => [number, label, area, developer]), [
    [1, '1号楼 · 张**、李**', 8950n, false], [2, '1号楼 · 张**', 9000n, false], [3, '2号楼等2处 · 王**', 20_000n, false], [4, '建设单位 · 示例建设有限公司', 10_000n, true],
  ])
  const withParking = await entriesOf(context, await drafted(estate, { parkingCounts: true }))
  assert.equal(withParking.find(({ label }) => label.includes('王'))?.area, 21_200n)
  const pack = await frozenPackAt(context, estate.estateId), certificates = await entriesOf(context, await drafted(estate, { pack: { id: pack.id, pack: { ...pack.pack, owners: { ...pack.pack.owners, headFor: 'certificate' } } } }))
  assert.equal(certificates.length, 5, 'every certificate is a head where a place says so')
  const one = await entriesOf(context, await drafted({ context, estateId: estate.buildingId }))
  assert.deepEqual(one.map(({ number }) => number), [1, 2], 'a building has its own roll')
})

test('a roll is published masked for the days of its pack, and frozen only when these are over and objections answered', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context, resident } = estate
  const id = await drafted(estate)
  await assert.rejects(freezeRoll(context, id), refused('ballots.roll-not-published'))
  const published = await publishRoll(context, id)
  await assert.rejects(publishRoll(context, id), refused('ballots.roll-not-draft'))
  const [notice] = await noticesAbout(context, id)
  assert.deepEqual([notice?.kind, notice?.endsOn, notice?.href], ['roll', published.until, `/rolls/${id}`])
  const { rows: [{ sections } = { sections: '' }] } = await db.pool.query<{ sections: string }>('select sections::text from public_notices.notice')
  for (const secret of ['张三', '89.50', '101', 'Y1']) assert.ok(!sections.includes(secret), secret)
  assert.ok((await publishedLines(context, id)).every((line) => !/三|四|五|89|101|Y1/.test(line.replace(/[0-9a-f]{64}$/, ''))))
  await assert.rejects(freezeRoll(context, id), refused('ballots.roll-still-open'))
  const { id: objection } = await raiseObjection(contextOn(db, resident), { noticeId: published.noticeId, text: '面积不对', key: 'k' })
  await assert.rejects(freezeRoll(later(context), id), refused('ballots.roll-objections-waiting'))
  await answerObjection(context, objection, { outcome: 'not-upheld', answer: '登记簿如此' })
  const { digest, entries } = await freezeRoll(later(context), id)
  assert.deepEqual([entries, (await rollById(context, id)).digest], [4, digest])
})

test('whatever is frozen cannot be changed, by the database itself', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context } = estate
  const id = await drafted(estate)
  await publishRoll(context, id)
  await freezeRoll(later(context), id)
  for (const change of [`update ballots.roll_entry set area = 1`, `delete from ballots.roll_entry`, `insert into ballots.roll_entry (roll_id, number, label, head_key, salt, sealed) values ('${id}', 99, 'x', 'x', '', '')`, `update ballots.roll set title = 'x'`, `update ballots.roll set state = 'draft', digest = null, frozen_at = null`, `delete from ballots.roll`]) {
    await assert.rejects(db.pool.query(change), /frozen|not deleted/, change)
  }
  await assert.rejects(correctRoll(later(context), id, { strike: [1], reason: '试试' }), refused('ballots.roll-frozen'))
})

test('anybody works the digest out again from the published file with the tools of a shell', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context } = estate
  const id = await drafted(estate)
  await publishRoll(context, id)
  const { digest } = await freezeRoll(later(context), id)
  const file = join(mkdtempSync(join(tmpdir(), 'roll-')), 'roll.csv')
  writeFileSync(file, `number,label,group,heads,seal\n${(await publishedLines(context, id)).toReversed().join('\n')}\n`)
  const out = execFileSync('sh', ['-c', `tail -n +2 ${file} | LC_ALL=C sort | sha256sum`], { encoding: 'utf8' })
  assert.equal(out.slice(0, 64), digest)
  const [whole] = await wholeEntries(context, id)
  assert.ok(whole)
  assert.equal(createHash('sha256').update(sealedText({ ...whole, names: whole.owners.map(({ name }) => name) })).digest('hex'), whole.sealed)
})

test('of freezes and corrections at once exactly one wins, and the digest fits what stands', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context } = estate
  const id = await draftRoll(context, { kind: 'persons', unitIds: [estate.communityId], title: '选民名单', pack: await frozenPackAt(context, estate.communityId), rows: ['赵一', '钱二', '孙三', '李四'].map((name) => ({ name, group: '一组' })) })
  await publishRoll(context, id)
  const after = later(context)
  const results = await Promise.allSettled([freezeRoll(after, id), correctRoll(after, id, { strike: [2], reason: '重复登记' }), freezeRoll(after, id), freezeRoll(after, id)])
  const won = results.filter(({ status }) => status === 'fulfilled')
  assert.equal(won.length, 1, JSON.stringify(results.map((result) => (result.status === 'rejected' ? (result.reason as Refusal).code : 'won'))))
  const roll = await rollById(context, id), lines = await publishedLines(context, id)
  if (roll.state === 'frozen') assert.deepEqual([lines.length, digestOfLines(lines)], [4, roll.digest])
  else assert.deepEqual([lines.length, roll.state, roll.digest], [3, 'published', null])
})

test('of two corrections of one line at once one is made, and a line that is written while a roll freezes is in its digest or refused', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context } = estate
  const id = await draftRoll(context, { kind: 'persons', unitIds: [estate.communityId], title: '选民名单', pack: await frozenPackAt(context, estate.communityId), rows: ['赵一', '钱二', '孙三'].map((name) => ({ name })) })
  const strikes = await Promise.allSettled([1, 2, 3].map(() => correctRoll(context, id, { strike: [2], reason: '重复登记' })))
  assert.equal(strikes.filter(({ status }) => status === 'fulfilled').length, 1)
  await publishRoll(context, id)
  const client = await db.pool.connect()
  try {
    const insert = (number: number) => client.query(`insert into ballots.roll_entry (roll_id, number, label, head_key, salt, sealed) values ($1, $2, 'x', 'added', '', '')`, [id, number])
    await client.query('begin')
    await insert(90)
    const freezing = freezeRoll(later(context), id)
    await client.query('commit')
    assert.equal((await freezing).entries, 3, 'the freeze waited for the line')
    await assert.rejects(insert(91), /frozen/)
  } finally {
    client.release()
  }
  assert.equal(digestOfLines(await publishedLines(context, id)), (await rollById(context, id)).digest)
})

test('a corrected register is read again: the lines, the journal and a new notice with all of its days', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context } = estate
  const id = await drafted(estate)
  const first = await publishRoll(context, id), seal = (await wholeEntries(context, id))[0]?.sealed
  await assert.rejects(correctRoll(context, id, { fromRegister: true, reason: '没有变化' }), refused('ballots.roll-nothing-to-correct'))
  const changed = registerCsv('1号楼,101,89.51,住宅,已售,张三,Y1,1/2,', '1号楼,101,89.51,住宅,已售,李四,Y2,1/2,', '1号楼,102,90.00,住宅,已售,新人,Y9,,')
  await commitRegister(context, await receiveRegister(context, { estateId: estate.estateId, name: 'r.csv', bytes: changed }))
  const week = { ...context, now: new Date('2026-06-08T04:00:00Z') }
  const corrected = await correctRoll(week, id, { fromRegister: true, reason: '登记簿更正' })
  assert.deepEqual([corrected.added, corrected.struck, corrected.changed], [1, 1, 1])
  assert.ok((corrected.until ?? '') > first.until)
  const notices = await noticesAbout(week, id)
  assert.deepEqual(notices.map(({ state }) => state).sort(), ['replaced', 'standing'])
  const entries = await entriesOf(week, id), whole = await wholeEntries(week, id)
  assert.deepEqual(entries.map(({ number, label }) => [number, label]), [[1, '1号楼 · 张**、李**'], [3, '2号楼等2处 · 王**'], [4, '建设单位 · 示例建设有限公司'], [5, '1号楼 · 新**']])
  assert.notEqual(whole[0]?.sealed, seal)
  const { rows } = await db.pool.query('select how, number, reason from ballots.roll_change order by id')
  assert.deepEqual(rows, [{ how: 'added', number: 5, reason: '登记簿更正' }, { how: 'struck', number: 2, reason: '登记簿更正' }, { how: 'changed', number: 1, reason: '登记簿更正' }])
  await assert.rejects(db.pool.query('delete from ballots.roll_change'), /only grows/)
})

test('who joins late by law is added after a recorded reopening, and only before a ballot opens', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context, committee } = estate
  const id = await drafted(estate)
  await publishRoll(context, id)
  const { digest } = await freezeRoll(later(context), id)
  await assert.rejects(reopenRoll(contextOn(db, committee), id, { reason: '判决', basis: '（2026）示例1号' }), refused('people.not-permitted'))
  await assert.rejects(reopenRoll(later(context), id, { reason: '判决', basis: '' }), refused('ballots.roll-basis'))
  await reopenRoll(later(context), id, { reason: '法院判决确认业主身份', basis: '（2026）示例1号' })
  await assert.rejects(markRollInUse(context, id), refused('ballots.roll-not-frozen'))
  await correctRoll(later(context), id, { strike: [2], reason: '法院判决' })
  const again = await freezeRoll(later(context), id)
  assert.notEqual(again.digest, digest)
  assert.deepEqual(await markRollInUse(later(context), id), { digest: again.digest })
  await markRollInUse(later(context), id)
  await assert.rejects(reopenRoll(later(context), id, { reason: '判决', basis: '（2026）示例2号' }), refused('ballots.roll-in-use'))
  await assert.rejects(db.pool.query(`update ballots.roll set state = 'reopened', digest = null, frozen_at = null, in_use_at = null`), /frozen/)
})

test('an account stands once on a roll of persons, however many link it at once', async () => {
  await using db = await testDatabase()
  const estate = await withRegister(db, few), { context } = estate, { id: voter } = await person(db, '赵一')
  const id = await draftRoll(context, { kind: 'persons', unitIds: [estate.communityId], title: '选民名单', pack: await frozenPackAt(context, estate.communityId), rows: ['赵一', '钱二', '孙三'].map((name) => ({ name })) })
  const entries = await entriesOf(context, id)
  const results = await Promise.allSettled(entries.map((entry) => linkRollPerson(context, entry.id, voter)))
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.deepEqual((await entryOfPerson(context, id, voter))?.personIds, [voter])
  await assert.rejects(draftRoll(context, { kind: 'persons', unitIds: [estate.communityId], title: '名单', pack: await frozenPackAt(context, estate.communityId), rows: [{ name: '赵', key: '1' }, { name: '钱', key: '1' }] }), refused('ballots.roll-twice'))
})
