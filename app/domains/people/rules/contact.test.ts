import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMail, readName, readPhone } from './contact.ts'
import { maskMail, maskName, maskPhone, spokenPhone } from './mask-name.ts'
import { parsePreferences, serialisePreferences } from './preferences.ts'
import { returnPath } from './return-path.ts'
import { startOfDay } from './start-of-day.ts'

test('phone numbers are forgiven their spaces, dashes, country and full-width digits; anything else is none', () => {
  for (const typed of ['13800000000', '138 0000 0000', '138-0000-0000', '+86 13800000000', '008613800000000', '１３８００００００００']) assert.equal(readPhone(typed), '+8613800000000', typed)
  assert.equal(readPhone('021-6234 5678'), '+862162345678')
  assert.equal(readPhone('+44 20 7946 0000'), '+442079460000')
  for (const typed of ['', '110', '12800000000', '1380000000', '138000000000', '+8612345', 'abc']) assert.equal(readPhone(typed), undefined, typed)
})

test('mail addresses are lower case, and never the placeholders', () => {
  assert.equal(readMail(' Ada@Example.ORG '), 'ada@example.org')
  for (const typed of ['', 'ada', 'ada@', '@example.org', 'a b@example.org', 'ada@localhost', 'x@none.invalid', `${'a'.repeat(65)}@example.org`]) assert.equal(readMail(typed), undefined, typed)
})

test('names keep rare characters and their dots, and hold no phone, no markup, no control signs', () => {
  assert.equal(readName(' 𠮷田 '), '𠮷田')
  assert.equal(readName('阿卜杜拉•买买提'), '阿卜杜拉·买买提')
  for (const typed of ['', '  ', '张13800000000', '<b>', 'a\u0000b', 'a\u202eb', '字'.repeat(51)]) assert.equal(readName(typed), undefined, typed)
})

test('strangers see the surname and two stars', () => {
  assert.deepEqual(['张小明', '张三', '欧阳娜', '欧阳', '𠮷田', 'Ada Lovelace', ''].map(maskName), ['张**', '张**', '欧阳**', '欧**', '𠮷**', 'A**', '**'])
  assert.equal(maskPhone('+8613812345678'), '138****5678')
  assert.equal(maskMail('ada@example.org'), 'a***@example.org')
  assert.deepEqual(['+8613812345678', '+862162345678', '+442079460000'].map(spokenPhone), ['138 1234 5678', '02162345678', '+442079460000'])
})

test('one comes back only to a page of this site', () => {
  for (const path of ['/', '/matters/1?x=1#y', '/地点']) assert.equal(returnPath(path), path)
  for (const path of [undefined, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/a\r\nb', '/sign-in', '/sign-out?x', '/api/auth/x', `/${'a'.repeat(600)}`]) assert.equal(returnPath(path), '/', path)
})

test('preferences survive being written and read, and broken ones say nothing', () => {
  for (const locale of ['zh-CN', 'en', undefined] as const) for (const largePrint of [true, false, undefined]) assert.deepEqual(parsePreferences(serialisePreferences({ locale, largePrint })), { locale, largePrint })
  assert.deepEqual(parsePreferences('fr.huge'), { locale: undefined, largePrint: undefined })
})

test('a term begins at midnight where the place is', () => {
  assert.equal(startOfDay('2026-05-01', 'Asia/Shanghai')?.toISOString(), '2026-04-30T16:00:00.000Z')
  assert.equal(startOfDay('2026-05-01', 'Asia/Shanghai', 1)?.toISOString(), '2026-05-01T16:00:00.000Z')
  assert.equal(startOfDay('2026-03-29', 'Europe/Berlin', 1)?.toISOString(), '2026-03-29T22:00:00.000Z')
  for (const day of ['2026-02-30', '2026-5-1', '', 'tomorrow']) assert.equal(startOfDay(day, 'Asia/Shanghai'), undefined)
})
