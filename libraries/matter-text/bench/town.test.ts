import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readMatters } from '../src/matters-file.ts';
import { answerAll, readAll } from '../src/read-matters.ts';
import { readLabelled } from '../training/lessons.ts';
import type { LabelledQuery } from './measure.ts';
import { targetsOf } from './targets.ts';

test('in a town that taught nothing, every aim is reached', () => {
  const folder = new URL('./town/', import.meta.url);
  const matters = readMatters(readFileSync(new URL('matters.jsonl', folder), 'utf8'));
  const queries = readFileSync(new URL('queries.jsonl', folder), 'utf8').trim().split('\n').map(line => JSON.parse(line) as LabelledQuery);
  const said = { matters: readAll(matters), queries: answerAll(matters, queries.map(({ query }) => query)) };
  const missed = targetsOf(readLabelled(new URL('matters.jsonl', folder)), queries, said)
    .filter(({ wanted, share }) => wanted !== undefined && !(share.value !== undefined && share.value >= wanted))
    .map(({ name, share }) => `${name}: ${share.part} of ${share.whole}, ${share.others.join(' ')}`);
  assert.deepEqual(missed, []);
});
