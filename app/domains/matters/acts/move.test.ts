import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { friday, smallPlace } from '../testing/place.ts'
import { importClosing } from './import-closing.ts'
import { reportMatter } from './report-matter.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, lamp, one, many, people } = place

test('with the end of a matter nothing of it is due any more, and every clock has stopped at that moment', async () => {
  const { id } = await reportMatter(contextOf(people.resident), lamp())
  const dueAt = async () => (await one<{ due_at: Date | null }>('select due_at from matters.matter where id = $1', [id])).due_at
  assert.deepEqual(await dueAt(), new Date(friday.getTime() + 2 * 3_600_000))
  await importClosing(contextOf(people.dispatcher), id, friday)
  assert.equal(await dueAt(), null)
  assert.deepEqual(await many('select distinct stopped_at from matters.clock where matter_id = $1', [id]), [{ stopped_at: friday }])
})
