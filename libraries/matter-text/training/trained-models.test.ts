import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unpackDanger, type StoredDangerModel } from '../src/danger/danger-model.ts';
import { trainedDanger } from './trained-danger.ts';
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

test('The committed weights of danger are what training yields from the committed texts', () => {
  const fresh = trainedDanger();
  const committed = unpackDanger(stored('danger') as StoredDangerModel);
  assert.ok(Math.abs(committed.bias - fresh.bias) < 0.01);
  assert.ok(Math.abs(committed.step / fresh.step - 1) < 0.001);
  assert.ok(committed.weights.every((weight, slot) => Math.abs(weight - fresh.weights[slot]!) <= 1));
});

test('The committed weights of names are what training yields from the committed texts', () => {
  const fresh = trainedNames();
  const committed = stored('names') as typeof fresh;
  assert.equal(committed.threshold, fresh.threshold);
  assertAlike(committed.weights, fresh.weights);
});

function assertAlike(kept: Readonly<Record<string, number>>, fresh: Readonly<Record<string, number>>): void {
  // A weight at the edge of those that are kept may fall on either side of it, and round either way.
  for (const key of new Set([...Object.keys(kept), ...Object.keys(fresh)])) {
    const [one, other] = [kept[key] ?? 0, fresh[key] ?? 0];
    assert.ok(Math.abs(one - other) <= 1 || Math.min(Math.abs(one), Math.abs(other)) === 0 && Math.abs(one + other) <= 5, `${key}: ${one} and ${other}`);
  }
}
