import type { RefusalSentences } from '#platform/room'
import type { Role } from '#platform/roles'
import type { Hidden } from '../rules/reporter-visibility.ts'
import type { StepName } from '../rules/step.ts'
import { zhFields } from './zh-fields.ts'
import { zhRefusals } from './zh-refusals.ts'

export interface StepWords {
  /** What the button says. */
  readonly label: string
  /** What it will do, in a sentence. */
  readonly effect: string
}

/** Words of the desk's view of one matter, in Chinese. */
export const zh = {
  page: {
    back: '返回队列', next: '下一步可以做的', onThisPage: '本页内容', none: '现在没有您要做的一步。', others: '其他步骤为什么现在不能做', working: '正在办理',
    what: '什么事', original: '原文', masked: '这里显示的是隐去个人信息后的文字。', noText: '（没有文字说明）', answers: '补充回答', photos: '照片和文件', noPhotos: '没有照片',
    where: '在哪里', placeWords: '地点说明', path: '所在范围', plate: '门牌', candidates: '可能的范围', metres: (metres: number) => `约 ${metres} 米`, noUnit: '还没有确定在哪个社区', map: '地点示意图',
    who: '谁负责', lead: '主办单位', noLead: '还没有确定', complainedOf: '反映的单位', complainedOfHint: '它应当回避，不主办这件诉求。', why: '为什么是它', whyUnit: (unit: string) => `依据：${unit} 的职责清单`, handler: '经办人', helpers: '协办单位', noHelpers: '没有请协办', helperDue: '答复期限', helperWaiting: '还没有答复',
    reporter: '提出人', reporterNote: '姓名和联系方式默认不显示。点“显示”会记录是谁、为什么看的，提出人自己查得到。', show: '显示姓名和联系方式', shown: '已记录这次查看。', name: '姓名', phone: '电话', noPhone: '没有留电话', alike: (days: number, count: number) => `近 ${days} 天这里同类诉求有 ${count} 件`, alikeHint: '一件件办不完的，可以转为协商议题，请大家商量。', alikeSee: '看还没办结的', mail: '电子邮箱', followers: (count: number) => `${count} 人关注（含合并进来的提出人）`, onBehalf: '由工作人员代为登记',
    clocks: '期限', noClocks: '没有正在计算的期限', still: '暂停计算', due: '到期', whyDue: '为什么是这个时间', stopped: '已结束的期限', late: '超时', noCalendar: '放假安排还没有公布，期限待定',
    requests: '等待决定的申请', story: '经过', calls: '吹哨报到', noCalls: '没有吹哨', callBy: '报到期限', reportedIn: '已报到', notReportedIn: '未报到', confirmed: '已确认到场', rated: (stars: number) => `评价 ${stars} 分`, didNotCome: '没有来', over: '已结束', underWay: '进行中',
    supervision: '督办', answerBy: '答复期限', answered: '已答复', unanswered: '未答复', merged: '已合并到', duplicates: '合并进来的', returns: (count: number, most: number) => `已退单 ${count} 次，最多 ${most} 次`, rounds: (count: number) => `第 ${count} 轮办理`,
    print: '打印', publicPage: '公开页面', number: '编号', raised: '提出时间', channel: '来源', category: '类别', urgent: '紧急', confidential: '保密', outcome: '结果', version: '版本',
    done: (label: string) => `已完成：${label}`, notDone: '这一步没有执行', kept: '您填写的内容和选好的照片都保留着。', movedBy: (who: string, what: string, when: string) => `${who} 在 ${when} 做了：${what}。请看最新进展，仍要做的话再提交一次。`, noLonger: '现在的状态已经不能做这一步。您刚才写的内容：', staffOnly: '仅工作人员可见', partiesOnly: '仅当事各方可见',
    openOriginal: '查看原文', openOriginalEffect: '显示隐去个人信息之前的原文。这次查看会被记录，提出人查得到是谁看的。', originalOpened: '以下是原文。这次查看已记录。', submit: '提交', declined: '原因', lawful: '合法途径', asksFor: '申请', reviewOn: '复查日期', nextLead: '建议改由', askedBy: '申请单位', extension: (amount: number, unit: string) => `延长 ${amount} ${unit}`, checkSoon: '办好之后会有人先到现场核查。',
  },
  hidden: { anonymous: '提出人没有留下身份。', 'complained-of': '被反映的单位看不到提出人。', 'contact-not-allowed': '提出人不同意把姓名和电话告诉办理单位。', 'not-permitted': '您的岗位看不到提出人的姓名和电话。' } as Record<Hidden, string>,
  steps: {
    accept: { label: '签收', effect: '由您的单位负责到底，不能再推给别人；签收期限停止，接着联系提出人。' },
    contact: { label: '记录首次联系', effect: '记下已与提出人联系，状态变为办理中，首次联系期限停止。提出人会收到通知。' },
    finish: { label: '报告办好', effect: '交上办好的证据。需要核查的类别先到现场看，否则直接请提出人确认。' },
    resume: { label: '恢复办理', effect: '结束挂账，期限接着计算，提出人会收到通知。' },
    'add-progress': { label: '写进展', effect: '告诉提出人办到哪一步。状态不变。' },
    'ask-helper': { label: '请协办', effect: '请另一个单位在期限内帮忙，它答复给您；主办仍是您的单位。' },
    'answer-lead': { label: '答复主办单位', effect: '把协办的结果告诉主办单位。协办不能办结诉求。' },
    'ask-extension': { label: '申请延期', effect: '请他人批准延长办理期限。批准后提出人会知道理由和新期限。' },
    'ask-suspension': { label: '申请挂账', effect: '现在确实办不了时，请督办批准暂停期限，到复查日期再看。' },
    'ask-return': { label: '申请退单', effect: '说明不归您的单位管，并指明应由谁办；由别人评判，期间期限照算。' },
    'answer-supervision': { label: '答复督办', effect: '答复督办要求，下达的人会收到通知。' },
    dispatch: { label: '派单', effect: '指定主办单位，开始计算签收、首次联系和办理期限，提出人会收到通知。' },
    'judge-return': { label: '评判退单', effect: '同意：改由下一个单位负责，期限重新计算；不同意：退回原单位，重新签收。' },
    'decide-extension': { label: '审批延期', effect: '同意：期限从原到期日往后延；不同意：期限不变。' },
    'decide-suspension': { label: '审批挂账', effect: '同意：所有期限暂停，到复查日期提醒；不同意：继续办理。' },
    'answer-at-once': { label: '当场答复', effect: '不用办理就能答复的，直接答复提出人并结束；对方可以要求重新打开。' },
    redirect: { label: '改派', effect: '换一个主办单位，期限重新计算，原单位和提出人都会收到通知。' },
    merge: { label: '合并重复', effect: '并入另一件诉求；提出人和关注的人自动跟着那一件。' },
    recategorise: { label: '改类别', effect: '类别选错了就改；期限不变，不会自动改派，需要时再改派。' },
    'to-deliberation': { label: '转为协商议题', effect: '不是一家能定的事，交大家商量；诉求保持打开，期限停止。' },
    'from-deliberation': { label: '协商结束', effect: '记下协商结果：接着办理，或者说明后办结。' },
    decline: { label: '不予受理', effect: '说明原因并告诉提出人合法的办理途径。' },
    'call-jointly': { label: '吹哨', effect: '叫有关单位在规定时间内到现场报到。' },
    'report-in': { label: '报到', effect: '记下您的单位已到，等吹哨方确认到场。' },
    'confirm-presence': { label: '确认到场', effect: '证明这个单位的人确实到了现场。' },
    'end-call': { label: '结束吹哨', effect: '记下处置结果；没有报到的单位照实保留。' },
    'rate-call': { label: '评价到场单位', effect: '由吹哨的人评价，一次，不能改。' },
    supervise: { label: '督办', effect: '向主办单位提出要求并规定答复时间，逾期会再提醒。' },
    note: { label: '内部备注', effect: '只有工作人员看得到，提出人看不到。' },
  } as Record<StepName, StepWords>,
  why: {
    state: (states: string) => `只有在“${states}”时可以`, permission: (roles: string) => `由${roles}来做`, nothing: '现在没有要回应的请求', pending: '已有一份申请在等决定', own: '自己或本单位提出的，要由别人决定', returns: (most: number) => `已经退过 ${most} 次，不能再退`, late: (hours: number) => `派单超过 ${hours} 小时，不能再退`, 'clock-ran-out': '办理期限已过，不能再申请', caller: '由吹哨的人评价', call: '已有一次吹哨在进行', within: '您或您的单位参与了办理，要由没有参与的人来定',
  },
  roles: { visitor: '访客', resident: '居民', 'neighbour-head': '楼栋长', 'grid-worker': '网格员', 'community-staff': '社区工作者', dispatcher: '派单员', handler: '主办单位处理员', supervisor: '督办', mediator: '调解员', 'owners-committee': '业委会委员', auditor: '审计员', 'place-administrator': '系统管理员', 'user-administrator': '用户管理员' } as Record<Role, string>,
  events: {
    noted: '内部备注', 'original-opened': '查看原文', 'clock-ran-out': '期限已过', 'deliberation-ended': '协商结束', declined: '不予受理',
  } as Record<string, string>,
  whyLead: { 'owner-of-component': '部件先找权属单位', 'owner-of-event': '事件由权属单位负责', 'territory-of-event': '事件先由属地负责', 'territory-of-component': '没有登记权属单位，由属地负责', 'owner-of-component-in-general': '部件先找权属单位', 'owner-of-event-in-general': '事件由权属单位负责', 'territory-of-event-in-general': '事件先由属地负责（不分类别）', 'territory-of-component-in-general': '没有登记权属单位，由属地负责（不分类别）', person: '由派单员指定' } as Record<string, string>,
  clockSteps: {
    starts: (at: string) => `从 ${at} 起算，当天不计`, startsHours: (at: string) => `从 ${at} 起立即计时`, counted: (from: string, to: string, days: number) => (from === to ? `${from} 计 1 天` : `${from} 至 ${to} 计 ${days} 天`), skipped: (from: string, to: string, because: string) => `${from === to ? from : `${from} 至 ${to}`} 不计（${because}）`,
    ran: (from: string, to: string, hours: number) => `${from} 至 ${to}，共 ${hours} 小时`, nominal: (date: string) => `最后一天是 ${date}`, rolled: (from: string, to: string) => `${from} 不是工作日，顺延到 ${to}`, carried: (from: string, to: string) => `${from} 还在暂停中，延到 ${to}`, paused: (from: string, to: string | null) => `${from} 起暂停${to === null ? '，还没有恢复' : `，${to} 恢复`}`, extended: (amount: number, unit: string) => `批准延长 ${amount} ${unit}`, ends: (at: string) => `到 ${at} 止`,
    because: { weekend: '周末', holiday: '法定假日', paused: '暂停' } as Record<string, string>,
  },
  units: { hour: '小时', day: '天', workday: '个工作日', month: '个月' } as Record<string, string>,
  rule: (amount: number, unit: string) => `${amount} ${unit}`,
  fields: zhFields,
  refusals: zhRefusals as RefusalSentences,
}
