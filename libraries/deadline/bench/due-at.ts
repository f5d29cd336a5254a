import { pathToFileURL } from 'node:url'
import { dueAt, mainlandChina } from '../src/index.ts'
import type { Clock } from '../src/index.ts'

/** How many due instants a second one core works out, and what a pause and an extension cost (median of 5 runs). */
export function dueRatios(): { perSecond: number, pausedRatio: number } {
  const start = Date.UTC(2026, 0, 5)
  const clocks = (rest: (startedAt: Date) => Partial<Clock>): Clock[] => Array.from({ length: 20_000 }, (_, i) => {
    const startedAt = new Date(start + (i % 5000) * 5_000_000)
    return { rule: { amount: 5, unit: i % 2 ? 'workday' : 'day', timezone: 'Asia/Shanghai' }, startedAt, ...rest(startedAt) }
  })
  const plain = clocks(() => ({}))
  const paused = clocks(startedAt => ({
    pauses: [{ from: new Date(startedAt.getTime() + 1e8), to: new Date(startedAt.getTime() + 3e8), reason: 'waiting' }],
    extensions: [{ amount: 5, unit: 'workday', at: startedAt }],
  }))
  const time = (list: Clock[]) => {
    const before = performance.now()
    for (const clock of list) dueAt(clock, mainlandChina)
    return performance.now() - before
  }
  const runs = Array.from({ length: 6 }, () => [time(plain), time(paused)] as const).slice(1)
  const median = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0
  const one = median(runs.map(([a]) => a))
  return { perSecond: Math.round(plain.length / one * 1000), pausedRatio: Number((median(runs.map(([, b]) => b)) / one).toFixed(2)) }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(JSON.stringify(dueRatios()))
