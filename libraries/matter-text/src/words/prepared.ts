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
  // One cut for all three: after folding no line break is left in any.
  const words = repairedWords(`${fold(matter.title)}\n${fold(matter.text)}\n${fold(matter.where ?? '')}`);
  const first = words.indexOf('\n');
  const second = words.indexOf('\n', first + 1);
  const title = words.slice(0, first);
  const body = words.slice(first + 1, second);
  const where = words.slice(second + 1);
  const text = body.join('');
  return {
    title: title.join(''),
    text,
    opening: /^[^。！？!?;；]{0,60}/.exec(text)![0],
    where: where.join(''),
    words: { title: withMeaning(title), text: withMeaning(body), where: withMeaning(where) },
  };
}
