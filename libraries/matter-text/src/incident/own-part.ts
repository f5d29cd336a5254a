const between = '[^，。！？；：,;!?\\n（()）]';
// Clauses that name another thing only to say that it is not meant: 不是北门那个, 跟1单元那部不是一回事.
const notThis = `(?:可|这|也|都|并|倒)?不是(?!${between}*(?:就是|一次|一天|一家|一户|吗))${between}{1,16}`;
const otherThan = `(?:(?:这|此|它)?(?:跟|和|与|同)${between}{1,16}(?:没关系|无关|不是|两码事|两回事|不相干|不搭界|不一样|分开(?:说|讲|算|来)?|反着|相反|是?两[套个处家件部台根条]|是另)|说的不是|区别于|不同于|有别于)${between}{0,12}`;
// 南边打桩归南边打桩; 三幢天台是三幢的; 后巷不亮是另一件事; 四栋没人打扫是保洁的事.
const itself = `(?:(${between}{2,8})归\\1|(${between}{2,5})${between}{0,4}(?:是|归)\\2的(?:事情?)?|${between}{2,14}是(?:另(?:外)?)?一(?:件|码|回)事|${between}{2,14}是另(?:一|外)(?:个|件|桩|档子?|回)(?:事|问题|毛病)?|${between}{2,14}(?:我就)?不(?:说|提|管)了)`;
const clause = (what: string) => new RegExp(`(?<=^|[，。！？；：,;!?\\n（()）])${what}(?=$|[，。！？；：,;!?\\n（()）])`, 'g');
const dismissing = clause(`(?:${notThis}|${otherThan})`);
const granted = clause(itself);
const parting = clause(otherThan);
// 四栋没人打扫是保洁的事，我说的是门卫; 豆腐店那个没盖，我们这个是盖反了: the sentence turns from the other to the own.
const turning = /(?<=^|[。！？；;!?\n])[^。！？；;!?\n]{3,30}[，,](?=(?:我|我们|咱们?|俺们?|阿拉|本人|这里|这次|这回)(?:想?(?:说|讲|指|问|报|反映|要说|要讲)的(?:却|才|可|倒)?是))/g;
const those = /(?<=^|[。！？；;!?\n])[^。！？；，,;!?\n]{1,12}(?:那[个边块部棵根处盏段条家户口辆张只台面]|是老)[^。！？；，,;!?\n]{1,8}[，,](?=(?:我们?|咱们?|俺们?)[^。！？；，,;!?\n]{0,8}(?:这[个边块部棵根处盏段条家户口辆张只台面]|是))/g;
const turns = [turning, those, granted];

/** A text without the clauses that say what it is not about; what is said there of another incident must not liken them. */
export function ownPart(text: string): string {
  let own = text;
  if (/[是归]|那|不[说提管]/.test(text)) for (const turn of turns) own = own.replace(turn, '');
  return /不[是同]|[跟和与同].*[两另无没分反相]|区别于|有别于/.test(own) ? own.replace(dismissing, '') : own;
}

/** True where a whole clause sets the matter apart from another one. */
export function partsFromAnother(text: string): boolean {
  return text.search(parting) >= 0 || turns.some(turn => text.search(turn) >= 0);
}
