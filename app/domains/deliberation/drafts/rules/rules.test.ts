import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chineseNumber, readClauses, writeClauses } from './clause.ts'
import { compareTexts, compareVersions } from './compare.ts'
import { keepKeys } from './keep-keys.ts'

test('a text pasted from a document is read article by article, with its chapters, and written back with numbers in order', () => {
  const clauses = readClauses('第一章 总则\n第一条 爱护楼道。\n不堆放杂物。\n第二条：文明养犬\n第二章　邻里\n第5条 互相帮助')
  assert.deepEqual(clauses, [{ chapter: '总则', text: '爱护楼道。\n不堆放杂物。' }, { text: '文明养犬' }, { chapter: '邻里', text: '互相帮助' }])
  const written = writeClauses(keepKeys([], clauses))
  assert.match(written, /第一章 总则\n第一条 爱护楼道。\n不堆放杂物。\n\n第二条 文明养犬\n\n第二章 邻里\n第三条 互相帮助/)
  assert.deepEqual(readClauses(written), clauses)
})

test('where nothing is numbered, every paragraph is a clause; numbers of a list are left out', () => {
  assert.deepEqual(readClauses('1、爱护楼道\n\n2. 文明养犬\n3.5 米内不停车').map(({ text }) => text), ['爱护楼道', '文明养犬', '3.5 米内不停车'])
  assert.deepEqual(readClauses(' \n '), [])
})

test('numbers are said in Chinese', () => {
  assert.deepEqual([1, 10, 12, 20, 21, 100, 105, 110, 199].map(chineseNumber), ['一', '十', '十二', '二十', '二十一', '一百', '一百零五', '一百一十', '一百九十九'])
})

const before = [{ key: 'c1', text: '楼道内不得堆放杂物，保持通道畅通。' }, { key: 'c2', text: '晚上十点以后不大声喧哗。' }, { key: 'c3', text: '遛狗要拴绳，及时清理粪便。' }]

test('a clause keeps its key when it moves or is rewritten; a new one gets a new key', () => {
  const after = keepKeys(before, [{ text: '遛狗要拴绳，及时清理粪便。' }, { text: '车辆按位停放。' }, { text: '楼道内不得堆放杂物和电动车，保持通道畅通。' }])
  assert.deepEqual(after.map(({ key }) => key), ['c3', 'c4', 'c1'])
})

test('two versions are compared clause by clause and word by word', () => {
  const changes = compareVersions(before, [{ key: 'c1', text: '楼道内不得堆放杂物和电动车，保持通道畅通。' }, { key: 'c3', text: '遛狗要拴绳，及时清理粪便。' }, { key: 'c4', text: '车辆按位停放。' }])
  assert.deepEqual(changes.map(({ key, kind }) => `${key} ${kind}`), ['c1 changed', 'c2 removed', 'c3 same', 'c4 added'])
  assert.deepEqual(changes[0]?.pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text}`), ['added 和电动车'])
})

test('what stayed and what went make the old text, what stayed and what came the new one', () => {
  const words = fc.array(fc.constantFrom('楼道', '杂物', '停车', '，', '。', '不得', 'A1', ' '), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(fc.property(words, words, (old, now) => {
    const pieces = compareTexts(old, now), joined = (without: string) => pieces.filter(({ kind }) => kind !== without).map(({ text }) => text).join('')
    assert.equal(joined('added'), old)
    assert.equal(joined('removed'), now)
  }), { numRuns: 300 })
})
