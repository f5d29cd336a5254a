import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantsOf, readWallTime, type WallTime } from '../../rules/local-moment.ts'
import { categoryCode } from './category-code.ts'
import { type Cells, readRequest } from './request-row.ts'

const zone = 'America/Los_Angeles'
const instants = (text: string, timezone = zone) => instantsOf(readWallTime(text) as WallTime, timezone).map((instant) => instant.toISOString())

test('times are read as the form writes them; what no clock shows is none', () => {
  assert.deepEqual(instants('12/31/2017 11:59:58 PM'), ['2018-01-01T07:59:58.000Z'])
  assert.deepEqual(instants('07/01/2017 12:00:00 AM'), ['2017-07-01T07:00:00.000Z'])
  assert.deepEqual(instants('2017-07-01 12:00:00', 'Asia/Shanghai'), ['2017-07-01T04:00:00.000Z'])
  for (const wrong of ['', 'soon', '13/01/2017 01:00:00 AM', '02/30/2017 01:00:00 AM', '02/29/2017', '12/31/2017 13:00:00 PM', '12/31/2017 00:10:00 AM', '12/31/2017 10:60:00 AM', '12/31/0017 10:00:00 AM', '2017-12-31T25:00:00']) assert.equal(readWallTime(wrong), undefined, wrong)
})

test('the hour that autumn repeats has two instants, and the one that spring leaves out counts on', () => {
  assert.deepEqual(instants('11/05/2017 01:30:00 AM'), ['2017-11-05T08:30:00.000Z', '2017-11-05T09:30:00.000Z'])
  assert.deepEqual(instants('11/05/2017 12:59:59 AM'), ['2017-11-05T07:59:59.000Z'])
  assert.deepEqual(instants('11/05/2017 02:00:00 AM'), ['2017-11-05T10:00:00.000Z'])
  assert.deepEqual(instants('03/12/2017 02:30:00 AM'), ['2017-03-12T10:30:00.000Z'])
  assert.deepEqual(instants('03/12/2017 03:00:00 AM'), ['2017-03-12T10:00:00.000Z'])
  assert.deepEqual(instants('2017-04-02 01:45', 'Australia/Lord_Howe'), ['2017-04-01T14:45:00.000Z', '2017-04-01T15:15:00.000Z'])
})

const cells = (given: Partial<Cells>): Cells => ({ SRNumber: '1-1', CreatedDate: '12/31/2017 11:59:58 PM', ClosedDate: '', RequestType: 'Bulky Items', Address: '1 MAIN ST', Latitude: '34.07', Longitude: '-118.26', label: '44', ...given })
const reading = { timezone: zone, now: new Date('2026-01-01T00:00:00Z') }
const reason = (given: Partial<Cells>) => { const read = readRequest(2, cells(given), reading); return 'reason' in read ? read.reason : undefined }

test('each thing that is wrong with a row is its own reason', () => {
  assert.equal(reason({}), undefined)
  assert.equal(reason({ SRNumber: '' }), 'id-missing')
  assert.equal(reason({ CreatedDate: '' }), 'date-missing')
  assert.equal(reason({ CreatedDate: '31/12/2017' }), 'date-unreadable')
  assert.equal(reason({ CreatedDate: '12/31/2099 01:00:00 AM' }), 'date-in-future')
  assert.equal(reason({ RequestType: '' }), 'type-missing')
  assert.equal(reason({ Latitude: '' }), 'coordinates-half')
  assert.equal(reason({ Latitude: '34,07' }), 'coordinates-unreadable')
  assert.equal(reason({ Latitude: '134.07' }), 'coordinates-out-of-range')
  assert.equal(reason({ Longitude: 'Infinity' }), 'coordinates-unreadable')
  assert.equal(reason({ Latitude: '', Longitude: '', Address: '' }), 'place-missing')
  assert.equal(reason({ Address: 'a\uFFFDb' }), 'broken-text')
})

test('a closing in the repeated hour is the one after the intake; one that cannot be read leaves the request open', () => {
  const read = (CreatedDate: string, ClosedDate: string) => { const request = readRequest(2, cells({ CreatedDate, ClosedDate }), reading); assert.ok('category' in request); return request }
  assert.equal(read('11/05/2017 01:50:00 AM', '11/05/2017 01:10:00 AM').closedAt?.toISOString(), '2017-11-05T09:10:00.000Z')
  assert.equal(read('11/05/2017 03:00:00 AM', '11/05/2017 01:10:00 AM').closedAt?.toISOString(), '2017-11-05T08:10:00.000Z')
  assert.equal(read('11/05/2017 03:00:00 AM', 'later').closingRefused, 'date-unreadable')
})

test('two kinds of requests never share a code', () => {
  assert.equal(categoryCode('Bulky Items'), 'bulky-items')
  assert.equal(categoryCode('Other'), 'other')
  const codes = ['Metal/Household Appliances', 'Metal Household Appliances', 'metal household appliances', '路灯', '井盖', 'A'.repeat(60), `${'A'.repeat(59)}B`].map(categoryCode)
  assert.equal(new Set(codes).size, codes.length)
  assert.ok(codes.every((code) => /^[A-Za-z0-9._-]{1,60}$/.test(code)), codes.join(' '))
})
