import { patternSet } from '../words/pattern-set.ts';

/** What a text tells of its own incident, and what it tells only to set that apart from another one. */
export interface Parts { own: string; apart: string }

const inClause = '[^，。！？；：,;!? ]';
const somebody = '(?:有人|别人|人家|旁人|邻居们?|大家伙?儿?|大伙儿?|群里|前面|前头|上面|楼上|网格员|保安|他们|她们|我(?:妈|爸|爱人|邻居))';
const reporter = '(?:(?:来电人|市民|住户|居民|业主|本人|其|他|她)?(?:强调|说明|补充|特别说明|声明|表示|称|说|解释))?';
const own = '(?:我们?|我家|咱们?|要|想|今天|主要|这|此|它|该|本次|这次|这回|这边|这头|这个|这里|情况|问题|事情?|报的|说的|反映的|讲的|投诉的|是|但|可|也|都|并|倒)*';
const isOther = '没[^，]{0,4}关系|无关|不相干|不相关|不搭界|不搭边|不搭嘎|不沾边|不挨着|不挨边|八竿子|两码|两回事|两件事|两桩事|两档|两拨|两伙|不是|非同|非一|不一样|不同|分开|反着|相反|是两|两套|两个|两处|两家|两台|两部|是另|没关联|没瓜葛';
const isOtherWords = '关系|无关|不相|不搭|不沾边|不挨|八竿子|两|不是|非同|非一|不一样|不同|分开|反着|相反|是另|没关联|没瓜葛';
const untold = '不说|不提|不讲|不谈|不论|不聊|不表|不计较|不掰扯|不重复|不赘述|不多说|不再说|不细说|不掺和|不插嘴|不评价|不追究|另说|另谈|另议|另报|另论|另当别论|放一边|搁一边';

