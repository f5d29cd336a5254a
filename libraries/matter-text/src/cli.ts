#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { BadInput } from '@gongzhi/bad-input';
import { readText, runCommand } from '@gongzhi/bad-input/cli';
import { suggestCategories } from './category/suggest.ts';
import { recogniseDanger } from './danger/index.ts';
import { findPersonalDataInMatter, maskText } from './mask/index.ts';

// matter-text [FILE]: reads one request (first line the title, the rest the text)
// from a file or from standard input, and prints what the library makes of it.
runCommand(() => {
  const [file] = process.argv.slice(2);
  const content = (file === undefined ? readFileSync(0, 'utf8') : readText(file)).replace(/\r\n/g, '\n').trim();
  if (content === '') throw new BadInput('empty', 'no request to read', { file: file ?? '-' });
  const [title = '', ...rest] = content.split('\n');
  const matter = { title, text: rest.join('\n') };
  const spans = findPersonalDataInMatter(matter);
  return JSON.stringify({
    masked: { title: maskText(matter.title, spans.title), text: maskText(matter.text, spans.text) },
    categories: suggestCategories(matter),
    danger: recogniseDanger(matter),
  }, null, 2);
});
