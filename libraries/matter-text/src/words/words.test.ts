import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from './fold.ts';
import { prepare } from './prepared.ts';
import { WordSet } from './word-set.ts';
import { repairMishearings } from './repair.ts';
import { contentWords, isKnownWord } from './segment.ts';

test('Folding makes full width, case and space alike', () => {
  assert.equal(fold('Ｗi－Fi\n\n１２'), 'wi-fi 12');
});

test('Misheard words are led back, everyday words are left alone', () => {
  assert.equal(repairMishearings('那个店梯老是坏'), '那个电梯老是坏');
  assert.equal(repairMishearings('有人费线冲电'), '有人飞线充电');
  assert.equal(repairMishearings('也是没办法，今天未见整改'), '也是没办法，今天未见整改');
});

test('Content words keep what carries meaning', () => {
  assert.deepEqual(contentWords('我们的电梯坏了。'), ['电梯', '坏']);
  assert.ok(isKnownWord('门禁'));
  assert.ok(!isKnownWord('门紧'));
});

test('A prepared text keeps its parts apart', () => {
  const prepared = prepare({ title: '灯\n坏了', text: '一。\n二', where: '东门' });
  assert.deepEqual([prepared.title, prepared.text, prepared.opening, prepared.where], ['灯 坏了', '一。 二', '一', '东门']);
});

test('The longest word at the edge of a place is found, on either side', () => {
  const set = new WordSet(['人', '来电人', '来电', '说他']);
  assert.equal(set.endingAt('市民来电人王某', 5, 6), 3);
  assert.equal(set.endingAt('市民来电人王某', 5, 2), 1);
  assert.equal(set.endingAt('市民', 2, 6), 0);
  assert.equal(set.beginningAt('来电人说他', 0, 4), 3);
  assert.equal(set.beginningAt('来电人说他', 3, 4), 2);
  assert.equal(set.beginningAt('说', 0, 4), 0);
});
