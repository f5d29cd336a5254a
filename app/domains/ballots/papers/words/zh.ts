import type { RefusalSentences } from '#platform/room'

export const zh = {
  acts: {
    'ballots.give-box-paper': '发放纸质选票', 'ballots.enter-box-paper': '录入票箱里的选票', 'ballots.count-box': '清点票箱', 'ballots.box-paper-given': '发放了纸质选票', 'ballots.box-paper-taken-back': '收回了一张纸质选票', 'ballots.box-paper-entered': '录入了一张选票',
    'ballots.box-paper-settled': '核定了一张录入不一致的选票', 'ballots.box-counted': '清点了票箱', 'ballots.box-voided': '票箱作废',
  } as Record<string, string>,
  refusals: {
    'ballots.paper-given-out': () => '这一户（人）已经领了纸质选票，请用纸质选票投。什么也没有改动。', 'ballots.paper-number': () => '请写选票上的编号（大于 0 的整数）。',
    'ballots.paper-entered-by-you': ({ number }) => `第 ${number} 号选票您已经录过，要由另一位工作人员再录一遍。`, 'ballots.paper-entered-twice': ({ number }) => `第 ${number} 号选票已经由两位工作人员录过。`,
    'ballots.no-paper': () => '这一户（人）没有领纸质选票，或者已经收回。什么也没有改动。',
    'ballots.box-closed': () => '投票结束以后、清点以前才能录入纸质选票。', 'ballots.paper-agrees': ({ number }) => `第 ${number} 号选票不需要核定。`,
    'ballots.box-not-ready': ({ why, papers, issued }) => (why === 'once' ? '还有选票只录了一遍，要由另一位工作人员再录。' : why === 'differs' ? '还有选票两遍录得不一样，要由第三位工作人员核定。' : why === 'more-than-issued' ? `票箱里有 ${papers} 张，只发了 ${issued} 张：多于发出的票，这箱票不能计。请查明原因，写明理由作废。` : '发出的纸质选票还没有清点。请先录入并清点票箱。'),
  } as RefusalSentences,
  desk: {
    title: '纸质选票', lead: '发票时认人，投票不记名：选票上没有姓名，录入时也看不到是谁投的。', issued: '已发出', entered: '已录入', agreed: '两遍一致', waiting: '待第二人录入', differing: '不一致', find: '找人', findHint: '名册上的编号，或者楼栋、姓氏', wholeRoll: '先在名册全文上找到这一户（人）的编号', search: '找', give: '发给选票', given: '已领选票', takeBack: '收回', takeBackText: '选票原件交回来了，或者发错了人，才能收回。写坏了换一张的，不用收回，以旧换新就行。',
    print: '打印选票', printLead: '一户（人）一张，照这张复印。选票上没有姓名和编号，每一张都一样。',
    sheet: { ballot: '选票', how: '请只写选择，不写姓名，不作别的记号，写好后投入票箱。', invalid: '没有填的题算空白；看不清、选多了的题算无效。', until: '截止：', number: '选票编号（开箱时由工作人员填写）：' },
    voted: '已投票', nobody: '名册上没有找到。',
    issueOver: '现在不能发票。', issue: '发票', enter: '录入', enterLead: '一张一张录。编号写在选票上，从 1 开始。每张由两个人各录一遍，互相看不到。', number: '选票编号', save: '录好这一张', saved: (number: number) => `第 ${number} 号录好了。`, blank: '空白', thisQuestion: '这一题', returned: '收回并计入', notReturned: '没有交回', voidedTitle: '票箱里的纸质选票全部作废，没有计入', invalid: '无效（看不清、选多了）', notYet: '投票结束以后才能开箱录入。',
    differences: '两遍不一样的选票', differencesText: '请第三位工作人员看着选票原件来定。', settle: '核定', count: '清点票箱', countText: (papers: number, issued: number) => `录入 ${papers} 张，发出 ${issued} 张。清点后计入结果，录入的内容随即删除。`, void: '整箱作废', voidReason: '作废的理由', counted: (papers: number, issued: number) => `票箱已清点：${papers} 张计入，发出 ${issued} 张。`, voided: (reason: string) => `票箱已作废：${reason}`, results: '去计票',
    listed: (count: number) => `录了 ${count} 张`, back: '这次表决',
  },
}
