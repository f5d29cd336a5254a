import type { RefusalSentences } from '#platform/room'
import type { Satisfaction, Solved } from '../rules/answers.ts'
import type { ExclusionReason } from '../rules/exclusion-reasons.ts'
import { zhRates } from './zh-rates.ts'

/** Words of checking, asking, reopening, reviewing and the rates, in Chinese. */
export const zh = {
  solved: { solved: '已解决', partly: '部分解决', unsolved: '没有解决' } as Record<Solved, string>,
  satisfaction: { 'very-satisfied': '非常满意', satisfied: '满意', 'fairly-satisfied': '基本满意', dissatisfied: '不满意', 'very-dissatisfied': '非常不满意' } as Record<Satisfaction, string>,
  unreached: '未联系上', workLinks: '核查、回访、复核',
  confirm: {
    title: '您的诉求解决了吗？', raised: '您提出的', handledBy: '办理单位', theySay: '办理单位说', checked: '现场核查', photos: '办好之后的照片', saidAt: '时间', followLink: '查看全部经过',
    solved: '解决了吗？', satisfaction: '您对办理满意吗？', missing: '还有什么没解决', missingHint: '没有完全解决的话请写一写，会转给接着办的人。姓名、电话不用写。', comment: '对办理的评价', commentHint: '只有督办看得到。办理单位看不到您的评价和满意度，只能看到十件以上的合计。', submit: '提交答复',
    thanks: '谢谢，已收到您的答复', thanksClosed: '这件诉求已办结。以后发现没有解决，可以在下面要求重新打开。', thanksReview: '这件诉求没有办结：会由没有参与办理的人复核，决定接下来怎么办，并通知您。',
    notYet: '现在还不用答复', notYetText: '办好以后我们会再来问您。', outcome: '结果', closedAt: '办结时间',
    reopen: '重新打开', reopenHint: (day: string) => `觉得没有解决，或者又出现了？${day}前可以要求重新打开，由另一个人来看。经过里会公开一条记录。`, reopenReason: '为什么要重新打开', reopenReasonHint: '会公开显示，姓名、电话、门牌会自动隐去。', reopened: '已重新打开，会由另一个人来看。', reopenLate: '办结太久，不能在网上重新打开了。情况又出现的，请重新提一件。', again: '重新提一件',
    excluded: '这件诉求没有计入考核', excludedText: '照常办理，只是不算进办理单位的成绩。原因：', decision: '决定', object: '提出异议', objection: '为什么不同意', objectHint: '由另一个人重新决定。只能提一次。', objected: '已收到您的异议，会由另一个人重新决定。',
    which: '请输入编号和查询码', whichText: '提交诉求时的回执上有十位查询码。用账号提的，登录后就能看到。', number: '编号', code: '查询码', open: '打开', wrong: '没有找到。编号或查询码不对，请对照回执再试。', signIn: '登录',
  },
  checks: {
    title: '待现场核查', lead: '负责单位说办好了，请到现场看一看。自己单位办的不在这里。', none: '现在没有要核查的', noneHint: '有新的会通知您。', matter: '诉求', where: '地点', by: '办理单位', due: '核查期限', open: '去核查',
    said: '原来反映的', done: '办理单位说', photosBefore: '反映时的照片', photosAfter: '办好的照片', map: '位置', form: '核查结果', passed: '办好了吗？', yes: '办好了', yesHint: '下一步请提出人确认。', no: '没有办好', noHint: '退回办理单位继续办，期限重新计算。', words: '看到了什么', wordsHint: '没有办好时必须写清楚。不要写人的姓名、车牌。', photos: '现场照片', publish: '公开照片', photosPublic: '照片可以公开（没有拍到人脸、车牌、门牌）', submit: '提交核查结果', recorded: '核查结果已记录。', own: '您或您的单位参与了办理，要由别人核查。', more: '还有更多，先处理这些。',
  },
  asking: {
    title: '待回访', lead: '请问提出人：解决了吗，满意吗。只有没有参与办理的人可以回访。', none: '现在没有要回访的', noneHint: '核查通过后会出现在这里。', tries: '已打', triesOf: (calls: number, messages: number) => `${calls} 次电话，${messages} 条消息`, anonymous: '匿名，没有留下联系方式', open: '回访',
    phone: '联系方式', show: '显示姓名和电话', showHint: '这次查看会被记录，提出人查得到是谁、为什么看的。', shown: '已记录这次查看。', noPhone: '没有留电话', nobody: '匿名提出，没有人可以回访。到期没有答复就按未联系上办结，不计入考核。', self: '提出人也可以自己用查询码答复。',
    script: '可以这样说', scriptText: (place: string) => `您好，我是${place}的工作人员，不是办理单位的。您反映的事，对方说已经办好，想问问您解决了没有、满不满意。您怎么说都可以，办理单位不会知道您的评价。`,
    attempts: '已经试过', noAttempts: '还没有联系过', attempt: '没有联系上', attemptHint: '记一次没有接通。', channel: '方式', channels: { phone: '电话', visit: '上门', message: '消息' } as Record<string, string>, result: '情况', results: { 'no-answer': '没有接通', 'no-number': '没有可用的号码', sent: '已发送' } as Record<string, string>, record: '记一次', recorded: '已记录。',
    answer: '记录答复', answerHint: '照提出人说的记，不要替他选。', by: '怎么问到的', save: '保存答复', saved: '答复已记录。', own: '您或您的单位参与了办理，要由别人回访。', rule: (tries: number, days: number) => `打 ${tries} 次没有接通、发过消息、满 ${days} 天没有答复，才算未联系上；这样的单独列出，不计入解决率和满意率。`,
  },
  reviews: {
    title: '待复核', lead: '提出人说没有解决，或者要求重新打开。请没有参与办理的人来看。', none: '现在没有要复核的', noneHint: '大家的事都有人在办。', open: '复核', round: (count: number) => `第 ${count} 轮`, rounds: '轮次', review: '复核',
    before: '以前的答复', noAnswers: '没有人答复过', missing: '提出人说', done: '办理单位说', again: '再派一次', againEffect: '可以派给原单位，由另一个人接着办；也可以改派给别的单位。期限重新计算。', lead2: '派给谁', same: '原单位', finding: '复核发现了什么，要做到什么', findingHint: '会公开显示，姓名、电话、门牌会自动隐去。', send: '派单',
    close: '说明后办结', closeEffect: '确实办不了的，向提出人和大家说明。提出人仍可要求重新打开。', explanation: '解释', closeNot: (most: number, round: number) => `要办满 ${most} 轮仍未解决，或者已获准不计入考核，才可以说明后办结。现在是第 ${round} 轮。`, own: '您或您的单位参与了办理，要由别人复核。', onlySupervisor: '说明后办结由督办决定。', reopen: '重新打开', reopenEffect: '进入复核，由另一个人来看。经过里会公开一条记录。', reason: '为什么重新打开', done2: '已完成。', story: '查看全部经过', comment: '评价',
  },
  exclusions: {
    title: '不计入考核', lead: '依法办不了、不属实等情况可以申请不计入三率。要有证据，由别人批准，数量和比例公开。', none: '没有申请', ask: '申请', askHint: '一般由办理单位或派单员提出。', number: '诉求编号', reason: '原因', evidence: '证据', evidenceHint: '写清依据、时间和文号。', submit: '提交申请', asked: '申请已提交。', decide: '决定', granted: '同意不计入', refused: '照常计入', decision: '理由', save: '保存决定', decided: '决定已保存。', waiting: '等待决定', objected: '提出人有异议，重新决定', objection: '异议', matter: '诉求', by: '办理单位', at: '申请时间', state: '状态', yes: '不计入', no: '照常计入', notYours: '要由没有参与的人决定', unknown: '没有这件诉求，或者不在您的范围内。', waitingList: '等待决定', decidedList: '已决定',
    reasons: { unlawful: '违法或违背公序良俗', untrue: '经核实不属实', 'beyond-duty': '超出职责，没有法律依据', 'lawful-channel': '已进入诉讼、仲裁等法定途径', repeated: '同一人同一事，没有新情况', 'taken-back': '提出人明确撤回', 'force-majeure': '不可抗力', incomplete: '信息不足，多次联系仍无法补充' } as Record<ExclusionReason, string>,
  },
  panel: { check: ['现场核查', '到现场看办好没有，带照片。'], ask: ['回访提出人', '问解决了没有、满不满意，记下答复。'], review: ['复核', '看为什么没有解决，决定再派给谁。'], reopen: ['重新打开', '办结后又要办的，由另一个人来看。'], exclude: ['申请不计入考核', '要有证据，由别人决定。'], moderate: ['公开文字', '看公开的文字和照片是否合适。'] } as Record<'check' | 'ask' | 'review' | 'reopen' | 'exclude' | 'moderate', readonly [string, string]>,
  rates: zhRates,
  refusals: {
    'matters.not-outside': () => '核查、回访、复核和复核后的派单要由没有参与办理的人来做。您或您的单位参与了这一件，什么也没有改动。',
    'matters.others-turn': () => '这一件上一轮是您办的，没有解决。这一轮请单位里的另一个人来办。',
    'matters.nobody-to-ask': () => '这件是匿名提出的，没有联系方式。',
    'matters.reopen-too-late': (facts) => `办结已超过 ${facts.days} 天，不能重新打开。情况又出现的，请重新提一件。`,
    'matters.more-rounds': (facts) => `还没有办满 ${facts.most} 轮，不能说明后办结。请再派一次。`,
    'matters.nothing-to-object': () => '这件诉求现在没有可以提异议的决定，或者已经提过一次。',
    'matters.period-unknown': () => '没有这样的时间段。请选年、季度、月，或者起止月份。',
  } as RefusalSentences,
}
