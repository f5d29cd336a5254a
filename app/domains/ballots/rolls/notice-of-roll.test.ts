import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extendNotice, withdrawNotice } from '#domains/public-notices'
import type { Refusal } from '#platform/refusal'
import { testDatabase } from '#platform/testing/database'
import { frozenPackAt } from '../packs/index.ts'
import { commitRegister } from '../property/acts/import-register.ts'
import { receiveRegister } from '../property/acts/receive-register.ts'
import { contextOn, registerCsv, smallEstate } from '../property/testing/estate.ts'
import { correctRoll } from './acts/correct-roll.ts'
import { draftRoll } from './acts/draft-roll.ts'
import { freezeRoll } from './acts/freeze-roll.ts'
import { publishRoll } from './acts/publish-roll.ts'
import { rollNotices } from './reads/standing.ts'

const refused = (code: string) => (error: Refusal) => error.code === code

test('a roll waits for the days by which its notice was extended, and is not frozen once the notice was taken down', async () => {
  await using db = await testDatabase()
  const estate = await smallEstate(db), context = contextOn(db, estate.staff), at = (day: string) => ({ ...context, now: new Date(`${day}T04:00:00Z`) })
  await commitRegister(context, await receiveRegister(context, { estateId: estate.estateId, name: 'r.csv', bytes: registerCsv('1号楼,101,89.50,住宅,已售,张三,Y1,,', '1号楼,102,90.00,住宅,已售,李四,Y2,,') }))
  const draft = async () => draftRoll(context, { kind: 'owners', unitIds: [estate.estateId], title: '阳光小区业主名单', pack: await frozenPackAt(context, estate.estateId) })
  const [extended, down] = [await draft(), await draft()]
  for (const roll of [extended, down]) await publishRoll(context, roll)
  const [first] = await rollNotices(context, extended), [second] = await rollNotices(context, down)
  assert.ok(first?.objectionsUntil && second)
  const { endsOn } = await extendNotice(context, first.id, { days: 20, reason: '有人出差' }), before = new Date(Date.parse(endsOn) - 5 * 86_400_000).toISOString().slice(0, 10)
  await assert.rejects(freezeRoll(at(before), extended), refused('ballots.roll-still-open'))
  const after = new Date(Date.parse(endsOn) + 2 * 86_400_000).toISOString().slice(0, 10)
  assert.equal((await freezeRoll(at(after), extended)).entries, 2)
  await withdrawNotice(context, second.id, { reason: '名册有误' })
  await assert.rejects(freezeRoll(at(after), down), refused('ballots.roll-notice-withdrawn'))
  await correctRoll(at(after), down, { strike: [2], reason: '重复登记' })
  const [again] = await rollNotices(at(after), down)
  assert.equal(again?.state, 'standing', 'corrected, it is published again')
})
