import { chineseNumber } from '../rules/clause.ts'

const day = (iso: string) => { const [, month, date] = iso.split('-'); return `${Number(month)}月${Number(date)}日` }

/** What the pages of drafts say. */
export const pages = {
  title: '草案', lead: '正在征求意见和已经发布的草案。', none: '现在没有草案', noneText: '公约、办法等草案发布后会列在这里，您可以对每一条提意见。', openNow: '正在征求意见', closed: '征求意见已结束',
  clause: (index: number) => `第${chineseNumber(index)}条`, chapter: (index: number, name: string) => `第${chineseNumber(index)}章 ${name}`, version: (version: number) => `第 ${version} 稿`,
  commentUntil: (iso: string) => `${day(iso)} 24 时前，可以对每一条提意见。`, commentsOver: '征求意见已经结束。', noComments: '这一稿没有征求意见。', place: '范围', from: '来自', published: '发布', note: '修改说明', other: '其他稿', seeOrigin: '看这件事的页面', notice: '征求意见公示',
  comment: '对这一条提意见', commentWhole: '对全文提意见', signIn: '登录后提意见', count: (count: number) => `${count} 条意见`, whole: '对全文的意见', someone: '一位居民', mine: '我的', hidden: (reason: string) => `这条意见已隐去。原因：${reason}`, answer: '答复', outcomes: { adopted: '采纳', 'partly-adopted': '部分采纳', 'not-adopted': '未采纳', explained: '已说明' }, noAnswer: '还没有答复',
  print: '打印', compare: '和上一稿比较', compareTitle: (from: number, to: number) => `第 ${from} 稿与第 ${to} 稿的比较`, compareLead: '删去的划线，增加的加下划线。', compareFrom: '从', compareTo: '到', compareSend: '比较', changed: { same: '没有改', changed: '有修改', added: '新增', removed: '删去' }, was: (index: number) => `原第${chineseNumber(index)}条`, sameAll: '两稿一样。', sameCount: (count: number) => `另有 ${count} 条没有改。`, added: '增加：', removed: '删去：', end: '。',
  form: { title: (where: string) => `对${where}提意见`, text: '您的意见', hint: '写明哪里要改、为什么，最好写出您想要的文字。', shown: '意见会公开，显示为“一位居民”，姓名、电话、门牌会自动遮住。', send: '提交意见', sent: '意见已提交，显示在下面。有答复时会通知您。', sentMasked: (count: number) => `意见已提交。其中 ${count} 处个人信息已遮住。` },
  digest: '文本摘要（SHA-256）',
  desk: {
    title: '草案', lead: '写草案、发布征求意见、逐条答复。', start: '写一份草案', forTopic: (title: string) => `用于议题“${title}”。议题公布以后才能发布征求意见，提意见的人会收到议题的结果。`, none: '还没有草案', noneText: '写一份草案，或从公约、议题开始。', back: '草案工作台', column: { title: '草案', place: '范围', version: '进度', comments: '意见', next: '接下来' }, unpublished: '未发布', publishedVersion: (version: number) => `第 ${version} 稿已发布`, writing: (version: number) => `第 ${version} 稿在写`, toAnswer: (count: number) => `答复 ${count} 条意见`, toPublish: '发布或继续修改', nothing: '暂无',
    unit: '范围', name: '名称', nameHint: '例如：杏林苑居民公约', text: '正文', textHint: '每条以“第一条”“第二条”开头，可以直接从文档粘贴。章写成“第一章 总则”，单独一行。没有编号时，一段算一条。', note: '这一稿改了什么', noteHint: '发布时居民会看到。', save: '保存', saved: '已保存。', begin: '开始', started: '草案已建立。改好后发布征求意见。', published: '已发布。', edit: '修改正文', editHint: '已发布的稿子不会变；保存后成为新的一稿。', read: '读出的条文', meanwhile: '别人保存的文本在“读出的条文”里。',
    publish: '发布征求意见', publishEffect: '发布后这一稿不能再改，居民可以逐条提意见，同时发出公示。', days: '征求意见几天', daysHint: '自然天数，发布当天不算。', basis: '依据', basisHint: '例如：居民公约征求意见，居民委员会组织法', phone: '咨询电话', publishFinal: '不征求意见，直接发布文本', comments: '意见', commentsNone: '还没有意见。', hide: '隐去', hideReason: '隐去的原因（居民会看到）', hideHint: '只隐去辱骂、广告、泄露他人隐私的内容，不因观点不同隐去。', show: '恢复显示', answerText: '答复和理由', answerHint: '答复会公开。', outcome: '采纳情况', sendAnswer: '答复', done: { answered: '已答复。', hidden: '已隐去。', shown: '已恢复。' }, see: '居民看到的页面',
  },
}
