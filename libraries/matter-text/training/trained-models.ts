import { categoryProbabilities, packModel, unpackModel, type CategoryModel, type StoredCategoryModel } from '../src/category/model.ts';
import type { PairModel } from '../src/incident/pair-model.ts';
import { signatureOf } from '../src/incident/signature.ts';
import { prepare } from '../src/words/prepared.ts';
import { learn } from './learn.ts';
import { learnPairs, type PairSource } from './learn-pairs.ts';
import { allLessons, labelledMatters, type LabelledMatter } from './lessons.ts';

/** Everything that is trained, from the committed texts alone. */
export function trainedModels(): { category: StoredCategoryModel; incident: PairModel } {
  const matters = labelledMatters();
  const category = packModel(learn(allLessons()));
  return { category, incident: learnPairs(pairSources(matters, unpackModel(category))) };
}

export function pairSources(matters: readonly LabelledMatter[], model: CategoryModel): PairSource[] {
  return matters.map(matter => {
    const prepared = prepare(matter);
    return {
      signature: signatureOf(matter, prepared, categoryProbabilities(prepared, model)),
      incident: matter.duplicateOf ?? matter.id,
      nearMissOf: matter.notDuplicateOf ?? [],
    };
  });
}
