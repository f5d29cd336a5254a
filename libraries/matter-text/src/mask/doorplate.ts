import { before } from './number-context.ts'
import { estateBefore } from './estate.ts'
import type { Span } from './span.ts'

const han = '[一二三四五六七八九十百]'
const read = '[零〇○洞一二两三四五六七八九幺拐]'
const count = `(?:\\d{1,3}|${han}{1,4})`
const gap = '[\\s,，\\-]{0,2}'
// 14号院, 甲7楼, 5号楼, 12栋, 3#, A座; the court may stand before the building.
const court = `(?:[甲乙丙丁]?${count}[甲乙丙丁]?号?院)`
const building = `(?:[甲乙丙丁新老东西南北主副]?(?:${count}|[A-Za-z]\\d?)\\s?[甲乙丙丁]?(?:号楼|号栋|号公寓楼?|号塔|楼|栋|幢|座|#楼?|－?塔楼))`
// Only before a unit does the number of a court stand without a word for the house: 18号3单元402.
const gate = `(?:${building}|[甲乙丙]?${count}号)`
const unit = `(?:(?:${count}|[A-Za-z甲乙丙丁])\\s?(?:单元|门洞|门|梯|单|栋)|[东西南北中左右]单元)`
// 602, 1203, A302, 三零二; 12号 and 4户 only behind a unit.
const number = `(?:[A-Za-z]?\\d{3,4}[A-Za-z]?|${read}{3,4}(?!${read})|[一二三四五六七八九]百(?:零?[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?))`
const short = `(?:\\d{1,2}|${han}{1,3})`
const suffix = '(?:\\s?(?:号房间?|号室|室|房间?|号|户))?'
const floor = `(?:${count}(?:层|楼)${gap})?`
// A number that goes on as a measure is no flat: 2单元120户, 5号楼2019年.
const noMeasure = '(?![\\d:：/％%]|\\s?(?:[多余来几]|[户人元块平㎡米年部辆盏度吨分秒天次条只台万千百十]|个|两户|公里|厘米|号楼|单元|小时|左右人|路公|路车|立方|毫))'
const noDate = '(?!\\s?(?:早|晚|上午|下午|中午|凌晨|夜|起|前后|之前|之后|以后|停[水电气]|开始|到\\d|至|那天|当天|傍晚|楼))'

const afterBuilding = new RegExp(`(?:${court}${gap})?(?:${count}(?:栋|幢|号楼))?${building}${gap}(?:${unit}${gap})?${floor}${number}${noMeasure}${suffix}`, 'g')
const afterUnit = new RegExp(`(?:(?:${court}${gap})?${gate}${gap}|${court}${gap})?${unit}${gap}${floor}(?:${number}${noMeasure}${suffix}|${short}\\s?(?:号房间?|号室|号|户|室)${noDate})`, 'g')
const sideFlat = new RegExp(`(?:(?:${court}${gap})?${building}${gap})?(?:${unit}${gap})?${count}(?:层|楼)[东西左右中南北](?:户|手[那这]?[家户]?|门|室)`, 'g')
const hyphened = /(?<![\dA-Za-z\-./:])[甲乙丙]?(?:\d{1,2}|[A-Za-z])#?\s?[-—]\s?(?:\d{1,2}|[A-Za-z])\s?[-—]\s?[A-Za-z]?\d{3,4}(?![\d-])(?:室|房|号)?/g
const hanHyphened = new RegExp(`${han}{1,3}[-—杠]${han}{1,2}[-—杠](?:${read}{3,4}|\\d{3,4})`, 'g')
const buildingHyphened = new RegExp(`${building}\\s?(?:\\d{1,2}\\s?-\\s?)+\\d{2,4}(?!\\d)(?:室|房|号)?`, 'g')
const twoParts = /(?<![\dA-Za-z\-./:])(?:\d{1,2}|[A-Za-z]\d?)\s?-\s?\d{3,4}(?![\d\-./:%])(?:室|房|号)?|(?<![\dA-Za-z\-./:])\d{1,2}-\d{1,2}-\d{1,2}(?![\d\-./:%])/g
const row = new RegExp(`(?:${court}(?:内)?${gap})?(?:\\d{1,3}|${han}{1,3})排(?:\\d{1,3}|${han}{1,3})号(?!楼)|(?:\\d{1,3}|${han}{1,3})号院(?:内)?(?:东|西|南|北|\\d{1,3}|${han}{1,3})(?:厢房|房|屋|号(?!楼))`, 'g')
const room = new RegExp(`(?<![\\dA-Za-z.\\-/])(?:[A-Za-z]?\\d{3,4}[A-Za-z]?|${read}{3,4})\\s?(?:号房间?|号室|室|房(?!间?价))(?![^，。；\\s]{0,2}(?:会议|活动))`, 'g')
const bare = new RegExp(`(?<![\\dA-Za-z.\\-/:#第])(?:\\d{3,4}|${read}{3,4})(?![\\d.\\-/:%A-Za-z])`, 'g')

// 河坝街42号附3号 is one house; 云栖坊27号 only where somebody is said to live or lie there. 602户 is a flat, 120户 a number of them.
const annex = new RegExp(`${count}号附${count}号`, 'g')
const house = new RegExp(`(?<=[里坊巷弄街路村寨湾坪同])${count}号(?![楼院线库灯杆门车店铺栋幢商桌摊站\\d])`, 'g')
const livesThere = /(?:住在?|家在|家住|住址|地址|瘫|卧床|独居|[我他她](?:爸|妈|家|父亲|母亲|爷爷|奶奶|老伴))[^。！？；\n]{0,18}$/
const household = /(?<![\d.\-])\d{1,2}0[1-9]户(?=代表|[㐀-鿿]{2,4}(?:代表|反映|来电|来访|称|说|要求|表示)|的|业主|住户|家|[，,]|$)/g

