/** How sure the source is: V checked against the text of the law, H well known and not checked word by word, M a reading that a lawyer should confirm. */
export type Confidence = 'V' | 'H' | 'M'

export interface ForbiddenRule {
  readonly code: string
  /** block: may stand only with a legal reviewer's reason; warn: is pointed out. */
  readonly level: 'block' | 'warn'
  /** Words in one part of a sentence that point to it. */
  readonly patterns: readonly RegExp[]
  /** Words in the same sentence with which it is lawful: an authority acts, and not the neighbours. */
  readonly unless?: RegExp
  /** Speaks only where no other rule does: it catches by the form of a sentence what no list of words can. */
  readonly lastResort?: boolean
  readonly zh: { readonly name: string; readonly why: string }
  readonly en: { readonly name: string; readonly why: string }
  readonly source: string
  readonly confidence: Confidence
}

const authority = /公安|城管|执法|有关部门|主管部门|行政(?:机关|部门)|人民法院|依法(?:处罚|处理|追究|拆除)/

/** Whoever does this (…的, …者, 凡…, 谁家…, 对…), suffers that: by the form of the sentence and a hard word, whatever the conduct is. */
const harsh = '取消|停止|停发|停掉|暂停|停用|关闭|不(?:得|能|予|给|再|发|评|计|算|让|许|准|抬杆)|永不|一律不|断其|扔掉|赶走|示众|列为|公布|收缴|收回|收走|扣|罚|惩|加收|加交|另交|加倍|[两三]倍|百分之.{1,4}加收|缴纳|交纳|限制|列入|点名|公示|通报|张贴|贴照片|道歉|检讨|补扫|打扫|砸|毁|挖|处理掉|送走|清退|搬离|退出|降低|减半|重新分配|强(?:制|行)|统一安排|视为(?:放弃|同意|自愿)|处置(?:犬|狗|猫|宠物)|停办|辞退|开除|拔(?:掉|气)|放气|记入|抵扣|除名|搬出|上浮|挂(?:黄|红|黑)?牌|上(?:电子|大)屏|剪|断(?:水|电|网|气)'
const conditional = new RegExp(`(?:[^,]{2,}(?:的|者)[^,]{0,4}|^凡[^,]+|^谁家[^,]+|^对[^,]{2,16}|^[^,]{0,4}(?:违反|违者|违规|拖欠|欠|迟交|屡次|拒绝|扰民)[^,]*),(?!.*(?:劝|提醒|协商|调解|赔|修复|帮助)).*?(?:${harsh})|(?:违者|迟交|逾期|屡次|外来租户).{0,12}(?:${harsh})|否则.{0,12}(?:${harsh})`)

/** Whoever has some power here may do this to others, or deals with whoever does that: by the form of the sentence, unless what they do is help or talk. */
const power = '(?:社区|物业|保安|门卫|村委会?|村里|村集体|居委会|业委会|业主委员会|楼组?长|楼栋长|网格员|巡逻队|治安队|房东)'
const kind = '(?!.*(?:劝|提醒|协助|帮|调解|报告|报警|联系|探望|通知|告知|组织|协商|沟通|修|清运|代领|代收|保管|认领|免费|公布|公示|答复|依法|起诉|申请|提供|开放|参加|推选|使用))'
const powers = new RegExp(`${power}${kind}[^,]{0,4}(?:有权|可(?:以)?(?!以)|出面|先行|代为)|(?:的|者)[^,]{0,6},${kind}[^,]{0,4}(?:由|归)${power}|(?<!(?:修改|修订|调整)[^,]{0,4})须(?:先)?(?:报|经)(?![^,]{0,6}(?:会议|大会|本人|业主))[^,]{0,10}(?:批准|同意)`)

