import type { RefusalSentences } from '#platform/room'
import { deskZh } from './desk-zh.ts'
import { mapZh } from './map-zh.ts'

const unsound: Readonly<Record<string, string>> = { empty: '请写一句话。', long: '太长了，最多 140 个字。一条只说一个意思，多的可以再加一条。', 'nothing-left': '除了个人信息就没有别的了，请说说对这件事的看法。' }

export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'deliberation.open-opinions': '开设、结束意见征集', 'deliberation.moderate-opinions': '审核意见', 'deliberation.see-opinions-desk': '查看意见征集工作台', 'deliberation.give-opinion': '对意见表态、提意见',
    'deliberation.opinions-opened': '开始征集意见', 'deliberation.opinions-closed': '结束征集意见', 'deliberation.statement-added': '有人提了一条意见（不记是谁）', 'deliberation.statement-moderated': '审核了一条意见', 'deliberation.statement-appealed': '有人对审核提出申诉（不记是谁）',
    'deliberation.statement-reported': '有人请管理员看一条意见（不记是谁）', 'deliberation.opinion-links-erased': '删除了表态与人的对应',
  } as Record<string, string>,
  refusals: {
    'deliberation.unknown-conversation': () => '没有这次意见征集，可能地址不对。',
    'deliberation.conversation-closed': () => '这次意见征集已经结束，不能再表态。结果在“意见地图”里看。',
    'deliberation.conversation-ahead': () => '这次意见征集还没有开始。',
    'deliberation.conversation-incomplete': () => '有几处要改一改，还没有开始。',
    'deliberation.unknown-statement': () => '没有这条意见，可能刚刚被撤下了。',
    'deliberation.statement-unsound': (facts) => unsound[String(facts.why)] ?? '请改一改这句话。',
    'deliberation.statement-said': (facts) => `第 ${facts.number} 条说的是同样的话，请直接对它表态。`,
    'deliberation.statements-enough': (facts) => `每人最多提 ${facts.most} 条，您已经提满了。`,
    'deliberation.opinion-key-missing': () => '这次征集暂时不能表态：服务器缺少保护匿名的钥匙。已经表的态都在，请告诉社区。',
    'deliberation.decision-reason-needed': () => '撤下一条意见要选理由，说明不超过 500 个字。',
    'deliberation.moderated-meanwhile': (facts) => `第 ${facts.number} 条刚刚有人处理过了，请再看一遍。`,
    'deliberation.own-decision': () => '申诉要由没有处理过这条意见的人来看。',
    'deliberation.nothing-rejected': () => '这条意见没有被撤下，不用申诉。',
    'deliberation.statement-appealed-already': () => '已经申诉过一次，正在等人看，或者已经有了结果。',
    'deliberation.map-not-shown': () => '这份结果现在还看不了。征集结束、统计完成后再来。',
    'deliberation.visitor-cookie': () => '没有登录时，要让浏览器保存 Cookie 才能表态。也可以登录后再来。',
  } as RefusalSentences,
  opinions: { agree: '同意', disagree: '不同意', pass: '略过' } as Record<'agree' | 'disagree' | 'pass', string>,
  reasons: { attack: '攻击人', 'personal-data': '说出了别人的个人信息', 'off-topic': '和这件事无关', duplicate: '和别的意见重复', several: '一条里说了几个意思', unlawful: '违法', advert: '广告' } as Record<string, string>,
  states: { ahead: '还没开始', open: '进行中', closed: '已结束' } as Record<string, string>,
  list: { title: '意见征集', lead: '一条一条地看别人的意见，说同意还是不同意，也可以提自己的。不记名。', none: '现在没有意见征集。', noneNext: '有想说的事，可以先提诉求或议题。', raise: '提一个议题', until: '截止', panel: '正在征集意见' },
  vote: {
    number: (number: number) => `第 ${number} 条`, question: '您同意这句话吗？', byOffice: '社区列的', done: (done: number, all: number) => `已表态 ${done} 条，共 ${all} 条`, progress: '进度',
    last: (said: string) => `刚才那条，您选了“${said}”。`, change: '改一改', now: (said: string) => `您现在选的是“${said}”，可以改。`, all: '全部看完了，谢谢！', allNext: '有没有还没人说到的？可以再提一条。以后有新的意见，再来看看。', add: '提一条自己的意见', mine: '我的表态', map: '意见地图', report: '请管理员看看这条', reported: '已经请管理员看这条意见，不记是谁说的。',
    late: '刚才这一条没有计入：征集在您提交以前结束了。', gone: '那条意见刚刚被撤下，下面是另一条。', about: '关于这次征集', topic: '对应的议题', place: '范围', closes: '截止', opens: '开始', keys: '按 1、2、3 键也可以选。', signIn: '登录后表态', signInWhy: '一人一份，所以要先登录。您选了什么，不会和您的名字放在一起。', visitor: '您没有登录，也可以表态，但会和居民分开统计，不参加分组。',
    ahead: '还没有开始，到时候再来。', closed: '征集已经结束。', hidden: '别人怎么选，结束后才公布，免得互相影响。', shownLater: (count: number) => `表态满 ${count} 条后，可以看意见地图。`, meta: '关于这次征集本身',
    privacy: '怎样保护匿名', privacyText: ['每个人在每次征集里有一个随机号，表态只记在随机号下，不记名字，也不记时间。', '随机号和人的对应是加密的，钥匙不在数据库里，工作人员看不到。只有您本人登录后能看到自己选了什么。', `结束 14 天后，对应关系和钥匙都会删除，从此谁也查不到。`, '少于 10 个人的组、少于 10 个人表态的数字，都不显示。', '要诚实地说：同时掌握服务器和钥匙的系统管理员，在那之前有可能把两者对上。'], published: '结束后会公布不记名的表态数据（另换随机号），供大家核对。', unpublished: '每个人的表态不会公布，只公布汇总。',
  },
  add: {
    title: '提一条意见', lead: '用自己的话说一个看法，别人会看到并表态。', label: '您的意见', hint: '一句话，最多 140 个字，只说一个意思。不要写人名、电话、门牌。', submit: '提交', similar: '已经有人说过差不多的', similarLead: '看看是不是同一个意思。是的话，直接对它表态就行。', answer: '对它表态', anyway: '不一样，仍要提交', done: '已收到，谢谢。', waits: '审核后别人就能看到。结果在“我的表态”里看。', shown: '别人现在就能看到。', masked: '里面的个人信息已经遮盖。', back: '继续表态',
  },
  mine: {
    title: '我的表态', lead: '只有您自己能看到这一页。', none: '您还没有表态。', begin: '去表态', statement: '意见', said: '我选的', change: '改', own: '我提的意见', ownNone: '您还没有提过意见。', waiting: '等待审核', accepted: '已显示', rejected: '没有显示', reason: '理由', appeal: '申诉', unsaid: '请写明为什么，最多 500 个字。', appealHint: '说说为什么应该显示。由另一位管理员来看。', appealSend: '提交申诉', appealed: '已申诉', appealDone: '申诉已收到，会由另一位管理员来看。', group: (group: number) => `您的看法和第 ${group} 组比较接近。`, noGroup: '您的看法没有归到哪一组。', goneLinks: '征集结束已满 14 天，表态和人的对应已经删除，所以这里不再显示。', until: (day: string) => `这一页保留到 ${day}，之后对应关系会删除。`,
  },
  map: mapZh,
  desk: deskZh,
}
