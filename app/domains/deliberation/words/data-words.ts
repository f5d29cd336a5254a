import type { PersonalNames } from '#platform/personal'
import { partyClasses, partyClassName } from '../rules/party-classes.ts'

const at = ['时间', 'When'] as const, text = ['内容', 'Words'] as const
const classes = Object.fromEntries(partyClasses.map((one) => [one, [partyClassName(one, 'zh-CN'), partyClassName(one, 'en')] as const]))
const parts = { chair: ['主持人', 'chair'], secretary: ['记录人', 'secretary'], member: ['议事成员', 'member'], observer: ['旁听', 'observer'], expert: ['专家', 'expert'], concerned: ['利益相关方', 'party concerned'] } as const

/** Names of what each part keeps about a person, and of its codes. */
export const deliberationNames = {
  councils: {
    title: ['议事组织', 'Councils'],
    fields: {
      seats: ['我的席位', 'My seats'], draws: ['我报名的抽选', 'Draws that I volunteered for'], council: ['议事会', 'Council'], name: ['公布的姓名', 'Published name'], party_class: ['代表哪一类人', 'For whom'], part: ['身份', 'Part'], by: ['怎样产生', 'How chosen'],
      from_day: ['任期开始', 'From'], to_day: ['任期结束', 'Until'], ended_at: ['结束时间', 'Ended'], title: ['抽选', 'Draw'], pseudonym: ['代号', 'Number that stands for me'], answers: ['我填的特征', 'What I stated'], state: ['进展', 'State'], reserve: ['愿意候补', 'Agreed to follow'], renewed: ['连任次数', 'Times renewed'], reviews: ['我评议过的年度', 'Years that I reviewed'], year: ['年度', 'Year'], at,
    },
    values: {
      party_class: classes, part: parts, by: { post: ['因职务', 'by post'], election: ['推选', 'elected'], sortition: ['抽选', 'drawn by lot'], invitation: ['邀请', 'invited'] },
      state: { in: ['在名单上', 'on the list'], out: ['已撤回', 'stepped back'], drawn: ['中选', 'drawn'], declined: ['谢绝', 'declined'] },
    },
  },
  topics: {
    title: ['议题', 'Topics'],
    fields: {
      raised: ['我提的议题', 'Topics that I raised'], part: ['我关注和参加的议题', 'Topics that I follow or took part in'], signed: ['我联名的议题', 'Petitions that I signed'], number: ['编号', 'Number'], source: ['来源', 'From'], title: ['标题', 'Title'], text,
      state: ['进展', 'State'], raised_at: ['提出时间', 'Raised'], appeal: ['我的申诉', 'My appeal'], because: ['原因', 'Because'], since: ['从何时起', 'Since'], at,
    },
    values: {
      source: { matters: ['诉求', 'matters'], petition: ['联名', 'petition'], council: ['议事会', 'council'], office: ['单位', 'office'] },
      because: { raised: ['我提的', 'I raised it'], signed: ['我联名的', 'I signed it'], 'took-part': ['我参加了', 'I took part'], follows: ['我关注的', 'I follow it'] },
      state: {
        gathering: ['联名中', 'gathering signatures'], lapsed: ['联名未满', 'too few signatures'], withdrawn: ['已撤回', 'taken back'], collected: ['待受理', 'waiting to be admitted'], admitted: ['已受理', 'admitted'], refused: ['未受理', 'not admitted'], prepared: ['已定主体和形式', 'parties and form decided'], announced: ['已公布', 'announced'],
        deliberating: ['协商中', 'being deliberated'], 'opinion-formed': ['已有协商意见', 'opinion formed'], 'handed-over': ['已提交决定', 'handed over'], 'carried-out': ['已落实', 'carried out'], reported: ['已反馈', 'reported'], rated: ['已评价', 'rated'], filed: ['已归档', 'filed'],
      },
    },
  },
  meetings: {
    title: ['会议', 'Meetings'],
    fields: {
      invited: ['请我参加的会议', 'Meetings that I was invited to'], attended: ['我参加的会议', 'Meetings that I attended'], corrections: ['我对纪要的更正', 'My corrections of minutes'], title: ['会议', 'Meeting'], party_class: ['代表哪一类人', 'For whom'],
      part: ['身份', 'Part'], by: ['怎样列入', 'How I came on the list'], subject: ['想说的事', 'What I wish to speak about'], way: ['怎样签到', 'Signed in by'], text, at, taken: ['采纳', 'Taken over'], left_at: ['离场', 'Left at'], confirmed_at: ['确认纪要', 'Confirmed the minutes'], answer: ['答复', 'Answer'], appeals: ['我对会场措施的申诉', 'My appeals against measures of order'], told: ['怎样通知到我', 'How I was told'], channel: ['方式', 'By'],
    },
    values: {
      party_class: classes, part: parts, by: { seat: ['有席位', 'by seat'], invitation: ['邀请', 'invited'], registration: ['自己登记', 'registered'] },
      way: { list: ['签到表', 'list at the door'], code: ['签到码', 'code'], online: ['远程', 'online'] },
      channel: { sent: ['系统通知', 'sent by the system'], shown: ['打开了页面', 'opened the page'], paper: ['纸面签收', 'signed for on paper'], phone: ['电话告知', 'told by telephone'] },
    },
  },
  opinions: {
    title: ['意见地图', 'Opinion maps'],
    fields: {
      votes: ['我的表态', 'My votes on statements'], statements: ['我提的意见', 'Statements that I wrote'], title: ['话题', 'Conversation'], number: ['编号', 'Number'], text: ['意见', 'Statement'], vote: ['我选的', 'My vote'], state: ['进展', 'State'],
      reason: ['撤下的理由', 'Taken down because'], note: ['说明', 'Note'], appealed: ['申诉过', 'Appealed'],
    },
    values: {
      vote: { agree: ['同意', 'agree'], disagree: ['不同意', 'disagree'], pass: ['跳过', 'pass'] }, state: { waiting: ['等待审核', 'waiting'], accepted: ['已显示', 'shown'], rejected: ['已撤下', 'taken down'] },
      reason: {
        attack: ['攻击人', 'attacks somebody'], 'personal-data': ['说出了别人的个人信息', 'tells personal data of others'], 'off-topic': ['和这件事无关', 'off topic'], duplicate: ['和别的意见重复', 'said already'], several: ['一条里说了几个意思', 'says several things'], unlawful: ['违法', 'unlawful'], advert: ['广告', 'advertisement'],
      },
    },
  },
  asking: {
    title: ['逐户征询', 'Door-to-door askings'],
    fields: { teams: ['我所在的入户小组', 'Teams that I went with'], counts: ['我计数的征询', 'Askings that I counted'], title: ['征询', 'Asking'], name: ['小组', 'Team'] },
  },
  drafts: {
    title: ['征求意见稿', 'Drafts for comment'],
    fields: { comments: ['我的意见', 'My comments'], title: ['征求意见稿', 'Draft'], version: ['第几版', 'Version'], text, at, outcome: ['采纳情况', 'Outcome'], answer: ['答复', 'Answer'] },
    values: { outcome: { adopted: ['采纳', 'adopted'], 'partly-adopted': ['部分采纳', 'partly adopted'], 'not-adopted': ['未采纳', 'not adopted'], explained: ['已解释', 'explained'] } },
  },
  covenants: {
    title: ['公约', 'Covenants'],
    fields: { suggestions: ['我的建议', 'My suggestions'], signatures: ['我家的签约', 'Signatures of my household'], wishes: ['我申请签署的', 'Households for which I asked to sign'], door: ['门牌', 'Door'], title: ['公约', 'Covenant'], text, building: ['楼栋', 'Building'], channel: ['方式', 'By way of'], at },
    values: { channel: { screen: ['网上', 'on screen'], paper: ['纸面', 'on paper'] } },
  },
  resolutions: {
    title: ['协商成果', 'Resolutions'],
    fields: { written: ['我写的落实记录', 'Entries that I wrote'], number: ['编号', 'Number'], kind: ['做了什么', 'What'], note: ['说明', 'Note'], at },
    values: {
      kind: {
        adopted: ['形成', 'adopted'], progress: ['进展', 'progress'], 'step-done': ['完成一步', 'a step done'], extended: ['延期', 'extended'], done: ['办结', 'done'], 'sent-back': ['退回', 'sent back'], confirmed: ['确认', 'confirmed'], 'followed-up': ['督促', 'followed up'], dropped: ['不再办理', 'dropped'],
      },
    },
  },
} as const satisfies Record<string, PersonalNames>
