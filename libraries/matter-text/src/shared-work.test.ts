import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledMatters } from '../training/lessons.ts';
import { readPersonal } from './read-personal.ts';
import { readPersonalBeside } from './shared-work.ts';

test('Two threads read many requests as one reads each of them', () => {
  const matters = [...labelledMatters(), ...labelledMatters().map(({ title, text }) => ({ title: `${title}。`, text }))];
  const readings = readPersonalBeside(matters);
  assert.deepEqual(readings(), matters.map(readPersonal));
});
