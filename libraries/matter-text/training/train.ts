import { writeFileSync } from 'node:fs';
import { packDanger } from '../src/danger/danger-model.ts';
import { trainedDanger } from './trained-danger.ts';
import { trainedModels } from './trained-models.ts';
import { trainedNames } from './trained-names.ts';

const models = { ...trainedModels(), danger: packDanger(trainedDanger()), names: trainedNames() };
for (const [name, model] of Object.entries(models)) writeFileSync(new URL(`../model/${name}.json`, import.meta.url), JSON.stringify(model) + '\n');
