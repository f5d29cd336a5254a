/** What a text says of the spot: numbers of buildings and units, floors, sides. */
export interface Spot {
  buildings: ReadonlySet<number>;
  units: ReadonlySet<number>;
  floors: ReadonlySet<number>;
  sides: ReadonlySet<string>;
  /** 前, 后, 左, 右: which of two. */
  ends: ReadonlySet<string>;
}

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** 十二 to 12, 二十 to 20, 7 to 7; up to 99, as houses are numbered. */
export function numberOf(written: string): number {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const ten = written.indexOf('十');
  if (ten < 0) return [...written].reduce((sum, digit) => sum * 10 + (digits[digit] ?? 0), 0);
  const tens = ten === 0 ? 1 : digits[written[ten - 1]!] ?? 1;
  return tens * 10 + (digits[written[ten + 1] ?? ''] ?? 0);
}

const nothing: ReadonlySet<never> = new Set();

/** Many requests are kept, most of which name no spot: these share one empty set. */
function kept<Value>(found: ReadonlySet<Value>): ReadonlySet<Value> {
  return found.size === 0 ? nothing : found;
}

const number = '(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})';

// Also lists and ranges: 5、6、7号楼; 1至4号楼.
const before = (unit: string) => new RegExp(`((?:${number}号?(?:、|和|至|到|-|，))*)(${number})(?:${unit})`, 'g');
const buildingNumbers = before('号楼|栋|幢|号院|号门楼');
const unitNumbers = before('单元');
const anyNumber = new RegExp(number, 'g');
const floorNumbers = before('层|楼(?![上下道顶梯门])');

const endOf = /(?<![以之然最今向靠往])([前后左右])(?=街|巷|门|院|梯|墙|坪|弄|[侧边]那?[部台家户块盏棵根条扇](?![东西事])|[侧边][^，。]{0,2}(?:梯|门|路|户|单元|电梯|车道))/g;
const opposite: Readonly<Record<string, string>> = { 前: '后', 后: '前', 左: '右', 右: '左' };

/** True where one names the front and the other only the back, or one the left and the other only the right. */
export function areOpposite(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const end of one) if (!other.has(end) && other.has(opposite[end]!) && !one.has(opposite[end]!)) return true;
  return false;
}

function numbersBefore(text: string, pattern: RegExp, sign: RegExp): Set<number> {
  const found = new Set<number>();
  // Most texts name none: the sign is sought faster than the pattern.
  if (!sign.test(text)) return found;
  for (const [, list, last] of text.matchAll(pattern)) {
    found.add(numberOf(last!));
    if (list === '') continue;
    for (const written of list!.match(anyNumber) ?? []) found.add(numberOf(written));
    const range = /(.+?)号?(?:至|到)$/.exec(list!);
    if (range) for (let at = numberOf(range[1]!); at < numberOf(last!); at += 1) found.add(at);
  }
  return found;
}

/** Takes the spot out of words; give it folded text. */
export function spotOf(text: string): Spot {
  const buildings = numbersBefore(text, buildingNumbers, /号楼|栋|幢|号院|号门楼/);
  const units = numbersBefore(text, unitNumbers, /单元/);
  const floors = numbersBefore(text, floorNumbers, /[层楼]/);
  for (const [, building, unit] of text.matchAll(/(?<![0-9])([0-9]{1,2})-([0-9])-[0-9]{3,4}(?![0-9])/g)) {
    buildings.add(Number(building));
    units.add(Number(unit));
  }
  const sides = new Set<string>();
  for (const [, side] of text.matchAll(/([东南西北]{1,2})(?=[门侧边面头墙口段]|围墙|山墙|路口|街口|底商)/g)) sides.add(side!);
  const ends = new Set<string>();
  for (const [, end] of text.matchAll(endOf)) ends.add(end!);
  return { buildings: kept(buildings), units: kept(units), floors: kept(floors), sides: kept(sides), ends: kept(ends) };
}

/** What either of two parts of a request names. */
export function bothSpots(one: Spot, other: Spot): Spot {
  const both = <Value>(some: ReadonlySet<Value>, further: ReadonlySet<Value>): ReadonlySet<Value> =>
    (some.size === 0 ? further : further.size === 0 ? some : new Set([...some, ...further]));
  return {
    buildings: both(one.buildings, other.buildings), units: both(one.units, other.units),
    floors: both(one.floors, other.floors), sides: both(one.sides, other.sides), ends: both(one.ends, other.ends),
  };
}

/** 1 where both name numbers and share one, -1 where both name some and share none, 0 where one is silent. */
export function agreement<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): -1 | 0 | 1 {
  if (one.size === 0 || other.size === 0) return 0;
  for (const value of one) if (other.has(value)) return 1;
  return -1;
}
