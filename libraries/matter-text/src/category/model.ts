import { readFileSync } from 'node:fs';
import type { PreparedText } from '../words/prepared.ts';
import { knowledgeOf, weighGrams } from './features.ts';
import { gramKey, slotOf } from './gram-weights.ts';

/** A trained model: knowledge times `trust`, plus what the grams add. */
export interface CategoryModel {
  codes: readonly string[];
  trust: number;
  bias: Float64Array;
  rows: ReadonlyMap<string, number>;
  /** One row of weights per gram, one weight per category; to be taken times `scale`. */
  weights: Float32Array | Int8Array;
  scale: number;
}

/** How the model is stored: weights as signed bytes in base64, times `scale`. */
export interface StoredCategoryModel {
  codes: string[];
  trust: number;
  bias: number[];
  scale: number;
  grams: string;
  weights: string;
}

/** Packs a model for storing. */
export function packModel(model: CategoryModel): StoredCategoryModel {
  let largest = 0;
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest * model.scale / 127 || 1;
  return {
    codes: [...model.codes],
    trust: model.trust,
    bias: [...model.bias].map(value => Number(value.toFixed(3))),
    scale: Number(scale.toPrecision(6)),
    grams: [...model.rows.keys()].join(' '),
    weights: Buffer.from(Int8Array.from(model.weights, weight => Math.round(weight * model.scale / scale)).buffer).toString('base64'),
  };
}

/** Unpacks a stored model. */
export function unpackModel(stored: StoredCategoryModel): CategoryModel {
  const bytes = Buffer.from(stored.weights, 'base64');
  return {
    codes: stored.codes,
    trust: stored.trust,
    bias: Float64Array.from(stored.bias),
    rows: new Map(stored.grams.split(' ').map((gram, row) => [gram, row])),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    scale: stored.scale,
  };
}

let loaded: CategoryModel | undefined;

/** The model that comes with the library. */
export function categoryModel(): CategoryModel {
  loaded ??= unpackModel(JSON.parse(
    readFileSync(new URL('../../model/category.json', import.meta.url), 'utf8')) as StoredCategoryModel);
  return loaded;
}

/** How likely each category is, in the order of `categoryCodes`. */
export function categoryProbabilities(matter: PreparedText, model: CategoryModel = categoryModel()): Float64Array {
  const scores = knowledgeOf(matter).map((value, at) => value * model.trust + model.bias[at]!);
  const { runs, named, length } = weighGrams(matter);
  const unit = model.scale / length;
  const table = rowsIn(model);
  const { keys, rows, named: namedRows } = table;
  for (let at = 0; at < runs.size; at += 1) {
    const key = runs.keyAt(at);
    const slot = slotOf(keys, key);
    if (keys[slot] === key) addRow(scores, table, rows[slot]!, runs.weightAt(at) * unit);
  }
  for (const [gram, weight] of named) {
    const row = namedRows.get(gram);
    if (row !== undefined) addRow(scores, table, row, weight * unit);
  }
  return softmax(scores);
}

function addRow(scores: Float64Array, { starts, categories, weights }: Rows, row: number, weight: number): void {
  const end = starts[row + 1]!;
  for (let at = starts[row]!; at < end; at += 1) scores[categories[at]!]! += weight * weights[at]!;
}

/**
 * The rows of a model: of runs of characters by their numbers (`gramKey`), of others by what stands in a request.
 * Nearly half of the weights are nought: of row `n` the others stand from `starts[n]` to `starts[n + 1]`.
 */
interface Rows {
  keys: Float64Array;
  rows: Int32Array;
  named: ReadonlyMap<string, number>;
  starts: Int32Array;
  categories: Uint8Array;
  weights: Float32Array | Int8Array;
}
const known = new WeakMap<CategoryModel['rows'], Rows>();

function rowsIn(model: CategoryModel): Rows {
  let table = known.get(model.rows);
  if (table) return table;
  const size = 2 ** Math.ceil(Math.log2(model.rows.size * 2 + 2));
  const keys = new Float64Array(size);
  const rows = new Int32Array(size);
  const named = new Map<string, number>();
  for (const [gram, row] of model.rows) {
    if (!isRun(gram)) {
      named.set(gram.startsWith('_') ? gram.slice(1) : gram, row);
      continue;
    }
    const key = gramKey(gram);
    const slot = slotOf(keys, key);
    keys[slot] = key;
    rows[slot] = row;
  }
  known.set(model.rows, table = { keys, rows, named, ...withoutNoughts(model) });
  return table;
}

function withoutNoughts({ rows, weights, bias }: CategoryModel): Pick<Rows, 'starts' | 'categories' | 'weights'> {
  const starts = new Int32Array(rows.size + 1);
  const categories = new Uint8Array(weights.length);
  const kept = weights instanceof Int8Array ? new Int8Array(weights.length) : new Float32Array(weights.length);
  let size = 0;
  for (let row = 0, at = 0; row < rows.size; row += 1) {
    for (let category = 0; category < bias.length; category += 1, at += 1) {
      if (weights[at] === 0) continue;
      categories[size] = category;
      kept[size] = weights[at]!;
      size += 1;
    }
    starts[row + 1] = size;
  }
  return { starts, categories: categories.slice(0, size), weights: kept.slice(0, size) };
}

function isRun(gram: string): boolean {
  for (let at = 0; at < gram.length; at += 1) if (gram.charCodeAt(at) < 0x4e00 || gram.charCodeAt(at) > 0x9fff) return false;
  return gram.length <= 3;
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) sum += scores[at] = Math.exp(scores[at]! - highest);
  for (let at = 0; at < scores.length; at += 1) scores[at]! /= sum;
  return scores;
}
