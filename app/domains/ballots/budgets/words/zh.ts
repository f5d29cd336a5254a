import type { RefusalSentences } from '#platform/room'

const fields: Record<string, string> = { title: '名称', text: '说明', source: '资金来源', amount: '金额', form: '投票方式', rule: '计票规则', most: '数量', until: '截止时间', place: '地点', estimate: '估计费用', picture: '照片' }

export const zh = {
  acts: {
    'ballots.run-budget': '办理参与式预算', 'ballots.propose-project': '提出预算项目', 'ballots.withdraw-project': '撤回自己提出的预算项目',
    'ballots.budget-started': '发起参与式预算', 'ballots.budget-cancelled': '停止参与式预算', 'ballots.budget-put-to-vote': '把预算项目交付投票', 'ballots.project-proposed': '提出预算项目',
    'ballots.project-admitted': '预算项目通过审核', 'ballots.project-refused': '预算项目未通过审核', 'ballots.project-withdrawn': '撤回预算项目',
  } as Record<string, string>,
  refusals: {
    'ballots.unknown-budget': () => '没有找到这个参与式预算。', 'ballots.unknown-project': () => '没有找到这个项目。',
    'ballots.budget-not-collecting': () => '项目已经交付投票或者已经停止，不能再改。什么也没有改动。',
    'ballots.budget-unsound': ({ field, limit }) => `“${fields[String(field)] ?? field}”没有填对${limit ? `（最多 ${limit}）` : ''}，什么也没有保存。`,
    'ballots.project-unsound': ({ field, limit }) => `“${fields[String(field)] ?? field}”没有填对${typeof limit === 'number' ? `（最多 ${limit} 个字）` : ''}，什么也没有保存。${field === 'picture' ? '照片请用 JPEG、PNG 或 WebP，不超过 12 MB。' : ''}`,
    'ballots.collecting-over': () => '提项目的时间已经过了。可以打服务电话，下一次再提。', 'ballots.too-many-projects': ({ limit }) => `项目已经有 ${limit} 个，不能再多了。`,
    'ballots.project-cost': ({ amount }) => `通过的项目要写明费用，而且不能超过总额 ${amount === undefined ? '' : `${Number(amount) / 100} 元`}。`,
    'ballots.project-reason': () => '不通过要写明理由（最多 500 个字）。', 'ballots.project-changed': () => '这个项目刚刚有了变动，请看一看再决定。什么也没有改动。',
    'ballots.nothing-to-choose': () => '至少要有两个通过审核的项目才能投票。', 'ballots.projects-unjudged': ({ count }) => `还有 ${count} 个项目没有审核，请先审核完。`,
    'ballots.budget-on-time': () => '还在提项目的时间里，到期以后才能交付投票。', 'ballots.cancel-reason': () => '请写明理由（最多 300 个字）。',
  } as RefusalSentences,
  title: '参与式预算', lead: '一笔公共的钱怎么花，居民来提项目、来投票；怎么算出来的，人人可以复算。', none: '这里还没有参与式预算', noneText: '有了以后会在这里公布。您也可以提一个议题，建议拿出一笔钱来让大家决定。',
  states: { collecting: '正在征集项目', judging: '正在审核项目', drafted: '准备投票', announced: '即将投票', open: '正在投票', closed: '正在计票', counted: '已有结果', cancelled: '已停止' },
  projectStates: { proposed: '待审核', admitted: '进入投票', refused: '未通过', withdrawn: '已撤回' },
  amount: '总额', source: '资金来源', until: '征集截止', where: '范围', howToVote: '怎么投', howCounted: '怎么算',
  forms: { approval: '选项目', points: '分点数' }, formText: { approval: (most: number) => `每人最多选 ${most} 个项目`, points: (most: number) => `每人有 ${most} 点，可以集中给一个项目，也可以分给几个` },
  rules: { 'equal-shares': '均等份额法', greedy: '得票多者先得' },
  ruleText: {
    'equal-shares': '每位投票人名下有同样大小的一份钱。一个项目由支持它的人凑钱，凑得起就办；谁的支持能用最少的钱办成更多的事，谁先办。这样，人数少的一群人也能办成与人数相称的项目。剩下的钱不够任何一群人凑时，把每人的份额一元一元加大再算，最后按得票补足。',
    greedy: '按得票从多到少，钱够就办，不够就看下一个。',
  },
  projects: '项目', noProjects: '还没有项目。', propose: '提一个项目', vote: '去投票', result: '看结果', print: '打印选票和项目清单', estimate: '估计', cost: '费用', place: '地点', number: '编号', waiting: (count: number) => `${count} 个项目待审核`,
  signInToVote: '登录后投票', notOnRoll: '您不在这次投票的名册上。有疑问请打服务电话。', votedAlready: '您已经投过票了。', cancelledBecause: (reason: string) => `已停止：${reason}`,
  proposeForm: { title: '提一个项目', lead: (title: string) => `“${title}”的钱可以用来做什么？`, name: '项目名称', nameHint: '例如：3 号楼门口加一条长椅', text: '做什么、给谁用', place: '地点', estimate: '您估计要多少钱', estimateHint: '不知道可以不填，工作人员会核算', picture: '照片', send: '提交', sent: (number: number) => `已经提交，编号 ${number}。工作人员会核算费用，看能不能办，结果会通知您。`, masked: '姓名、电话、门牌号会自动遮住。' },
  voteForm: {
    lead: { approval: (most: number) => `最多选 ${most} 个，可以少选。`, points: (most: number) => `把 ${most} 点分给您想要的项目，可以留一些不用。` }, choose: '选它', points: '给几点', review: '看一遍再投', check: '请看一遍', chosen: '您选了', none: '您一个也没有选，这会算作一张空白票。', back: '回去改', cast: '投票',
    done: '投好了', doneText: '您的一票已经投进票箱。怎么投的，只有您知道。', receipt: '回执号', receiptText: '抄下或打印这个号码：结果公布后，可以用它查到您的票确实算进去了。它不会说出您怎么投的。', paper: '您领了纸质选票，请用纸质选票投。',
  },
  resultPage: {
    title: '结果', funded: '得到资助的项目', notFunded: '没有得到资助的项目', left: '剩余', voters: (count: number) => `${count} 人投票`, votes: (count: number) => `${count} 票`, points: (count: number) => `${count} 点`,
    binding: '按事先公布的规则', other: '如果用另一种规则', otherText: '只供对照，不作数。', steps: '一步一步看', step: (number: number) => `第 ${number} 步`, paid: (voters: number, each: string) => `${voters} 人每人出 ${each} 元`, leftAfter: (sum: string) => `还剩 ${sum} 元`,
    by: { free: '不花钱', 'equal-shares': '支持者凑够了钱', greedy: '得票多，钱够', phragmen: '按负担', utilitarian: '用剩下的钱，按得票补足', streamlined: '支持者凑够了钱' },
    whyNot: { noVotes: '没有人选它', short: (have: string, cost: string) => `支持它的人一共还剩 ${have} 元，办它要 ${cost} 元`, spent: (title: string, sum: string, voters: number) => `其中 ${voters} 人为“${title}”出了 ${sum} 元`, tooLate: '轮到它时钱已经不够' },
    endowment: (sum: string) => `每人名下 ${sum} 元`, ties: '一样多时：费用低的先；再一样，得票多的先；再一样，编号小的先。', file: '下载选票文件（.pb，Pabulib 格式）', recount: '自己复算', recountText: '文件里是全部选票，没有姓名。用下面的命令复算，得到同样的结果：', few: '投票的人不到 10 个，不公布选票文件。', notYet: '还没有结果。',
    waiting: '投票结束、计票以后在这里公布。进行中的得票谁也看不到。',
  },
  printPage: { ballot: '选票', list: '项目清单', approval: (most: number) => `请在您要选的项目前的方框里打 √，最多 ${most} 个。多选的票无效。`, points: (most: number) => `请写上给每个项目的点数，合计不超过 ${most} 点。合计超过的票无效。`, box: '填好后对折，投入票箱。不要写姓名。', open: '投票时间' },
  desk: {
    title: '参与式预算', lead: '发起、审核项目、交付投票、看结果。', start: '发起一个', none: '还没有参与式预算', noneText: '发起一个，请居民来提项目。', project: '项目', state: '状态', judge: '审核', admit: '通过', refuse: '不通过', admitCost: '核定费用（元）', reason: '理由或核算说明', reasonHint: '不通过必填，会告诉提出人并公布', decide: '保存决定',
    toVote: '交付投票', toVoteText: '交付以后项目不能再改。接下来在“表决”里公告、开始。', roll: '用哪份名册', noRoll: '还没有定稿的名册。', makeRoll: '去做名册', opens: '开始', closes: '结束', stop: '停止', stopReason: '停止的理由', ballot: '打开这次表决', papers: '纸质选票', judged: '已经审核', history: '已经交付投票，项目不能再改。', open: '居民看到的页面',
    form: { title: '发起参与式预算', unit: '范围', name: '名称', nameHint: '例如：2027 年西王庄微更新', text: '说明', amount: '总额（元）', source: '资金来源', sourceHint: '例如：社区公益金、公共收益；写明依据', form: '投票方式', most: '每人最多选几个项目，或者有几点', rule: '计票规则', until: '征集项目到', send: '发起', amountWrong: '请写金额，最多两位小数' },
    started: '已经发起，居民可以提项目了。', saved: '已经保存。', cost: '费用要写成金额，最多两位小数。',
  },
  told: { admitted: (number: number) => ({ title: '您提的预算项目通过了审核', body: `编号 ${number} 的项目将进入投票。` }), refused: (number: number) => ({ title: '您提的预算项目没有通过审核', body: `编号 ${number} 的项目没有通过，页面上写有理由。` }) },
  panel: '参与式预算', all: '全部参与式预算',
}
