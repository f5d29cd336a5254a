import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { stepNames, steps } from '../rules/step.ts'
import { smallPlace } from '../../testing/place.ts'
import { arrange, whoMay } from '../testing/arrange.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, one, db } = place

for (const step of stepNames) {
  const rule = steps[step]
  if (!('moves' in rule)) continue
  test(`${step}: two at once cannot both win, and the story has one line of it`, async () => {
    const [state] = rule.from
    assert.ok(state)
    const { id, perform } = await arrange(place, step, state)
    const before = await one<{ count: number }>('select count(*)::int as count from matters.event where matter_id = $1', [id])
    const answers = await Promise.allSettled([1, 2].map(() => perform(contextOf(whoMay(place, step)))))
    assert.deepEqual(answers.map((answer) => answer.status).sort(), ['fulfilled', 'rejected'])
    const lost = answers.find((answer) => answer.status === 'rejected')
    assert.equal(lost?.reason.code, 'matters.moved-meanwhile')
    const now = await one<{ count: number }>('select count(*)::int as count from matters.event where matter_id = $1', [id])
    assert.equal(now.count, before.count + 1)
    const { acts } = await one<{ acts: number }>(`select count(*)::int as acts from transparency.act where subject = $1 and name <> 'matters.reported'`, [id])
    assert.equal(acts, 1)
  })

  test(`${step}: a version that is gone is refused, whoever may do it`, async () => {
    const [state] = rule.from
    assert.ok(state)
    const { id, number, perform } = await arrange(place, step, state)
    await db.pool.query('update matters.matter set version = 7 where id = $1', [id])
    await assert.rejects(perform(contextOf(whoMay(place, step))), { code: 'matters.moved-meanwhile', facts: { number } })
  })
}
