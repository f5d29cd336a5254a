import { compareSignatures, offerFrom, scorer, type IncidentMatch } from './same-incident.ts';
import { signatureOf, type IncidentMatter, type Signature } from './signature.ts';

/** Earlier requests, in order of arrival, to be compared with a new one. */
export interface IncidentIndex {
  add(matter: IncidentMatter, signature?: Signature): void;
  /** Up to `count` earlier requests likely to be about the same incident, best first; none where none is likely. */
  similar(matter: IncidentMatter, count?: number, signature?: Signature): IncidentMatch[];
  /** The same without reasons: only which. */
  likely(signature: Signature, count?: number): Signature[];
}

/** At most so many earlier requests of one place are compared in full. */
const compared = 80;

/**
 * Makes an empty index. It narrows down by place and by the words two requests
 * share; requests without a place are compared with those without one.
 */
export function incidentIndex(): IncidentIndex {
  const places = new Map<string, { signatures: Signature[]; holders: Map<string, number[]> }>();
  const likely = (signature: Signature, count = 3): Signature[] => {
    const shelf = places.get(signature.place);
    if (!shelf) return [];
    const score = scorer(signature);
    return candidates(shelf, signature)
      .filter(earlier => earlier.id !== signature.id)
      .map(earlier => ({ earlier, score: score(earlier) }))
      .filter(match => match.score >= offerFrom())
      .sort((a, b) => b.score - a.score).slice(0, count).map(({ earlier }) => earlier);
  };
  return {
    likely,
    add(matter, signature = signatureOf(matter)) {
      let shelf = places.get(signature.place);
      if (!shelf) places.set(signature.place, shelf = { signatures: [], holders: new Map() });
      const at = shelf.signatures.push(signature) - 1;
      for (const word of narrowing(signature)) {
        const list = shelf.holders.get(word);
        if (list) list.push(at); else shelf.holders.set(word, [at]);
      }
    },
    similar(matter, count = 3, signature = signatureOf(matter)) {
      return likely(signature, count).map(earlier => compareSignatures(earlier, signature));
    },
  };
}

/** Words and aspects, and the likeliest category, so that reports in quite other words are still compared. */
function narrowing(signature: Signature): string[] {
  let best = 0;
  signature.categories.forEach((value, at) => { if (value > signature.categories[best]!) best = at; });
  return [...signature.words.keys(), ...[...signature.aspects].map(aspect => `#${aspect}`), `#${best}`];
}

function candidates(shelf: { signatures: Signature[]; holders: Map<string, number[]> }, signature: Signature): Signature[] {
  if (shelf.signatures.length <= compared) return shelf.signatures;
  const votes = new Map<number, number>();
  for (const word of narrowing(signature)) {
    const list = shelf.holders.get(word);
    // What everyone writes narrows nothing down.
    if (!list || list.length > Math.max(50, shelf.signatures.length / 4) && !word.startsWith('#')) continue;
    for (const at of list) votes.set(at, (votes.get(at) ?? 0) + 1 / list.length);
  }
  return [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, compared).map(([at]) => shelf.signatures[at]!);
}
