import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ballotsNotices } from '#domains/ballots'
import { deliberationNotices } from '#domains/deliberation'
import { matterNotices } from '#domains/matters'
import { notices } from '#domains/notifications'
import { publicNoticesNotices } from '#domains/public-notices'
import { publicSteps } from './domains/open-data/exports/rules/public-steps.ts'
import { actName, permissions } from './rooms.ts'

/** Every act has words, Chinese in Chinese, and no code among them. */
function withoutWords(acts: readonly string[]): string[] {
  return acts.filter((act) => {
    const zh = actName(act, 'zh-CN'), en = actName(act, 'en')
    return zh === undefined || en === undefined || !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || zh.includes(act) || en.includes(act)
  })
}

test('every act of every table of permissions has words in both languages', () => {
  const acts = permissions.flatMap(({ table }) => Object.keys(table))
  assert.ok(acts.length > 80, `only ${acts.length} acts`)
  assert.deepEqual(withoutWords(acts), [])
})

test('everything that people are told of has a name in both languages', () => {
  const topics = Object.keys({ ...matterNotices, ...notices, ...publicNoticesNotices, ...ballotsNotices, ...deliberationNotices })
  assert.ok(topics.length > 30, `only ${topics.length} topics`)
  assert.deepEqual(withoutWords(topics), [])
})

/** Names that the sources give to what they record: where `recordAct`, `actRecordedWith`, `moveMatter` or `tellStory` is called, and where a name is chosen before. */
function recordedIn(source: string): string[] {
  const calls = [...source.matchAll(/\b(?:recordAct|actRecordedWith|moveMatter|tellStory)\(/g)].map(({ index }) => source.slice(index, index + 330).split('\n\n')[0] ?? '')
  const named = calls.flatMap((call) => [...call.matchAll(/(?:act: |(?:recordAct|actRecordedWith)\([^']*|\? |: )'([a-z-]+\.[a-z-]+)'/g)].map(([, name]) => name ?? ''))
  const chosen = [...source.matchAll(/\b(?:act(?:: | = )|contactAdded = |pinged = ).*/g)].flatMap(([line]) => [...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, name]) => name ?? ''))
  return [...named, ...chosen]
}

test('every step in the log that everybody may read has words in both languages', () => {
  assert.ok(publicSteps.length > 80)
  assert.deepEqual(withoutWords(publicSteps), [])
})

test('every act that is recorded anywhere has words in both languages', () => {
  const folder = fileURLToPath(new URL('domains', import.meta.url))
  // The log itself names no act, only the table that it writes to.
  const sources = globSync('**/{acts,rules}/**/*.ts', { cwd: folder }).filter((path) => !path.includes('.test.') && !path.endsWith('transparency/acts/record-act.ts'))
  const recorded = [...new Set(sources.flatMap((path) => recordedIn(readFileSync(`${folder}/${path}`, 'utf8'))))]
  assert.ok(recorded.length > 100 && ['matters.merged-in', 'people.erased', 'notifications.pinged', 'territory.units-merged', 'open-data.key-ended', 'ballots.voted'].every((name) => recorded.includes(name)), recorded.join(' '))
  assert.deepEqual(withoutWords(recorded), [])
})