/** The list of clauses that no covenant may hold. A change makes a new version; every review keeps the version that it was made with. */
export const forbiddenList: { readonly version: string; readonly rules: readonly ForbiddenRule[] } = {
  version: '2026-11-22',
  rules: [
    {
      code: 'fine', level: 'block', patterns: [/罚(?:抄|站|跑|写|酒)|[双各]方?(?:各)?出[\d一二三四五六七八九十百千万两]+元|[偷摘摸][^,]{0,10},[^,]{0,8}[\d一二三四五六七八九十百千万两]+元|罚款|罚金|处罚(?!法|决定)|罚\s*[\d一二三四五六七八九十百千万两]+\s*元|滞纳金|缴纳?违约金|加倍收费|文明金|(?:的|者|次|户|人)扣(?:款|钱|罚|[\d一二三四五六七八九十百千万两]+元)|(?:从|在|由).{0,8}(?:分红|福利|补贴|工资).{0,4}扣/, /(?:违反|违者|不.{0,8}的|第[一二三四五六七八九十]次).{0,16}(?:交|缴|赔|付)(?:纳|付)?\s*[\d一二三四五六七八九十百千万两]+\s*元/, /作为(?:惩罚|处罚|惩戒)|(?:先|须|需|应|要|得)(?:先)?(?:预)?交.{0,6}(?:押金|保证金)(?<!装修.{0,6})|(?:缺勤|迟到|误工|违约|违反|逾期|晚交|少到|每次|一次|每天|一天|每袋|每处)[^,]{0,6}[\d一二三四五六七八九十百千万两]+\s*元|上交(?:村|社区|居委|楼|组|物业)[^,]{0,8}[\d一二三四五六七八九十百千万两]+\s*元|名誉损失/], unless: authority,
      zh: { name: '罚款', why: '只有法律、法规、规章可以设定罚款，只有有处罚权的行政机关可以罚款。公约可以写劝导、提醒、志愿服务。' }, en: { name: 'Fines', why: 'Only laws and regulations can set fines, and only authorities impose them. A covenant may ask, remind and invite to voluntary work.' },
      source: '行政处罚法第十六条、第十七条；民发〔2018〕144号（不得滥用强制性惩罚措施）', confidence: 'H',
    },
    {
      code: 'cut-off', level: 'block', patterns: [/(?:暂停|停止|停用|取消|冻结|注销|锁定|限制)(?:使用|其|其使用|提供|对其)?.{0,6}(?:电梯卡|门禁卡?|购电|购水|自来水|供水|供电|供暖|供热|供气|用水|用电)/, /(?:停|断|切断|中断)(?:其|供|用|止供)?(?:[水气暖热]|电(?!动|瓶|梯|器|视|话|子|源)|网(?!格|点))|(?:停止|中断|切断|限制)(?:向其|其|对其)?(?:供应|供给|供)[水电气热暖]|不予供[水电气热]|拉闸|不抬杆|锁(?:死)?门禁|停用(?:门禁|电梯|热水|充电)|禁止.{0,6}使用电梯(?!.{0,4}(?:运|搬))/], unless: /停[水电气暖热].{0,3}(?:时|期间|通知|公告|前)|(?:检修|抢修|维修|施工|着火|漏[水电气](?:时|,)|人走|用[完毕]|外出|离家|出门).{0,10}(?:停|断|切断|关)/,
      zh: { name: '断水断电等', why: '不得用停水、停电、停气、停热或停用门禁的办法来催费、惩戒。' }, en: { name: 'Cutting off water or power', why: 'Cutting off water, power, gas, heat or the door is no lawful means of collecting or punishing.' },
      source: '民法典第九百四十四条第三款、第六百五十四条', confidence: 'H',
    },
    {
      code: 'collective', level: 'block', patterns: [/连坐|株连|(?:全|整|同)(?:单元|楼层?|院|小?组|户)(?!.{0,6}(?:停水|停电)通知).{0,8}(?:停|不(?:得|能|予|评)|取消|扣|罚)|(?:一人|一户).{0,8}(?:全家|全户|全楼|全单元|亲属|连带)|(?:取消|限制|不予).{0,8}(?:家属|家人|子女|全家|亲属)|(?:子女|家属|家人|亲属|全家|父母|配偶|家长).{0,10}(?:不予|取消|停发|受限|不(?:得|能)(?:享受|享有|参军|入学|入党|报名|参加|参评|评|当选))|该(?:楼层?|单元|小?组|院).{0,4}(?:所有|全体|全部).{0,12}(?:不(?:得|予|能|评)|取消|扣)/],
      zh: { name: '连坐', why: '谁做的事谁负责，不能因一个人的行为让家人、邻居受罚或失去待遇。' }, en: { name: 'Collective punishment', why: 'Everyone answers for their own acts: relatives and neighbours must not suffer for them.' },
      source: '宪法第三十三条；行政处罚法第四条、第五条', confidence: 'M',
    },
    {
      code: 'voting', level: 'block', patterns: [/(?:取消|剥夺|暂停|限制|停止|丧失|不享有|没有|无)(?:其|该户|该业主)?(?:的)?.{0,6}(?:选举权|被选举权|表决权|投票权|投票资格|表决资格|参会资格|业主资格|村民资格)|(?:不得|不能|不准|无权)(?!.{0,4}(?:干扰|破坏|操纵|妨碍|影响|贿|代))(?:参加|参与|出席|行使)?.{0,8}(?:选举|投票|表决|业主大会|居民会议|村民会议)|不(?:再)?(?:参加|参与|享有|列入).{0,10}(?:选举|投票|表决|选民(?:名单|登记))/],
      zh: { name: '限制选举权、表决权', why: '选举权和表决权由法律规定，公约不能取消或限制。' }, en: { name: 'Limits to voting', why: 'The right to elect and to vote is given by law; no covenant can take or limit it.' },
      source: '宪法第三十四条；民法典第二百七十八条；居民委员会组织法、村民委员会组织法', confidence: 'H',
    },
    {
      code: 'liberty', level: 'block', patterns: [/扣押?人|扣留|关押|拘(?:禁|留)|限制(?:其)?(?:人身|自由|出入|出行)|(?:人员?|小哥|员|客)[^,]{0,14}不(?:得|准|许)进(?:院|门|村|小区)|搜(?:身|包|查)|盘查|(?:随时|直接|强行|有权)(?:进|入)(?:户|入).{0,6}(?:检|查|拆)|(?<!车辆?|货车|犬只?|宠物|狗|推销.{0,3}|传销.{0,3})不(?:得|准|许)其?(?:进入|出入|回)本?(?:小区|社区|村)|驱逐|(?<!(?:垃圾|杂物|积水|积雪).{0,6})(?:赶|撵|轰|清|搬)出(?:本|去)?(?:小区|社区|村|楼)|限期(?:搬离|搬走|搬出|离开)|(?:先行|强行|就地)扣押|扣押.{0,4}(?:人员|当事人)|(?:不交|欠).{0,8}不(?:得|准|许)通行|强制(?:隔离|带离|搬离|清退)|游街|(?:人|者|醉|闹事?)[^,]{0,10}关(?:在|到|进)|不(?:得|准|许)(?:去|到|往)外(?:地|村|省)|罚站|罚跪|体罚|殴打/],
      zh: { name: '限制人身自由', why: '任何组织和个人都不得非法限制他人的行动自由、搜查身体、住宅。' }, en: { name: 'Limits to personal freedom', why: 'Nobody may unlawfully restrain people, keep them out of their home, or search them or their home.' },
      source: '宪法第三十七条、第三十九条；民法典第一千零一十一条', confidence: 'H',
    },
    {
      code: 'women', level: 'block', patterns: [/外嫁女|出嫁女|嫁出(?:去)?的?女|离婚(?:妇女|女)|丧偶(?:妇女|女|儿媳)|(?:女|姑娘|嫁(?:到|往|去)外?).{0,14}(?:不再|退出).{0,10}(?:成员|名册|分红|分配|享)|女(?:子|性|人|儿)?.{0,4}不(?:计入|算|列入|参与分)|上门女婿|入赘|招婿|男丁|女[^,]{0,8}(?:必须|应当?|须|限)[^,]{0,6}迁(?:出|走)?户|寡妇|改嫁|离异妇女|户无男|男方不(?:能|得)落户|(?:妇女|女(?:儿|性|方|子)).{0,10}(?:不得|不能|不予|不享受|减半|无权|不分|取消|迁出)|只(?:限|有)男|(?:男|儿子).{0,6}(?:优先|才能|才可)|传男不传女/],
      zh: { name: '歧视妇女', why: '不得以妇女未婚、结婚、离婚、丧偶、户无男性等为由，侵害她们的权益；男女平等。' }, en: { name: 'Discrimination against women', why: 'No covenant may lessen the rights of women for being single, married, divorced, widowed or without men in the household.' },
      source: '宪法第四十八条；妇女权益保障法第五十五条、第五十六条', confidence: 'H',
    },
    {
      code: 'seizure', level: 'block', patterns: [/没收|收缴(?!.{0,4}(?:费|款))|锁扣|扣车|拔(?:掉|了)?.{0,2}(?:气门芯|电瓶|钥匙)|放(?:掉)?(?:车)?胎?气(?!球|味)|代为处置|(?:承包地|宅基地|房屋|住房).{0,8}收回|(?:犬|狗|猫|宠物|家禽).{0,10}(?:打死|捕杀|扑杀|毒死)|扣(?:押|留|除)?(?:其)?(?:押金|保证金|财物|车辆|证件|物品)|押金不(?:予)?退|收回(?:其)?(?:承包地|宅基地|房屋|住房|车位)|强(?:制)?拆(?:除)?|拖走.{0,4}车|锁车轮|(?:一律|予以|强行)锁车/], unless: authority,
      zh: { name: '没收、扣押财物', why: '合法财产受法律保护，公约不能没收押金、扣留财物、收回承包地或住房、强行拆除。' }, en: { name: 'Taking property', why: 'Lawful property is protected: a covenant cannot keep deposits, seize goods, take back land or homes, or tear down.' },
      source: '宪法第十三条；民法典第二百零七条、第二百六十七条；行政强制法第十条；农村土地承包法第二十七条', confidence: 'H',
    },
    {
      code: 'tenants', level: 'warn', patterns: [/(?:租户|承租人|租客|租房户|房客|租住(?:人员|者|户)|外地人|外来(?:务工)?(?:人口|人员|户)|流动人口|非本地户籍|非户籍).{0,14}(?:不得|不能|不准|不享|不参加|无权|没有|禁止|不予|另行收费|加收|限制)|(?:禁止|不得|限制).{0,6}(?:出租|租给|租住)|出租[^,]{0,8}(?:须|需|要|应)?经[^,]{0,14}同意|租(?:住|户|客|房)[^,]{0,8}(?:提供|出具|凭)[^,]{0,10}(?:证明|担保)|(?:没有|无)本(?:村|地|社区)户口[^,]{0,8}不(?:得|能|准)|(?:租户|租客|房客|租住)[^,]{0,10}(?:方可|方准|才能)入住/],
      zh: { name: '限制租户', why: '租户和非户籍居民也是居民，使用公共服务和参加协商的权利平等；对出租的限制要有法律依据。' }, en: { name: 'Limits on tenants', why: 'Tenants and people registered elsewhere are residents too; limits on letting need a law.' },
      source: '民法典第四条、第二百四十条；住房租赁条例；中办发〔2015〕41号（协商主体包括非户籍居民代表）', confidence: 'M',
    },
    {
      code: 'shaming', level: 'warn', patterns: [/曝光(?!.{0,8}(?:商家|企业|公司))|黑名单|失信(?:户|名单|榜)|张榜(?:公布|公示).{0,8}(?:姓名|照片|户)|(?:公布|公开|张贴)(?!.{0,8}(?:物业|社区|居委|村委|值班|负责人|服务|联系|监督|投诉|应急)).{0,10}(?:姓名|照片|身份证|电话|门牌|房号|家庭住址)|(?:姓名|房号|门牌号?|照片|欠费名单).{0,12}(?:公示|公布|公开|张贴|滚动|上墙|播放|发(?:到|在).{0,4}群)|的上(?:电子|大)屏|名单.{0,4}(?:上墙|上榜|公开|曝光)|通报批评|积分.{0,6}(?:排名|末位)|红黑榜|黑榜/], unless: /(?:本人|其)(?:单独|书面)?同意/,
      zh: { name: '曝光个人', why: '公开个人信息要有法律依据或本人单独同意；不设黑名单，不给人排名。' }, en: { name: 'Exposing people', why: 'Publishing personal data needs a law or the person’s own consent; no blacklists, no rankings of people.' },
      source: '个人信息保护法第二十五条；民法典第一千零二十四条、第一千零三十四条', confidence: 'V',
    },
    {
      code: 'privacy', level: 'warn', patterns: [/(?:查看|调看|翻看|拆看|私拆|检查)[^,]{0,8}(?:监控|手机|快递|信件|包裹|聊天)(?!.{0,6}(?:室|设备|线路|箱))|登记[^,]{0,10}(?:来往|往来|交往|客人|亲友|去向|行踪)|无犯罪记录|诚信档案|重点(?:关注|管控|盯防)(?:户|人|对象)?|(?:摄像头|监控)[^,]{0,8}(?:对准|对着|照着|朝向)[^,]{0,8}(?:家|门|窗)|(?:上交|收集|提供|采集)[^,]{0,6}(?:身份证|人脸|指纹|户口本)|(?:必须|一律|强制)刷脸/], unless: /依法|公安机关|本人同意|经.{0,8}申请|不(?:得|能|准|许)|申请/,
      zh: { name: '侵扰私生活', why: '不得查看他人的物品、监控和往来，不得给人建档案；收集个人信息要有法律依据或本人同意，刷脸不能是唯一方式。' }, en: { name: 'Intruding on private life', why: 'Nobody may look through others’ things, cameras and contacts, or keep files on people; personal data need a law or consent, and faces must not be the only key.' },
      source: '民法典第一千零三十二条、第一千零三十三条、第一千零三十五条；个人信息保护法第十三条、第二十六条', confidence: 'H',
    },
    {
      code: 'benefits', level: 'warn', patterns: [/(?:取消|停发|扣发|不予|暂停|不得享受|不享受).{0,8}(?:低保|救助|补贴|补助|福利|分红|待遇|养老|医保)|(?:不予|不给|拒绝|停止|暂停|停办|不).{0,4}(?:盖(?:公)?章|(?:开具?|出具?|办理?).{0,4}(?:手续|证明|业务|登记))/],
      zh: { name: '取消待遇、不办手续', why: '救助、补贴和手续由法律规定，不能拿来当惩戒。' }, en: { name: 'Withholding benefits or services', why: 'Assistance, allowances and papers are given by law and are no means of punishment.' },
      source: '社会救助法；行政许可法；居民委员会组织法', confidence: 'M',
    },
    {
      code: 'levy', level: 'warn', patterns: [/每(?:桌|户|家|人|亩|头|辆)[^,]{0,8}(?:上交|交|缴|出|收)(?!.{0,8}(?:物业|水|电|燃气|供暖|停车|合同))[^,]{0,10}元/, /(?:每户|每家|各户|每人|每个.{1,4}|必须|应当|强制|统一).{0,8}(?:捐款|集资|出资|摊派|缴纳?.{0,6}(?:基金|会费|保证金|押金))|按(?:户|人头|人口|田亩)(?:分摊|摊|收(?!集)|缴)|(?:每户|每家|各户|每人|[村居]民).{0,12}(?:应缴|应交|须缴|须交|缴纳?|交)(?!.{0,8}(?:物业|水|电|燃气|供暖|停车|合同)).{0,10}(?:费|款|元)/],
      zh: { name: '强制筹资', why: '筹资要自愿，不得摊派；物业费、维修资金按各自的法律程序。' }, en: { name: 'Forced contributions', why: 'Contributions are voluntary and cannot be levied; fees and the maintenance fund have their own procedures.' },
      source: '居民委员会组织法第四十二条；慈善法', confidence: 'V',
    },
    {
      code: 'belief', level: 'warn', patterns: [/(?:不得|不准|禁止|限制).{0,6}(?:信教|信仰|宗教)|(?:必须|应当).{0,4}信(?:教|仰)|(?:不得|不准|禁止|限制|不予登记|不予办理).{0,6}(?:生育|二胎|三胎|再婚|离婚|结婚)/],
      zh: { name: '干涉信仰、婚姻、生育', why: '信仰、婚姻、生育由法律保护，公约可以倡导文明节俭，不能禁止。' }, en: { name: 'Meddling with belief or family', why: 'Belief, marriage and children are protected by law; a covenant may encourage thrift, not forbid.' },
      source: '宪法第三十六条、第四十九条；民法典第一千零四十二条', confidence: 'H',
    },
    {
      code: 'sanction', level: 'warn', lastResort: true, patterns: [conditional, powers, /(?:欠费|违约|违规)(?:户|者|商铺|车).{0,8}(?:一律|有权)/, /视为(?:放弃|同意|自愿|弃权)|计入(?:多数|赞成|同意)|(?:建议|通知|告知|反映到)(?:其)?(?:所在)?(?:单位|学校)|(?:积分|扣分|诚信分)[^,]{0,10}(?:低于|扣|减|末)|(?:扣|减)[\d一二三四五六七八九十两]+分/], unless: authority,
      zh: { name: '惩戒', why: '写了违约要承担的后果，请核对有没有法律依据、是不是太重。公约靠劝导、提醒和约定，不能滥用强制性惩罚措施。' }, en: { name: 'Sanctions', why: 'Says what follows for those who do not keep to it: check that a law allows it and that it is not too hard. Covenants rely on reminding and agreement.' },
      source: '民发〔2018〕144号（不得滥用强制性惩罚措施）', confidence: 'V',
    },
    {
      code: 'remedy', level: 'block', patterns: [/不(?:得|准|许)(?:私下|私自)?(?:拉群|串联|维权|聚集议论|议论)|(?:不得|不准|不能|不许|禁止|严禁)(?!.{0,6}(?:阻|限制|干扰|打击|报复|妨|压制|恶意|虚假|诬|谎|骚扰)).{0,8}(?:上访|信访|举报|投诉|起诉|诉讼|报警|控告|12345|110|向(?:媒体|记者|上级|法院|政府))|(?:未经|未先经|须先经?|必须经).{0,12}(?:方可|方能|才可以?|才能|后再|后才).{0,6}(?:起诉|诉讼|仲裁|报警|上访|信访|投诉|举报)/],
      zh: { name: '限制投诉、起诉', why: '向国家机关提意见、投诉、举报、起诉是法定权利。可以提倡先商量、先调解，不能当作前提。' }, en: { name: 'Limits to complaint and suit', why: 'Complaints to authorities and going to court are rights. A covenant may ask people to talk first, not make it a condition.' },
      source: '宪法第四十一条；人民调解法第三条', confidence: 'H',
    },
    {
      code: 'discrimination', level: 'block', patterns: [/(?:刑满|前科|吸毒|戒毒|社区矫正|艾滋|乙肝|传染病|精神(?:病|障碍|疾病)|残疾(?!人?(?:车位|通道|设施|坡道|卫生间|专用))|智障|少数民族|穆斯林|回民|[藏维回蒙苗彝壮满]族|信教|外省人?|外姓人?|外村人?).{0,18}(?:不得|不能|不准|不许|禁止|谢绝|不予|不租|限制|须经)|(?:禁止|谢绝|不欢迎)[^,]{0,6}(?:穆斯林|回民|少数民族|[藏维回蒙苗彝壮满]族|清真|残疾|外地)|(?:不得|禁止|不准|谢绝|不)(?:出租|租|出售|卖|介绍)给?.{0,12}(?:刑满|吸毒|艾滋|精神病|残疾|民族|外省)/], unless: /歧视|依法强制/,
      zh: { name: '歧视', why: '民族、信仰、健康、残疾和过去的经历，都不能成为少享权利的理由。' }, en: { name: 'Discrimination', why: 'Origin, belief, health, disability or the past are no reasons for having fewer rights.' },
      source: '宪法第四条、第三十三条；残疾人保障法第三条', confidence: 'M',
    },
    {
      code: 'forced-work', level: 'warn', patterns: [/(?:每户|各户|每家|每人|村民|居民)[^,]{0,6}(?:轮流|轮值|派人|出工|出[一二两]个?(?:劳力|劳动力|人))(?!.{0,6}自愿)[^,]{0,4}(?:值班|值夜|巡逻|劳动|打扫|站岗|修路)|罚.{0,6}(?:劳动|打扫|清扫|站岗|巡逻|义工|出工)|(?:必须|强制|一律)(?:有|派)?.{0,6}(?:参加|完成|出).{0,8}(?:义务|志愿|巡逻|劳动|出工)|写(?:检讨|保证书)|公开(?:检讨|认错)/],
      zh: { name: '强制劳动、当众认错', why: '志愿服务凭自愿，不能指派，也不能拿劳动、检讨来惩戒；人格尊严受保护。' }, en: { name: 'Forced work or public apology', why: 'Voluntary work is voluntary; neither work nor apologies may serve as punishment.' },
      source: '宪法第三十八条；志愿服务条例（不得强行指派）', confidence: 'M',
    },
  ],
}