/** A whole clause of this form is about another thing; a form is tried only where one of its words stands. */
const forms: readonly (readonly [words: string, form: string])[] = [
  // 不是北门那个; not: 是不是, 不是停水就是停电, 不是一次两次.
  ['不是|不光是|并非|不涉及|不属于|不针对|不冲着', `${reporter}${own}(?:(?<!是)不(?:是|光是)|并非|不涉及|不属于|不针对|不冲着)(?!个事|人|东西|办法|谁)(?:说|指|讲|因为)?(?!${inClause}*(?:就是|一次|一天|一家|一户|吗))${inClause}{1,18}`],
  // 跟1单元那部不是一回事
  [isOtherWords, `${reporter}${own}(?:跟|和|与|同)${inClause}{1,18}(?:${isOther})${inClause}{0,12}`],
  ['两码|两回|两件|两桩|两档|两个问题|非同一|不是同一|不是一回|不是一个', `(?:其实|本来|根本|完全|这|那|就)*(?:是两(?:码|件|个|回|桩|档)子?(?:事|问题|情况|地方)|两码子?事|两回事|(?:此|该)?(?:处|点位|情况)?并?(?:非|不是)(?:同一|一回|一个)(?:处|地|点|部|事|家|问题|位置))${inClause}{0,6}`],
  ['说的不是|区别于|有别于|不同于', `${own}(?:说的不是|区别于|有别于|不同于)${inClause}{1,16}`],
  // 别跟六楼漏雨弄混; 别当成一件事; 请另立一单
  ['混|当成|当作|并案|合并|并一起|并单|一起|搞错|弄错|归到', `(?:请|可|千万|麻烦)*(?:别|勿|莫|不要|甭|不用|不能)再?(?:跟|和|与|同|把|拿)${inClause}{1,16}(?:混|当成|当作|并案|合并|并一起|并单|一起|搞错|弄错|归到)${inClause}{0,6}`],
  ['混为一谈|弄混|搞混|混淆', `(?!请|可|千万|麻烦|您|你们)${inClause}{2,14}(?:别|不要|勿|莫)(?:给|再)?(?:混为一谈|弄混|搞混|混淆)(?:了|啊|哈)*`],
  ['当成|当作|算成|并成|归成', `(?:请|可|千万|麻烦)*(?:别|勿|莫|不要|不能)(?:当成|当作|算成|并成|归成)(?:同一?|一)[件个回码桩]${inClause}{0,8}`],
  ['另立|另开|另记|另派|单独立|单独登记|单独记|单独派|单独处理|分开登记|分开记|分开处理|分开立', `(?:请|麻烦|希望|得|要|应该?|务必|最好)*(?:另|单独|分开)(?:立|开|登记|记|派|处理)${inClause}{0,8}`],
  // 倒的那棵就不说了; not: 不得不说
  [`${untold}|不管`, `${inClause}{0,16}?(?:就|先|都|暂时|这里|这儿|今天|这回|这次|咱们?|我们?|也|暂且|姑且|按下|再)*(?:(?<!不得)(?:${untold})|(?<=我|我就|我可|先|咱|暂时)不管)(?:了|它|吧|先|啦|哈)*`],
  ['不说|不提|不谈|不讲|抛开|撇开|除开|除了|除去|至于', `${own}(?:先|暂|暂且|且)?(?:不(?:说|提|谈|讲)|抛开|撇开|除开|除了|除去|至于)${inClause}{2,18}(?:以外|之外|外|的事|那事|那回事|那件事|这事)?`],
  // 环路灯坏的事已经有人报了
  ['有人|别人|人家|旁人|邻居|大家|大伙|群里|前|上面|楼上|网格员|保安|他们|她们|我', `${inClause}{0,16}?${somebody}(?:都|已经|早就?|会|也|去|在|正|刚|昨天|今早|上午|前天|前两天|上周|天天|反复)*(?:报|反映|说|讲|投诉|登记|提|管|处理|写|递|修)(?:过|上|去|着|了)?(?:单|电话|12345|热线|工单)?(?:过|了|啦|多次|几回|几次)+`],
  ['已有人|另有人|早有人|已有别人|自有人|自有', `${inClause}{0,16}?(?:已|另|早|自)有(?:别)?人(?:在)?(?:报|反映|说|投诉|登记|提|管|处理|修)${inClause}{0,6}`],
  ['的事|那事|这事|那个|那处|那边', `${inClause}{2,16}(?:的事|那事|这事|那个|那处|那边)(?:已经|早就?|都|刚|也)*(?:报|反映|登记|处理|解决|投诉|修|提|派)(?:过|好|上|下去)*了`],
  // 南边打桩归南边打桩; 三幢天台是三幢的; 后巷不亮是另一件事
  ['归', `${inClause}{0,4}?(${inClause}{2,8})归\\1`],
  ['是|归', `(${inClause}{2,5})${inClause}{0,4}(?:是|归)\\1的(?:事情?)?`],
  ['一件|一码|一回|一桩|一档', `${inClause}{2,16}(?:是|又是|算)(?:另外?)?一(?:件|码|回|桩|档子?)(?:事|问题)?`],
  ['是另一|是另外', `${inClause}{2,14}是另(?:一|外)${inClause}{0,4}`],
];

/** A clause of this form says that those before it in its sentence are about another thing. */
const turns: readonly (readonly [words: string, form: string])[] = [
  // 四栋没人打扫是保洁的事，我说的是门卫
  ['说的|讲的|指的|问的|报的|反映的|投诉的|提的|说是', '(?:我们?|咱们?|俺们?|阿拉|本人|这里|这次|这回|这单|本单|这条|今天|现在|单)+(?:想|要|单|就|光|只)?(?:说|讲|指|问|报|反映|投诉|提)的?(?:却|才|可|倒|就)?是.*'],
  // 炸油条的在东头，我说西头; not: 我说了几次
  ['说|讲|问|报', '(?:我们?|咱们?|俺们?|我这|这里|这次|这回)(?:单|就|光|只|今天|这回|要|想)?(?:说|讲|报)(?![了过他她你给要不这明着到完]|修|来|马上|一声|几|两[句次遍])[^“"]{1,16}'],
  // 楼顶那事是8号楼，别弄混了
  ['弄混|搞混|记混|混淆|弄错|搞错|记错|混为一谈', '(?:请|可|千万|麻烦|您|你们)*(?:别|不要|勿|莫)(?:给|再)?(?:[弄搞记]?(?:混|错)|混淆|混为一谈)(?:了|啊|哈|在一起|成一回事)*'],
];

