/** Laws and rules as English readers know them; the longest name first, so that a name within a longer one is not taken alone. */
const titles: readonly (readonly [zh: string, en: string])[] = [
  ['城市居民委员会组织法(2025修订)', 'Organic Law of Urban Residents’ Committees (2025)'], ['村民委员会组织法(2025修正)', 'Organic Law of Villagers’ Committees (2025)'], ['关于加强城乡社区协商的意见', 'Opinions on Deliberation in Communities (2015)'],
  ['法释〔2020〕17号', 'Interpretation 17 (2020) of the Supreme People’s Court, '], ['上海市住宅物业管理规定', 'Shanghai rules of residential property management'], ['北京市物业管理条例', 'Beijing Regulations on Property Management '], ['无障碍环境建设法', 'Barrier-Free Environment Law'],
  ['多地物业管理条例', 'property regulations of several places'], ['物业管理条例', 'Regulations on Property Management '], ['业主大会议事规则', 'rules of the owners’ assembly'], ['省级选举办法', 'election rules of provinces'], ['指导规则', 'Guiding Rules of Owners’ Assemblies '], ['民法典', 'Civil Code '],
  ['网络表决以当地规定为准，默认不做', 'voting online as the place rules, none by default'], ['书面征求意见须本人签名', 'written opinions are signed in person'], ['互联网表决只能用市住建委系统', 'voting over the internet only in the city’s own system'], ['未规定网络投票，默认不做', 'says nothing of voting online, none by default'],
  ['以当地规定为准', 'as the place rules'], ['国家法未规定', 'national law is silent'], ['默认首次有效', 'the first stands by default'], ['默认弃权', 'an abstention by default'], ['规约可限制，默认不限制', 'a covenant may restrict it, none does by default'], ['筹备事项会前15日公示', 'the preparations are public for 15 days before'],
  ['居民会议提前10日通知', 'an assembly of residents is called 10 days before'], ['公示不少于15日', 'public for at least 15 days'], ['天数无国家时限', 'no national number of days'], ['5至11人单数', '5 to 11, an odd number'], ['不超过5年', 'not more than 5 years'], ['30日内备案', 'filed within 30 days'], ['3日内公示', 'published within 3 days'],
  ['不少于5人的单数', 'at least 5, an odd number'], ['不足100户的可以3人', '3 where there are fewer than 100 households'], ['物业管理委员会', 'property management committee'], ['杭州19、北京35', 'Hangzhou 19, Beijing 35, '], ['未规定', 'says nothing'], ['通例', ' as commonly found'],
]

export interface SaidSource { readonly text: string; readonly mark: 'V' | 'H' | 'M' | 'L' | 'place' }

/** A source apart from its mark, in the reader's language as far as the law's name is known there. */
export function sourceSaid(source: string, english: boolean): SaidSource {
  const marked = /^(.*?)(?: \[([VHML])\])?$/s.exec(source)
  if (source === 'place-suggestion' || marked?.[2] === undefined) return { text: source === 'place-suggestion' ? '' : source, mark: 'place' }
  let text = marked[1] ?? ''
  if (english) {
    for (const [zh, en] of titles) text = text.replaceAll(zh, en)
    text = text.replaceAll('：', ': ').replaceAll('；', '; ').replaceAll('、', ', ').replace(/ {2,}/g, ' ').replace(/ (?=[,:;])/g, '').trim()
  }
  return { text, mark: marked[2] as SaidSource['mark'] }
}
