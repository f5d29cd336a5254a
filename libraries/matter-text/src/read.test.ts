import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { measureSearch, type LabelledQuery } from '../bench/measure.ts';

const command = fileURLToPath(new URL('./read.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'matter-text-'));
interface Said {
  matters: { id: string; categories: string[] }[];
  queries: { query: string; ids: string[] }[];
  error: { code: string; line?: number; field?: string };
}
const run = (...given: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [command, ...given], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, said: JSON.parse(stdout) as Said };
};
const write = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

test('Requests and queries are read and answered in order', () => {
  const matters = write('matters.jsonl', '{"id":"a","title":"路灯不亮","text":"东门的路灯坏了，电话13800138000"}\n\n{"id":"b","title":"路灯","text":"东门路灯还是不亮"}\n');
  const queries = write('queries.jsonl', '{"query":"路灯"}\n');
  const { status, said } = run(matters, '--queries', queries, '--json');
  assert.equal(status, 0);
  assert.deepEqual(said.matters.map(matter => matter.id), ['a', 'b']);
  assert.equal(said.matters[0]?.categories[0], 'C0101');
  assert.equal(said.matters[0]?.categories.length, 3);
  assert.deepEqual(said.queries.map(query => query.ids.length), [2]);
});

test('Labels are not looked at', () => {
  const plain = { id: 'a', title: '井盖丢了', text: '南门井盖不见了' };
  const one = run(write('plain.jsonl', JSON.stringify(plain)), '--json').said;
  const two = run(write('labelled.jsonl', JSON.stringify({ ...plain, category: 'E0104', urgent: true, pii: [{ type: 'name', value: '井盖' }], duplicateOf: 'z' })), '--json').said;
  assert.deepEqual(one, two);
});

test('A file in another encoding or with a broken letter is refused by file and line', () => {
  const fine = Buffer.from('{"id":"a","title":"x","text":"y"}\n');
  for (const [name, second] of [['gb.jsonl', Buffer.from([0xc2, 0xb7, 0xb5, 0xc6])], ['broken.jsonl', Buffer.from([0xe8, 0xb7])]] as const) {
    const file = join(folder, name);
    writeFileSync(file, Buffer.concat([fine, Buffer.from('{"id":"b","title":"'), second, Buffer.from('","text":"y"}\n')]));
    const { status, said } = run(file, '--json');
    assert.deepEqual([status, said.error.code, said.error.line], [2, 'NOT_UTF8', 2], name);
  }
});

test('Bad input ends with 2 and says where it is bad', () => {
  const cases: [string, string, number | undefined, string | undefined][] = [
    ['{"id":"a","title":"x","text":"y"}\nnonsense', 'not-json', 2, undefined],
    ['{"id":"a","title":"x"}', 'missing', 1, 'text'],
    ['{"id":7,"title":"x","text":"y"}', 'not-text', 1, 'id'],
    ['[1]', 'not-an-object', 1, undefined],
    ['{"id":"a","title":"x","text":"y"}\n{"id":"a","title":"x","text":"y"}', 'id-twice', 2, 'id'],
  ];
  for (const [content, code, line, field] of cases) {
    const { status, said } = run(write('bad.jsonl', content), '--json');
    assert.equal(status, 2);
    assert.deepEqual([said.error.code, said.error.line, said.error.field], [code, line, field ?? null]);
  }
  assert.equal(run(join(folder, 'none.jsonl')).said.error.code, 'FILE_UNREADABLE');
  assert.equal(run().said.error.code, 'usage');
});

const shared = new URL('../../../../shared/data/cn-matters/', import.meta.url);
test('Every literal query of the shared requests is complete, and the fuzzy ones find four in five', { skip: existsSync(shared) ? false : 'the shared requests are not here' }, () => {
  const queriesFile = fileURLToPath(new URL('queries.jsonl', shared));
  const { said } = run(fileURLToPath(new URL('matters.jsonl', shared)), '--queries', queriesFile, '--json');
  const queries = readFileSync(queriesFile, 'utf8').trim().split('\n').map(line => JSON.parse(line) as LabelledQuery);
  const { literal, fuzzy } = measureSearch(queries, said.queries);
  assert.deepEqual(literal.complete.others, []);
  assert.ok(literal.precision.value! >= 0.95);
  assert.ok(fuzzy.recall.value! >= 0.8);
});
