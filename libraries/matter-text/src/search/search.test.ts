import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from '../words/fold.ts';
import { splitPinyin } from '../words/syllables.ts';
import { gramsForStorage } from './grams.ts';
import { gramsForQuery } from './query.ts';
import { searchIndex } from './search-index.ts';

const index = searchIndex();
index.add({ id: '1', title: '北门门禁失灵', text: '刷卡没反应。' });
index.add({ id: '2', title: '门紧坏了', text: '谁都能进' });
index.add({ id: '3', title: '东门进来没有灯', text: '噪音倒是没有' });
index.add({ id: '4', title: '门禁卡补办', text: '门禁卡丢了', where: '前台' });
const find = (query: string) => index.find(query).map(hit => hit.id);

test('A literal query finds every text that contains it and no other, whole words first', () => {
  assert.deepEqual(find('门禁'), ['1', '4']);
  assert.deepEqual(find('没有'), ['3']);
  assert.deepEqual(find('灯'), ['3']);
  assert.deepEqual(find('前台'), ['4']);
});

test('Pinyin finds the word and its misspelling, not characters of two words', () => {
  assert.deepEqual(find('menjin').sort(), ['1', '2', '4']);
  assert.deepEqual(find('men jin').sort(), ['1', '2', '4']);
});

test('A misspelling finds the word that is meant', () => {
  assert.deepEqual(find('门紧').sort(), ['1', '2', '4']);
  assert.deepEqual(find('躁音'), ['3']);
});

test('What stands nowhere finds nothing', () => {
  assert.deepEqual(find('电梯'), []);
  assert.deepEqual(find(''), []);
  assert.deepEqual(find('   '), []);
  assert.deepEqual(find('zzz'), []);
});

test('Typed pinyin is taken apart in every way', () => {
  assert.deepEqual(splitPinyin('menjin'), [['men', 'jin']]);
  assert.deepEqual(splitPinyin('xian'), [['xian'], ['xi', 'an']]);
  assert.deepEqual(splitPinyin('bcd'), []);
});

test('Whatever part of a text is asked for, its stored grams contain those of the query, and it is found', () => {
  const text = fc.string({ unit: fc.constantFrom(...'门禁电梯噪音漏水 aB1，。Ｗ\n'), minLength: 1, maxLength: 30 });
  fc.assert(fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), (whole, from, size) => {
    const part = whole.slice(from % whole.length, from % whole.length + size);
    if (fold(part).trim() === '') return;
    const stored = new Set(gramsForStorage(whole));
    assert.ok(gramsForQuery(part).literal.every(gram => stored.has(gram)));
    const one = searchIndex();
    one.add({ id: 'x', title: '', text: whole });
    if (!/[a-z]/i.test(fold(part))) assert.deepEqual(one.find(part).map(hit => hit.id), ['x']);
  }));
});

test('A query that stands nowhere finds other names of the same thing', () => {
  const index = searchIndex();
  index.add({ id: 'a', title: '电梯停运', text: '3号楼的电梯停了' });
  index.add({ id: 'b', title: '路面积水', text: '一下雨就积水' });
  assert.deepEqual(index.find('升降梯').map(hit => [hit.id, hit.how, hit.found]), [['a', 'name', ['电梯']]]);
});