// 豆腐店那个没盖，我们巷尾这个是盖反了; 便道井冒水是1号楼那头；这头是垃圾房洗桶: from there to here.
const there = /那头|那边|那儿|那块|那处|那段|那家|那位|那个|那[部台条盏棵根户辆栋座间张]|是老|(?:上次|上回|之前|前面|前头|前几天)[^，]{0,6}(?:报|说|反映|投诉|提)的|的?是[^，。]{1,8}(?:[号栋幢座门]|单元)/;
const here = /^(?:但|可|而)*(?:这头|这边|这[次回个部台处盏棵家户段条根口张]是|我们?这|咱们?这|俺们?这|我家这|我们?[^，。]{0,5}(?:这|[栋座幢号]楼?|单元|家|里)[^，。]{0,6}是)/;

// Said in one breath: 不是停电那个事是楼道灯.
const breath = new RegExp(`((?:不是${inClause}{1,14}?(?:那个事|那件事|的事儿?|那事儿?|那个|那家|那部|那边|那头|那处))(?=是|我|这)|(?:跟|和|与)${inClause}{1,14}?(?:没关系|无关|不是一回事|是?两码事|是?两回事)(?=${inClause}))`, 'g');

const whole = (form: string) => new RegExp(`^(?:${form})$`);
const dismissing = forms.map(([, form]) => whole(form));
const turning = turns.map(([, form]) => whole(form));
const signs = patternSet([...forms, ...turns].map(([words]) => words).concat('这头|这边|我们|我这|咱|俺|我家|这次是|这回是|这个是|这部是|这台是|这处是|这盏是|这棵是|这家是|这户是'));
const hereSign = forms.length + turns.length;

/** Parts a folded text; what is said of another incident must not liken the two. */
export function partsOf(text: string): Parts {
  const found = signs(text);
  if (found.length === 0) return { own: text, apart: '' };
  const asides: string[] = [];
  // 2单元（不是烧了的1单元）
  const plain = text.includes('(不是') ? text.replace(/\((不是[^)]{1,16})\)/g, (_, aside: string) => { asides.push(aside); return ''; }) : text;
  const about = found.filter(sign => sign < forms.length).map(sign => dismissing[sign]!);
  const turned = found.filter(sign => sign >= forms.length && sign < hereSign).map(sign => turning[sign - forms.length]!);
  const isHere = found.includes(hereSign);
  let kept = '';
  for (const sentence of plain.replace(breath, '$1，').match(/[^。！？!?]+[。！？!?]*|[。！？!?]+/g) ?? []) {
    const clauses = sentence.match(/[^，；：,;:— ]*[，；：,;:— ]+|[^，；：,;:— ]+$/g) ?? [];
    const bare = clauses.map(clause => clause.replace(/[，。！？；：,;:!?…—、\s]+$/, '').trim());
    let from = 0;
    const isApart = new Uint8Array(clauses.length);
    bare.forEach((clause, at) => {
      if (about.some(form => form.test(clause))) isApart[at] = 1;
      else if (at > 0 && turned.some(form => form.test(clause))) {
        isApart.fill(1, from, at);
        // 别弄混了 is itself nothing of one's own.
        if (turning[2]!.test(clause)) isApart[at] = 1;
        from = at;
      } else if (isHere && at > 0 && here.test(clause) && there.test(bare[at - 1]!) && !here.test(bare[at - 1]!)) isApart[at - 1] = 1;
    });
    clauses.forEach((clause, at) => { if (isApart[at] === 1) asides.push(bare[at]!); else kept += clause; });
  }
  return { own: kept, apart: asides.join('，') };
}
