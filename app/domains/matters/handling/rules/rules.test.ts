import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type MoveName, moves, openStates, states } from '../../rules/state.ts'
import { matterWords } from '../../words/words.ts'
import { en } from '../words/en.ts'
import { enNotices } from '../words/en-notices.ts'
import { zh } from '../words/zh.ts'
import { zhNotices } from '../words/zh-notices.ts'
import { fieldsOf } from '../pages/step-fields.ts'
import { handlingNotices } from '../notices.ts'
import { callReasons, contactWays, returnReasons, spanUnits, suspensionReasons } from './codes.ts'
import { declineReasons } from './decline-reasons.ts'
import { instantOf, localMoment } from '#platform/local-moment'
import { nextSteps } from './next-steps.ts'
import { reporterHidden } from './reporter-visibility.ts'
import { stepNames } from './step.ts'

test('the drawing in the README is the table of moves', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const drawn = new Set<string>()
  const drawing = /^```mermaid\nflowchart LR\n([^`]+)```$/m.exec(readme)?.[1] ?? ''
  for (const line of drawing.trimEnd().split('\n')) {
    const [, from = '', names = '', to = ''] = /^ {2}([a-z& -]+?) -->\|"([a-z, -]+)"\| ([a-z& -]+)$/.exec(line) ?? assert.fail(line)
    for (const name of names.split(', ')) for (const before of from.split(' & ')) for (const after of to.split(' & ')) drawn.add(`${before} > ${after}: ${name}`)
  }
  const table = new Set((Object.keys(moves) as MoveName[]).flatMap((name) => moves[name].from.flatMap((from) => moves[name].to.map((to) => `${from} > ${to}: ${name}`))))
  assert.deepEqual([...drawn].sort(), [...table].sort())
  assert.ok(readme.split('\n').length <= 31)
})

test('an ended matter is left only by being reopened', () => {
  for (const state of states) if (!(openStates as readonly string[]).includes(state)) {
    const out = (Object.keys(moves) as MoveName[]).filter((name) => (moves[name].from as readonly string[]).includes(state))
    assert.deepEqual(out.filter((name) => name !== 'reopen'), [], state)
  }
})

test('every step, question, choice and notice has its words in both languages', () => {
  for (const words of [zh, en]) {
    for (const step of stepNames) {
      assert.ok(words.steps[step].label && words.steps[step].effect, step)
      for (const field of fieldsOf[step]) if (field.kind !== 'which') assert.ok(words.fields.label[`${step}.${field.name}`] ?? words.fields.label[field.name], `${step}.${field.name}`)
    }
    for (const code of [...returnReasons, ...suspensionReasons, ...callReasons, ...contactWays, ...spanUnits]) assert.ok(words.fields.option[code], code)
    assert.deepEqual(Object.keys(words.fields.label).sort(), Object.keys(zh.fields.label).sort())
    assert.deepEqual(Object.keys(words.fields.option).sort(), Object.keys(zh.fields.option).sort())
    assert.deepEqual(Object.keys(words.fields.hint).sort(), Object.keys(zh.fields.hint).sort())
  }
  for (const state of states) assert.ok(matterWords('zh-CN').states[state] && matterWords('en').states[state])
  const facts = { matter: 'id', number: '261120000001', reader: 'public', due: '2026-12-01T24:00', by: '2026-12-01T09:30', reviewOn: '2026-12-10', clock: 'handle', level: 2, kind: 'danger', into: '2', to: 'closed', rating: 5, check: 1 }
  for (const topic of Object.keys(zhNotices) as (keyof typeof zhNotices)[]) {
    assert.ok(enNotices[topic])
    for (const locale of ['zh-CN', 'en'] as const) {
      const said = handlingNotices[topic]?.(facts, locale)
      assert.ok(said && said.title !== '' && said.body !== '' && said.href.startsWith('/'))
      assert.ok(!/undefined|NaN/.test(said.title + said.body), `${topic} ${said.title} ${said.body}`)
    }
  }
})

test('every reason not to accept that leads elsewhere names where', () => {
  assert.equal(new Set(declineReasons.map((reason) => reason.code)).size, declineReasons.length)
  for (const code of ['court', 'police', 'petition', 'market']) assert.ok(declineReasons.some((reason) => 'channel' in reason && reason.channel.code === code), code)
})

test('midnight is the end of the day before, and a typed moment is the same instant again', () => {
  assert.equal(localMoment(new Date('2026-12-01T16:00:00Z'), 'Asia/Shanghai'), '2026-12-01T24:00')
  assert.equal(localMoment(new Date('2026-12-01T01:30:00Z'), 'Asia/Shanghai'), '2026-12-01T09:30')
  assert.deepEqual(instantOf('2026-12-01T09:30', 'Asia/Shanghai'), new Date('2026-12-01T01:30:00Z'))
  assert.deepEqual(instantOf('2026-07-01T09:30', 'Europe/Berlin'), new Date('2026-07-01T07:30:00Z'))
  assert.equal(instantOf('soon', 'Asia/Shanghai'), undefined)
})

test('the reporter stays hidden from the complained-of, and from handlers where they want it so', () => {
  const post = (role: string, organisationId: string | null) => ({ id: 'a', name: 'a', posts: [{ id: 'p', role, unitId: null, unitPath: [], organisationId }] })
  const facts = { reporter_id: 'r', complained_of: null, contact_allowed: true, lead_id: 'lead' }
  assert.equal(reporterHidden(post('handler', 'lead'), facts, 'handler'), undefined)
  assert.equal(reporterHidden(post('handler', 'lead'), { ...facts, contact_allowed: false }, 'handler'), 'contact-not-allowed')
  assert.equal(reporterHidden(post('community-staff', 'lead'), { ...facts, contact_allowed: false }, 'community-staff'), 'contact-not-allowed')
  assert.equal(reporterHidden(post('dispatcher', null), { ...facts, contact_allowed: false }, 'dispatcher'), undefined)
  assert.equal(reporterHidden(post('supervisor', 'bad'), { ...facts, complained_of: 'bad' }, 'supervisor'), 'complained-of')
  assert.equal(reporterHidden(post('dispatcher', null), { ...facts, reporter_id: null }, 'dispatcher'), 'anonymous')
})

test('to whoever handled it, no step that decides on a review is offered, and the page says why', () => {
  const dispatcher = { id: 'd', name: '', posts: [{ id: 'p', role: 'dispatcher', unitId: null, unitPath: [], organisationId: 'o' }] }
  const facts = (outside: boolean, state: 'review' | 'reported') => ({
    actor: dispatcher, now: new Date(0), state, about: {}, leadId: 'o', outside, returns: { count: 0, most: 2, withinHours: 24, since: new Date(0) }, handle: undefined,
    waiting: { return: undefined, extension: undefined, suspension: undefined }, helpers: [], calls: [], orders: [],
  })
  const deciding = ['dispatch', 'answer-at-once', 'merge', 'to-deliberation', 'decline'] as const
  const within = nextSteps(facts(false, 'review')), outside = nextSteps(facts(true, 'review'))
  for (const step of deciding) {
    assert.deepEqual(within.closed.find((closed) => closed.step === step)?.why, { code: 'within' }, step)
    assert.ok(outside.open.includes(step), step)
    assert.ok(nextSteps(facts(false, 'reported')).open.includes(step), `${step}: nobody has handled what was just reported`)
  }
  for (const words of [zh, en]) assert.ok(words.why.within)
})
