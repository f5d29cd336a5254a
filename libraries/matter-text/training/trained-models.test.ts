import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { trainedModels } from './trained-models.ts';
import { trainedNames } from './trained-names.ts';

const stored = (name: string) => JSON.parse(readFileSync(new URL(`../model/${name}.json`, import.meta.url), 'utf8')) as unknown;

test('The committed models of categories and incidents are what training yields from the committed texts', () => {
  const { category, incident } = trainedModels();
  const storedCategory = stored('category') as typeof category;
  assert.equal(storedCategory.grams, category.grams);
  // Other processors may round the last bit otherwise: a weight may differ by one step of 127.
  const bytes = (packed: string) => new Int8Array(Buffer.from(packed, 'base64'));
  const fresh = bytes(category.weights);
  assert.ok(bytes(storedCategory.weights).every((weight, at) => Math.abs(weight - fresh[at]!) <= 1));
  const storedIncident = stored('incident') as typeof incident;
  assert.deepEqual(storedIncident.frequencies, incident.frequencies);
  for (const [name, weight] of Object.entries(incident.weights)) {
    assert.ok(Math.abs(weight - storedIncident.weights[name as keyof typeof incident.weights]) < 0.01, name);
  }
});

test('The committed weights of names are what training yields from the committed texts', () => {
  const fresh = trainedNames();
  const committed = stored('names') as typeof fresh;
  assert.equal(committed.threshold, fresh.threshold);
  // A weight at the edge of those that are kept may fall on either side of it, and round either way.
  for (const key of new Set([...Object.keys(committed.weights), ...Object.keys(fresh.weights)])) {
    const [one, other] = [committed.weights[key] ?? 0, fresh.weights[key] ?? 0];
    assert.ok(Math.abs(one - other) <= 1 || Math.min(Math.abs(one), Math.abs(other)) === 0 && Math.abs(one + other) <= 5, `${key}: ${one} and ${other}`);
  }
});
