import { fold } from './fold.ts';
import { repairMishearings } from './repair.ts';

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
}

/** Makes a request ready for comparing and classifying. */
export function prepare(matter: MatterText): PreparedText {
  const text = repairMishearings(fold(matter.text));
  return {
    title: repairMishearings(fold(matter.title)),
    text,
    opening: /^[^。！？!?;；]{0,60}/.exec(text)![0],
    where: repairMishearings(fold(matter.where ?? '')),
  };
}
