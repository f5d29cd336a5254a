import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { mayDo } from '#domains/people'
import type { Actor } from '#platform/context'
import { matterPermissions } from '../../rules/permissions.ts'
import { movesFrom, states } from '../../rules/state.ts'
import { smallPlace } from '../../testing/place.ts'
import { stepNames, steps } from '../rules/step.ts'
import { arrange, tried, whoMay } from '../testing/arrange.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, units, organisations } = place

for (const step of stepNames) {
  test(`${step}: refused in every state but those of the table, and done in those`, async () => {
    const { from } = steps[step]
    const wrong: string[] = []
    const { id, perform } = await arrange(place, step, 'reported')
    for (const state of states) {
      await place.db.pool.query('update matters.matter set state = $2 where id = $1', [id, state])
      const answer = await tried(contextOf(whoMay(place, step)), perform)
      const expected = (from as readonly string[]).includes(state) ? undefined : 'matters.unlawful-move'
      if (answer !== expected) wrong.push(`${state}: ${answer ?? 'done'}`)
    }
    assert.deepEqual(wrong, [])
  })

  test(`${step}: every role may do it exactly as the table of permissions says`, async () => {
    const { act, from } = steps[step]
    const state = from[0]
    assert.ok(state)
    const { perform } = await arrange(place, step, state)
    const about = { owner: people.resident.id, unitPath: units.north.path, organisations: [step === 'answer-lead' || step === 'report-in' ? organisations.propertyCompany : organisations.lighting] }
    const everybody: readonly (readonly [string, Actor | undefined])[] = [['visitor', undefined], ...Object.entries(people)]
    const wrong: string[] = []
    for (const [who, actor] of everybody) {
      const answer = await tried(contextOf(actor), perform)
      const refusedAsStranger = answer === 'people.not-permitted' || answer === 'people.sign-in-needed'
      if (refusedAsStranger === mayDo(actor, matterPermissions[act], about)) wrong.push(`${who}: ${answer ?? 'done'}`)
    }
    assert.deepEqual(wrong, [])
  })
}

test('every move of the table that handling does has a step, and no step invents a state', () => {
  const done = new Set(stepNames.flatMap((name) => [...('moves' in steps[name] ? steps[name].moves ?? [] : [])]))
  const elsewhere = ['pass-check', 'fail-check', 'confirm', 'close-explained', 'reopen', 'withdraw', 'undo', 'import-closing']
  for (const state of states) for (const move of movesFrom(state)) assert.ok(done.has(move) || elsewhere.includes(move), move)
})
