#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { suggestCategories } from './category/suggest.ts';
import { recogniseDanger } from './danger/index.ts';
import { findPersonalDataInMatter, maskText } from './mask/index.ts';

// matter-text [FILE]: reads one request (first line the title, the rest the text)
// from a file or from standard input, and prints what the library makes of it.
const [file] = process.argv.slice(2);
let content = '';
try {
  content = readFileSync(file ?? 0, 'utf8').replace(/\r\n/g, '\n').trim();
} catch {
  content = '';
}
if (content === '') {
  process.stdout.write(JSON.stringify({ error: { code: 'empty', file: file ?? '-', message: 'no request to read' } }) + '\n');
  process.exitCode = 2;
} else {
  const [title = '', ...rest] = content.split('\n');
  const matter = { title, text: rest.join('\n') };
  const spans = findPersonalDataInMatter(matter);
  process.stdout.write(JSON.stringify({
    masked: { title: maskText(matter.title, spans.title), text: maskText(matter.text, spans.text) },
    categories: suggestCategories(matter),
    danger: recogniseDanger(matter),
  }, null, 2) + '\n');
}
