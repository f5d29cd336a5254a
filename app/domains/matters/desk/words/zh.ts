import type { RefusalSentences } from '#platform/room'
import type { BulkMove } from '../rules/bulk.ts'
import type { QueueFlag } from '../rules/queue-filter.ts'
import { zhFirstSteps } from './zh-first-steps.ts'
import { zhRules } from './zh-rules.ts'

/** Words of the desk's lists, in Chinese. */
export const zh = {
  queue: {
    title: '诉求队列', caption: '诉求', search: '编号或关键词', state: '进展', category: '类别', unit: '地点', lead: '主办单位', due: '期限', sortBy: '排序', any: '全部', urgent: '紧急', onlyUrgent: '只看紧急', matter: '诉求', raised: '提出时间', number: '编号', closedAt: '办结时间', urgentYes: '是',
    shows: { mine: '等我办的', open: '全部未办结', waiting: '等别人办的', closed: '已结束' }, overdueView: '已超期',
    dues: { overdue: '已超期', today: '今天到期', week: '本周到期' }, sorts: { due: '期限先到的在前', newest: '最新提出的在前', unit: '按地点' },
    flags: { escalated: '期限已过并已提醒', 'escalated-2': '超期一天以上', 'returned-twice': '退单两次以上', 'past-review': '挂账过了复查日期', 'call-late': '吹哨没有按时报到', ordered: '督办还没有答复', 'ordered-late': '督办答复逾期' } as Record<QueueFlag, string>,
    flagged: (what: string) => `只看：${what}`, noFlag: '取消这个条件', many: (count: number, capped: boolean) => (capped ? `${count} 件以上` : `${count} 件`),
    noDue: '没有在走的期限', noUnit: '地点待确认', noLead: '未派单', select: (number: string, title: string) => `选中 ${number} ${title}`,
    emptyMine: '现在没有等您办的诉求。', emptyMineHint: '可以看看全部未办结的，或者已超期的。', empty: '没有符合条件的诉求。', emptyHint: '换个条件，或清除筛选再看。', seeOpen: '看全部未办结', clear: '清除筛选',
    more: '后面的', first: '回到第一页', export: '导出 CSV', back: '返回队列', print: '打印', newMatter: '代为登记', patrol: '巡查上报', ended: '已结束', tools: '其他',
  },
  postWork: {
    title: '工作台', lead: (roles: readonly string[]) => `您的岗位：${roles.join('；')}。`, nothing: '这个岗位现在没有要在工作台上办的事。您可以像居民一样提诉求、查进展。', together: '议事与表决', togetherNote: '等您的岗位办的事，和能办的事',
    takeIn: '代为登记', takeInNote: '邻居打电话或当面说的事，替他们写下来；回执交给本人，一小时内可以撤销', matters: '公开的诉求', mattersNote: '身边的事办到哪一步了', permissions: '权限表', permissionsNote: '每个岗位能做什么、管多大范围',
  },
  bulk: {
    label: '勾选诉求后可以一起办', title: '一起办', chosen: (count: number) => `选中的 ${count} 件`,
    moves: { accept: '签收', dispatch: '派单……', merge: '合并到……', theme: '归入每月一题……' } as Record<BulkMove, string>,
    asks: { accept: '签收这些诉求', dispatch: '派给一个主办单位', merge: '合并到一件诉求', theme: '归入每月一题' } as Record<BulkMove, string>,
    lead: '主办单位', note: '说明', noteHint: '提出人看得到，个人信息会自动隐去。', into: '合并到哪一件', intoHint: '填那件诉求的编号。', theme: '哪个主题', noThemes: '现在没有进行中的每月一题。', setTheme: '去设一个主题',
    each: '每件分别办理：一件不成，不影响其他的。', go: '确定', results: '结果', doneCount: (done: number, refused: number) => (refused === 0 ? `${done} 件全部办成。` : `${done} 件办成，${refused} 件没有办成，原因在下面。`),
    done: '已办', refused: '没有办', matter: '诉求', outcome: '结果', unknown: '看不到的诉求', back: '返回队列',
  },
  views: {
    save: '保存现在的筛选', name: '视图名称', nameHint: '例如：本周到期的路灯。只有您自己看得到。', saveButton: '保存', manage: '管理我的视图', title: '我的视图', lead: '保存的筛选条件，只有您自己看得到。', none: '还没有保存过视图。在队列里选好条件，点“保存现在的筛选”。',
    rename: '改名', remove: '删除', open: '打开', newName: '新名称', saved: '已保存。', renamed: '已改名。', removed: '已删除。', actions: '操作',
  },
  map: {
    title: '诉求地图', label: '未办结诉求的位置', lead: '颜色深的地方未办结的多；点是一件件诉求。', late: '已超期', soon: '今天到期', inTime: '期限内', none: '没有未办结', upTo: (from: number, to: number) => (from === to ? `${from} 件` : `${from} 至 ${to} 件`), list: '地图上的诉求', units: '各地未办结数', unit: '地方', count: '未办结', source: '边界由本地登记，只作示意',
    noBoundaries: '还没有登记边界，画不出地图。下面是诉求列表。', shown: (shown: number, limit: number) => (shown >= limit ? `图上是期限最先到的 ${limit} 件。` : `图上有 ${shown} 件。`), noPoint: '没有标出位置的诉求只在列表里。', more: '在队列里看',
  },
  board: {
    title: '督办看板', lead: '每个数字点开就是那些诉求。', figures: '现在', overdue: '已超期', escalated: '超期已提醒', escalated2: '超期一天以上', returned: '退单两次以上', review: '挂账过期未复查', calls: '吹哨未按时报到', ordered: '督办未答复', orderedLate: '督办答复逾期', open: '未办结',
    byUnit: '各地超期', byLead: '各单位超期', unit: '地方', leadUnit: '主办单位', openCount: '未办结', overdueCount: '已超期', flow: '近 30 天提出与办结', day: '日期', raised: '提出', closed: '办结', chart: '近 30 天每天提出和办结的件数；数字见下面的表。', table: '每天的数字', none: '没有超期的。', noPlace: '地点待确认', noLead: '未派单',
  },
  themes: {
    title: '每月一题', publicLead: '每个月挑一类大家反映多的问题，集中办，办到哪里、结果怎样都公开。', deskLead: '把一类问题放在一起办。设好后，当月同类的诉求会自动归入。', month: '月份', name: '题目', categories: '哪些类别', unit: '范围', everywhere: '全部地方', lead: '牵头单位', noLead: '还没有确定', goal: '目标', goalHint: '写成能检查的话，例如：30 天内修好全部不亮的路灯。', result: '结果', resultHint: '做了什么、还差什么。公开显示，个人信息请不要写。',
    set: '设一个主题', setButton: '设定', none: '还没有设过主题。', publicNext: '看看大家提了什么', progress: '进度', progressOf: (closed: number, total: number, solved: number) => `${closed} / ${total} 件已办结，其中 ${solved} 件确认解决`, matters: '归入的诉求', matter: '诉求', state: '进展', raised: '提出时间', open: '进行中', closed: '已结题', save: '保存结果', close: '保存并结题', closeEffect: '结题后不能再改，也不再归入新的诉求。',
    add: '归入一件诉求', addHint: '填诉求编号。', addButton: '归入', takeOut: '移出', takenOut: '已移出，以后也不会自动归入。', change: '改题目、目标和牵头单位', changeHint: '改这个主题', changeButton: '保存修改', changed: '已改好。', publicPage: '公开页面', saved: '已保存。', added: '已归入。', setDone: '已设定，当月同类的诉求已归入。', closedDone: '已结题。', noMatters: '还没有归入的诉求。', masked: '不公开的诉求只计数，不列出。', at: (month: string) => `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5, 7))} 月`,
  },
  ...zhRules,
  firstSteps: zhFirstSteps,
  refusals: {
    'matters.view-name': (facts) => `请给视图起个名字，最多 ${facts.most} 个字。`, 'matters.view-name-taken': () => '您已经有一个同名的视图，请换个名字。', 'matters.unknown-view': () => '没有这个视图，可能已经删除。', 'matters.too-many-views': (facts) => `最多保存 ${facts.most} 个视图，请先删掉不用的。`,
    'matters.nothing-selected': () => '还没有选诉求。请先在队列里勾选，再选择要做的事。', 'matters.too-many-selected': (facts) => `一次最多 ${facts.most} 件，您选了 ${facts.given} 件。什么都没有做。`, 'matters.step-failed': () => '这一件出了意外，没有办成。请打开它单独再试。', 'matters.unknown-move': () => '没有这种操作，什么都没有做。',
    'matters.unknown-theme': () => '没有这个主题。请从列表里选。', 'matters.theme-closed': () => '这个主题已经结题，不能再改。', 'matters.theme-month': () => '请选月份。', 'matters.theme-categories': () => '请至少选一个类别。', 'matters.theme-set-already': () => '这个月在这个范围里已经有同名的主题。', 'matters.not-in-theme': (facts) => `这个主题里没有编号是 ${facts.number} 的诉求。`, 'matters.unknown-number-given': (facts) => `没有编号是 ${facts.number} 的诉求，或者您看不到它。`,
    ...zhRules.ruleRefusals,
  } as RefusalSentences,
}
