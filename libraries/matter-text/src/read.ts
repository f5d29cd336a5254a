import { readFileSync } from 'node:fs';
import { BadLine, readMatters, readQueries } from './matters-file.ts';
import { answerAll, readAll } from './read-matters.ts';

const usage = 'npm run -s read -- MATTERS.jsonl [--queries QUERIES.jsonl] --json';

/** A command line that cannot be followed. */
class BadCall extends Error {
  readonly code: string;
  readonly file: string | undefined;
  constructor(code: string, message: string, file?: string) {
    super(message);
    this.code = code;
    this.file = file;
  }
}

function parseCall(given: readonly string[]): { matters: string; queries: string | undefined } {
  let matters: string | undefined;
  let queries: string | undefined;
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at]!;
    if (word === '--json') continue;
    if (word === '--queries') {
      queries = given[at += 1];
      if (queries === undefined) throw new BadCall('usage', `--queries needs a file: ${usage}`);
    } else if (word.startsWith('--') || matters !== undefined) {
      throw new BadCall('usage', `${word} is not understood: ${usage}`);
    } else matters = word;
  }
  if (matters === undefined) throw new BadCall('usage', `no file of requests: ${usage}`);
  return { matters, queries };
}

function parseFile<Value>(file: string, parse: (content: string) => Value): Value {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new BadCall('unreadable', `${file} cannot be read`, file);
  }
  try {
    return parse(content);
  } catch (problem) {
    if (problem instanceof BadLine) refuse({ code: problem.code, file, line: problem.line, field: problem.field, message: problem.message });
    throw problem;
  }
}

function refuse(error: { code: string; file?: string | undefined; line?: number; field?: string | undefined; message: string }): never {
  process.stdout.write(JSON.stringify({ error }) + '\n');
  process.exit(2);
}

try {
  const call = parseCall(process.argv.slice(2));
  const matters = parseFile(call.matters, readMatters);
  const queries = call.queries === undefined ? [] : parseFile(call.queries, readQueries);
  process.stdout.write(JSON.stringify({ matters: readAll(matters), queries: answerAll(matters, queries) }) + '\n');
} catch (problem) {
  if (problem instanceof BadCall) refuse({ code: problem.code, file: problem.file, message: problem.message });
  throw problem;
}
