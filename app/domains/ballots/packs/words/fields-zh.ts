const committee = {
  online: '可以在本系统投票', methods: '可以用的选举方式', 'seats.least': '最少几名', 'seats.greatest': '最多几名', termYears: '任期（年）', registerDaysBefore: '选民名单最迟提前几天公布', objectionDays: '对名单提异议的天数', decisionDays: '处理异议的天数',
  jointNominators: '联名提名要几人', proxyLimit: '一人最多受几人委托', proxyDaysBefore: '委托最迟提前几天办', overfullBoxVoids: '收回票多于发出票，整次无效', anotherRoundDays: '几天内另行选举', handoverDays: '几天内移交', applicationMonths: '工作满几个月可申请登记',
  proxyOnSite: '可以在投票现场办委托', oneOfficeEach: '一张票上同一人选两职，该票无效', tieBy: '末位票数相等', resultPublicDays: '结果公示几天',
}
const participation = { online: '可以在本系统参加', paper: '可以用纸参加', mayChange: '截止前可以改', fromAge: '满几岁可以参加' }

/** What the fields of a pack are called, by group and name. */
export const fieldsZh: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  owners: {
    online: '业主可以在本系统投票', outsideSystem: '法定的网上表决系统', 'noticeDays.regular': '定期会提前几天通知', 'noticeDays.extraordinary': '临时会提前几天通知', objectionDays: '对名册提异议的天数', decisionDays: '处理异议的天数',
    'votingDays.least': '投票至少几天', 'votingDays.greatest': '投票最多几天', resultWithinDays: '几天内公布结果', resultPublicDays: '结果公示几天', silenceMayCount: '议事规则可以约定未回票随多数', parkingCounts: '车位计入', headFor: '人数怎么数', twice: '交了两次时',
    blank: '空白或多选的票', candidatesBy: '业委会候选人按什么排序', debtorsVote: '欠费的业主可以表决', calledByPercent: '多少业主可以提议开临时会（%）', onlyAnnounced: '只能表决公示过的事项', proxyWithInstructions: '委托书要逐项写明意见', proxyLimit: '一人最多受几户委托',
    firstRollDays: '首次大会前，面积和人数公示几天', managementCommittee: '没有业主大会的地方可设物业管理委员会',
  },
  'owners.committee': { 'seats.least': '最少几名', 'seats.greatest': '最多几名', smallBelow: '少于多少户算小的小区', smallLeast: '小的小区最少几名', termYears: '任期最长几年', filingDays: '选出后几天内备案', decisionPublicWithinDays: '决定几天内公布' },
  'committees.rc': committee,
  'committees.vc': committee,
  meetings: { noticeDays: '居民会议提前几天通知', deliberationNoticeDays: '议事会提前几天通报议题和材料', minutesWithinDays: '会后几天内公布纪要' },
  polls: participation,
  budgets: participation,
  publicity: { publicityDays: '居务公示至少几天' },
}

export const groupsZh: Readonly<Record<string, string>> = { owners: '业主大会', 'owners.committee': '业主委员会', 'committees.rc': '居委会选举', 'committees.vc': '村委会选举', meetings: '会议', polls: '意见征询', budgets: '参与式预算', publicity: '公示' }

export const choicesZh: Readonly<Record<string, string>> = {
  owner: '一个业主算一人，不论几套', certificate: '一本不动产证算一人', 'first-stands': '以先交的为准', 'last-stands': '以后交的为准', abstain: '算弃权', 'not-taking-part': '算没有参加', heads: '按人数', area: '按面积',
  'another-vote': '就票数相等的人再投一次', lot: '抽签', voters: '全体选民', households: '每户派代表', representatives: '居民代表',
}
