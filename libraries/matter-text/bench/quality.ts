import { readFileSync } from 'node:fs';
import { measureCategories, measureIncidents, measureMasks, measureSearch, measureUrgency, type LabelledQuery } from './measure.ts';
import { crossValidated } from './cross-validated.ts';
import { answerAll, readAll } from '../src/read-matters.ts';
import { freshMatters, readLabelled } from '../training/lessons.ts';

// node libraries/matter-text/bench/quality.ts [MATTERS.jsonl [QUERIES.jsonl]]
// Without files: cross-validated on the shared texts, and on the fresh texts that nothing was trained on.

const [mattersFile, queriesFile] = process.argv.slice(2);
const show = (name: string, value: unknown) => console.log(`${name}: ${JSON.stringify(value)}`);

if (mattersFile === undefined) {
  show('cross-validated by incident, five folds', crossValidated());
  const fresh = freshMatters();
  const read = readAll(fresh);
  show('fresh texts', { categories: measureCategories(fresh, read), incidents: measureIncidents(fresh, read) });
} else {
  const matters = readLabelled(mattersFile);
  const read = readAll(matters);
  show('categories', measureCategories(matters, read));
  show('incidents', measureIncidents(matters, read));
  show('urgency', measureUrgency(matters, read));
  show('masks', measureMasks(matters, read));
  if (queriesFile !== undefined) {
    const queries = readFileSync(queriesFile, 'utf8').trim().split('\n').map(line => JSON.parse(line) as LabelledQuery);
    show('search', measureSearch(queries, answerAll(matters, queries.map(({ query }) => query))));
  }
  const many = Array.from({ length: Math.ceil(2000 / matters.length) }, (_, copy) => matters.map(matter => ({ ...matter, id: `${matter.id}/${copy}`, place: `${matter.place}/${copy}` }))).flat();
  const before = process.cpuUsage();
  const start = performance.now();
  readAll(many);
  const spent = process.cpuUsage(before);
  show('texts a second', { byClock: Math.round(many.length / (performance.now() - start) * 1000), byProcessorTime: Math.round(many.length / ((spent.user + spent.system) / 1e6)) });
}
