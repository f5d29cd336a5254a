import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { mainlandChina } from './china-calendars.ts'
import { answerVectors } from './vectors.ts'

const golden = join(import.meta.dirname, '../../../../shared/data/vectors/deadlines.json')
const cli = join(import.meta.dirname, 'cli.ts')
const absent = existsSync(golden) ? false : 'the shared folder with the deadline vectors is not here'

const calendar = { coveredYears: [2026], weekdaysOff: ['2026-10-01', '2026-10-02'], makeupWorkdays: ['2026-10-10'] }
const fileOf = (...vectors: object[]) => JSON.stringify({ schema: 'deadlines/1', calendar, vectors }, null, 1)

test('the golden vectors come out as expected', { skip: absent }, () => {
  const text = readFileSync(golden, 'utf8')
  const { vectors } = JSON.parse(text) as { vectors: { id: string, expected: unknown }[] }
  assert.deepEqual(answerVectors(text), vectors.map(({ id, expected }) => ({ id, result: expected })))
  assert.deepEqual(JSON.parse(execFileSync(process.execPath, [cli, 'vectors', golden, '--json'], { encoding: 'utf8' })), { results: answerVectors(text) })
})

test('the built-in calendars of 2025 and 2026 are those of the golden file', { skip: absent }, () => {
  const { calendar } = JSON.parse(readFileSync(golden, 'utf8')) as { calendar: { weekdaysOff: string[], makeupWorkdays: string[] } }
  const since2025 = (dates: readonly string[]) => dates.filter(date => date >= '2025')
  assert.deepEqual(since2025(mainlandChina.weekdaysOff), calendar.weekdaysOff)
  assert.deepEqual(since2025(mainlandChina.makeupWorkdays), calendar.makeupWorkdays)
})

test('answers use the calendar of the file, and have the keys of their kind', () => {
  assert.deepEqual(answerVectors(fileOf(
    { id: 'a', kind: 'forward', input: { start: '2026-09-30', amount: 1, unit: 'day' } },
    { id: 'b', kind: 'forward', input: { start: '2026-12-31', amount: 1, unit: 'workday' } },
    { id: 'c', kind: 'forward', input: { start: '2026-12-31', amount: 1, unit: 'month' } },
    { id: 'd', kind: 'forward', input: { start: '2026-12-31T20:00:00+08:00', amount: 30, unit: 'hour' } },
    { id: 'e', kind: 'earliestAfterNotice', input: { notice: '2026-12-31', amount: 2, unit: 'month' } },
    { id: 'f', kind: 'latestBefore', input: { event: '2026-05-31', amount: 3, unit: 'month' } },
    { id: 'g', kind: 'forward', input: { start: '2024-02-29', amount: 3, unit: 'year' } },
  )).map(({ result }) => result), [
    { nominal: '2026-10-01', deadline: '2026-10-05' },
    { error: 'CALENDAR_NOT_COVERED', nominal: null },
    { error: 'CALENDAR_NOT_COVERED', nominal: '2027-01-31' },
    { nominal: null, deadline: '2027-01-02T02:00:00+08:00' },
    { earliest: '2027-02-28' },
    { latest: '2026-02-28' },
    { error: 'CALENDAR_NOT_COVERED', nominal: '2027-02-28' },
  ])
})

test('a mistake in a file is told with its line and field, and the command line ends with 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deadline-'))
  const told = (text: string) => {
    const file = join(folder, 'vectors.json')
    writeFileSync(file, text)
    const { status, stdout } = spawnSync(process.execPath, [cli, 'vectors', file, '--json'], { encoding: 'utf8' })
    assert.equal(status, 2)
    const { error } = JSON.parse(stdout) as { error: { code: string, file: string, line: number, field: string | null } }
    assert.equal(error.file, file)
    return [error.code, error.line, error.field]
  }
  const good = { id: 'a', kind: 'forward', input: { start: '2026-09-30', amount: 1, unit: 'day' } }
  const lineWith = (text: string, part: string) => text.split('\n').findIndex(line => line.includes(part)) + 1
  const bad = fileOf(good, { ...good, id: 'b', input: { start: '2026-02-30', amount: 1, unit: 'day' } })
  assert.deepEqual(told(bad), ['DATE_DOES_NOT_EXIST', lineWith(bad, '2026-02-30'), 'vectors[1].input.start'])
  const fraction = fileOf({ ...good, input: { ...good.input, amount: 1.5 } })
  assert.deepEqual(told(fraction), ['AMOUNT_MALFORMED', lineWith(fraction, '1.5'), 'vectors[0].input.amount'])
  const kind = fileOf({ ...good, kind: 'sideways' })
  assert.deepEqual(told(kind), ['KIND_UNKNOWN', lineWith(kind, 'sideways'), 'vectors[0].kind'])
  const calendarWrong = fileOf(good).replace('2026-10-10', '2026-10-09')
  assert.deepEqual(told(calendarWrong), ['WRONG_SIDE_OF_THE_WEEK', lineWith(calendarWrong, '2026-10-09'), 'calendar.makeupWorkdays[0]'])
  assert.deepEqual(told('{\n"calendar": {,'), ['JSON_MALFORMED', 2, null])
  assert.deepEqual(told('{}'), ['OBJECT_EXPECTED', 1, 'calendar'])
})
