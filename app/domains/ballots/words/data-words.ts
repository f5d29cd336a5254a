import type { PersonalNames } from '#platform/personal'

const at = ['时间', 'When'] as const, vote = ['表决', 'Vote'] as const, election = ['选举', 'Election'] as const

/** Names of what each part keeps about a person, and of its codes. */
export const ballotsNames = {
  property: {
    title: ['房屋和业主身份', 'Property and ownership'],
    fields: {
      claims: ['我申请的业主认证', 'Homes that I said are mine'], verified: ['已认证为业主的小区', 'Estates where I am verified as an owner'], estateName: ['小区', 'Estate'], building: ['楼栋', 'Building'], label: ['房号', 'Door'],
      proof: ['证明', 'Proof'], state: ['进展', 'State'], serviceSaid: ['市登记服务的答复', 'What the city register said'], reason: ['原因', 'Reason'], at, decidedAt: ['核对时间', 'Decided'], how: ['怎样认证的', 'How'], endedOn: ['认证结束的日子', 'Ended on'],
    },
    values: {
      proof: { certificate: ['不动产权证', 'certificate of ownership'], contract: ['买卖合同', 'contract of sale'], other: ['其他证明', 'other proof'] },
      state: { waiting: ['等待核对', 'waiting'], verified: ['已认证', 'verified'], refused: ['未通过', 'refused'], withdrawn: ['已撤回', 'withdrawn'] },
      serviceSaid: { yes: ['是业主', 'an owner'], no: ['不是业主', 'not an owner'], unknown: ['查不到这一套', 'the home is unknown there'], silent: ['没有答复', 'no answer'] },
      reason: {
        'not-the-owner': ['不是登记的业主', 'not the owner on the register'], 'paper-missing': ['没有带证明来', 'came without a proof'], 'paper-doubtful': ['证明看不清或有疑问', 'the proof is unclear or doubtful'],
        'other-unit': ['证明的是另一套房', 'the proof is for another home'], 'register-outdated': ['登记册还没有更新', 'the register is out of date'],
      },
      how: { counter: ['窗口核对', 'at a counter'], 'city-service': ['市登记服务', 'by the city register'] },
    },
  },
  rolls: {
    title: ['表决和选举名册', 'Rolls of voters'],
    fields: { lines: ['有我的名册', 'Rolls that I am on'], title: ['名册', 'Roll'], number: ['序号', 'Number'], label: ['名册上的写法', 'As it stands there'], at },
  },
  votes: {
    title: ['投票', 'Votes'],
    fields: {
      reminders: ['我要提醒的表决', 'Votes that I am reminded of'], votes: ['我在记名表决里的选择', 'What I answered in votes by name'], links: ['我投过的不记名表决', 'Secret votes that I took part in'],
      title: vote, votedAt: ['投票时间', 'Cast'], question: ['事项', 'Question'], answer: ['我的选择', 'My answer'],
    },
    values: { answer: { agree: ['同意', 'agree'], against: ['反对', 'against'], abstain: ['弃权', 'abstain'], blank: ['没有填', 'left blank'], invalid: ['无效', 'invalid'] } },
  },
  papers: { title: ['纸质选票', 'Ballot papers'], fields: {} },
  owners: {
    title: ['业主大会', 'Owners’ assembly'],
    fields: {
      given: ['我在网上交的委托书', 'Mandates that I gave on screen'], mandates: ['委托我代为表决的', 'Mandates that I hold'], readings: ['我查阅过的表决明细', 'Full sheets that I opened'], title: vote, name: ['受托人姓名', 'Name on the mandate'], until: ['有效到', 'Until'], at,
      revokedAt: ['撤销时间', 'Revoked'], usedAt: ['使用时间', 'Used'], as: ['身份', 'As'], form: ['怎样查阅', 'Form'], state: ['进展', 'State'], reason: ['原因', 'Reason'],
    },
    values: {
      state: { waiting: ['等工作人员看', 'waits for staff'], accepted: ['有效', 'in force'], refused: ['没有通过', 'not accepted'], withdrawn: ['已撤回', 'taken back'] },
      as: { owner: ['业主', 'owner'], convener: ['召集人', 'convener'], auditor: ['审计员', 'auditor'] },
      form: { page: ['网页', 'page'], json: ['JSON 文件', 'JSON file'], csv: ['CSV 文件', 'CSV file'], recount: ['复算文件', 'file for a recount'] },
    },
  },
  elections: {
    title: ['选举', 'Elections'],
    fields: {
      nominations: ['我被提名', 'My nominations'], committees: ['我担任的选举委员会职务', 'My seats in election committees'], work: ['我在选举里的工作', 'My work at elections'], sheets: ['我计的票', 'Sheets that I counted'], papers: ['发给我的选票', 'Papers given to me'], mandates: ['我委托或者受托的投票', 'Mandates that I gave or held'], meetings: ['我到会的居民（村民）会议', 'Assemblies that I came to'], meeting: ['会议', 'Assembly'], role: ['我是', 'My part'], given_at: ['登记时间', 'Registered'], revoked_at: ['取消时间', 'Revoked'],
      title: election, post: ['职务', 'Post'], name: ['姓名', 'Name'], by: ['由谁提名', 'Nominated by'], accepted_at: ['本人同意的时间', 'Accepted'], review: ['联审', 'Review'], withdrawn_because: ['退出原因', 'Withdrawn because'], at,
      part: ['身份', 'Part'], left_because: ['退出原因', 'Left because'], duty: ['工作', 'Duty'], side: ['第几遍', 'Count'], finished_at: ['完成时间', 'Finished'], dropped_at: ['作废时间', 'Set aside'],
    },
    values: {
      post: { chair: ['主任', 'chair'], 'vice-chair': ['副主任', 'vice-chair'], member: ['委员', 'member'], recall: ['罢免表决', 'recall'] },
      by: { party: ['党组织', 'the party organisation'], joint: ['选民联名', 'voters jointly'] }, review: { passed: ['通过', 'passed'], 'not-passed': ['未通过', 'not passed'] },
      withdrawn_because: { declined: ['本人不接受', 'declined'], 'near-relative': ['近亲属回避', 'a near relative'], 'not-passed': ['联审未通过', 'review not passed'], 'too-few-nominators': ['联名人数不够', 'too few nominators'], other: ['其他', 'other'] },
      part: { chair: ['主任', 'chair'], member: ['成员', 'member'], substitute: ['候补', 'substitute'] },
      left_because: { nominated: ['本人被提名', 'was nominated'], 'relative-nominated': ['近亲属被提名', 'a near relative was nominated'], resigned: ['本人辞去', 'resigned'] },
      duty: { observer: ['监票人', 'observer'], teller: ['唱票人', 'teller'], counter: ['计票人', 'counter'], issuer: ['发票人', 'issuer of papers'], scribe: ['代写人', 'scribe'], carrier: ['流动票箱携带人', 'carrier of a mobile box'] }, role: { principal: ['委托人', 'principal'], proxy: ['受托人', 'proxy'] },
    },
  },
  budgets: {
    title: ['参与式预算', 'Participatory budget'],
    fields: {
      projects: ['我提的项目', 'Projects that I proposed'], budget: ['预算', 'Budget'], number: ['编号', 'Number'], title: ['名称', 'Title'], text: ['说明', 'Words'], place_words: ['地点', 'Place'], picture_words: ['照片里是什么', 'What the photograph shows'], state: ['进展', 'State'], at, appeal: ['申诉', 'Appeal'], appeal_answer: ['申诉的答复', 'Answer to the appeal'],
    },
    values: { state: { proposed: ['待审核', 'waiting for a check'], admitted: ['进入投票', 'put to the vote'], refused: ['未通过', 'refused'], merged: ['已合并', 'merged'], withdrawn: ['已撤回', 'withdrawn'] } },
  },
} as const satisfies Record<string, PersonalNames>
