import type { RefusalSentences } from '#platform/room'

const wait = (seconds: unknown) => (Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)} 分钟` : `${seconds} 秒`)

/** Sentences of the site itself, in Chinese. */
export const zh = {
  sorry: '对不起，出错了',
  sorryText: '这是系统的问题，不是您的问题。已经提交成功的内容没有丢失。请稍后再试；仍然不行时，请把下面的编号告诉工作人员。',
  requestId: '编号',
  missing: '没有找到这一页',
  missingText: '网址可能写错了，或者内容已经撤下，或者您没有查看它的权限。',
  refused: '这一步没有完成',
  signIn: '请先登录',
  goBack: '返回上一页', goPermissions: '看看谁能做什么',
  goHome: '回到首页',
  goSignIn: '去登录',
  signInFirst: {
    kept: '您填写的内容还在这一页上，没有丢，也还没有提交。', inNewTab: '在新标签页里登录（用您自己的账号）', thenSubmit: '登录好以后，回到这一页点“继续提交”。', withoutFiles: '选好的照片和文件留不住，要重新选。', submit: '继续提交',
    notKept: '刚才的内容没有提交，也没有留在这一页上。登录后请重新填写；点浏览器的“返回”，也许还能看到刚才填的。',
  },
  home: {
    lead: '提出身边的事，看谁在办、办得怎样。', report: '提诉求', reportNote: '不用注册，几分钟就好', follow: '查进展', followNote: '用编号和查询码', places: '本地', placesNote: '谁负责、电话、地图', search: '搜索', searchNote: '看看大家提过什么',
    recent: '最近的诉求', all: '查看全部', none: '还没有公开的诉求。', setUp: '这里还没有设置。', themes: '每月一题', rates: '办理情况',
  },
  waiting: {
    own: '等您办的事', open: '正在商量和决定', desk: '等您的岗位办的事', deskNone: '现在没有等着办的事。', noDay: '没有定期限', more: (count: number) => `还有 ${count} 件，办完上面的再看。`, all: '全部议事与表决',
    ownMore: (count: number) => `还有 ${count} 件`,
    columns: { what: '要办什么', about: '关于', until: '期限' },
    asks: {
      'matters.to-confirm': () => '请确认办好了没有', 'ballots.vote-open': () => '请投票', 'ballots.co-owners-at-odds': () => '共有人意见不一，请商定一人投票',
      'deliberation.meeting-ahead': () => '请您参加会议', 'deliberation.minutes-to-correct': () => '请核对会议纪要', 'deliberation.minutes-to-approve': () => '请审定会议纪要', 'deliberation.topic-to-rate': () => '请评价结果', 'deliberation.doors': () => '请上门征询', 'deliberation.answers-to-count': () => '请计数', 'deliberation.resolution-to-confirm': () => '请确认是否办成', 'deliberation.covenant-to-sign': () => '请签约',
      'ballots.claims': (count) => `${count} 个业主身份待核实`, 'ballots.roll-ready': () => '名册公示期满，请定稿', 'ballots.count': () => '投票已截止，请计票', 'ballots.papers': (count) => `${count} 张纸质票待录入`, 'ballots.differences': (count) => `${count} 张纸质票两次录入不一致`, 'ballots.set-aside': (count) => `${count} 户共有人意见不一`, 'ballots.projects': (count) => `${count} 个项目待审核`,
      'deliberation.topic-to-admit': () => '议题待受理', 'deliberation.appeal-to-decide': () => '不予受理的申诉待答复', 'deliberation.minutes-to-publish': () => '纪要待审定、公布', 'deliberation.moderation-appeals': (count) => `${count} 件发言处理的申诉待答复`, 'deliberation.comments': (count) => `${count} 条意见待答复`, 'deliberation.statements': (count) => `${count} 条发言待审核`, 'deliberation.covenant-wishes': (count) => `${count} 户申请签约待核实`, 'deliberation.covenant-to-review': () => '公约待审查', 'deliberation.dissent-to-answer': (count) => `${count} 条不同意见待答复`, 'deliberation.review-to-answer': () => '评议已结束，请答复', 'deliberation.draw-to-announce': () => '报名已截止，请预告抽选', 'deliberation.seed-to-enter': () => '请录入抽选的随机数', 'deliberation.visits-to-close': () => '上门已到期，请结束上门', 'deliberation.asking-to-publish': () => '征询已清点，请公布', 'deliberation.resolution-to-carry-out': () => '协商成果待落实',
      'public-notices.objections': (count) => (count === 1 ? '有异议待答复' : `${count} 份公示有异议待答复`), 'public-notices.no-photo': (count) => (count === 1 ? '公示还没有张贴照片' : `${count} 份公示还没有张贴照片`),
      'ballots.voting': () => '正在投票', 'ballots.collecting': () => '正在征集项目', 'deliberation.meeting': () => '即将开会', 'deliberation.opinions': () => '正在听取意见', 'deliberation.petition': () => '正在联名', 'deliberation.topic': () => '正在商量',
    } as Record<string, (count: number) => string>,
  },
  together: {
    title: '议事与表决', lead: '大家的事大家商量、依法决定：议题、会议、表决、选举、公约和公示都在这里。',
    raise: '提议题', raiseNote: '需要大家商量的事', property: '我的房屋', propertyNote: '核实业主身份，才能参加业主表决',
    where: '看哪里', all: '全部', go: '查看', here: (name: string) => `${name}的公示、议事和表决`, quiet: '这里眼下没有正在进行的议事和表决', quietText: '您可以提一个议题，或者看看过去议过什么、决定过什么。',
    books: '翻看', links: {
      '/topics': ['议题', '提出来商量的事，走到哪一步'], '/meetings': ['会议', '什么时候开、议什么、纪要'], '/resolutions': ['协商成果', '谁负责、什么时候办成'], '/councils': ['议事组织', '谁在议事、怎样参加'], '/covenants': ['公约', '居民公约、村规民约和管理规约'], '/drafts': ['征求意见', '正在征求意见的文稿，可以一条一条提'], '/opinions': ['意见地图', '大家怎么想，哪些意见相通'], '/asking': ['逐户征询', '挨家挨户问的结果'],
      '/ballots': ['表决', '正在投的和投过的，结果可以自己复算'], '/elections': ['换届选举', '居委会、村委会选举'], '/residents-meetings': ['居民会议', '居民会议、村民会议和代表会议的决定'], '/budgets': ['参与式预算', '钱花在哪里，居民来选'], '/notices': ['公示', '正在公示的和公示过的'],
    } as Record<string, readonly [string, string]>,
  },
  /** Pages of rooms that are the reader's own, on the page about them. */
  rooms: { 'public-notices': '公示', ballots: '表决与选举', deliberation: '议事协商' } as Record<string, string>,
  ownPages: { '/me/property': ['我的房屋', '核实业主身份，查看参加的表决'], '/meetings/mine': ['我的会议', '请您参加的会议'] } as Record<string, readonly [string, string]>,
  deskTogether: {
    title: '议事与表决', lead: '按您的岗位，能办的都在下面。', nothing: '您的岗位没有议事和表决方面的工作',
    groups: { deliberation: '议事协商', decisions: '依法决定', open: '公开' } as Record<string, string>,
    links: {
      '/desk/councils': ['议事组织', '席位、议事规则、全年日历、抽签'], '/desk/topics': ['议题', '受理、上提、移交、反馈'], '/desk/meetings': ['会议', '召集、签到、发言、纪要'], '/desk/opinions': ['意见地图', '开设、审核发言'], '/desk/askings': ['逐户征询', '入户记录与计数'],
      '/desk/covenants': ['公约', '起草、审查、备案、签约'], '/desk/drafts': ['征求意见稿', '分条起草、征求意见、比较版本'], '/desk/resolutions': ['协商成果', '督促落实'], '/desk/property': ['产权名册', '导入、核实业主身份'], '/desk/rolls': ['表决人名册', '公示、异议、定稿'], '/desk/assemblies': ['业主大会', '召集、送达、纸质票、委托、结果'], '/desk/ballots': ['投票', '意见征询，以及所有投票的进度'], '/desk/elections': ['选举', '换届选举、罢免'], '/desk/residents-meetings': ['居民会议', '居民会议、村民会议和代表会议'], '/desk/budgets': ['参与式预算', '项目、投票、结果'],
      '/desk/notices': ['公示', '张贴照片、异议、到期'], '/desk/administration/rule-packs': ['规则包', '各地的表决和选举规则，写明出处'],
    } as Record<string, readonly [string, string]>,
  },
  setUp: {
    title: '欢迎使用共治', lead: '这里还是空的。请选择一种方式开始。', own: '设置自己的地方', ownNote: '填写名称和第一位管理员。常见的诉求类别会先备好，之后按清单导入区划、登记单位、安排人员。', demo: '载入示例', demoNote: '学院路街道 31 个社区的示例：边界、姓名和电话都是编的，标有“示例”。载入后不能改作正式使用。',
    name: '地方名称', nameHint: '例如 ××街道', phone: '服务电话', timezone: '时区', code: '区划代码', codeHint: '最大一级的代码，例如 110108010。现在不填，之后导入区划时再有。', organisation: '负责的单位', organisationHint: '还没有分工的诉求先派给它，例如 ××街道办事处。不填就用地方名称。', phoneHint: '居民有事打这个电话，显示在每一页下面。', begun: '已经设置好了', begunNote: '请用刚才的邮箱和密码登录，登录后会看到接下来要做的事。', keptButPassword: '其他内容都还在，密码请再输一遍。', level: '层级', adminName: '第一位管理员姓名', adminMail: '管理员邮箱（登录名）', password: '密码', passwordHint: '至少 10 位，大小写字母、数字、符号至少三种', start: '开始使用', load: '载入示例', loaded: '示例已载入', loadedLead: '下面的账号可以登录，密码只在这里和 DATA_DIR/demo.json 里。', role: '角色', login: '登录名', key: 'Open311 密钥', signIn: '去登录', onlyOnce: '这里已经设置过了。',
  },
  accessibility: {
    title: '无障碍说明', lead: '不用脚本、只用键盘、用读屏软件、用大字，都能办成同样的事。',
    items: ['每一页不需要脚本就能用；脚本只让它更方便。', '每一页都有“长辈版”大字和中英文切换。', '所有操作都能用键盘完成，焦点清楚可见。', '状态用文字说明，另有颜色和形状。', '地图旁边都有同样内容的列表。', '打电话、到窗口、请人上门代办，得到的服务相同。', '对照 GB/T 37668—2019 与 WCAG 2.2 AA 检查。'],
    contact: '遇到不便，请打服务电话告诉我们。',
  },
  refusals: {
    'site.not-empty': () => '这里已经有内容了，示例没有载入，什么也没有改动。',
    'site.foreign-form': () => '这次提交不是从本站的页面发出的，已经拦下，什么也没有改动。请打开本站页面重新操作。',
    'site.too-many': (facts) => `操作太频繁了。已经提交成功的内容没有受影响，请等 ${wait(facts.seconds)}再试。`,
    'site.broken-text': (facts) => `${facts.field ? `“${facts.field}”一栏` : '提交的内容'}里有无法识别的文字（不是 UTF-8 编码），什么也没有保存。请删去乱码后重新提交。`,
    'site.empty-file': () => '这个文件是空的（0 字节），什么也没有保存。请重新导出后再传。',
    'site.too-large': (facts) => `提交的内容太大，超过 ${Math.round(Number(facts.limit) / 1024 / 1024)} MB，什么也没有保存。请减少文字或照片后重新提交。`,
    'site.not-a-form': () => '提交的内容不是表单，什么也没有保存。请从本站页面重新提交。',
    'people.sign-in-needed': () => '这一步需要先登录。',
    'people.not-permitted': () => '您没有做这件事的权限，什么也没有改动。需要时请联系用户管理员。',
  } as RefusalSentences,
}
