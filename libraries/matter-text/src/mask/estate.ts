/**
 * The name of an estate that stands right before a flat belongs to the address:
 * of 逸成5号楼1单元1003室 nothing should be left.
 */

const leadIn = /^.*(?:家庭住址|联系地址|住址|地址|房屋|房号|门牌号?|家住|住在|现住|居住|住|家在|我家(?![园属])|[他她咱俺]家(?![园属])|家是|户籍|来自|位于|地点|业主|居民|住户|市民|称|说|是|在|的|了|我|为|到|去|从|于|找|由|给|把|(?<![颐泰祥瑞仁安])和(?![平顺美谐])|与|及|就|家(?![园属苑])|这|那|叫)/
const placeCharacters = /[㐀-鿿]{2,10}$/
const placeEnd = /(?:社区|小区|家属[院楼区]|家园|花园|公寓|[园苑里庄院村区寓府湾城居轩庭郡墅台堡胡同房楼路街巷弄坊寨庙塔坟沟岗湖河山营洼坡坝港滩洲泉窑亭坪墩圩埠浜浦泾垸甸淀庵寺观祠阁峰谷岭岸]|[东西南北中][里区苑院])$/
const notPlace = /(?:晚上|早上|昨天|今天|明天|上午|下午|反映|来电|投诉|物业|公司|对面|北侧|南侧|东侧|西侧|旁边|后面|前面|号|漏|坏|修|电话|先生|女士|老师)/

/** Where the address begins when an estate's name stands before the flat at `start`; otherwise `start`. */
export function estateBefore(text: string, start: number, places: readonly string[] = []): number {
  const left = text.slice(Math.max(0, start - 14), start)
  const known = places.filter(place => place.length > 1 && left.endsWith(place)).sort((a, b) => b.length - a.length)[0]
  if (known) return start - known.length
  const characters = placeCharacters.exec(left.replace(/\s$/, ''))?.[0]
  if (!characters) return start
  const space = /\s$/.test(left) ? 1 : 0
  const cut = leadIn.exec(characters)?.[0].length ?? 0
  const name = characters.slice(cut)
  // Without a word that leads in, or a place's last character, it may be any word.
  const trusted = placeEnd.test(name) ? name.length >= 2 : cut > 0 && name.length >= 2 && name.length <= 3
  return trusted && name.length <= 8 && !notPlace.test(name) ? start - name.length - space : start
}
