import { englishGivenNames, familyNamesThatAreWords, pinyinFamilyNames } from '../../lexicon/names/english.ts'
import { characterClass } from '../words/character-class.ts'
import { isEnglishWord } from '../words/english.ts'
import { splitPinyin } from '../words/syllables.ts'
import { WordSet } from '../words/word-set.ts'
import type { Span } from './span.ts'

// Characters that write the sounds of foreign names (Xinhua's transcription tables).
const sounds = '其力阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕别宾波伯博勃布查茨达大戴丹当道得德登邓迪底蒂丁东杜多厄恩尔法凡范方菲费芬丰夫弗福富盖甘冈高戈格葛根古贡瓜圭郭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加佳贾简江杰金京久居卡凯坎康考柯科克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷蕾黎李里利丽莉廉莲良列林琳刘留龙隆娄卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密敏明缪摩莫姆木穆娜纳乃奈南瑙内嫩尼妮年涅宁纽农努诺欧帕派潘庞佩彭皮平珀普奇齐恰钱乔切钦琴琼丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚邵舍申生圣施什石史士舒斯丝松苏肃孙索塔台泰坦唐陶特腾提田廷汀通图托万旺威韦维卫魏温文翁沃乌吾伍武西希锡席夏香向肖谢辛欣兴休许雪逊雅亚延扬尧耶叶伊依易因英尤于约泽扎詹哲珍芝止治朱卓兹宗祖佐买合提曼古孜热依木江吐尔逊克拜尔娅姆汗买麦扎西顿央措次仁旦增洛桑玉珍嘎额敦尕藏朝音那呼和浩宝照桂思罕曲边珠坚赞才俄色云牧'
const soundSet = new Set(sounds)
const isSound = characterClass(sounds)
const leadIn = /(?:来电人|反映人|投诉人|联系人|居民|业主|住户|租户|租客|邻居|老师|师傅|我叫|我是|名叫|叫|是|姓名|名字|留学生|同学|同事|朋友|司机|骑手|老板|店主|外籍|患者|学生|孩子|参保人|申请人|本人|丈夫|妻子|老伴|爱人|的|和|与|请|找|给|让|替|由|对|向)$/

const englishStop = new Set('dear hello hi hey thank thanks thankyou regards best yours sincerely please the this that there here building building unit room floor gate north south east west live bar cafe coffee shop park street road avenue community residence center centre hotel tower plaza garden office school university college beijing china chinese english monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms miss dr sir madam app wechat wifi bluetooth iphone android windows office excel word good morning evening happy new year metro line bus taxi subway no and for with from you your we our they not can could would help need want is are was were have has had ok okay sos led lcd usb vip atm ktv pos hse bbq dj pm am tel phone email mail name address passport visa id vs moonbase wi fi starbucks kfc mcdonald costa lawson'.split(' '))

