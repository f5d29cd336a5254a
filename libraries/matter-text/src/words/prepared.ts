import { fold } from './fold.ts';
import { repairedWords } from './repair.ts';
import { withMeaning } from './segment.ts';

/** What of a request may be read: nothing about the person who writes. */
export interface MatterText {
  title: string;
  text: string;
  where?: string | undefined;
}

/** A request made ready for comparing: folded, misheard words led back. */
export interface PreparedText {
  title: string;
  text: string;
  /** The first sentence: in letters it often says what the matter is. */
  opening: string;
  where: string;
  /** The words of each that carry meaning. */
  words: { title: string[]; text: string[]; where: string[] };
}

/** Makes a request ready for comparing and classifying. */
export function prepare(matter: MatterText): PreparedText {
  const title = repairedWords(fold(matter.title));
  const body = repairedWords(fold(matter.text));
  const where = repairedWords(fold(matter.where ?? ''));
  const text = body.join('');
  return {
    title: title.join(''),
    text,
    opening: /^[^。！？!?;；]{0,60}/.exec(text)![0],
    where: where.join(''),
    words: { title: withMeaning(title), text: withMeaning(body), where: withMeaning(where) },
  };
}
