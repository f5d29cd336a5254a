import { writeFileSync } from 'node:fs';
import { trainedModels } from './trained-models.ts';

const { category, incident } = trainedModels();
writeFileSync(new URL('../model/category.json', import.meta.url), JSON.stringify(category) + '\n');
writeFileSync(new URL('../model/incident.json', import.meta.url), JSON.stringify(incident) + '\n');
