import type { AssemblyKind } from './assembly.ts'
import type { CommitteeKind, ElectionPost } from './posts.ts'

const postNames: Readonly<Record<ElectionPost, string>> = { chair: '主任', 'vice-chair': '副主任', member: '委员' }
const laws: Readonly<Record<CommitteeKind, string>> = { rc: '《中华人民共和国城市居民委员会组织法》', vc: '《中华人民共和国村民委员会组织法》' }
const article = (rc: string, vc: string): Readonly<Record<CommitteeKind, string>> => ({ rc: `${laws.rc}${rc}`, vc: `${laws.vc}${vc}` })

/** What stands in the public notices of elections and assemblies: Chinese, as the paper on the board. */
export const noticeText = {
  post: (post: ElectionPost) => postNames[post],
  basis: { candidates: article('第十九条', '第十八条'), proxies: article('第十九条', '第十八条'), elected: article('第十九条', '第十八条'), recall: article('第二十条', '第十九条') },
  columns: { name: '姓名', remark: '备注', woman: '女', number: '名册序号', principal: '委托人', proxy: '受托人', post: '职务', votes: '得票', item: '事项', agree: '同意', against: '反对', abstain: '弃权', outcome: '结果' },
  candidates: (title: string) => `${title}正式候选人名单`,
  candidatesText: (day: string) => `正式候选人按姓氏笔画为序公布如下。选举日：${said(day)}。对名单有异议的，请在公示期内提出。`,
  seats: (post: ElectionPost, seats: number) => `${postNames[post]}候选人（应选 ${seats} 人）`,
  proxies: (title: string) => `${title}委托投票名单`,
  proxiesText: (count: number) => `下列 ${count} 位选民外出，已书面委托本社区（村）其他选民代为投票。每位受托人接受委托不超过三人。`,
  elected: (title: string) => `${title}当选名单`,
  electedText: (elected: number, empty: number) => `选举有效，下列 ${elected} 人当选。${empty > 0 ? `另行选举后仍缺 ${empty} 名，暂缺。` : ''}计票过程可在结果页逐步查看。`,
  recall: (title: string) => `${title}：罢免要求与申辩意见`,
  recallVote: (who: string, day: string) => `对${who}的罢免要求已经受理，${said(day)}投票表决。罢免理由和本人申辩意见公布如下。`,
  recallReason: '罢免理由', recallReply: '本人申辩意见', recallNoReply: '已告知本人有权申辩，本人未提交书面意见。',
  recallResult: (title: string) => `${title}表决结果`,
  recallText: (who: string, passed: boolean) => (passed ? `罢免${who}的要求获得通过，自公布之日起终止职务。` : `罢免${who}的要求未获通过。`),
  moved: (title: string) => `${title}投票日变更`, movedText: (from: string, to: string) => `投票日由${said(from)}改为${said(to)}，请互相转告。`, reason: '原因',
  again: (title: string) => `${title}重新投票`, againText: (day: string) => `上一次投票无效。${said(day)}重新投票，候选人和投票办法不变，请选民届时领票参加。`,
  seatEnded: (title: string) => `${title}：成员职务终止`, seatEndedText: (who: string, day: string, by: string | null) => (by === null ? `${who}的职务自${said(day)}起依法终止。空缺依法补选。` : `${who}本人辞职，已经${by}通过，职务自${said(day)}起终止。空缺依法补选。`),
  online: '本次投票可以在网上投，也可以领纸质票。不记名，计票以后谁都查不出谁投了谁。网上投票和这种纸质票只能在候选人名单里选，不能另选他人。',
  agenda: '提交会议的事项',
  assemblyText: (kind: AssemblyKind, at: string, where: string) => `定于${at}在${where}召开${assemblyNames[kind]}，请有权参加的人员准时到会。`,
  decisions: (title: string) => `${title}决定事项`,
  decisionsText: (entitled: number, present: number) => `应到 ${entitled} 人，实到 ${present} 人，到会人数符合法定要求。同意人数超过到会人数的二分之一为通过。`,
  passed: '通过', rejected: '未通过',
  assemblyBasis: {
    'residents-meeting': `${laws.rc}第二十七条`, 'residents-representatives': `${laws.rc}第二十八、二十九条`, 'villagers-meeting-adults': `${laws.vc}第二十六条`,
    'villagers-meeting-households': `${laws.vc}第二十六条`, 'villagers-representatives': `${laws.vc}第二十九、三十条`,
  } satisfies Record<AssemblyKind, string>,
} as const

const assemblyNames: Readonly<Record<AssemblyKind, string>> = {
  'residents-meeting': '居民会议', 'residents-representatives': '居民代表会议', 'villagers-meeting-adults': '村民会议', 'villagers-meeting-households': '村民会议（户代表）', 'villagers-representatives': '村民代表会议',
}

/** 2026年12月20日 */
const said = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
