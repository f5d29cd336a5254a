import { BadInput } from '@gongzhi/bad-input';
import { readText, runCommand } from '@gongzhi/bad-input/cli';
import { BadLine, readMatters, readQueries } from './matters-file.ts';
import { answerAll, readAll } from './read-matters.ts';

const usage = 'npm run -s read -- MATTERS.jsonl [--queries QUERIES.jsonl] --json';

function parseCall(given: readonly string[]): { matters: string; queries: string | undefined } {
  let matters: string | undefined;
  let queries: string | undefined;
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at]!;
    if (word === '--json') continue;
    if (word === '--queries') {
      queries = given[at += 1];
      if (queries === undefined) throw new BadInput('usage', `--queries needs a file: ${usage}`, { field: '--queries' });
    } else if (word.startsWith('--') || matters !== undefined) {
      throw new BadInput('usage', `${word} is not understood: ${usage}`);
    } else matters = word;
  }
  if (matters === undefined) throw new BadInput('usage', `no file of requests: ${usage}`);
  return { matters, queries };
}

/** The objects of a file in UTF-8, whose lines are told by the file that they stand in. */
function parseFile<Value>(file: string, parse: (content: string) => Value): Value {
  const content = readText(file);
  try {
    return parse(content);
  } catch (problem) {
    if (problem instanceof BadLine) throw new BadInput(problem.code, problem.message, { file, line: problem.line, field: problem.field ?? null });
    throw problem;
  }
}

runCommand(() => {
  const call = parseCall(process.argv.slice(2));
  const matters = parseFile(call.matters, readMatters);
  const queries = call.queries === undefined ? [] : parseFile(call.queries, readQueries);
  return JSON.stringify({ matters: readAll(matters), queries: answerAll(matters, queries) });
});
