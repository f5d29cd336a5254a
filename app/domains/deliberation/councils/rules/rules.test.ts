import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partyClasses } from '../../rules/party-classes.ts'
import { calendarFile, yearOfSittings } from './calendar.ts'
import { defaultCharter } from './charter.ts'
import { charterFields, charterFrom } from './charter-form.ts'
import { featureProblems, featuresOfQuotas, peopleFile, quotasFile } from './draw.ts'
import { nearestCouncil, smallestHolding, withoutInner } from './scope.ts'

const placed = (...path: string[]) => ({ id: path.at(-1) ?? '', path })

test('the smallest unit that holds all concerned is where their ways part, in whatever order they are named', () => {
  const [first, second, other] = [placed('street', 'north', 'estate', 'a'), placed('street', 'north', 'estate', 'b'), placed('street', 'south', 'c')]
  assert.equal(smallestHolding([first, second]), 'estate')
  assert.equal(smallestHolding([first, second, other]), 'street')
  assert.equal(smallestHolding([first]), 'a')
  assert.equal(smallestHolding([placed('x'), placed('y')]), undefined)
  const path = fc.array(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 5 }).map((steps) => placed('root', ...steps.map((_, at) => steps.slice(0, at + 1).join('.'))))
  fc.assert(fc.property(fc.array(path, { minLength: 1, maxLength: 6 }), (units) => {
    const holding = smallestHolding(units)
    assert.ok(holding !== undefined && units.every((unit) => unit.path.includes(holding)))
    assert.equal(smallestHolding([...units].reverse()), holding)
    assert.equal(smallestHolding(withoutInner(units)), holding, 'naming what lies within changes nothing')
  }))
})

test('a topic goes to the council nearest above it', () => {
  const councils = [{ unitId: 'street', unitIds: ['street'] }, { unitId: 'estate', unitIds: ['estate'] }], near = (path: string[]) => nearestCouncil(path, councils, [placed(...path)])
  assert.equal(near(['street', 'north', 'estate', 'a'])?.unitId, 'estate')
  assert.equal(near(['street', 'north'])?.unitId, 'street')
  assert.equal(near(['elsewhere']), undefined)
})

test('a joint meeting takes what concerns several of its units, and nothing that lies elsewhere', () => {
  const street = { unitId: 'street', unitIds: ['street'] }, joint = { unitId: 'street', unitIds: ['north', 'south'] }, [north, south, west] = ['north', 'south', 'west'].map((unit) => placed('street', unit))
  assert.ok(north && south && west)
  for (const councils of [[street, joint], [joint, street]]) {
    assert.equal(nearestCouncil(['street'], councils, [north, placed('street', 'south', 'estate')]), joint)
    assert.equal(nearestCouncil(['street'], councils, [north, west]), street)
    assert.equal(nearestCouncil(['street', 'west'], councils, [west]), street)
  }
  assert.equal(nearestCouncil(['street', 'west'], [joint], [west]), undefined, 'neighbours do not decide for a place that is none of theirs')
  assert.equal(nearestCouncil(['street', 'south'], [joint], [south]), joint)
})

test('a year of sittings is the nth weekday of every so many months, from a day on', () => {
  assert.deepEqual(yearOfSittings({ year: 2026, rhythm: 'quarterly', nth: 1, weekday: 6, from: '2026-01-01' }), ['2026-03-07', '2026-06-06', '2026-09-05', '2026-12-05'])
  assert.deepEqual(yearOfSittings({ year: 2026, rhythm: 'monthly', nth: 2, weekday: 7, from: '2026-11-20' }), ['2026-12-13'])
})

test('the calendar file keeps to 75 bytes a line and says what was cancelled', () => {
  const file = calendarFile({
    name: '杏林苑议事会', origin: 'https://gongzhi.example', stamp: new Date('2026-11-20T01:00:00Z'), zone: (day, time) => new Date(`${day}T${time}:00+08:00`),
    entries: [{ id: '1', onDay: '2026-12-05', atTime: '19:00', title: '例行议事会，商量楼前空地、停车、充电桩、绿化、门禁和消防通道怎么安排', placeWords: '二楼;会议室', cancelledFor: '改期', href: '/meetings/1' }],
  })
  assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
  assert.match(file, /DTSTART:20261205T110000Z/)
  assert.match(file, /STATUS:CANCELLED/)
  assert.match(file.replaceAll('\r\n ', ''), /LOCATION:二楼\\;会议室/)
})

test('a draw asks nobody what they believe, think or suffer from, and its quotas can be filled', () => {
  const features = (rows: [string, string, number, number][]) => featuresOfQuotas(rows.map(([feature, value, min, max]) => ({ feature, value, min, max })))
  assert.deepEqual(featureProblems(features([['年龄段', '60岁以上', 1, 3], ['年龄段', '60岁以下', 1, 3]]), 4), [])
  for (const asked of ['宗教信仰', '民族', '政治面貌', '对物业的态度', 'Religion']) assert.equal(featureProblems(features([[asked, '甲', 0, 3], [asked, '乙', 0, 3]]), 3)[0]?.problem, 'never-asked', asked)
  assert.equal(featureProblems(features([['住房', '业主', 3, 5], ['住房', '租户', 3, 5]]), 4)[0]?.problem, 'cannot-fill')
  assert.equal(featureProblems(features([['住房', '业主', 0, 5]]), 4)[0]?.problem, 'one-value')
  assert.equal(peopleFile(features([['住房', '业主', 0, 5], ['住房', '租, 户', 0, 5]]), [{ pseudonym: 'R001', answers: { 住房: '租, 户' } }]), 'id,住房\nR001,"租, 户"\n')
  assert.equal(quotasFile(features([['住房', '业主', 0, 5]])), 'feature,value,min,max\n住房,业主,0,5\n')
})

test('a charter read from its form is the charter, and a wrong number or an empty rule is told at its field', () => {
  const fields = new Map<string, string>(Object.entries(charterFields(defaultCharter)).map(([name, value]) => [name, String(value)]))
  for (const [rule, { level, text }] of Object.entries(defaultCharter.rules)) { fields.set(`${rule}-level`, level); fields.set(`${rule}-zh`, text.zh); fields.set(`${rule}-en`, text.en) }
  fields.set('speech-zh', defaultCharter.speech.zh); fields.set('speech-en', defaultCharter.speech.en)
  for (const name of partyClasses) { fields.set(`wanted-${name}`, String(defaultCharter.wanted[name] ?? '')); fields.set(`quorum-${name}`, String(defaultCharter.quorum.classes[name] ?? '')) }
  const read = (changed: Record<string, string> = {}) => charterFrom({ text: (name) => changed[name] ?? fields.get(name) ?? '' }, partyClasses, defaultCharter)
  assert.deepEqual(read(), { charter: { ...defaultCharter, remote: 'counted' } })
  assert.deepEqual(read({ noticeDays: 'x' }), { field: 'noticeDays', problem: 'number' })
  assert.deepEqual(read({ percent: '101' }), { field: 'percent', problem: 'number' })
  assert.deepEqual(read({ 'owned-zh': '' }), { field: 'owned-zh', problem: 'text' })
  const off = read({ 'all-heard-level': 'warn' })
  assert.ok('charter' in off && off.charter.rules['all-heard'].level === 'warn')
})
