import { sentencesOf } from './sentences.ts'

const selfHarm = /不想活|活不下去|不想活了|活够了|活着没(?:有)?(?:意思|意义|劲)|没法活了|不如死|死了算了|死了一了百了|一了百了|想死(?!你|我了你)|寻死|寻短见|轻生|自杀|自尽|自残|割腕|跳楼(?!价|机|大甩卖)|从楼上跳|从.{0,6}跳下去|想跳下去|喝药(?:死|自)|喝农药|吞药|上吊|结束(?:自己的?)?生命|离开这个世界|遗书|没有活路|不活了|解脱了算|撑不下去了|活着太累/
const violence = /打死|砍死|杀了|弄死|整死|捅死|砍人|捅人|动刀|拿刀|持刀|带刀|抄家伙|菜刀|砸死|杀人|同归于尽|鱼死网破|要你(?:们)?(?:的)?命|要他(?:的)?命|放火烧|一把火烧|烧死|炸了|见血|见棺材|家暴|家庭暴力|打老婆|打孩子|毒打|殴打|动手打|动了手|打伤|打得(?:鼻青|头破|满|遍体|浑身)|打人|往死里打|掐脖子|掐着脖子|虐待|施暴|威胁.{0,6}(?:杀|打|砍|弄|命)|恐吓|泼(?:汽油|硫酸|红油漆)|拳打脚踢|扇耳光|扇巴掌|报复(?:社会|你们)|不客气了就|找人收拾|废了(?:他|你)|性侵|猥亵|强奸|跟踪(?:我|她|女|孩子)/
const notMeant = /笑死|吵死|烦死|气死|急死|热死|累死|臭死|冻死|饿死|跳楼价|打死也不|打死不|杀价|杀毒|砍价|宣传|讲座|培训|电影|小说|演练|游戏|反家暴|预防|打死(?:苍蝇|蚊子|蟑螂|老鼠)|杀虫|杀菌|打孩子电话|防跳楼|打死老鼠|买菜刀|磨菜刀|磨剪子|炸了锅|锅炸了|管子炸了|打打杀杀/

/**
 * Words of violence or of harming oneself, so that a page can show 110 and 120 and reach the duty roster.
 * It judges words, never the person, and nothing about the person is to be kept.
 */
export function recogniseDistress(text: string): { violence: boolean; selfHarm: boolean; why: string[] } {
  const why: string[] = []
  let isViolence = false
  let isSelfHarm = false
  for (const sentence of sentencesOf(text)) {
    if (notMeant.test(sentence)) continue
    const harm = selfHarm.exec(sentence)
    const blow = violence.exec(sentence)
    if (harm) { isSelfHarm = true; why.push(harm[0]) }
    if (blow) { isViolence = true; why.push(blow[0]) }
  }
  return { violence: isViolence, selfHarm: isSelfHarm, why }
}