const dotted = /[㐀-鿿]{1,10}(?:[·•・‧．]\s?[㐀-鿿]{1,8})+/g
const latinPair = /(?<![A-Za-z@.\d_-])[A-Z][a-zà-ÿ'’]+(?:(?:\s[A-Z]\.?)?(?:\s|[·-]|\.\s){1,2}(?:(?:van|von|de|del|da|di|la|le|el|al|bin|ibn|Mc|Mac|O['’])\s?)?[A-Z]['’]?[a-zà-ÿA-Z'’]+){1,3}(?![A-Za-z@\d_])/g
const latinSingle = /(?:我叫|我是|叫我|名叫|名字叫?|名字是|姓名|联系人|来电人|反映人|申请人|本人|租客|租户|留学生|外教|同学|室友|邻居|I['’]?m|I am|[Mm]y name is|[Nn]ame(?: is)?|call me|Call me|this is|This is|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|[Rr]egards,?|[Tt]hanks,?|[Tt]hank you,?|[Yy]ours,?|from|From|住户|业主|签名|落款|——?)[\s:：,，是为!！.]{0,3}([A-Z][a-zà-ÿ]{1,14}(?:\s?[A-Z][a-zà-ÿ]{1,14})?)(?![A-Za-z@_])/g
const signature = /(?:[。！？!?.\n]|^)\s?([A-Z][a-zà-ÿ]{2,14})\s?(?=$|[，,]\s?(?:1[3-9]|\+|[a-z0-9._]+@))/g
const otherScripts = /[А-ЯЁ][а-яё]+(?:[\s-][А-ЯЁ][а-яё]+)*|[가-힣]{2,4}|[゠-ヿ]{2,}(?:[・·][゠-ヿ]{2,})*/g

// Clans of the Manchu and Mongols.
const clanName = /(?:爱新觉罗|叶赫那拉|乌拉那拉|辉发那拉|哈达那拉|那拉|钮祜禄|富察|瓜尔佳|完颜|博尔济吉特|孛儿只斤|郭络罗|赫舍里|索绰罗|他他拉|他塔喇|乌雅|佟佳|马佳|章佳|舒穆禄|西林觉罗|伊尔根觉罗|萨克达|董鄂|喜塔腊|兆佳|栋鄂)[·•・‧．](?:[㐀-鿿]{1,2}?(?=来电|来访|来信|反映|致电|称|说|的|先生|女士|[^㐀-鿿]|$)|[㐀-鿿]{1,2})/
const personAfter = /^(?:先生|女士|老师|师傅|同学|来电|来访|来信|来函|致电|反映|咨询|投诉|求助|口述|代笔|敬上|[\s，,（(：:]{0,2}(?:电话|手机|联系电话|身份证|微信|男|女|住)?[\s：:]{0,2}[+＋\d１])/

function trimDotted(value: string): [number, string] {
  const dot = value.search(/[·•・‧．]/)
  const last = Math.max(value.lastIndexOf('·'), value.lastIndexOf('•'), value.lastIndexOf('・'), value.lastIndexOf('‧'), value.lastIndexOf('．'))
  let start = dot
  while (start > 0 && soundSet.has(value[start - 1]!) && !leadIn.test(value.slice(0, start))) start--
  // A few characters outside the table may stand in between: 阿不都热合曼.
  for (let from = Math.max(0, dot - 8); from < start; from++) {
    const part = value.slice(from, dot)
    const known = [...part].filter(character => soundSet.has(character)).length
    if (known >= part.length * 0.6 && soundSet.has(part[0]!) && (from === 0 || leadIn.test(value.slice(0, from))) && !leadIn.test(part)) start = from
  }
  let end = last + 1
  while (end < value.length && (soundSet.has(value[end]!) || /\s/.test(value[end]!))) end++
  // 一 or two characters at least on both sides, even when they are not in the table.
  if (start === dot) start = Math.max(0, dot - 2)
  if (value.length - last - 1 <= 3) end = value.length
  if (end === last + 1) end = Math.min(value.length, last + 3)
  return [start, value.slice(start, end)]
}

// Parts of Uyghur, Kazakh, Tibetan and Mongol names. Two of them in a row are somebody: 阿卜杜热合曼, 达瓦次仁.
const parts = '阿[卜不布]都?杜?|阿卜杜|买买提|麦麦提|买提|麦提|穆罕默德|艾合买提|艾买提|艾麦提|吐尔逊|吐尔洪|吐尔地|图尔荪|图尔迪|托合提|古丽|古力|古再丽|阿依|阿孜|帕提|努尔|努日|艾力|艾尼|瓦尔|买合木提|马合木提|热合曼|热合满|热依木|热西提|热西德|热依汗|热孜|克里木|克力木|克热木|外力|依明|依米提|伊敏|司马义|玉素甫|玉苏甫|亚森|亚生|库尔班|肉孜|迪丽|迪力|迪里|夏提|娜尔|热娜|茹仙|祖丽|再娜|尼亚孜|赛买提|达吾提|木合塔尔|塔依尔|哈力克|尼加提|买买|江努尔|阿里木|木拉提|叶尔|波拉提|别克|古丽娜|娜孜|扎西|次仁|才仁|旦增|丹增|卓玛|央金|洛桑|罗桑|平措|顿珠|达瓦|尼玛|多吉|格桑|拉姆|白玛|德吉|旺堆|旺姆|旺久|索朗|仁增|仁青|贡布|巴桑|边巴|普布|米玛|曲珍|曲扎|卓嘎|桑珠|桑杰|措姆|坚参|加措|嘉措|江村|强巴|巴特尔|其其格|格日勒|呼和|斯琴|高娃|娜仁|图雅|敖登|宝音|那顺|乌兰|巴雅尔|孟和|朝格|苏日|苏和|额尔|阿拉坦|其木格|青格勒|萨仁|托娅'
// Where none of these two characters stand, no part stands: looked for first, for the expression is long.
const partBeginnings = new WordSet(parts.replace('阿[卜不布]都?杜?', '阿卜|阿不|阿布').split('|').map(part => part.slice(0, 2)))
const joined = new RegExp(`(?:${parts}){2,3}[尔提汗江木曼娜花拉克别]?`, 'g')
// 扎西德勒 is a greeting, 呼和浩特 a city.
const notJoined = /^(?:扎西德|呼和浩|乌兰|巴特尔乌)|^(?:达瓦|格桑|阿里).?$/

/** How many characters from `start` on write foreign sounds, at most `most`. */
export function soundRunAt(text: string, start: number, most: number): number {
  let size = 0
  while (size < most && start + size < text.length && isSound[text.charCodeAt(start + size)] === 1) size++
  return size
}

const behindAPlaceWord = /\b(?:at|on|near|in|of|along|off|behind|opposite|toward|towards|between|across|past|by)\s$/i

/** One or two syllables of pinyin, as a given name has. */
const isSyllables = (letters: string): boolean => (splitPinyin(letters)[0]?.length ?? 9) <= 2 && !(isEnglishWord(letters) && letters.length > 4)

/** Capitals alone make no name: "Graffiti Removal" has them too. `parts` are in small letters. */
function isLatinName(parts: readonly string[], text: string, at: number): boolean {
  const [first = '', ...rest] = parts
  const strange = (part: string) => !isEnglishWord(part)
  if (englishGivenNames.has(first)) return rest.every(part => strange(part) || part.length === 1 || familyNamesThatAreWords.has(part) || englishGivenNames.has(part))
  if (pinyinFamilyNames.has(first) && rest.every(isSyllables)) return true
  if (pinyinFamilyNames.has(rest.at(-1) ?? '') && parts.slice(0, -1).every(isSyllables)) return true
  if (!parts.every(strange)) return false
  // Among Chinese, what is no English is somebody; in an English sentence it may as well be a place.
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0
  const characters = text.match(/[㐀-鿿]/g)?.length ?? 0
  return characters * 2 > letters || !behindAPlaceWord.test(text.slice(0, at))
}

function findLatinNames(text: string, add: (start: number, length: number) => void): void {
  latinPair.lastIndex = 0
  for (let found = latinPair.exec(text); found; found = latinPair.exec(text)) {
    const parts = found[0].toLowerCase().split(/[^a-zà-ÿ'’]+/)
    if (/[“"‘《]$/.test(text.slice(0, found.index))) continue
    if (parts.some(part => englishStop.has(part))) {
      // In "only in Chinese. Mia Andersson" the name begins behind the first word.
      latinPair.lastIndex = found.index + /^\S+/.exec(found[0])![0].length
      continue
    }
    if (isLatinName(parts.filter(Boolean), text, found.index)) add(found.index, found[0].length)
  }
  for (const pattern of [latinSingle, signature]) {
    for (const found of text.matchAll(pattern)) {
      const value = found[1]!
      const parts = value.toLowerCase().split(/\s/)
      if (parts.some(part => englishStop.has(part) || isEnglishWord(part) && !englishGivenNames.has(part) && !familyNamesThatAreWords.has(part))) continue
      // A single word that is all there is signs nothing: it is a kind of report ("Feedback", "Hollywood").
      if (pattern === signature && text.trim() === value) continue
      add(found.index + found[0].lastIndexOf(value), value.length)
    }
  }
}

/** Foreign names: 阿卜杜拉·买买提, Anna Schmidt, I'm John, Мария, 김민수. */
export function findForeignNames(text: string): Span[] {
  const spans: Span[] = []
  const add = (start: number, length: number): void => {
    spans.push({ start, end: start + length, type: 'name' })
  }
  if (/[·•・‧．]/.test(text)) for (const found of text.matchAll(dotted)) {
    if (/[京津沪冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]?[·•]/.test(found[0])) continue
    const clan = clanName.exec(found[0])
    if (clan) { add(found.index + clan.index, clan[0].length); continue }
    const [offset, value] = trimDotted(found[0])
    const start = found.index + offset
    const left = text.slice(0, start)
    const known = [...value].filter(character => soundSet.has(character)).length
    const isPerson = value.length <= 6 && leadIn.test(left) || value.length <= 9 && /(?:^|[\s。！？；，,:：])$/.test(left) && personAfter.test(text.slice(start + value.length))
    if (value.length >= 3 && (known >= (value.length - 1) * 0.6 || isPerson) && !/[“《]$/.test(left)) add(start, value.trimEnd().length)
  }
  if (partBeginnings.isIn(text)) for (const found of text.matchAll(joined)) {
    const end = found.index + found[0].length
    if (found[0].length >= 4 && !notJoined.test(found[0]) && !/^(?:路|街|店|餐|饭|馆|超市|拉面|烧烤|小区|花|大街|乡|镇|县|市)/.test(text.slice(end, end + 2))) add(found.index, found[0].length)
  }
  if (!/[^㐀-鿿，。、！？：；\d\s]/.test(text)) return spans
  if (/[A-Z]/.test(text)) findLatinNames(text, add)
  for (const found of text.matchAll(otherScripts)) add(found.index, found[0].length)
  return spans
}
