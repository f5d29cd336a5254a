import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MatterReading } from '../src/read-matters.ts';
import { freshMatters, readLabelled, type LabelledMatter } from '../training/lessons.ts';
import { crossValidated } from './cross-validated.ts';
import type { LabelledQuery } from './measure.ts';
import { targetsOf, type Target } from './targets.ts';

/*
 * npm run bench --workspace libraries/matter-text -- FOLDER [--show] [--json]
 * Measures the read command on FOLDER/matters.jsonl and FOLDER/queries.jsonl (or on one file of
 * requests), labelled as training/README.md says; --show lists what fails, --json prints one object.
 * Without a folder: cross-validated on the texts of the training, on bench/fresh-matters.txt, and on bench/town: a town that taught nothing.
 */

const [word] = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
// npm runs this in the folder of the library; what is given is meant from where the person stands.
const given = word === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', word);
const show = process.argv.includes('--show');
const work = mkdtempSync(join(tmpdir(), 'matter-text-bench-'));
const command = fileURLToPath(new URL('../src/read.ts', import.meta.url));
const tellMemory = 'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';

try {
  if (given === undefined) {
    print('cross-validated by incident, five folds', crossValidated());
    const fresh = freshMatters();
    // These carry labels of categories and incidents only.
    print('texts that nothing was trained on', targetsOf(fresh, [], read(write('fresh.jsonl', fresh)).said).filter(({ name }) => /categor|report|near-miss/.test(name)));
    const [matters, queries] = ['matters', 'queries'].map(name => fileURLToPath(new URL(`./town/${name}.jsonl`, import.meta.url))) as [string, string];
    print('a town that nothing was trained on', targetsOf(readLabelled(matters), linesOf(queries).map(line => JSON.parse(line) as LabelledQuery), read(matters, '--queries', queries).said));
  } else {
    const file = given.endsWith('.jsonl') ? given : join(given, 'matters.jsonl');
    const queriesFile = join(given, 'queries.jsonl');
    const matters = readLabelled(file);
    const hasQueries = existsSync(queriesFile);
    const queries = hasQueries ? linesOf(queriesFile).map(line => JSON.parse(line) as LabelledQuery) : [];
    const { said } = read(file, ...(hasQueries ? ['--queries', queriesFile] : []));
    const targets = targetsOf(matters, queries, said);
    const speed = measureSpeed(matters);
    if (process.argv.includes('--json')) {
      console.log(JSON.stringify({ targets: targets.map(({ name, wanted, share }) => ({ name: name.trim(), wanted, part: share.part, whole: share.whole, value: share.value })), speed }));
    } else {
      print(file, targets);
      console.log(`texts a second, start-up apart (wanted 1000): ${speed.textsPerSecond}; ${speed.texts} texts, best of three, ${speed.megabytes} MB, load ${speed.load} on ${availableParallelism()} processors`);
    }
  }
} finally {
  rmSync(work, { recursive: true });
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('\n');
}

function write(name: string, matters: readonly object[]): string {
  const file = join(work, name);
  writeFileSync(file, matters.map(matter => JSON.stringify(matter)).join('\n') + '\n');
  return file;
}

/** Runs the command as a user does. */
function read(...words: string[]): { said: { matters: MatterReading[]; queries: { query: string; ids: string[] }[] }; seconds: number; megabytes: number } {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tellMemory, command, ...words, '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0) throw new Error(`the read command ended with ${status}: ${stdout}${stderr}`);
  return { said: JSON.parse(stdout) as ReturnType<typeof read>['said'], seconds, megabytes: Math.round(Number(/\d+$/.exec(stderr)?.[0] ?? 0) / 1024) };
}

/** The whole command over the texts repeated and varied to some thousands, each copy at places of its own, less the command over one text. */
function measureSpeed(matters: readonly LabelledMatter[]): { textsPerSecond: number; texts: number; megabytes: number; load: number } {
  const endings = ['', '麻烦尽快处理。', '已经反映过两次了。', '谢谢！', '请给个准话。'];
  const many = Array.from({ length: Math.ceil(5000 / matters.length) }, (_, copy) => matters.map((matter, at) => (
    { ...matter, id: `${matter.id}/${copy}`, place: `${matter.place}/${copy % 4}`, text: matter.text + endings[(copy + at) % endings.length]! }))).flat();
  const all = write('many.jsonl', many);
  const one = write('one.jsonl', many.slice(0, 1));
  const rounds = [1, 2, 3].map(() => ({ start: read(one).seconds, whole: read(all) }));
  const seconds = Math.min(...rounds.map(({ whole }) => whole.seconds)) - Math.min(...rounds.map(({ start }) => start));
  return {
    textsPerSecond: Math.round(many.length / seconds), texts: many.length,
    megabytes: Math.max(...rounds.map(({ whole }) => whole.megabytes)), load: Number(loadavg()[0]!.toFixed(1)),
  };
}

function print(title: string, targets: readonly Target[]): void {
  const percent = (share: number | undefined) => (share === undefined ? '-' : `${(100 * share).toFixed(1)} %`);
  console.log(title);
  for (const { name, wanted, share } of targets) {
    const verdict = wanted === undefined || share.value === undefined ? '' : share.value >= wanted ? 'reached' : 'MISSED';
    console.log(`  ${name.padEnd(44)} ${percent(share.value).padStart(8)}  ${`${Number(share.part.toFixed(1))} of ${share.whole}`.padEnd(14)} ${wanted === undefined ? '' : `wanted ${percent(wanted)}`.padEnd(16)} ${verdict}`);
    if (show) for (const other of share.others) console.log(`      ${other}`);
  }
}
