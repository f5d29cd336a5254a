import { digitOf } from './fold.ts'
import { before } from './number-context.ts'
import type { Span } from './span.ts'

/**
 * The bare number of a flat: 603 is a dwelling where somebody lives there, where it stands beside another
 * flat (603和604两家), or where water runs from it; a bus line, a price or a year is none.
 */

export const readDigit = '[零〇○洞一二两三四五六七八九幺拐]'
// A number that goes on as a measure is no flat: 2单元120户, 5号楼2019年.
export const noMeasure = '(?![\\d:：/％%]|\\s?(?:[多余来几]|[户人元块平㎡米年部辆盏度吨分秒次条只台万千百十]|天(?!天)|个|两户|公里|厘米|号楼|单元|小时|左右人|路(?!灯)|立方|毫))'
export const publicRoom = /(?:居委会|街道|服务中心|服务站|办公楼?|大厅|窗口|活动[室中站]|会议|教室|教学楼|医院|诊室|门诊|法院|派出所|机房|仓库|酒店|宾馆|学校|图书)[^，。；\n]{0,6}$/

const bare = new RegExp(`(?<![\\dA-Za-z.\\-/#第]|\\d:)(?:[A-Za-z]?\\d{3,4}|${readDigit}{3,4})(?![\\d.\\-/:%A-Za-z])`, 'g')
const isNoMeasure = new RegExp(`^${noMeasure}`)
const hotline = /^(?:110|119|120|122|114)$/
// A storey and one of at most 29 doors on it: 603, 1204.
const storeyAndDoor = /^(?:[1-9]|[1-4]\d)(?:0[1-9]|[12]\d)$/

const dwells = /(?:住在?|家住|家在|家是|家庭住址|楼上|楼下|对门|隔壁|敲|房号|门牌号?|室号|房间号|邻居|邻里|业主|住户|住址|地址|租户|租客|我家|他家|她家|们家|家里|顶层|同层|搬到|搬进|找|是|的|在)[是为的:：\s“"'(（]{0,3}$/
export const surelyDwells = /(?:住在?|家住|家在|家庭住址|楼上|楼下|对门|隔壁|敲|房号|门牌号?|室号|房间号|住址|地址|邻居|住户|搬到|搬进|业主|租户|租客|租的?|租住|租了|我家|我们|咱)[是为的:：\s“"'(（]{0,3}$/
const person = '小?姑娘|小伙子?|大?爷|大[妈娘姐哥叔嫂]|阿姨|奶奶|爷爷|老[头太人爷两]|[男女]的|[男女]主人|主人|孩子|小孩|小?两口|夫妻|夫妇|小?夫妻|房[东主客]|租[户客]|业主|住户|户主|邻居|那[家户位口]|这[家户位]|人家'
export const dwellersAfter = new RegExp(`^\\s?(?:的?(?:${person})|的?租房的|的(?:门|狗|猫|空调|阳台|卫生间|厨房|厕所|马桶|下水|窗户|防盗门|门铃|鞋柜|水[表管])|家(?!庭|长|政|具|电|门口)|租房|水[表管]|屋里|门口|阳台|室内|漏水|装修|楼上|楼下|对门|[，,]?业主|[，,]?住户)`)
const happensThere = /^\s?(?:也|又|还|都|就|先|一直|天天|半夜|昨晚|今天|现在|那边|这边)?(?:说|称|反映|不承认|不认|没办法|不开门|没开门|不让|没人在?|无人|不同意|装修|漏|渗|跑水|返水|冒水|滴水|淹|砸墙|敲墙|没关水|忘了?关|往下)/
const besideFlat = /^\s?(?:[，,]?(?:[共合]用|相邻|相连|隔着|之间|一墙|共墙|吵|打架|打起|因|为|闹|有矛盾|互|轮|两家|[几三这那]?家|一起|两户)|的?(?:业主|住户|邻居))/
const joins = /[和与跟同及、到往]$/
const waterReaches = /(?:[漏渗淹滴流泡灌]水?[到至进了]|再到|淹了)$/
const clauseStart = /(?:^|[，。；,;\s、！？!?“和跟与从是把往])$/

const isStoreyAndDoor = (value: string): boolean => storeyAndDoor.test(value.replace(/^[A-Za-z]|\D/g, character => digitOf(character) ?? ''))

interface Bare extends Span { value: string; left: string; right: string }

/** True for a number that may be a flat at all: no year, no hotline, nothing that goes on as a measure. */
function mayBeFlat({ value, left, right }: Bare): boolean {
  return isNoMeasure.test(right) && !(/^(?:19|20)\d\d$/.test(value) && /^[年.]/.test(right)) && !hotline.test(value) && !publicRoom.test(left)
}

function isSurely({ value, left, right }: Bare): boolean {
  return surelyDwells.test(left)
    || /(?:我是|我们是|咱是|俺是)$/.test(left) && /^的?(?:住户|业主|租户|[，,。\s]|$|的[㐀-鿿]{2,4}(?:$|[，。,\s]))/.test(right)
    || dwells.test(left) && dwellersAfter.test(right)
    || dwellersAfter.test(right) && clauseStart.test(left) && isStoreyAndDoor(value)
}

/** Numbers of flats that stand alone; `known` are the dwellings found before. */
export function findFlatNumbers(text: string, known: readonly Span[]): Span[] {
  const numbers = [...text.matchAll(bare)].map((found): Bare => {
    const end = found.index + found[0].length
    return { start: found.index, end, type: 'doorplate', value: found[0], left: before(text, found.index), right: text.slice(end, end + 8) }
  }).filter(number => mayBeFlat(number) && known.every(span => number.end <= span.start || number.start >= span.end))
  const flats = new Set(numbers.filter(isSurely))
  const like = numbers.filter(({ value }) => isStoreyAndDoor(value))
  for (const one of like) {
    const beside = joins.test(one.left) && besideFlat.test(one.right)
    if (beside || waterReaches.test(one.left) || clauseStart.test(one.left) && happensThere.test(one.right)) flats.add(one)
  }
  // 603和604: who is told beside a flat is one too, and a flat named once stands for itself again.
  for (let round = 0; round < 2; round++) for (const one of like) {
    const neighbour = like.some(other => other !== one && flats.has(other) && isJoined(text, one, other))
    if (neighbour || [...flats].some(other => other.value === one.value)) flats.add(one)
  }
  return [...flats].map(({ start, end, type }) => ({ start, end, type }))
}

function isJoined(text: string, one: Span, other: Span): boolean {
  const between = one.end <= other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start)
  return /^(?:家|室|说是|漏[到了]|渗到|的?[水声]?)?[和与跟同及、到往，,]?(?:再?到|又?漏到)?$/.test(between)
}

/** Where a dwelling found in one part of a request stands in the other. */
export function findRepeatedFlats(text: string, values: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  for (const value of values) {
    for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + value.length)) {
      const end = start + value.length
      if (/[\dA-Za-z.\-/]$/.test(text.slice(Math.max(0, start - 1), start)) || !isNoMeasure.test(text.slice(end, end + 8))) continue
      spans.push({ start, end, type: 'doorplate' })
    }
  }
  return spans
}
