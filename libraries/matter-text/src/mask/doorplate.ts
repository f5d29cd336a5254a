import { before, isCalledCode } from './number-context.ts'
import { estateBefore } from './estate.ts'
import { dwellersAfter, findFlatNumbers, noMeasure, publicRoom, readDigit as read, surelyDwells } from './flat-number.ts'
import type { Span } from './span.ts'

const han = '[一二三四五六七八九十百]'
const count = `(?:\\d{1,3}|${han}{1,4})`
const gap = '[\\s,，\\-]{0,2}'
// 14号院, 甲7楼, 5号楼, 12栋, 3#, A座; the court may stand before the building.
const court = `(?:[甲乙丙丁]?${count}[甲乙丙丁]?号?院)`
const zone = `(?:(?:\\d{1,2}|${han}|[A-Za-z东西南北中])[区期]${gap})`
const building = `(?:${zone}?[甲乙丙丁新老东西南北主副]?(?:${count}|[A-Za-z]\\d?)\\s?[甲乙丙丁]?(?:号楼|号栋|号公寓楼?|号塔|楼|栋|幢|座|#楼?|－?塔楼)|(?:公寓|宿舍|筒子|家属|[东西南北前后])楼)`
// Only before a unit does the number of a court stand without a word for the house: 18号3单元402.
const gate = `(?:${building}|[甲乙丙]?${count}号)`
const unit = `(?:(?:${count}|[A-Za-z甲乙丙丁])\\s?(?:单元|门洞|门|梯|单|栋)|[东西南北中左右]单元|[东西中]门(?=\\d{3}))`
// 602, 1203, A302, 三零二; 12号 and 4户 only behind a unit.
const number = `(?:[A-Za-z]?\\d{3,4}[A-Za-z]?|${read}{3,4}(?!${read})|[一二三四五六七八九]百(?:零?[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?))`
const short = `(?:\\d{1,2}|${han}{1,3})`
const suffix = '(?:\\s?(?:号房间?|号室|室|房间?|号|户)(?:-\\d{1,2}(?![\\d-]))?)?'
const floor = `(?:(?:${count}(?:层|楼)|地下室?)${gap})?`
const noDate = '(?!\\s?(?:早|晚|上午|下午|中午|凌晨|夜|起|前后|之前|之后|以后|停[水电气]|开始|到\\d|至|那天|当天|傍晚|楼))'

const afterBuilding = new RegExp(`(?:${court}${gap})?(?:${count}(?:栋|幢|号楼))?${building}${gap}(?:${unit}${gap})?${floor}${number}${noMeasure}${suffix}`, 'g')
const afterUnit = new RegExp(`(?:(?:${court}${gap})?${gate}${gap}|${court}${gap})?${unit}${gap}${floor}(?:${number}${noMeasure}${suffix}|${short}\\s?(?:号房间?|号室|号|户|室)${noDate})`, 'g')
// 西户, 左手边那家, 靠楼梯那户: the one flat on that side.
const side = '(?:[东西左右中南北][手边侧面间]{0,2}(?:[那这]一?[户家间]|[一二三1-3]?户|门(?!口)|室)|[东西左右]手(?!边)|靠[^，。；、\\s]{1,4}[那这]一?[户家])'
const sideFlat = new RegExp(`(?:(?:${court}${gap})?${building}${gap})?(?:${unit}${gap})?(?:${count}|顶)(?:层|楼)${side}|(?:(?:${court}${gap})?${gate}${gap})?${unit}${gap}(?:(?:${count}|顶)(?:层|楼))?(?:[东西南北中]户|[东西左右南北][手]?[边侧](?:[那这]一?[户家]|户))`, 'g')
// B座12层03室, 9座24楼D室; 6号楼3门12 without a word behind it only where the clause ends.
const floorFlat = new RegExp(`(?:(?:${court}${gap})?${building}${gap}(?:${unit}${gap})?)?${count}(?:层|楼)(?:\\d{1,2}|[A-Ha-h])(?:室|房(?!间?价))|${building}${gap}(?:${count}(?:层|楼)|\\d{1,2})[A-Ha-h](?![A-Za-z\\d])`, 'g')
const lastNumber = new RegExp(`(?:${court}${gap})?${gate}${gap}${unit}\\d{1,2}(?=[，。；、,;！!？?）)\\s]|$)`, 'g')
const hyphened = new RegExp(`(?<![\\dA-Za-z\\-./:])(?:${court}${gap})?[甲乙丙]?(?:\\d{1,2}|[A-Za-z])#?\\s?[-—]\\s?(?:\\d{1,2}|[A-Za-z])\\s?[-—]\\s?[A-Za-z]?\\d{3,4}(?![\\d-])(?:室|房|号)?`, 'g')
const hanHyphened = new RegExp(`${han}{1,3}[-—杠]${han}{1,2}[-—杠](?:${read}{3,4}|\\d{3,4})`, 'g')
const buildingHyphened = new RegExp(`${building}\\s?(?:\\d{1,2}\\s?-\\s?)+\\d{2,4}(?!\\d)(?:室|房|号)?`, 'g')
const twoParts = /(?<![\dA-Za-z\-./:])(?:\d{1,2}|[A-Za-z]\d?)\s?-\s?\d{3,4}(?![\d\-./:%])(?:室|房|号)?|(?<![\dA-Za-z\-./:])\d{1,2}-\d{1,2}-\d{1,2}(?![\d\-./:%])/g
const row = new RegExp(`(?:${court}(?:内)?${gap})?(?:\\d{1,3}|${han}{1,3})排(?:\\d{1,3}|${han}{1,3})号(?!楼)|[甲乙丙丁]?(?:\\d{1,3}|${han}{1,3})号院(?:内)?(?:(?:东|西|南|北|\\d{1,3}|${han}{1,3})(?:厢房|房|屋|号(?!楼))|平房(?:\\d{1,3}|${han}{1,3})号|\\d{1,3}号平房)|(?<=住|住在|家在|地址)(?:地下室|平房)(?:\\d{1,3}|${han}{1,3})号`, 'g')
const room = new RegExp(`(?<![\\dA-Za-z.\\-/])(?:[A-Za-z]?\\d{3,4}[A-Za-z]?|${read}{3,4})\\s?(?:号房间?|号室|室|房(?!间?价))(?![^，。；\\s]{0,2}(?:会议|活动))`, 'g')

