import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshMatters } from '../../training/lessons.ts';
import { suggestCategories } from './suggest.ts';

test('A plain complaint gets its category first, with the words that speak for it', () => {
  const [first] = suggestCategories({ title: '3号楼电梯又停了', text: '左边那部电梯一周停三回，老人下不来楼。' });
  assert.equal(first?.code, 'C0108');
  assert.ok(first.words.includes('电梯'));
});

test('Misheard spellings are understood', () => {
  assert.equal(suggestCategories({ title: '北门门紧坏了', text: '门紧坏了好多天谁都能进' })[0]?.code, 'C0109');
  assert.equal(suggestCategories({ title: '费线冲电', text: '楼上拉费线给电瓶车冲电太危险' })[0]?.code, 'E0402');
});

test('The subject of a request counts more than what it mentions on the way', () => {
  assert.equal(suggestCategories({ title: '电梯广告费收入去哪了', text: '一年少说二十万，从来没有公示过，请物业公布账目。' })[0]?.code, 'E0502');
});

test('Empty and foreign texts get suggestions without failing', () => {
  assert.equal(suggestCategories({ title: '', text: '' }).length, 3);
  assert.equal(suggestCategories({ title: 'hello', text: 'good morning 🙂' }, 2).length, 2);
});

test('On texts that nothing was trained on, nine in ten have their category among three', () => {
  const fresh = freshMatters();
  const right = fresh.filter(matter => suggestCategories(matter).some(suggestion => suggestion.code === matter.category));
  assert.ok(right.length >= 0.9 * fresh.length, `${right.length} of ${fresh.length}`);
});
