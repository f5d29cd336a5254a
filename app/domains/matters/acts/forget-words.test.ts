import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { matterDataOf } from '../reads/personal-data-of.ts'
import { smallPlace } from '../testing/place.ts'
import { carryOutMatterRetention, forgetPerson } from './forget-words.ts'
import { importClosing } from './import-closing.ts'
import { reportMatter } from './report-matter.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, lamp, one, people } = place

test('erasing a person empties their words and leaves what was counted', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp({ text: '我是晏培德，住 3 号楼 2 单元 501' }))
  const counted = `select category_code, unit_id, state, reported_at, lead_id, number from matters.matter where id = $1`
  const before = await one(counted, [id])
  assert.match(JSON.stringify(await matterDataOf(contextOf(people.resident), people.resident.id)), /晏培德/)
  await forgetPerson(contextOf(people.resident), people.resident.id)
  assert.deepEqual(await one(counted, [id]), before)
  const words = JSON.stringify([await one('select * from matters.matter where id = $1', [id]), (await place.many('select * from matters.event where matter_id = $1', [id]))])
  assert.doesNotMatch(words, /晏培德|501|路灯不亮/)
  assert.ok((await place.many('select 1 from transparency.act where subject = $1', [id])).length > 0, 'the acts stay')
})

test('matters are emptied when the charter keeps them no longer, and not a day before', async () => {
  const { id } = await reportMatter(contextOf(undefined, new Date('2026-01-05T00:00:00Z')), lamp({ reportedAt: new Date('2026-01-05T00:00:00Z') }))
  await importClosing(contextOf(people.dispatcher), id, new Date('2026-01-20T00:00:00Z'))
  const title = async () => (await one<{ title: string }>('select title from matters.matter where id = $1', [id])).title
  await carryOutMatterRetention(contextOf(undefined, new Date('2029-01-19T00:00:00Z')))
  assert.equal(await title(), '路灯不亮')
  await carryOutMatterRetention(contextOf(undefined, new Date('2029-01-21T00:00:00Z')))
  assert.equal(await title(), '——')
})
