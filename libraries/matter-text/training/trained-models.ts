import { categoryProbabilities, packModel, type CategoryModel, type StoredCategoryModel } from '../src/category/model.ts';
import type { PairModel } from '../src/incident/pair-model.ts';
import { signatureOf } from '../src/incident/signature.ts';
import { prepare } from '../src/words/prepared.ts';
import { learn } from './learn.ts';
import { learnPairs, type PairSource } from './learn-pairs.ts';
import { allLessons, firstSet, firstSetLessons, inventedLessons, labelledMatters, lessonOf, townLessons, towns, type LabelledMatter } from './lessons.ts';

const folds = 5;

/** All reports of one incident fall into one fold. */
export function foldOf(matter: LabelledMatter): number {
  return Number((matter.duplicateOf ?? matter.id).replace(/\D/g, '')) % folds;
}

/** Everything that is trained, from the committed texts alone. */
export function trainedModels(): { category: StoredCategoryModel; incident: PairModel } {
  const category = packModel(learn(allLessons()));
  return { category, incident: learnPairs([...unseenSources(labelledMatters()), ...firstSetSources(), ...townSources()]) };
}

/**
 * Requests as a model sees them that was not taught their category: pairs
 * learnt from texts that the category model knows by heart would trust the
 * categories of new texts far too much.
 */
export function unseenSources(matters: readonly LabelledMatter[], look?: (matter: LabelledMatter, model: CategoryModel) => void): PairSource[] {
  const others = [...inventedLessons(), ...firstSetLessons(), ...townLessons()];
  const sources: PairSource[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learn([...matters.filter(matter => foldOf(matter) !== fold).map(matter => lessonOf(matter)), ...others]);
    matters.forEach((matter, at) => {
      if (foldOf(matter) !== fold) return;
      sources[at] = pairSource(matter, model);
      look?.(matter, model);
    });
  }
  return sources;
}

/** The first set as seen by a model that was not taught it. */
export function firstSetSources(): PairSource[] {
  const model = learn([...labelledMatters().map(matter => lessonOf(matter)), ...inventedLessons()]);
  return firstSet().map(matter => pairSource({ ...matter, place: `first set ${matter.place}` }, model));
}

/** Each town as seen by a model that was not taught it. */
export function townSources(): PairSource[] {
  const others = [...labelledMatters().map(matter => lessonOf(matter)), ...inventedLessons(), ...firstSetLessons()];
  const all = learn([...others, ...townLessons()]);
  return towns().flatMap(({ name, matters, teachesCategories }) => {
    const model = teachesCategories ? learn([...others, ...townLessons(name)]) : all;
    return matters.map(matter => pairSource(matter, model));
  });
}

function pairSource(matter: LabelledMatter, model: CategoryModel): PairSource {
  const prepared = prepare(matter);
  return {
    signature: signatureOf(matter, prepared, categoryProbabilities(prepared, model)),
    incident: matter.duplicateOf ?? matter.id,
    nearMissOf: matter.notDuplicateOf ?? [],
  };
}
