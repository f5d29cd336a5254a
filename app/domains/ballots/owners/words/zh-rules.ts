import type { AssemblyForm, Convener } from '../rules/assembly.ts'
import type { InvalidCode, Mark, PaperOutcome, PaperState } from '../rules/paper.ts'
import type { DifferenceCode } from '../rules/reconcile.ts'
import type { ServiceChannel } from '../rules/proof-of-service.ts'
import type { Settlement } from '../rules/outside.ts'
import type { Power } from '../rules/signer.ts'

type Facts = Readonly<Record<string, string | number>>

/** Codes of the rules of owners' votes in words. */
export const zhRules = {
  forms: { regular: '定期会议', extraordinary: '临时会议' } as Record<AssemblyForm, string>,
  conveners: { 'owners-committee': '业主委员会召集', owners: '业主联名提议召集', 'management-committee': '物业管理委员会召集', street: '街道（乡镇）、社区组织召集' } as Record<Convener, string>,
  matters: {
    rules_of_procedure: '制定、修改业主大会议事规则', covenant: '制定、修改管理规约', elect_committee: '选举业主委员会、更换委员（每位候选人一项）', hire_or_dismiss_manager: '选聘、解聘物业服务企业', use_maintenance_fund: '使用维修资金',
    raise_maintenance_fund: '筹集维修资金', rebuild: '改建、重建建筑物及附属设施', change_or_operate_common_parts: '改变共有部分用途、利用共有部分经营', other_major: '共有和共同管理的其他重大事项', elevator: '加装电梯（本单元或本幢业主）',
    repair_partial_common_parts: '部分共有部分维修（列支范围内业主）', residence_to_business: '住宅改经营用房（有利害关系的业主）',
  } as Record<string, string>,
  classes: { general: '一般事项：参加的面积和人数都要达到三分之二，其中同意的面积和人数都要过半', special: '特别事项：参加的面积和人数都要达到三分之二，其中同意的面积和人数都要达到四分之三', unanimous: '有利害关系的业主要全部同意' } as Record<string, string>,
  says: { agree: '同意', against: '反对', abstain: '弃权' } as Record<string, string>,
  marks: { agree: '同意', against: '反对', abstain: '弃权', blank: '没有填', ambiguous: '多填、不清' } as Record<Mark, string>,
  invalid: { 'no-signature': '没有签名', 'identity-unverified': '身份无法核实', 'power-unverified': '委托无法核实或超出委托', 'not-an-owner': '不是业主', late: '截止之后才交回', 'not-this-vote': '不是这次的表决票' } as Record<InvalidCode, string>,
  paperStates: { printed: '已印未回', returned: '等第一人录入', entered: '等第二人录入', differs: '两人录入不一致', settled: '录入完成', void: '作废' } as Record<PaperState, string>,
  outcomes: { cast: '计入', invalid: '无效，不计入参与', duplicate: '重复，以先交的为准', 'with-co-owner': '与共有人意见一致，已计', 'at-odds': '共有人意见不一，暂不计' } as Record<PaperOutcome, string>,
  channels: { signed: '本人签收', read: '网上已阅', attempted: '上门未遇', posted: '公告送达' } as Record<ServiceChannel, string>,
  powers: { owner: '业主本人', proxy: '书面委托的人', guardian: '监护人' } as Record<Power, string>,
  told: { letter: '书面', phone: '电话', meeting: '当面', here: '通过本系统' } as Record<string, string>,
  differences: {
    'unknown-head': (f: Facts) => `名册上没有这一户${f.number === undefined ? '' : `（第 ${f.number} 号）`}`, 'area-differs': (f: Facts) => `第 ${f.number} 号面积不同：对方 ${(Number(f.theirs) / 100).toFixed(2)}，名册 ${(Number(f.ours) / 100).toFixed(2)} 平方米`,
    double: (f: Facts) => `第 ${f.number} 号的同一套房出现两次（前一次在第 ${f.before} 行）`, 'split-answers': (f: Facts) => `第 ${f.number} 号几套房的意见不一样（前一套在第 ${f.before} 行）`, 'voted-here': (f: Facts) => `第 ${f.number} 号在这里也交过票`,
    'sum-differs': (f: Facts) => `对方公布的合计与明细加起来不同：事项 ${f.matter}，${({ agree: '同意', against: '反对', abstain: '弃权' } as Record<string, string>)[String(f.choice)]}${f.by === 'area' ? '面积' : '人数'}，对方 ${f.by === 'area' ? (Number(f.theirs) / 100).toFixed(2) : f.theirs}，明细 ${f.by === 'area' ? (Number(f.ours) / 100).toFixed(2) : f.ours}`,
    'total-differs': (f: Facts) => `总${f.by === 'area' ? '面积' : '人数'}不同：对方 ${f.by === 'area' ? (Number(f.theirs) / 100).toFixed(2) : f.theirs}，名册 ${f.by === 'area' ? (Number(f.ours) / 100).toFixed(2) : f.ours}`,
  } as Record<DifferenceCode, (facts: Facts) => string>,
  settlements: { 'by-the-roll': '按名册算', 'left-out': '这一行不算', 'this-row': '以这一行为准', explained: '已弄清原因' } as Record<Settlement, string>,
  cells: {
    'column-missing': (f: Facts) => `表里没有“${f.column}”这一列。`, 'not-a-number': () => '序号要写数字。', 'area-unreadable': () => '面积读不出来，请写成 89.50 这样。', 'area-too-fine': () => '面积最多写到两位小数。', 'area-zero': () => '面积不能是 0。', 'area-missing': () => '没有写面积。', 'answer-unknown': () => '要写同意、反对、弃权，没有投的留空。',
  } as Record<string, (facts: Facts) => string>,
}
