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
  readonly zh: { readonly name: string; readonly why: string }
  readonly en: { readonly name: string; readonly why: string }
  readonly source: string
  readonly confidence: Confidence
}

const authority = /公安|城管|执法|有关部门|主管部门|行政(?:机关|部门)|人民法院|依法(?:处罚|处理|追究|拆除)/

/** The list of clauses that no covenant may hold. A change makes a new version; every review keeps the version that it was made with. */
export const forbiddenList: { readonly version: string; readonly rules: readonly ForbiddenRule[] } = {
  version: '2026-11-22',
  rules: [
    {
      code: 'fine', level: 'block', patterns: [/罚款|罚金|处罚(?!法|决定)|罚\s*[\d一二三四五六七八九十百千万]+\s*元|滞纳金|缴纳?违约金|加倍收费/], unless: authority,
      zh: { name: '罚款', why: '只有法律、法规、规章可以设定罚款，只有有处罚权的行政机关可以罚款。公约可以写劝导、提醒、志愿服务。' }, en: { name: 'Fines', why: 'Only laws and regulations can set fines, and only authorities impose them. A covenant may ask, remind and invite to voluntary work.' },
      source: '行政处罚法第十六条、第十七条；民发〔2018〕144号（不得滥用强制性惩罚措施）', confidence: 'H',
    },
    {
      code: 'cut-off', level: 'block', patterns: [/(?:停|断|切断|中断)(?:其|供|用|止供)?(?:[水气暖热]|电(?!动|瓶|梯|器|视|话|子|源)|网(?!格|络|点))|(?:停止|中断|切断|限制)(?:向其|其|对其)?(?:供应|供给|供)[水电气热暖]|不予供[水电气热]|锁(?:死)?门禁|停用门禁|禁止.{0,6}使用电梯/],
      zh: { name: '断水断电等', why: '不得用停水、停电、停气、停热或停用门禁的办法来催费、惩戒。' }, en: { name: 'Cutting off water or power', why: 'Cutting off water, power, gas, heat or the door is no lawful means of collecting or punishing.' },
      source: '民法典第九百四十四条第三款、第六百五十四条', confidence: 'H',
    },
    {
      code: 'collective', level: 'block', patterns: [/连坐|株连|(?:一人|一户).{0,8}(?:全家|全户|全楼|全单元|亲属|连带)|(?:取消|限制|不予).{0,8}(?:家属|家人|子女|全家|亲属)|(?:子女|家属|家人|亲属|全家).{0,10}(?:不予|取消|停发|受限|不得(?:享受|参军|入学|入党|报名|参加|评))/],
      zh: { name: '连坐', why: '谁做的事谁负责，不能因一个人的行为让家人、邻居受罚或失去待遇。' }, en: { name: 'Collective punishment', why: 'Everyone answers for their own acts: relatives and neighbours must not suffer for them.' },
      source: '宪法第三十三条；行政处罚法第四条、第五条', confidence: 'M',
    },
    {
      code: 'voting', level: 'block', patterns: [/(?:取消|剥夺|暂停|限制|停止|丧失|不享有|没有|无)(?:其|该户|该业主)?(?:的)?.{0,6}(?:选举权|被选举权|表决权|投票权|参会资格|业主资格|村民资格)|(?:不得|不能|不准|无权)(?!.{0,4}(?:干扰|破坏|操纵|妨碍|影响|贿|代))(?:参加|参与|出席|行使)?.{0,8}(?:选举|投票|表决|业主大会|居民会议|村民会议)/],
      zh: { name: '限制选举权、表决权', why: '选举权和表决权由法律规定，公约不能取消或限制。' }, en: { name: 'Limits to voting', why: 'The right to elect and to vote is given by law; no covenant can take or limit it.' },
      source: '宪法第三十四条；民法典第二百七十八条；居民委员会组织法、村民委员会组织法', confidence: 'H',
    },
    {
      code: 'liberty', level: 'block', patterns: [/扣押?人|扣留|关押|拘(?:禁|留)|限制(?:其)?(?:人身|自由|出入|出行)|搜(?:身|查)|(?<!车辆?|货车|犬只?|宠物|狗|推销.{0,3}|传销.{0,3})不(?:得|准|许)其?(?:进入|出入|回)本?(?:小区|社区|村)|驱逐|赶出|强制(?:隔离|带离)|游街|罚站|罚跪|体罚|殴打/],
      zh: { name: '限制人身自由', why: '任何组织和个人都不得非法限制他人的行动自由、搜查身体、住宅。' }, en: { name: 'Limits to personal freedom', why: 'Nobody may unlawfully restrain people, keep them out of their home, or search them or their home.' },
      source: '宪法第三十七条、第三十九条；民法典第一千零一十一条', confidence: 'H',
    },
    {
      code: 'women', level: 'block', patterns: [/外嫁女|出嫁女|嫁出(?:去)?的?女|离婚(?:妇女|女)|丧偶(?:妇女|女)|上门女婿|入赘|户无男|(?:妇女|女(?:儿|性|方|子)).{0,10}(?:不得|不能|不予|不享受|减半|无权|不分|取消|迁出)|只(?:限|有)男|(?:男|儿子).{0,6}(?:优先|才能|才可)|传男不传女/],
      zh: { name: '歧视妇女', why: '不得以妇女未婚、结婚、离婚、丧偶、户无男性等为由，侵害她们的权益；男女平等。' }, en: { name: 'Discrimination against women', why: 'No covenant may lessen the rights of women for being single, married, divorced, widowed or without men in the household.' },
      source: '宪法第四十八条；妇女权益保障法第五十五条、第五十六条', confidence: 'H',
    },
    {
      code: 'seizure', level: 'block', patterns: [/没收|扣(?:押|留|除)?(?:其)?(?:押金|保证金|财物|车辆|证件|物品)|押金不(?:予)?退|收回(?:其)?(?:承包地|宅基地|房屋|住房|车位)|强(?:制)?拆(?:除)?|拖走.{0,4}车|锁车轮|(?:一律|予以|强行)锁车/], unless: authority,
      zh: { name: '没收、扣押财物', why: '合法财产受法律保护，公约不能没收押金、扣留财物、收回承包地或住房、强行拆除。' }, en: { name: 'Taking property', why: 'Lawful property is protected: a covenant cannot keep deposits, seize goods, take back land or homes, or tear down.' },
      source: '宪法第十三条；民法典第二百零七条、第二百六十七条；行政强制法第十条；农村土地承包法第二十七条', confidence: 'H',
    },
    {
      code: 'tenants', level: 'warn', patterns: [/(?:租户|承租人|租客|外来(?:人口|人员|户)|流动人口|非本地户籍|非户籍).{0,14}(?:不得|不能|不准|不享|禁止|不予|另行收费|加收|限制)|(?:禁止|不得|限制).{0,6}(?:出租|租给|租住)/],
      zh: { name: '限制租户', why: '租户和非户籍居民也是居民，使用公共服务和参加协商的权利平等；对出租的限制要有法律依据。' }, en: { name: 'Limits on tenants', why: 'Tenants and people registered elsewhere are residents too; limits on letting need a law.' },
      source: '民法典第四条、第七百一十六条；住房租赁条例', confidence: 'M',
    },
    {
      code: 'shaming', level: 'warn', patterns: [/曝光|黑名单|失信(?:户|名单|榜)|张榜(?:公布|公示).{0,8}(?:姓名|照片|户)|公布.{0,8}(?:姓名|照片|身份证|电话|门牌|家庭住址)|通报批评|积分.{0,6}(?:排名|末位)|红黑榜|黑榜/],
      zh: { name: '曝光个人', why: '公开个人信息要有法律依据或本人单独同意；不设黑名单，不给人排名。' }, en: { name: 'Exposing people', why: 'Publishing personal data needs a law or the person’s own consent; no blacklists, no rankings of people.' },
      source: '个人信息保护法第二十五条；民法典第一千零二十四条、第一千零三十四条', confidence: 'V',
    },
    {
      code: 'benefits', level: 'warn', patterns: [/(?:取消|停发|扣发|不予|暂停|不得享受|不享受).{0,8}(?:低保|救助|补贴|补助|福利|分红|待遇|养老|医保)|(?:不予|不给|拒绝).{0,4}(?:盖章|开具?证明|出具?证明|办理?(?:手续|证明|业务))/],
      zh: { name: '取消待遇、不办手续', why: '救助、补贴和手续由法律规定，不能拿来当惩戒。' }, en: { name: 'Withholding benefits or services', why: 'Assistance, allowances and papers are given by law and are no means of punishment.' },
      source: '社会救助法；行政许可法；居民委员会组织法', confidence: 'M',
    },
    {
      code: 'levy', level: 'warn', patterns: [/(?:每户|每家|各户|必须|应当|强制|统一).{0,8}(?:捐款|集资|摊派|缴纳?.{0,6}(?:基金|会费|保证金|押金))|按户(?:摊|收(?!集)|缴)/],
      zh: { name: '强制筹资', why: '筹资要自愿，不得摊派；物业费、维修资金按各自的法律程序。' }, en: { name: 'Forced contributions', why: 'Contributions are voluntary and cannot be levied; fees and the maintenance fund have their own procedures.' },
      source: '居民委员会组织法第四十二条；慈善法', confidence: 'V',
    },
    {
      code: 'belief', level: 'warn', patterns: [/(?:不得|不准|禁止|限制).{0,6}(?:信教|信仰|宗教)|(?:必须|应当).{0,4}信(?:教|仰)|(?:不得|不准|禁止|限制).{0,6}(?:生育|二胎|三胎|再婚|离婚|结婚)/],
      zh: { name: '干涉信仰、婚姻、生育', why: '信仰、婚姻、生育由法律保护，公约可以倡导文明节俭，不能禁止。' }, en: { name: 'Meddling with belief or family', why: 'Belief, marriage and children are protected by law; a covenant may encourage thrift, not forbid.' },
      source: '宪法第三十六条、第四十九条；民法典第一千零四十二条', confidence: 'H',
    },
  ],
}
