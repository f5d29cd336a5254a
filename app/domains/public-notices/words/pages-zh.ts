const day = (iso: string) => { const [, month, date] = iso.split('-'); return `${Number(month)}月${Number(date)}日` }
/** Another year than that of the first day is said. */
const dayAfter = (from: string, iso: string) => `${from.slice(0, 4) === iso.slice(0, 4) ? '' : `${iso.slice(0, 4)}年`}${day(iso)}`

/** What the pages of notices say. */
export const pages = {
  title: '公示', lead: '公示期内，您可以查看内容、提出异议。', at: (place: string) => `${place}的公示`, panel: '正在公示',
  kinds: {
    roll: '名册', ballot: '表决', result: '结果', candidates: '候选人', proxies: '委托投票', elected: '当选', covenant: '公约', topic: '议题', meeting: '会议', minutes: '纪要', resolution: '协商成果', draw: '抽签', affairs: '居务公开', other: '公示',
  },
  states: { ahead: '即将公示', standing: '正在公示', ended: '公示已结束', withdrawn: '已撤下', replaced: '已由新公示代替' },
  none: '现在没有正在公示的内容', noneText: '新的公示会列在这里。已经结束的在下面。', noneAtAll: '还没有发布过公示', noneAtAllText: '社区发布公示后会列在这里。',
  ended: '已结束的公示', endedNone: '还没有结束的公示。', older: '更早的', all: '查看全部公示',
  until: (iso: string) => `${day(iso)} 24 时止`, from: (iso: string) => `${day(iso)}起`, endedOn: (iso: string) => `${day(iso)}结束`, startsOn: (iso: string) => `${day(iso)}开始`,
  number: '编号', range: '范围', issuer: '发布', basis: '依据', period: '公示期', phone: '咨询和异议电话', objectionsUntil: '可提异议',
  periodSaid: (from: string, to: string, days: number) => `${day(from)}起，${dayAfter(from, to)} 24 时止（${days} 天，开始当天不算）`,
  moved: (nominal: string, to: string) => `按天数算到${day(nominal)}，遇休息日，顺延到${day(to)}（民法典第二百零三条）。`,
  uncovered: (year: number) => `${year} 年的放假安排还没有录入，截止日如遇休息日会顺延。`,
  open: '看这件事的页面', print: '打印张贴', hidden: '公示期已过，涉及个人的内容不再显示。', hiddenAhead: '公示开始后显示全部内容。', digest: '内容摘要（SHA-256）',
  withdrawn: '这份公示已经撤下', reason: (reason: string) => `原因：${reason}`, replaced: '这份公示已由新的公示代替', seeNew: '看新的公示',
  objections: '异议', objectionCount: (count: number, open: number) => count === 0 ? '目前没有人提出异议。' : `共收到 ${count} 条异议，${open === 0 ? '都已答复' : `${open} 条正在处理`}。异议的内容只有本人和工作人员看得到。`,
  object: '提出异议', signInToObject: '登录后提出异议', objectUntil: (iso: string) => `${day(iso)}（含当天）前可以提异议。`, how: '也可以',
  noObjection: { 'not-taken': '这份公示不收异议，有疑问请打电话咨询。', 'not-standing': '', 'too-late': '提异议的时间已经过了，有疑问请打电话咨询。' },
  mine: '我提的异议', answered: '答复', waiting: '正在处理，答复后会通知您。', outcomes: { upheld: '成立', 'partly-upheld': '部分成立', 'not-upheld': '不成立', 'taken-back': '本人撤回' }, takeBack: '撤回这条异议', takenBack: '异议已撤回。',
  boards: '公告栏照片', history: '公示经过', changes: { published: '发布', extended: '延长', withdrawn: '撤下', replaced: '由新公示代替', 'end-moved': '截止日按放假安排顺延' }, until2: (iso: string) => `到${day(iso)}`, office: '工作人员',
  objectTitle: '提出异议', objectLead: (title: string) => `对“${title}”`, objectText: '您对哪一点有异议，为什么', objectHint: '写明是哪一条、哪一户、哪个数，您认为应该是怎样的。', objectPrivate: '您写的内容只有您和工作人员看得到，公开的只有异议的条数。', send: '提交异议', sent: '异议已提交。答复后会通知您，也可以回到这一页看。',
  scan: '扫码看网上公示、提异议',
  desk: {
    title: '公示', lead: '正在公示的、要答复的和要补照片的。', views: { standing: '正在公示', waiting: '待答复异议', 'ends-soon': '三天内到期', 'no-photo': '缺公告栏照片', ended: '已结束' },
    none: { standing: '现在没有公示', waiting: '没有待答复的异议', 'ends-soon': '三天内没有到期的公示', 'no-photo': '公告栏照片都齐了', ended: '还没有结束的公示' }, noneText: '名册、表决、会议等公示由各自的页面发出；一般的公示可以在这里直接发。',
    post: '发一份公示', column: { title: '公示', kind: '类别', place: '范围', period: '公示期', next: '接下来' },
    nextAnswer: (count: number) => `答复 ${count} 条异议`, nextPhoto: '上传公告栏照片', nextEnds: '即将到期', nextNothing: '等公示期满', nextEnded: '已结束', back: '公示工作台', see: '居民看到的页面',
    objections: '异议', objectionsNone: '没有人提出异议。', erased: '（本人已要求删除内容）', channels: { online: '网上提交', counter: '窗口登记', phone: '电话登记', visit: '上门登记' },
    outcome: '结论', answer: '答复和理由', answerHint: '提异议的人会收到这段话。', sendAnswer: '答复', ownFirst: '自己提的异议由别人答复。',
    board: '公告栏照片', boardHint: '贴好后拍一张能看清标题和位置的照片。照片会在公示期内公开，请不要拍到人。', where: '公告栏在哪里', whereHint: '例如：3 号楼 1 单元门口', upload: '上传照片', takeOff: (place: string) => `删去“${place}”的照片`, correct: '更正后重新公示',
    extend: '延长公示', extendEffect: '从原来的第一天起重新计算最后一天。', days: '再延长几天', reason: '原因（居民会看到）', withdraw: '撤下公示', withdrawEffect: '撤下后居民只看到标题和原因，不能恢复。', withdrawNote: '撤下会让依靠这份公示的程序停下来，例如名册不能冻结。',
    forSomeone: '代人登记异议', name: '姓名', personPhone: '手机号（选填，用来告知答复）', channel: '怎样提的', register: '登记', registered: '已登记。凭证号请告诉本人：',
    done: { posted: '公示已发布。请打印张贴，再上传公告栏照片。', extended: '公示已延长。', withdrawn: '公示已撤下。', photo: '照片已上传。', unphoto: '照片已删去。', answered: '已答复，会通知提异议的人。', registered: '异议已登记。' },
    form: { correctTitle: '更正后重新公示', correctLead: (title: string) => `新的公示会代替“${title}”，公示期从头算，旧的会指向新的。`, title: '发一份公示', lead: '写清是什么事、依据什么、公示多久。', unit: '范围', kind: '类别', name: '标题', text: '正文', textHint: '姓名写成“张**”，房号只写到单元。手机号、身份证号不能公示。', basis: '依据', basisHint: '例如：《城市居民委员会组织法》居务公开的规定；本小区议事规则第几条', days: '公示天数', daysHint: '自然天数，开始当天不算。居务公开不少于 15 天。', startsOn: '开始日期', objection: '收异议', objectionHint: '公示期内居民可以在网上或窗口提异议', phone: '咨询电话', board: '也贴在公告栏', boardHint: '要上传公告栏的照片', publish: '发布' },
  },
}
