import type { RefusalSentences } from '#platform/room'
import { sheetSentences } from '#platform/sheet/sentences'
import type { ClockKind } from '../../rules/clock-rows.ts'
import type { FormStep } from '../rules/form-problem.ts'
import type { ImportReason } from '../rules/import-row.ts'

type ReasonFacts = ImportReason['facts']

/** Words of the pages on which matters come in, in Chinese. */
export const zh = {
  form: {
    notReady: '这里还不能在网上提诉求', notReadyText: '诉求类别还没有设好。请先打服务电话说明情况；有生命财产危险，请直接打 110、119 或 120。',
    title: '提诉求', step: (n: number, of: number) => `第 ${n} 步，共 ${of} 步`, next: '下一步', back: '上一步', send: '提交', change: '修改', start: '重新写一件',
    text: '发生了什么', textHint: '写清楚什么东西、怎么了、多久了。不用写自己的姓名和电话，后面可以单独留。',
    shortTitle: '一句话标题', shortTitleHint: '已从您写的内容里取出，可以改。', kind: '这属于哪一类', kindHint: '按您写的内容推荐了几类，由您来选。', otherKind: '都不是，我从全部类别里选', allKinds: '全部类别', chooseKind: '请选择类别',
    where: '在哪里', whereLead: '下面三种方式，填一种就行，填得越清楚办得越快。', plate: '扫码的地方', notHere: '不在这里，换个地方', unit: '哪个社区', unitHint: '不知道可以不选，在地图上点或者用文字写。', unitEmpty: '不确定', find: '按名称找小区、楼或网格', findButton: '查找', found: '找到这些，请选一个', foundNone: '没有找到这个名称。请换个说法，或者在下面用文字写明。',
    map: '在地图上点一下', mapHint: '点出大致位置就行。', words: '用文字写明', wordsHint: '例如：3 号楼东侧第二根路灯', located: (name: string) => `这个位置在：${name}`, ambiguous: '这个位置挨着几个地方，是哪一个？不确定可以不选，由工作人员确认。', outside: '这个位置不在已登记的范围里。是下面哪一个？不确定可以不选，由工作人员确认。', metres: (m: number) => (m === 0 ? '就在范围内' : `相距约 ${m} 米`),
    more: '还需要知道的', moreLead: '选填的都可以不填。', photos: '照片', photosHint: '会去掉照片里的位置、时间和机型信息。照片经工作人员看过才会公开。', keptPhotos: '已经收到的照片', drop: '不要这张',
    privacy: '您的意愿', anonymous: '匿名提出', anonymousHint: '不记录您是谁，凭回执上的查询码查进展。', confidential: '不要公开', confidentialHint: '只有您和办理的人能看到。', withhold: '不要把我的联系方式给负责单位', withholdHint: '只由受理的工作人员与您联系。',
    notAnonymousKind: '这一类需要核实情况，不能匿名。', contact: '联系方式', contactHint: '没有登录也可以留下，方便问清楚情况、告诉您结果。不会公开。', name: '怎么称呼您', phone: '电话', complained: '是不是针对某个单位的', complainedHint: '选了以后，这个单位看不到您是谁。', complainedNone: '不是，或者不清楚',
    check: '核对一下', checkLead: '下面是别人会看到的样子。姓名、电话、住址等已自动隐去；还有不想公开的，请回去改。', preview: '公开的内容', hiddenPreview: '这一类不公开，只有您和办理的人能看到。', chosenHidden: '您选了不公开，只有您和办理的人能看到。', unitOnlyPreview: '为保护住处信息，地点只公开到社区。', maskedCount: (count: number) => `已隐去 ${count} 处个人信息。`,
    title2: '标题', category: '类别', place: '地点', photoCount: (count: number) => `${count} 张`, who: '谁提出的', whoAnonymous: '匿名', whoVisitor: '没有留联系方式', whoAccount: (name: string) => name, placeUnknown: '地点待确认', elsewhere: (chosen: string, point: string) => `您选的是${chosen}，地图上点的位置却在${point}。`, elsewhereHint: '请告诉我们以哪个为准。', byUnit: '以选的地方为准，地图上的点不用', byPoint: '以地图上的点为准',
    hiddenFromPublic: '（不公开）',
    near: '是这一件吗？', nearLead: '附近已经有人提过相像的事。如果是同一件，关注它就行，有进展会通知您；关注的人互相看不到。', follow: '就是这一件，关注它', look: '看看这一件', why: { similar: '说的像同一件事', near: '附近的同类事' }, metresAway: (m: number) => `距您标的位置约 ${m} 米`, notSame: '都不是，照样提交就行。',
    steps: { what: '发生了什么', kind: '属于哪一类', where: '在哪里', more: '还需要知道的', check: '核对一下' } satisfies Record<FormStep, string>,
    another: '继续提交我这一件', newKey: '这张表单已经提交过别的内容。',
  },
  danger: {
    title: '有危险，请先打电话', text: '表单不能代替报警。请先离开危险的地方，再打电话。您提交后，我们也会立即通知值班人员。', sentText: '您提交的内容提到了危险，值班人员已经收到警报。如果还没有打电话，请现在就打。', emergency: '紧急电话', fire: '火警', ambulance: '急救', police: '报警',
    distress: '您或身边的人现在安全吗？', distressText: '如果有人正在受到伤害，或者想伤害自己，请马上打电话，有人会帮您。', distressSent: '值班人员已经收到提醒，会尽快查看。这项提醒看过就删除，不会留下记录。',
  },
  sent: {
    receiptName: '诉求回执',
    title: '已经收到', repeated: '这一件之前已经收到，没有重复登记。', number: '编号', code: '查询码', codeLead: '请记下编号和查询码，凭它们随时查进展，不用登录。', spoken: '念给别人听', receipt: '代办回执码', follow: '查进展', another: '再提一件', print: '打印回执', next: '接下来', has: '现在由谁负责', nobody: '正在确认由谁负责', noCalendar: '期限待定', public: '在公开页面上看', scan: '扫码查进展',
    steps: { dispatch: '确定由谁负责', 'sign-in': '负责单位签收', contact: '与您联系', handle: '办好', check: '现场核查', ask: '请您确认', return: '评判归谁管', review: '另一个人复核' } satisfies Record<ClockKind, string> as Record<string, string>, noContact: '没有留联系方式，请凭查询码看进展', by: '前', sentFor: (who: string, by: string) => `为 ${who} 登记，经办人 ${by}`,
  },
  follow: {
    title: '查进展', lead: '用回执上的编号和查询码，不用登录。', number: '编号', numberHint: '12 位数字，例如 261120000123', code: '查询码', codeHint: '回执上的字母和数字，或 16 位代办回执码。空格、大小写都不要紧。', show: '查看', wrong: '编号或查询码不对，请照回执再核对一遍。', lost: '回执丢了，请拨打服务电话或到社区窗口，带上能证明是您提出的材料。',
    said: '您写的', story: '经过', photos: '照片', actions: '您可以', confirm: '告诉我们解决了没有', another: '查另一件', mergedInto: '已合并到', signedIn: '登录的人可以在“我的诉求”里看', mine: '我的诉求',
  },
  withdraw: { title: '撤回', lead: '撤回后不再办理。以后还可以再提。', reason: '为什么撤回', reasonHint: '只有办理的人看得到，可以不写。', button: '确认撤回', keep: '不撤回', done: '已经撤回。', ended: '这一件已经办好或已结束，不能再撤回。', link: '撤回这一件' },
  mine: { title: '我的诉求', lead: '您提出的和关注的。', raised: '我提出的', followed: '我关注的', forOthers: '我代别人登记的', none: '您还没有提过诉求', noneHint: '看到需要解决的事，可以提出来。', noFollowed: '还没有关注的诉求。在公开的诉求页面上点“关注”就会出现在这里。', report: '提诉求', ask: '请您确认', onBehalf: '由工作人员代您登记', hidden: '不公开', undone: '已撤销', undo: '撤销', undoUntil: '可以撤销到', search: '看公开的诉求', due: '期限' },
  acting: {
    title: '代人登记', lead: '接到电话、上门或窗口来人时用。您和对方的名字都会记下来，对方凭回执码查进展。', channel: '怎么来的', who: '为谁登记', name: '姓名', nameHint: '对方怎么称呼自己就怎么写。', phone: '电话', phoneHint: '没有可以不填，但就不能打电话告诉他结果。', text: '发生了什么', title2: '一句话标题', titleHint: '不填就从内容里取第一句。', category: '类别', unit: '哪个社区', words: '地点', wordsHint: '例如：3 号楼东侧第二根路灯', save: '登记', say: '请念给对方确认，再登记。', withhold: '对方不愿意把联系方式给负责单位', confidential: '对方要求不公开',
    channels: { phone: '电话', visit: '上门', counter: '窗口' }, recent: '一小时内代办的', receiptTitle: '代办回执', receiptLead: '请把编号和回执码交给对方，可以打印、抄写或者念。', undo: '撤销这次登记', undoEffect: '一小时内、负责单位签收前可以撤销，撤销后不再办理。', undone: '已撤销。', saved: '已登记。', forWhom: '为谁登记', byWhom: '经办人', at: '时间', more: '继续登记下一件', plate: '门牌码', plateHint: '知道的话可以填，系统会按门牌找到地方。', near: '可能是同一件', nearLead: '附近有相像的。如果是同一件，可以告诉对方编号，不用再登记；不是就再按一次“登记”。', anyway: '不是同一件，照样登记',
  },
  patrol: {
    title: '巡查发现', lead: '记下东西和地方的问题：不亮的灯、堵住的通道、坏掉的设施。', rule: '巡查只看物和地，不看人。不要写谁家、谁的车、姓名、电话和车牌；写了不能提交。', position: '您的位置只随这一件发现保存，没有发现就不记录。', text: '发现了什么', save: '提交发现', done: (number: string) => `已提交，编号 ${number}。`, again: '继续巡查',
    found: { name: '姓名', phone: '电话', plate: '车牌', idcard: '身份证号', wechat: '微信号', bankcard: '银行卡号', email: '邮箱' } as Record<string, string>,
    persons: (kinds: string) => `这里面有${kinds}。巡查发现只写物和地，请删去后再提交。`,
  },
  imports: {
    title: '导入诉求', lead: '从别的系统成批导入。先整表检查，没有问题再写入；按来源编号认，重复导入不会重复登记。', file: '表格文件', fileHint: 'CSV（UTF-8 或 GB18030）或 XLSX。公式单元格请先粘贴为数值。', check: '检查', columns: '表格要有哪些列', column: '列名', meaning: '内容', needed: '必须有', optional: '可以没有',
    about: {
      originId: '来源系统里的编号，一件一个', title: '标题；没有就取内容的第一句', text: '诉求内容，最多 4000 字', category: '类别代码或小类名称', unit: '社区或网格编码', lng: '经度', lat: '纬度', datum: '坐标系：WGS84、CGCS2000、GCJ02 或 BD09，不写算 WGS84', where: '地点描述，最多 200 字', reportedAt: '提出时间，例如 2026-11-20 09:30，按本地时间', closedAt: '办结时间；没有就是还在办', answer: '类别的附加问题，列名写 answer. 加问题代码',
    },
    state: '进展', at: '上传时间', states: { checked: '已检查', waiting: '等待写入', running: '正在写入', committed: '已写入', failed: '没有写完' }, rows: '总行数', created: '新登记', unchanged: '已经有的', refused: '有问题的', commit: '写入', commitEffect: '登记没有问题的各行；已经有的不动。', sound: '没有发现问题', soundText: (created: number, unchanged: number) => `将登记 ${created} 件，${unchanged} 件已经有。`, problems: (count: number) => `${count} 行有问题，什么都没有写入`, problemsText: '请下载带原因的表，改好后再传一次。', nothing: '都已经有了，不用再写入。', failed: '没有写完', failedText: '已经写入的都是完整的。请查明原因后再传一次同一张表，已有的不会重复。', committed: (created: number) => `已写入，新登记 ${created} 件。`, download: '下载带原因的表', again: '再传一个文件', latest: '最近导入的', reasonColumn: '原因', row: '行', field: '列', reason: '原因', shown: (shown: number, all: number) => `列出前 ${shown} 条，共 ${all} 行有问题`, none: '还没有导入过。', noFile: '请选择文件。',
  },
  importReasons: {
    ...sheetSentences('zh-CN').cells,
    'origin-missing': () => '没有来源编号。', 'origin-too-long': (f: ReasonFacts) => `来源编号最多 ${f.most} 个字符。`, 'origin-twice': (f: ReasonFacts) => `来源编号与第 ${f.other} 行相同。`,
    'category-missing': () => '没有类别。', 'category-unknown': (f: ReasonFacts) => `没有“${f.given}”这个类别，请写类别代码或小类名称。`, 'text-missing': () => '没有内容。', 'text-too-long': (f: ReasonFacts) => `太长，最多 ${f.most} 个字。`,
    'unit-unknown': (f: ReasonFacts) => `没有编码为 ${f.given} 的地方。`, 'datum-unknown': (f: ReasonFacts) => `不认识坐标系“${f.given}”，请写 WGS84、CGCS2000、GCJ02 或 BD09。`, 'not-a-number': (f: ReasonFacts) => (f.given === '' ? '经度和纬度要么都填，要么都不填。' : `“${f.given}”不是数字。`), 'out-of-range': (f: ReasonFacts) => `${f.given} 超出范围：应在 -${f.most} 到 ${f.most} 之间。`, 'place-missing': () => '没有地点：请填社区编码、经纬度或地点描述。',
    'moment-unreadable': (f: ReasonFacts) => (f.given === '' ? '没有时间。' : `“${f.given}”不是时间，请写成 2026-11-20 09:30。`), 'moment-in-future': () => '时间在将来。', 'closed-before-reported': () => '办结时间早于提出时间。',
    'answer-missing': (f: ReasonFacts) => `这一类要有 ${f.code} 一列的回答。`, 'answer-not-a-number': (f: ReasonFacts) => `${f.code} 要填数字。`, 'answer-not-a-date': (f: ReasonFacts) => `${f.code} 要填日期。`, 'answer-not-offered': (f: ReasonFacts) => `${f.code} 不在可选的答案里。`, 'answer-too-long': (f: ReasonFacts) => `${f.code} 太长。`, 'answer-unknown-question': (f: ReasonFacts) => `这一类没有 ${f.code} 这个问题。`,
  } as Record<string, (facts: ReasonFacts) => string>,
  roster: {
    title: '值班表', lead: '警报先叫一级，没有人看就往上叫，直到五级。没有排班的时段叫派单员。', unit: '哪里的值班', level: '级别', levelOf: (n: number) => `${n} 级`, levelHint: '一级最先叫。', person: '谁', starts: '开始', ends: '结束', add: '排班', added: '已排上。', ended: '已撤下。', end: '撤下', now: '现在', week: '本周', earlier: '上一周', later: '下一周', gap: '没有人值班', gaps: '空档', noGaps: '这一周每级都排满了。', gapsLead: '这些时段没有人值班，警报会直接叫派单员。', from: '从', to: '到', none: '这一周还没有排班。', caption: (from: string, to: string) => `${from} 至 ${to}`, addTitle: '排一班', choose: '请选人', noPeople: '这里还没有可以值班的人。请先在“账号和岗位”里任命。',
  },
  alarms: {
    title: '警报', lead: '有人提到险情或人身安全。请马上看、马上办，看过点“已读”，就不再往上叫。', unread: '没有人看的', read: '看过的', none: '现在没有警报。', noneRead: '两周内没有看过的警报。', kinds: { danger: '险情', distress: '人身安全' }, level: (n: number) => `已叫到 ${n} 级`, climbs: '没有人看就在此时再往上叫', open: '看这一件', markRead: '我看到了，由我处理', readBy: '看过的人', distressNote: '人身安全的警报看过就删除，不留记录。', banner: (count: number) => `${count} 条警报没有人看`, goTo: '去看警报', done: '已记下。',
  },
  place: '地点', state: '进展', kindLabel: '类别', masked: '**',
  problem: {
    missing: '这一项要填。', 'placed-contradicts': '选的地方和地图上的点不在一处，请选以哪个为准。', 'text-missing': '请写发生了什么。', 'category-missing': '请选一个类别。', 'place-missing': '请说明在哪里：扫门牌码、选社区、在地图上点或者写文字，一种就行。', 'too-long': (limit: number) => `太长了，最多 ${limit} 个字。请缩短后再提交。`, 'too-short': '太短了，请再写一点。', 'out-of-range': '坐标超出范围：经度在 -180 到 180、纬度在 -90 到 90 之间。', 'point-not-a-number': '坐标要写成数字，例如 116.35 和 39.99，而且两个都要有。', unknown: '没有这一项，请重新选。', 'unknown-unit': '没有这个地方，或它已经撤销，请重新选。', 'unknown-plate': '没有这个门牌码，或它已经停用。请换一种方式说明地点。', 'unknown-category': '没有这个类别，请重新选。',
    'not-allowed': '这里不能这样选。', 'anonymous-not-allowed': '这一类需要核实情况，不能匿名。', 'not-a-number': '请填数字。', 'not-a-date': '请填日期。', 'not-offered': '请从给出的答案里选。', 'unknown-question': '这一类没有这个问题。', 'choose-one': '推荐的和下面列表里各选了一个，请只留一个。', 'not-a-phone': '电话不对，请写手机号，或带区号的座机号。', 'not-a-name': '称呼里有不能用的字符，最多 50 个字。', 'missing-together': '要和另一项一起填。', 'personal-data': '这里有个人信息，请删去。', 'not-an-organisation': '没有这个单位。',
    photo: (which: string | number | undefined, sentence: string) => (which === undefined ? sentence : `第 ${which} 张：${sentence}`),
    photos: { 'not-a-picture': '不是照片。请选 JPEG、PNG 或 WebP 图片。', 'too-large': (limit: number) => `文件太大，最多 ${limit} MB。`, 'too-many-pixels': (limit: number) => `画面太大，最多 ${limit} 百万像素。`, unreadable: '图片损坏，打不开。请重新拍或换一张。', heic: '这是 HEIC 格式的照片，这里打不开。苹果手机：在“设置、相机、格式”里选“兼容性最佳”后重新拍；或者给照片截一张图，上传截图。', 'too-many': (limit: number) => `照片最多 ${limit} 张，请去掉几张。`, gone: '之前收到的照片已经过期，请重新选。' },
  },
  refusals: {
    ...sheetSentences('zh-CN').refusals,
    'matters.photo-refused': (facts) => (facts.problem === 'too-large' ? `照片太大，最多 ${facts.limit} MB。` : '这个文件不是能打开的照片，没有保存。请选 JPEG、PNG 或 WebP 图片。'),
    'matters.signed-in-already': (facts) => `诉求 ${facts.number ?? ''} 已经由负责单位签收，不能撤销，什么也没有改动。需要时请让提出人撤回。`,
    'matters.unknown-alarm': () => '没有这条警报，可能已经有人看过。', 'matters.alarm-read-already': () => '已经有人看过这条警报。',
    'matters.shift-times': (facts) => `时间不对：结束要晚于开始和现在，一班最长 ${facts.days ?? 31} 天，最多排到一年以后。`, 'matters.shift-level': () => '级别是 1 到 5。', 'matters.shift-person': () => '这个人在这里没有可以值班的岗位。', 'matters.unknown-shift': () => '没有这一班，或者它已经结束。',
    'matters.unknown-import': () => '没有这次导入。', 'matters.import-file-gone': () => '这个文件已经过了保留期，请重新上传。', 'matters.import-column': (facts) => `缺少“${facts.column}”（或“${facts.also}”）这一列，什么都没有写入。`, 'matters.import-has-reasons': (facts) => `还有${facts.refused ? ` ${facts.refused} 行` : ''}问题，没有写入。请下载带原因的表。`, 'matters.import-already-done': () => '这次导入已经写入过，或正在写入，没有再写一遍。', 'matters.import-failed': () => '写入时出了意外，已经写入的都是完整的。请再传一次同一张表。',
  } as RefusalSentences,
}