// 河坝街42号附3号 is one house; 云栖坊27号 only where somebody is said to live or lie there. 602户 is a flat, 120户 a number of them.
const annex = new RegExp(`${count}号附${count}号`, 'g')
const house = new RegExp(`(?<=[里坊巷弄街路村寨湾坪同])${count}号(?![楼院线库灯杆门车店铺栋幢商桌摊站\\d])`, 'g')
const livesThere = /(?:住在?|家在|家住|住址|地址|瘫|卧床|独居|[我他她](?:爸|妈|家|父亲|母亲|爷爷|奶奶|老伴))[^。！？；\n]{0,18}$/
const household = /(?<![\d.\-共计约近超达有够满余整全])\d{1,2}0[1-9]户(?=代表|[㐀-鿿]{2,4}(?:代表|反映|来电|来访|称|说|要求|表示)|的|业主|住户|家|[，,]|$)/g

// 一梯六户 is how a floor is cut, 3单元36户 how many live there.
const isRatio = /[一二两三四1-4]梯[^，。]{0,4}户$|(?:(?<!\d)\d{2}|[十百][一二三四五六七八九]?)户$/

// 10-12-2024 and 3-8-2026 are days.
const isDate = /^(?:[12]?\d|3[01])-(?:\d|1[0-2])-20(?:1[5-9]|2\d|3[0-5])$/

// Most texts name no dwelling: a form is sought only where its sign stands.
const flatNumber = /\d{3}|[零〇○洞一二两三四五六七八九幺拐]{3}|[一二三四五六七八九]百/
const forms: readonly { pattern: RegExp; sign: RegExp; needsFlatNumber?: boolean }[] = [
  { pattern: afterBuilding, sign: /[楼栋幢座塔寓#]/, needsFlatNumber: true }, { pattern: afterUnit, sign: /[单门梯栋]/ }, { pattern: sideFlat, sign: /[层楼单门栋][元洞]?[东西左右中南北靠]|[层楼][^，。]{0,5}[户家]/ },
  { pattern: floorFlat, sign: /[层楼栋座幢][\dA-Ha-h]/ }, { pattern: lastNumber, sign: /[元洞门梯]\d/ },
  { pattern: buildingHyphened, sign: /-/ }, { pattern: hyphened, sign: /[-—]/ }, { pattern: hanHyphened, sign: /[-—杠]/ }, { pattern: row, sign: /[排院]|地下室|平房/ },
]

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
      if (isRatio.test(found[0]) || found[0].includes('-') && isCalledCode(text, found.index)) continue
      if (isDate.test(found[0]) && !surelyDwells.test(before(text, found.index))) continue
      if (/^[A-Za-z]/.test(found[0]) && /[A-Za-z]\s?$/.test(before(text, found.index, 2))) continue
      if (/\d-?$/.test(before(text, found.index, 2)) || publicRoom.test(before(text, found.index, 10))) continue
      spans.push(span(found, text, places))
    }
  }
  if (text.includes('附')) for (const found of text.matchAll(annex)) spans.push(span(found, text, places))
  if (text.includes('号')) for (const found of text.matchAll(house)) {
    if (livesThere.test(before(text, found.index, 30)) || /^.{0,2}(?:住着|住了|住的)/.test(text.slice(found.index + found[0].length, found.index + found[0].length + 5))) spans.push(span(found, text, places))
  }
  if (text.includes('户')) for (const found of text.matchAll(household)) spans.push(span(found, text, places))
  if (text.includes('-')) for (const found of text.matchAll(twoParts)) {
    if (surelyDwells.test(before(text, found.index)) || dwellersAfter.test(text.slice(found.index + found[0].length, found.index + found[0].length + 6))) spans.push(span(found, text, places))
  }
  if (!hasFlatNumber) return spans
  for (const found of text.matchAll(room)) {
    if (!publicRoom.test(before(text, found.index, 12)) && !/[第]$/.test(before(text, found.index, 1))) spans.push(span(found, text, places))
  }
  return [...spans, ...findFlatNumbers(text, spans)]
}
