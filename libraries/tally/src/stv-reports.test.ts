import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readBlt } from './blt.ts'
import { countStv } from './stv.ts'
import type { StvRule } from './stv.ts'
import { readReport } from './testing/droop-report.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/voting/stv')
const absent = existsSync(folder) ? false : 'the shared folder with the STV reports is not here'
const rules: Record<string, StvRule> = {
  'scotland-fixed-p5-d5': 'scotland', 'wigm-prf-fixed-p4-d4': 'wigm-prf', 'meek-prf-o6-fixed-p9-d9': 'meek-prf', 'wigm-rational-d12': 'wigm-rational', 'meek-o10-rational-d12': 'meek-rational',
}
const reports = absent ? [] : readdirSync(join(folder, 'report'))

test('all reports are there', { skip: absent }, () => assert.equal(reports.length, 37))

for (const report of reports) {
  const [, base = '', kind = ''] = /^(.*?)-((?:scotland|wigm|meek)-.*)\.txt$/.exec(report) ?? []
  test(`${base} by ${kind}: every stage and every printed total`, () => {
    const file = [join(folder, 'blt', `${base}.blt`), join(folder, 'blt/scotland', `${base}.blt`)].find(path => existsSync(path)) ?? ''
    const election = readBlt(readFileSync(file, 'utf8'), file)
    const { stages, quota } = countStv(election, rules[kind] ?? 'scotland')
    const text = readFileSync(join(folder, 'report', report), 'utf8')
    const expected = readReport(text)
    expected.forEach((wanted, i) => {
      const stage = stages[i]
      const named = <T>(of: ReadonlyMap<number, T> | undefined) => new Map([...of ?? []].map(([candidate, value]) => [election.names[candidate] ?? '', value]))
      const votes = named(stage?.votes)
      const states = named(stage?.states)
      const where = `stage ${i}: ${wanted.action}`
      assert.deepEqual([stage?.round, stage?.action], [wanted.round, wanted.action], where)
      if (wanted.votes.size) assert.deepEqual([votes, states], [wanted.votes, wanted.states], where)
      const sum = (state: string) => [...states].filter(([, of]) => state === 'all' || of === state).reduce((total, [name]) => total + Number(votes.get(name)), 0)
      const total = sum('all') + Number(stage?.nontransferable ?? 0) + Number(stage?.residual)
      for (const [key, value] of wanted.totals) {
        const own = key === 'Nontransferable votes' ? stage?.nontransferable : key === 'Residual' ? stage?.residual : key === 'Surplus' ? stage?.surplus : key === 'Quota' ? stage?.quota
          : key === 'Votes' ? sum('all') : key === 'Total' ? total : sum(key.replace(' votes', ''))
        if (typeof own === 'number') assert.ok(Math.abs(own - Number(value)) < 1e-8, `${where}: ${key} ${own} ${value}`)
        else assert.equal(own, value, `${where}: ${key}`)
      }
    })
    assert.equal(stages.length, expected.length)
    assert.equal(/^\tQuota: (.*)$/m.exec(text)?.[1], quota)
  })
}
