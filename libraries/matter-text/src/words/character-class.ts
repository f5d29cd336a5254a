/** Everything that `\s` means in a regular expression. */
export const blanks = '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** A table by the code of a character, with `kind` for each of these characters. */
export function characterClass(characters: string, kind = 1, table = new Uint8Array(0x10000)): Uint8Array {
  for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = kind;
  return table;
}
