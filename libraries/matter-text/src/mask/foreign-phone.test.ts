import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPersonalData } from './index.ts'

const phonesIn = (text: string) => findPersonalData(text).filter(span => span.type === 'phone').map(span => text.slice(span.start, span.end))

test('telephones of other countries are masked in their usual forms', () => {
  for (const [text, phone] of [
    ['Pothole again, call (323) 555-0117 after six', '(323) 555-0117'], ['My cell is 323-555-0117.', '323-555-0117'], ['reach me on +1 323 555 0117', '+1 323 555 0117'],
    ['text 3235550117 when it is fixed', '3235550117'], ['phone 323.555.0117 ext. 4', '323.555.0117 ext. 4'], ['老家在国外，电话+44 20 7946 0122', '+44 20 7946 0122'],
  ] as const) assert.deepEqual(phonesIn(text), [phone], text)
})

test('orders, cases, free lines of firms, addresses and sums are no telephones', () => {
  for (const text of ['Order 323-555-0117 never came', 'case no. 323-555-0117', 'the city hotline (323) 555-0117', 'call 1-800-555-0117', 'Service request 1-823-4421', '1234 5678 Main Street', 'permit 21016-10000-12345', '$3,235,550,117']) {
    assert.deepEqual(phonesIn(text), [], text)
  }
})
