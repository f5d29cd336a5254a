import type { RefusalSentences } from '#platform/room'
import type { ClockKind } from '../rules/clock-rows.ts'
import type { MatterChannel } from '../rules/report.ts'
import type { MoveName, State } from '../rules/state.ts'

/** The words that every part of the room shares, in Chinese. */
export const zh = {
  states: {
    reported: '待派单', dispatched: '待签收', accepted: '已签收', 'in-progress': '办理中', 'return-requested': '申请退单', suspended: '挂账', done: '待核查', asking: '待回访', review: '复核中',
    closed: '已办结', answered: '已当场答复', 'not-accepted': '不予受理', withdrawn: '已撤回', merged: '已合并', deliberating: '转为协商议题',
  } as Record<State, string>,
  /** The state in a sentence, for whoever raised the matter. */
  stateSentences: {
    reported: '已收到，正在确认由谁负责。', dispatched: '已派给负责单位，等待签收。', accepted: '负责单位已签收，将与您联系。', 'in-progress': '负责单位正在办理。',
    'return-requested': '负责单位认为不归它管，正由他人评判。', suspended: '暂时无法解决，已挂账，到复查日期会再看。', done: '负责单位说办好了，正在核查。', asking: '核查通过，请您确认是否解决。',
    review: '正由另一个人复核。', closed: '已办结。', answered: '已当场答复。', 'not-accepted': '没有受理，原因和合法途径见下。', withdrawn: '已由提出人撤回。', merged: '与另一件是同一件事，已合并。', deliberating: '这件事要大家商量，已转为协商议题。',
  } as Record<State, string>,
  moves: {
    dispatch: '派单', redirect: '改派', 'answer-at-once': '当场答复', 'not-accept': '不予受理', merge: '合并重复', 'to-deliberation': '转为协商议题', 'from-deliberation': '协商结束', accept: '签收', contact: '记录首次联系',
    'ask-return': '申请退单', 'grant-return': '同意退单', 'refuse-return': '不同意退单', suspend: '挂账', resume: '恢复办理', finish: '报告办好', 'pass-check': '核查通过', 'fail-check': '核查不通过', confirm: '确认结果',
    'close-explained': '说明后办结', reopen: '重新打开', withdraw: '撤回', undo: '撤销', 'import-closing': '导入的办结',
  } as Record<MoveName, string>,
  channels: { web: '网上', qr: '扫码', phone: '电话', visit: '上门', counter: '窗口', patrol: '巡查', open311: 'Open311', import: '导入' } as Record<MatterChannel, string>,
  clocks: { dispatch: '派单', 'sign-in': '签收', contact: '首次联系', handle: '办理', check: '核查', ask: '回访', return: '退单评判', review: '复核' } as Record<ClockKind, string>,
  kinds: { component: '部件', event: '事件' },
  outcomes: { 'not-accepted': '不予受理', solved: '已解决', partly: '部分解决', unsolved: '未解决', explained: '已说明原因', unreached: '未联系上', imported: '由其他系统记录办结', 'answered-at-once': '当场答复', merged: '已合并', withdrawn: '已撤回' } as Record<string, string>,
  place: { unknown: '地点待确认', unitOnly: '只公开到社区', ambiguous: '两个同类网格都包含此处，由工作人员确认', outside: '不在任何已登记的范围内，由工作人员确认' },
  noCalendar: (year: number) => `期限待定：还没有 ${year} 年的放假安排`,
  matter: '诉求', number: '编号', category: '类别', reportedAt: '提出时间', lead: '负责单位', due: '期限', where: '地点', state: '进展',
  refusals: {
    'matters.unknown': () => '没有这件诉求，或者它没有对您公开。请核对编号。',
    'matters.report-incomplete': () => '还有几处需要补充，您写的内容都保留着，请看标出的地方。',
    'matters.moved-meanwhile': (facts) => `诉求 ${facts.number ?? ''} 刚才已被别人处理过，您的这一步没有执行。请看最新进展后再决定。`,
    'matters.unlawful-move': () => '诉求现在的状态不允许这一步，什么也没有改动。',
    'matters.key-used-for-another': (facts) => `这次提交的编号已经用于${facts.number ? `诉求 ${facts.number}` : '另一次提交'}，而内容不同，没有保存。请重新打开表单提交。`,
    'matters.unknown-unit': () => '选择的地点不存在或已经撤销，请重新选择。',
    'matters.unknown-plate': () => '这块门牌已经停用或不存在。请在地图上选择，或用文字说明地点。',
    'matters.category-starts-earlier': (facts) => `类别 ${facts.code} 已有从 ${facts.from} 起生效的写法，新的写法要从更晚的日期开始。`,
    'matters.closed-before-reported': () => '记录的办结时间早于提出时间，没有采用。',
  } as RefusalSentences,
}
