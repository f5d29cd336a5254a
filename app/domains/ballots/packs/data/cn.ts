import type { CommitteePack, RulePack } from '../rules/rule-pack.ts'

const residents: CommitteePack = {
  online: false, methods: ['voters', 'households', 'representatives'], seats: { least: 5, greatest: 9 }, termYears: 5, registerDaysBefore: 20, objectionDays: 5, decisionDays: 3,
  jointNominators: 10, proxyLimit: 3, proxyDaysBefore: null, overfullBoxVoids: true, anotherRoundDays: 30, handoverDays: 10, applicationMonths: 6, proxyOnSite: false,
  oneOfficeEach: true, tieBy: 'another-vote', resultPublicDays: 15,
}

const residentsLaw = '城市居民委员会组织法(2025修订)', villagersLaw = '村民委员会组织法(2025修正)'

/** Sources of a committee's fields: the law where it speaks, else what provinces do, which each place settles for itself. */
const committeeSources = (prefix: string, law: string): Record<string, string> => ({
  [`${prefix}.online`]: `${law}：未规定网络投票，默认不做 [V]`, [`${prefix}.methods`]: `${law} [V]`, [`${prefix}.seats.least`]: `${law} [V]`, [`${prefix}.seats.greatest`]: `${law} [V]`,
  [`${prefix}.termYears`]: `${law} [V]`, [`${prefix}.registerDaysBefore`]: `${law} [V]`, [`${prefix}.objectionDays`]: `${law} [V]`, [`${prefix}.decisionDays`]: `${law} [V]`,
  [`${prefix}.jointNominators`]: `${law} [V]`, [`${prefix}.proxyLimit`]: `${law} [V]`, [`${prefix}.proxyDaysBefore`]: `${law}：未规定 [V]`, [`${prefix}.handoverDays`]: `${law} [V]`,
  [`${prefix}.applicationMonths`]: `${law} [V]`, [`${prefix}.overfullBoxVoids`]: '省级选举办法通例 [M]', [`${prefix}.anotherRoundDays`]: '省级选举办法通例 [M]', [`${prefix}.proxyOnSite`]: '省级选举办法通例 [M]',
  [`${prefix}.oneOfficeEach`]: '省级选举办法通例 [M]', [`${prefix}.tieBy`]: '省级选举办法通例 [M]', [`${prefix}.resultPublicDays`]: `${law} [V]`,
})

const asked = 'place-suggestion'

/** The national law as it stood on 2026-01-01: in force wherever a place has no pack of its own. */
export const cn: RulePack = {
  code: 'cn',
  version: 1,
  title: { zh: '全国默认规则', en: 'National default rules' },
  effectiveFrom: '2026-01-01',
  owners: {
    online: false, outsideSystem: null, noticeDays: { regular: 15, extraordinary: 15 }, objectionDays: 7, decisionDays: 3, votingDays: { least: null, greatest: null },
    resultWithinDays: 7, resultPublicDays: 15, silenceMayCount: true, parkingCounts: false, headFor: 'owner', twice: 'first-stands', blank: 'abstain', candidatesBy: 'heads', debtorsVote: true,
    calledByPercent: 20, onlyAnnounced: true, proxyWithInstructions: true, proxyLimit: null, firstRollDays: 15, managementCommittee: false,
    committee: { seats: { least: 5, greatest: 11 }, smallBelow: null, smallLeast: 5, termYears: 5, filingDays: 30, decisionPublicWithinDays: 3 },
  },
  committees: {
    rc: residents,
    vc: { ...residents, methods: ['voters'], seats: { least: 3, greatest: 7 }, jointNominators: 1, applicationMonths: 12 },
  },
  meetings: { noticeDays: 10, deliberationNoticeDays: 3, minutesWithinDays: 7 },
  polls: { online: true, paper: true, mayChange: true, fromAge: 16 },
  budgets: { online: true, paper: true, mayChange: true, fromAge: 16 },
  publicityDays: 15,
  sources: {
    'owners.online': '指导规则22：书面征求意见须本人签名；网络表决以当地规定为准，默认不做 [H]', 'owners.outsideSystem': '以当地规定为准 [H]',
    'owners.noticeDays.regular': '物业管理条例14 [V]', 'owners.noticeDays.extraordinary': '物业管理条例14 [V]', 'owners.objectionDays': asked, 'owners.decisionDays': asked,
    'owners.votingDays.least': '国家法未规定 [H]', 'owners.votingDays.greatest': '国家法未规定 [H]', 'owners.resultWithinDays': asked, 'owners.resultPublicDays': '多地物业管理条例通例 [M]',
    'owners.silenceMayCount': '指导规则26 [H]', 'owners.parkingCounts': '指导规则25 [H]', 'owners.headFor': '法释〔2020〕17号9 [V]', 'owners.twice': '业主大会议事规则；默认首次有效 [M]',
    'owners.blank': '业主大会议事规则；默认弃权 [M]', 'owners.candidatesBy': '业主大会议事规则 [M]', 'owners.debtorsVote': '指导规则20：规约可限制，默认不限制 [H]',
    'owners.calledByPercent': '物业管理条例13 [V]', 'owners.onlyAnnounced': '杭州19、北京35通例 [H]', 'owners.proxyWithInstructions': '指导规则26 [H]', 'owners.proxyLimit': '国家法未规定 [H]',
    'owners.firstRollDays': '指导规则：筹备事项会前15日公示 [V]', 'owners.managementCommittee': '以当地规定为准 [H]',
    'owners.committee.seats.least': '指导规则：5至11人单数 [H]', 'owners.committee.seats.greatest': '指导规则：5至11人单数 [H]', 'owners.committee.smallBelow': '国家法未规定 [H]',
    'owners.committee.smallLeast': '指导规则：5至11人单数 [H]', 'owners.committee.termYears': '指导规则：不超过5年 [H]', 'owners.committee.filingDays': '指导规则：30日内备案 [H]',
    'owners.committee.decisionPublicWithinDays': '上海市住宅物业管理规定通例 [M]',
    ...committeeSources('committees.rc', residentsLaw),
    ...committeeSources('committees.vc', villagersLaw),
    'meetings.noticeDays': `${residentsLaw}：居民会议提前10日通知 [V]`, 'meetings.deliberationNoticeDays': '关于加强城乡社区协商的意见；天数无国家时限 [L]', 'meetings.minutesWithinDays': asked,
    'polls.online': asked, 'polls.paper': '无障碍环境建设法 [V]', 'polls.mayChange': asked, 'polls.fromAge': asked,
    'budgets.online': asked, 'budgets.paper': '无障碍环境建设法 [V]', 'budgets.mayChange': asked, 'budgets.fromAge': asked,
    publicityDays: `${residentsLaw}、${villagersLaw}：公示不少于15日 [V]`,
  },
}
