import { gramsForQuery } from './query.ts';
import { gramsForStorage } from './grams.ts';
import { rank, type SearchDocument, type SearchHit } from './rank.ts';

/** An index in memory that answers as the database does: grams narrow down, `rank` verifies. */
export interface SearchIndex {
  add(document: SearchDocument): void;
  find(query: string, limit?: number): SearchHit[];
}

/** Makes an empty search index. */
export function searchIndex(): SearchIndex {
  const documents: SearchDocument[] = [];
  const holders = new Map<string, number[]>();

  const withAll = (grams: readonly string[]): number[] => {
    if (grams.length === 0) return [];
    const lists = grams.map(gram => holders.get(gram) ?? []).sort((a, b) => a.length - b.length);
    return lists[0]!.filter(at => lists.every(list => has(list, at)));
  };

  return {
    add(document) {
      const at = documents.push(document) - 1;
      for (const gram of gramsForStorage(`${document.title} ${document.text} ${document.where ?? ''}`)) {
        const list = holders.get(gram);
        if (list) list.push(at); else holders.set(gram, [at]);
      }
    },
    find(query, limit) {
      const grams = gramsForQuery(query);
      const candidates = new Set([grams.literal, ...grams.sounds, grams.words].flatMap(withAll));
      const ordered = [...candidates].sort((a, b) => b - a).map(at => documents[at]!);
      const hits = rank(query, ordered);
      return limit === undefined ? hits : hits.slice(0, limit);
    },
  };
}

function has(sorted: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle]!;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1; else high = middle - 1;
  }
  return false;
}
