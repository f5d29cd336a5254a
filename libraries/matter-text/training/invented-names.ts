import { readFileSync } from 'node:fs'
import { namesThatAreWords } from '../lexicon/names/names-that-are-words.ts'
import { doubleSurnames, givenRows, surnameRows } from '../lexicon/names/surnames.ts'

const file = (name: string): string => readFileSync(new URL(`../lexicon/names/${name}`, import.meta.url), 'utf8')
const pairs = file('given-pairs.txt').split(/\s/).filter(Boolean)
const givenCharacters = [...file('given-characters.txt').replace(/[\d\s]/g, '')]
const wordNames = namesThatAreWords.split(' ').filter(word => word.length < 4)
const doubles = doubleSurnames.split(' ').filter(surname => surname.length === 2)
const surnames = new Set(surnameRows.join(''))
// Family names that no list has are characters like any other.
const unlisted = givenCharacters.filter(character => !surnames.has(character))
// Words of two characters that begin with a family name: anybody may be called so.
const words = file('words.txt').split('\n').filter(line => Number(line.split(' ')[0]) <= 12)
  .flatMap(line => line.split(' ').slice(1)).filter(word => word.length === 2 && surnames.has(word[0]!))

/** A name as an inventive writer gives it: rare family names and names that are words among them. */
export function inventedName(chance: () => number): string {
  const one = <Item>(items: ArrayLike<Item>): Item => items[Math.floor(chance() * items.length)]!
  const kind = chance()
  if (kind < 0.08) return one(wordNames)
  if (kind < 0.1) return one(words)
  const row = chance()
  const surname = kind < 0.2 ? one(doubles) : kind < 0.28 ? one(unlisted) : one(surnameRows[row < 0.35 ? 0 : row < 0.72 ? 1 : row < 0.92 ? 2 : 3]!)
  const given = (): string => chance() < 0.25 ? one(givenCharacters) : one(givenRows[chance() < 0.6 ? 0 : 1]!)
  const length = chance()
  if (length < 0.22) return surname + given()
  return surname + (length < 0.5 ? one(pairs) : given() + given())
}

const thingEnds = [...'板机器园区费单车管门窗架棚箱店槽盖罩杆柱梯台座灯池桶泵阀表线缆网墙顶角缝洞坑坡带卡证票款钱价率期日课班队组员长户家方商处科室厅馆站所渣皮片块条粉油漆纸布绳锁扣把钉栏栓圈环垫套帘布袋瓶罐盒筐篮堆坛沿边口眼声味色光影气水火电']
const twoCharacters = file('words.txt').split('\n').flatMap(line => line.split(' ').slice(1)).filter(word => word.length === 2 && surnames.has(word[0]!) && !wordNames.includes(word))

/** An everyday word of two characters that begins like a name: 周边, 关闭. */
export function anyWord(chance: () => number): string {
  return twoCharacters[Math.floor(chance() * twoCharacters.length)]!
}

/** A word for a thing, on no list, that begins like a name: 石膏板, 后窗, 安装架. */
export function inventedThing(chance: () => number): string {
  const one = <Item>(items: ArrayLike<Item>): Item => items[Math.floor(chance() * items.length)]!
  const kind = chance()
  if (kind < 0.2) return one(surnameRows[chance() < 0.4 ? 1 : 2]!) + one(thingEnds)
  return kind < 0.35 ? anyWord(chance) : anyWord(chance) + one(thingEnds)
}
