import { writeFileSync } from 'node:fs';
import { trainedModels } from './trained-models.ts';
import { trainedNames } from './trained-names.ts';

const models = { ...trainedModels(), names: trainedNames() };
for (const [name, model] of Object.entries(models)) writeFileSync(new URL(`../model/${name}.json`, import.meta.url), JSON.stringify(model) + '\n');
