import { zhDesk } from './zh-desk.ts'
import { zhMandate } from './zh-mandate.ts'
import { zhPages } from './zh-pages.ts'
import { zhRefusals } from './zh-refusals.ts'
import { zhRules } from './zh-rules.ts'

/** Words of owners' votes, in Chinese. */
export const zh = {
  ...zhRules,
  desk: zhDesk,
  pages: zhPages,
  mandate: zhMandate,
  /** Notices are in the language of the place. */
  postedNotice: {
    title: (vote: string) => `表决票公告送达：${vote.slice(0, 80)}`, basis: '业主大会和业主委员会指导规则第二十二条：无法送达的，在物业管理区域内公告',
    text: (consequence: string) => `下列业主的表决票经上门未能送达，现以公告方式送达。请在截止时间前到居委会或业主委员会领取、交回表决票。${consequence === '' ? '' : `\n${consequence}`}`, whom: '公告送达的业主', number: '名册序号', label: '业主',
  },
  atOddsNotice: { title: '您家的表决票暂时不计', body: '同一户的共有人交来的意见不一样，这一户先不计。请共同推选一人，在计票以前到居委会书面说明。' },
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'ballots.adopt-charter': '录入业主大会议事规则', 'ballots.call-assembly': '召集业主大会', 'ballots.see-assembly': '查看业主大会的办理', 'ballots.record-service': '登记表决票送达', 'ballots.print-owners-papers': '印制业主表决票',
    'ballots.receive-owners-paper': '收回业主表决票', 'ballots.enter-owners-paper': '录入业主表决票', 'ballots.decide-owners-paper': '裁定录入不一致的表决票', 'ballots.take-owners-paper-back': '撤回已录入的表决票', 'ballots.record-owners-proxy': '登记业主委托',
    'ballots.settle-co-owners': '处理共有人意见不一', 'ballots.import-outside-result': '导入和核对外部表决结果', 'ballots.state-owners-result': '公布业主表决结果', 'ballots.vote-as-owner': '业主本人表决', 'ballots.read-full-sheet': '查阅业主表决明细',
    'ballots.charter-adopted': '录入了议事规则', 'ballots.assembly-called': '召集了业主大会', 'ballots.committee-told': '告知了居委会', 'ballots.ballots-served': '登记了表决票送达', 'ballots.papers-printed': '印制了表决票', 'ballots.paper-returned': '收回了一张表决票',
    'ballots.paper-entered': '录入了一张表决票', 'ballots.paper-decided': '裁定了一张录入不一致的表决票', 'ballots.paper-settled': '一张表决票录入完成', 'ballots.paper-asked-back': '申请重新录入一张表决票', 'ballots.paper-taken-back': '确认重新录入一张表决票',
    'ballots.offer-owners-mandate': '业主网上交委托书', 'ballots.mandate-offered': '交来一份委托书', 'ballots.mandate-withdrawn': '撤回了委托', 'ballots.mandate-refused': '没有通过一份委托', 'ballots.mandate-checked': '委托有了结果',
    'ballots.proxy-recorded': '登记了业主委托', 'ballots.proxy-revoked': '撤销了业主委托', 'ballots.co-owners-at-odds': '共有人意见不一，暂不计票', 'ballots.co-owners-settled': '共有人推选一人，恢复计票',
    'ballots.outside-result-received': '收到外部表决结果', 'ballots.outside-difference-settled': '处理了一处差异', 'ballots.outside-result-taken-over': '采用了外部表决结果', 'ballots.outside-result-taken-back': '撤回了外部表决结果',
    'ballots.owners-result-corrected': '更正了业主表决结果', 'ballots.owners-result-stated': '公布了业主表决结果', 'ballots.full-sheet-read': '查阅了业主表决明细', 'ballots.proxy-names-erased': '删除了到期的受托人姓名',
  } as Record<string, string>,
  refusals: zhRefusals,
}
