import type { MatterReading } from '../src/read-matters.ts';
import type { LabelledMatter } from '../training/lessons.ts';
import { measureCategories, measureIncidents, measureMasks, measureSearch, measureUrgency, Share, type LabelledQuery } from './measure.ts';

/** What is wanted of the library, what it reaches, and where it fails. */
export interface Target {
  name: string;
  /** The least share that is wanted; undefined where a figure is only told. */
  wanted: number | undefined;
  share: Share;
}

/** What the command printed for labelled requests and queries, against what is wanted. */
export function targetsOf(matters: readonly LabelledMatter[], queries: readonly LabelledQuery[],
  said: { matters: MatterReading[]; queries: { query: string; ids: string[] }[] }): Target[] {
  const masks = measureMasks(matters, said.matters);
  const urgency = measureUrgency(matters, said.matters);
  const categories = measureCategories(matters, said.matters);
  const incidents = measureIncidents(matters, said.matters);
  const search = measureSearch(queries, said.queries);
  const ofKind = (kinds: readonly string[]) => together(kinds.map(kind => masks.values.get(kind) ?? new Share()));
  return [
    { name: 'numbers masked', wanted: 0.99, share: ofKind(['phone', 'idcard', 'bankcard', 'plate', 'email', 'wechat']) },
    ...['phone', 'idcard', 'bankcard', 'plate', 'email', 'wechat'].map(kind => ({ name: `  ${kind}`, wanted: undefined, share: ofKind([kind]) })),
    { name: 'names masked', wanted: 0.92, share: ofKind(['name']) },
    { name: 'dwellings masked', wanted: 0.92, share: ofKind(['doorplate']) },
    { name: 'texts without any leak', wanted: undefined, share: masks.withoutLeak },
    { name: 'masked spans that are personal data', wanted: 0.97, share: masks.rightSpans },
    { name: 'traps kept', wanted: 0.97, share: masks.trapsKept },
    { name: 'dangers recognised', wanted: 1, share: urgency.recognised },
    { name: 'no alarm where no danger is', wanted: 0.97, share: urgency.calm },
    { name: 'right category among three', wanted: 0.9, share: categories.three },
    { name: '  mean over categories', wanted: undefined, share: categories.threeByCategory },
    { name: 'right category first', wanted: undefined, share: categories.first },
    { name: 'earlier report among three', wanted: 0.9, share: incidents.foundAmongThree },
    { name: 'near-miss not offered first', wanted: 0.85, share: incidents.nearMissNotFirst },
    { name: 'nothing offered where no earlier report is', wanted: 0.85, share: incidents.silentWhereNone },
    { name: 'literal queries complete', wanted: 1, share: search.literal.complete },
    { name: 'literal precision', wanted: 0.95, share: search.literal.precision },
    { name: 'fuzzy recall', wanted: 0.8, share: search.fuzzy.recall },
    { name: 'fuzzy precision', wanted: undefined, share: search.fuzzy.precision },
  ];
}

function together(shares: readonly Share[]): Share {
  const sum = new Share();
  for (const share of shares) {
    sum.part += share.part;
    sum.whole += share.whole;
    sum.others.push(...share.others);
  }
  return sum;
}
