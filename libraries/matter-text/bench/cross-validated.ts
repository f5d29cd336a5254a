import { likeliest } from '../src/category/suggest.ts';
import { categoryCodes } from '../src/category/lexicon-scores.ts';
import { categoryProbabilities } from '../src/category/model.ts';
import { rarityFrom } from '../src/incident/pair-model.ts';
import { scoreSignatures } from '../src/incident/same-incident.ts';
import { learnPairs } from '../training/learn-pairs.ts';
import { labelledMatters } from '../training/lessons.ts';
import { firstSetSources, foldOf, townSources, unseenSources } from '../training/trained-models.ts';
import { prepare } from '../src/words/prepared.ts';
import { measureCategories, measureIncidents, type Read } from './measure.ts';
import type { Target } from './targets.ts';

const folds = 5;

/**
 * Categories and incidents on texts whose incident the models have not seen.
 * The hand-made lexicon was written by someone who had read these texts: `withoutLexicon`
 * shows what the learnt part alone reaches.
 */
export function crossValidated(): Target[] {
  const matters = labelledMatters();
  const codes = (probabilities: Float64Array) => likeliest(probabilities).map(category => categoryCodes[category]!);
  const bare = new Map<string, string[]>();
  const sources = unseenSources(matters, (matter, model) => {
    bare.set(matter.id, codes(categoryProbabilities(prepare(matter), { ...model, trust: 0 })));
  });
  const others = [...firstSetSources(), ...townSources()];
  const empty = { spans: [], urgent: false, same: [] };
  const read = matters.map((matter, at): Read => ({ ...empty, id: matter.id, categories: codes(sources[at]!.signature.categories) }));
  const learnt = matters.map((matter): Read => ({ ...empty, id: matter.id, categories: bare.get(matter.id)! }));
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learnPairs([...sources.filter((_, at) => foldOf(matters[at]!) !== fold), ...others]);
    const rarity = rarityFrom(model.frequencies, model.matters);
    matters.forEach((matter, at) => {
      if (foldOf(matter) !== fold) return;
      read[at]!.same = sources.slice(0, at).map(({ signature }) => signature).filter(earlier => earlier.place === matter.place)
        .map(earlier => ({ id: earlier.id, score: scoreSignatures(earlier, sources[at]!.signature, rarity, model) }))
        .filter(({ score }) => score >= model.offerFrom).sort((a, b) => b.score - a.score).slice(0, 3).map(({ id }) => id);
    });
  }
  const categories = measureCategories(matters, read);
  const withoutLexicon = measureCategories(matters, learnt);
  const incidents = measureIncidents(matters, read);
  return [
    { name: 'right category among three', wanted: 0.9, share: categories.three },
    { name: '  mean over categories', wanted: undefined, share: categories.threeByCategory },
    { name: 'right category first', wanted: undefined, share: categories.first },
    { name: 'without the lexicon: among three', wanted: undefined, share: withoutLexicon.three },
    { name: 'without the lexicon: first', wanted: undefined, share: withoutLexicon.first },
    { name: 'earlier report among three', wanted: 0.9, share: incidents.foundAmongThree },
    { name: 'near-miss not offered first', wanted: 0.85, share: incidents.nearMissNotFirst },
    { name: 'nothing offered where no earlier report is', wanted: 0.85, share: incidents.silentWhereNone },
  ];
}
