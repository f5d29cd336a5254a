const between = '[^，。！？；：,;!?\\n]';
// Clauses that name another thing only to say that it is not meant: 不是北门那个, 跟1单元那部不是一回事.
const notThis = `(?:可|这|也|都|并|倒)?不是(?!${between}*(?:就是|一次|一天|一家|一户|吗))${between}{1,16}`;
const otherThan = `(?:(?:这|此|它)?(?:跟|和|与|同)${between}{1,16}(?:没关系|无关|不是|两码事|两回事|不相干|不搭界|不一样|分开|反着|相反|是?两[套个处家件部台根条]|是另)|说的不是|区别于|不同于|有别于)${between}{0,12}`;
const clause = (what: string) => new RegExp(`(?<=^|[，。！？；：,;!?\\n])${what}(?=$|[，。！？；：,;!?\\n])`, 'g');
const dismissing = clause(`(?:${notThis}|${otherThan})`);
const parting = clause(otherThan);

/** A text without the clauses that say what it is not about; what is said there of another incident must not liken them. */
export function ownPart(text: string): string {
  return /不[是同]|[跟和与同].*[两另无没分反相]|区别于|有别于/.test(text) ? text.replace(dismissing, '') : text;
}

/** True where a whole clause sets the matter apart from another one. */
export function partsFromAnother(text: string): boolean {
  return text.search(parting) >= 0;
}
