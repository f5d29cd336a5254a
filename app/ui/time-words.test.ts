import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactWords, momentWords, remainingWords } from './time-words.ts'

const at = (text: string) => new Date(`${text}+08:00`)
const now = at('2025-11-05T15:00:00')
const zh = (text: string) => momentWords(at(text), now, 'zh-CN')
const en = (text: string) => momentWords(at(text), now, 'en')

test('a moment is said as people say it', () => {
  assert.equal(zh('2025-11-05T14:59:30'), '刚刚')
  assert.equal(zh('2025-11-05T14:48:00'), '12 分钟前')
  assert.equal(zh('2025-11-05T09:05:00'), '今天 09:05')
  assert.equal(zh('2025-11-05T17:00:00'), '今天 17:00')
  assert.equal(zh('2025-11-04T23:59:00'), '昨天 23:59')
  assert.equal(zh('2025-11-06T00:00:00'), '明天 00:00')
  assert.equal(zh('2025-11-03T15:00:00'), '11月3日')
  assert.equal(zh('2024-11-03T15:00:00'), '2024年11月3日')
  assert.equal(en('2025-11-03T15:00:00'), '3 Nov')
  assert.equal(en('2025-11-04T15:00:00'), 'yesterday 15:00')
})

test('days turn at the midnight of the place, not of the machine', () => {
  const lateEvening = new Date('2025-11-05T16:30:00Z')
  assert.equal(momentWords(new Date('2025-11-05T15:00:00Z'), lateEvening, 'zh-CN'), '昨天 23:00')
  assert.equal(momentWords(new Date('2025-11-05T15:00:00Z'), lateEvening, 'zh-CN', 'Europe/London'), '今天 15:00')
})

test('more or less detail on request', () => {
  assert.equal(momentWords(at('2025-11-03T15:00:00'), now, 'zh-CN', undefined, 'exact'), '11月3日 15:00')
  assert.equal(momentWords(at('2025-11-05T14:59:30'), now, 'zh-CN', undefined, 'day'), '今天')
  assert.equal(exactWords(at('2025-11-03T15:00:00'), 'zh-CN'), '2025年11月3日星期一 15:00')
  assert.equal(exactWords(at('2025-11-03T00:00:00'), 'en'), 'Monday, 3 November 2025 00:00')
})

test('what is left is said in the unit that helps', () => {
  const left = (text: string, workdays?: number) => remainingWords(at(text), now, 'zh-CN', workdays)
  assert.equal(left('2025-11-07T17:00:00', 2), '还剩 2 个工作日')
  assert.equal(left('2025-11-05T18:00:00', 1), '还剩 3 小时')
  assert.equal(left('2025-11-05T15:20:00'), '还剩 20 分钟')
  assert.equal(left('2025-11-05T15:00:20'), '还剩 1 分钟')
  assert.equal(left('2025-11-09T15:00:00'), '还剩 4 天')
})

test('what is late says by how much, and the very moment is already late', () => {
  const late = (text: string) => remainingWords(at(text), now, 'zh-CN')
  assert.equal(late('2025-11-05T15:00:00'), '已超 1 分钟')
  assert.equal(late('2025-11-05T12:00:00'), '已超 3 小时')
  assert.equal(late('2025-11-01T12:00:00'), '已超 4 天')
  assert.equal(remainingWords(at('2025-11-05T13:30:00'), now, 'en'), '1 hour late')
})