// Most texts name no dwelling: a form is sought only where its sign stands.
const flatNumber = /\d{3}|[零〇○洞一二两三四五六七八九幺拐]{3}|[一二三四五六七八九]百/
const isNoMeasure = new RegExp(`^${noMeasure}`)
const forms: readonly { pattern: RegExp; sign: RegExp; needsFlatNumber?: boolean }[] = [
  { pattern: afterBuilding, sign: /[楼栋幢座塔寓#]/, needsFlatNumber: true }, { pattern: afterUnit, sign: /[单门梯栋]/ }, { pattern: sideFlat, sign: /[层楼][东西左右中南北][户手门室]/ },
  { pattern: buildingHyphened, sign: /-/ }, { pattern: hyphened, sign: /[-—]/ }, { pattern: hanHyphened, sign: /[-—杠]/ }, { pattern: row, sign: /[排院]/ },
]

const publicRoom = /(?:居委会|街道|服务中心|服务站|办公楼?|大厅|窗口|活动[室中站]|会议|教室|教学楼|医院|诊室|门诊|法院|派出所|机房|仓库|酒店|宾馆|学校|图书)[^，。；\n]{0,6}$/
const dwells = /(?:住在?|家住|家在|家是|家庭住址|楼上|楼下|对门|隔壁|敲|房号|门牌号?|室号|房间号|邻居|邻里|业主|住户|住址|地址|租户|租客|我家|他家|她家|们家|家里|顶层|同层|搬到|搬进|找|是|的|在)[是为的:：\s“"'(（]{0,3}$/
const surelyDwells = /(?:住在?|家住|家在|家庭住址|楼上|楼下|对门|隔壁|敲|房号|门牌号?|室号|房间号|住址|地址|邻居|住户|搬到|搬进|业主|租户|租客|我家|我们|咱)[是为的:：\s“"'(（]{0,3}$/
const dwellersAfter = /^\s?(?:的门|的?住户|的?业主|的?租[户客]|的?邻居|那[家户]|这[家户]|家(?!庭|长|政|具|电|门口)|的?房[东主]|老[头太人]|的人家?|屋里|门口|阳台|室内|漏水|装修|楼上|楼下|对门|[，,]?业主|[，,]?住户)/

function span(found: RegExpMatchArray, text: string, places: readonly string[]): Span {
  const start = found.index!
  const end = start + found[0].trimEnd().length
  // The 新 of 志新3号楼 belongs to the estate.
  if (/^[新老东西南北主副]/.test(found[0])) {
    const estate = estateBefore(text, start + 1, places)
    if (estate < start) return { start: estate, end, type: 'doorplate' }
  }
  return { start: estateBefore(text, start, places), end, type: 'doorplate' }
}

/** Dwellings: an address that goes down to the flat. A building, a unit or a floor alone is no dwelling. */
export function findDoorplates(text: string, places: readonly string[] = []): Span[] {
  const spans: Span[] = []
  const hasFlatNumber = flatNumber.test(text)
  for (const { pattern, sign, needsFlatNumber } of forms) {
    if (needsFlatNumber && !hasFlatNumber || !sign.test(text)) continue
    for (const found of text.matchAll(pattern)) {
      if (pattern === afterBuilding && /^[A-Za-z]号/.test(found[0])) continue
      if (/\d-?$/.test(before(text, found.index, 2)) || publicRoom.test(before(text, found.index, 10))) continue
      spans.push(span(found, text, places))
    }
  }
  if (text.includes('附')) for (const found of text.matchAll(annex)) spans.push(span(found, text, places))
  if (text.includes('号')) for (const found of text.matchAll(house)) {
    if (livesThere.test(before(text, found.index, 30))) spans.push(span(found, text, places))
  }
  if (text.includes('户')) for (const found of text.matchAll(household)) spans.push(span(found, text, places))
  if (text.includes('-')) for (const found of text.matchAll(twoParts)) {
    if (surelyDwells.test(before(text, found.index)) || dwellersAfter.test(text.slice(found.index + found[0].length, found.index + found[0].length + 6))) spans.push(span(found, text, places))
  }
  if (!hasFlatNumber) return spans
  for (const found of text.matchAll(room)) {
    if (!publicRoom.test(before(text, found.index, 12)) && !/[第]$/.test(before(text, found.index, 1))) spans.push(span(found, text, places))
  }
  for (const found of text.matchAll(bare)) {
    const end = found.index + found[0].length
    const right = text.slice(end, end + 6)
    if (!isNoMeasure.test(right) || /^(?:19|20)\d\d$/.test(found[0]) && /^[年.]/.test(right) || /^(?:110|119|120|122|114)$/.test(found[0])) continue
    const left = before(text, found.index)
    if (publicRoom.test(left)) continue
    if (surelyDwells.test(left) || /(?:我是|我们是|咱是|俺是)$/.test(left) && /^的?(?:住户|业主|租户|[，,。\s]|$|的[㐀-鿿]{2,4}(?:$|[，。,\s]))/.test(right) || dwells.test(left) && dwellersAfter.test(right) || dwellersAfter.test(right) && /(?:^|[，。；,;\s、！？“和跟])$/.test(left)) spans.push(span(found, text, places))
  }
  return spans
}
