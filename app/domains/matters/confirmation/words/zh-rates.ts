import type { AnswerFate, DispatchFate } from '../rules/rates.ts'

/** Words of the three rates, in Chinese. */
export const zhRates = {
  title: '三率：响应、解决、满意', lead: '事情派给负责单位以后，有没有及时联系、有没有解决、提出人满不满意。每个数字都能点开看是怎么来的。',
  responded: '响应率', solved: '解决率', satisfied: '满意率', composite: '综合', assessed: '应考核', answered: '有效回访', excludedShare: '剔除率', excluded: '剔除',
  where: '范围', organisation: '负责单位', rest: '其他（未细分到下级）', restAll: '地点还没有确定', all: '全部', total: '合计', period: '时间', category: '类别', anyCategory: '全部类别', by: '分组', byUnit: '按范围', byOrganisation: '按负责单位', year: '全年', quarter: (n: number) => `第${['一', '二', '三', '四'][n - 1] ?? n}季度`, month: (n: number) => `${n} 月`, custom: '起止月份', from: '或者从哪月', to: '到哪月', show: '显示', up: '上一级', matrix: '逐月对比', trend: '走势', trendOf: (place: string) => `${place} · 走势`, chart: '响应率、解决率、满意率逐月走势图', csv: '下载表格（CSV）', unitsBelow: '各处对比',
  reference: '仅供参考', referenceHint: '样本不足 30', small: '样本不足 10，不显示', protected: '为免推算出小样本，不显示', none: '没有', hiddenMark: '不显示', smallMark: '不足 10',
  method: '怎么算的', methodLines: [
    '派一次单算一件。响应率 = 规定时间内与提出人有效联系的件 ÷ 应考核件。',
    '解决率 = 答“已解决”的件 ÷ 有效回访件。满意率 =（非常满意 + 满意 + 基本满意）÷ 有效回访件。',
    '应考核件 = 派单件 − 剔除件。剔除要有证据并由别人批准，按原因公开数量。',
    '多次联系没有接通的不算进分母，单独列出。其他系统导入的办结从没有人回访，不计入任何一率。',
    '样本不足 30 标“仅供参考”，不足 10 不显示；能由合计推算出来的也一并不显示。',
  ], hours: (hours: number) => `规定时间：派单后 ${hours} 小时。`, weights: (a: number, b: number, c: number) => `综合 = 响应率 × ${a}% + 解决率 × ${b}% + 满意率 × ${c}%。`, partly: (part: number, fairly: number) => `“部分解决”按 ${part}% 计，“基本满意”按 ${fairly}% 计。`,
  apart: '单独列出，不计入', of: (numerator: string, denominator: string) => `${numerator} / ${denominator}`,
  fates: { responded: '及时响应', late: '未及时响应', pending: '还没有到期', 'passed-on': '到期前退单或改派', ended: '到期前撤回、合并或转出', imported: '由其他系统记录办结', excluded: '经批准剔除', solved: '已解决', partly: '部分解决', unsolved: '没有解决', unreached: '未联系上' } as Record<DispatchFate | AnswerFate, string>,
  acts: '数字从哪里来', actsLead: '每一行是一次派单或一次回访。没有公开的诉求只计数，不列出。', number: '编号', what: '诉求', at: '时间', fate: '结果', notPublic: '未公开', count: (total: number) => `共 ${total} 件`, notListed: (count: number) => `这一页里 ${count} 件未公开，不列出。`, back: '返回三率', noActs: '没有', reasons: '剔除原因', next: '后面的', previous: '前面的',
  satisfactionNote: '谁打了什么满意度不公开，也不给办理单位看；这里只列出答复过的诉求。', own: '这里只有本单位的合计。每一率满十件才显示。', answers: '满意度', open: '点开看', actsFor: (what: string) => `${what}：看是哪些`, hiddenCell: '这一格不显示，也不能点开：样本太小，列出来就能认出是谁。',
}
