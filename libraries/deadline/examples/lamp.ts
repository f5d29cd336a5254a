// A broken lamp: five workdays, two days of waiting for the resident, and five more workdays granted.
import { dueAt, mainlandChina, remaining } from '../src/index.ts'
import type { Clock } from '../src/index.ts'

const clock: Clock = {
  rule: { amount: 5, unit: 'workday', timezone: 'Asia/Shanghai' },
  startedAt: new Date('2026-09-28T09:30:00+08:00'),
  pauses: [{ from: new Date('2026-09-29T00:00:00+08:00'), to: new Date('2026-10-01T00:00:00+08:00'), reason: 'waiting for the resident' }],
  extensions: [{ amount: 5, unit: 'workday', at: new Date('2026-10-12T10:00:00+08:00') }],
}

for (const step of dueAt(clock, mainlandChina).steps) console.log(JSON.stringify(step))
console.log(remaining(clock, new Date('2026-10-13T08:00:00+08:00'), mainlandChina))
