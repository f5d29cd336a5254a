import { compareSignatures, offerFrom, ownRarity, scorer, type IncidentMatch } from './same-incident.ts';
import { Shelf } from './shelf.ts';
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
const compared = 40;

/**
 * Makes an empty index. It narrows down by place and by the words two requests
 * share; requests without a place are compared with those without one.
 */
export function incidentIndex(): IncidentIndex {
  const places = new Map<string, Shelf>();
  const likely = (signature: Signature, count = 3): Signature[] => {
    const shelf = places.get(signature.place);
    if (!shelf) return [];
    const score = scorer(signature);
    return shelf.nearest(signature, compared)
      .filter(earlier => earlier.id !== signature.id)
      .map(earlier => ({ earlier, score: score(earlier) }))
      .filter(match => match.score >= offerFrom())
      .sort((a, b) => b.score - a.score).slice(0, count).map(({ earlier }) => earlier);
  };
  return {
    likely,
    add(matter, signature = signatureOf(matter)) {
      let shelf = places.get(signature.place);
      if (!shelf) places.set(signature.place, shelf = new Shelf(ownRarity()));
      shelf.add(signature);
    },
    similar(matter, count = 3, signature = signatureOf(matter)) {
      return likely(signature, count).map(earlier => compareSignatures(earlier, signature));
    },
  };
}
