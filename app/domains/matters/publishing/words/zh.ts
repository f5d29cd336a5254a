/** Words of the public pages about matters, in Chinese. */
export const zh = {
  list: '诉求公开', listLead: '大家提出的事、谁在办、办得怎样。姓名、电话、门牌等个人信息已隐去。',
  all: '全部', open: '办理中', closed: '已办完', category: '类别', anyCategory: '全部类别', unit: '范围', filter: '筛选',
  none: '这里还没有公开的诉求', noneHint: '看到需要解决的事，可以提出来。', report: '提诉求', older: '更早的', newer: '回到最新',
  reported: '提出', due: '期限', closedAt: '办结', number: '编号', where: '地点', lead: '负责单位', noLead: '正在确认由谁负责', channel: '来源', story: '经过', photos: '照片',
  follow: '关注这件事', unfollow: '不再关注', followed: (count: number) => `${count} 人关注`, followHint: '有进展时通知您。关注的人互相看不到。', signInToFollow: '登录后关注',
  mine: '这是您提出的诉求', yours: '您写的', othersSee: '别人看到的', othersSeeHint: '隐去个人信息的文字，和审核后公开的照片。', photosPublic: (shown: number, all: number) => (all === 0 ? '没有照片。' : `${all} 张照片，公开 ${shown} 张。`), appeal: '看原因，或者申诉', isItSolved: '解决了吗？请答复', notSolved: '没有解决？可以要求重新打开', mineLink: '查看我的诉求', mergedInto: '已合并到', print: '打印', backToList: '返回诉求公开', unitOnly: '为保护住处信息，只公开到社区', outcome: '结果', rounds: (count: number) => `第 ${count} 轮办理`,
  remaining: '还剩', noText: '（没有文字说明）', hiddenToOthers: '只有您能看到这一页：这件诉求没有对外公开。',
  search: '搜索', searchLead: '找大家提过的事，用两三个字就行，例如 门禁、噪音、漏水；也可以写拼音。', query: '要找什么', inUnit: '只在', found: (count: number, more: boolean, earlier: boolean) => (more ? `找到很多，先列出较新的 ${count} 件` : earlier ? `更早的 ${count} 件` : `找到 ${count} 件`), range: (from: number, to: number) => `第 ${from}–${to} 件`, previousPage: '上一页', nextPage: '下一页', notFound: '没有找到', notFoundHint: '换一个说法，或者少写几个字再试。这件事还没有人提过的话，可以由您来提。',
  soundsLike: '读音相近', otherName: '同一事物的另一叫法', wordsApart: '分别含有这些词', feed: '诉求公开订阅', onMap: '在地图上', openHere: '这里正在办理的诉求', allHere: '查看全部', noneHere: '目前没有正在办理的诉求。',
  roles: { reporter: '提出人', 'on-behalf': '代为登记', rules: '按规则自动', resident: '提出人', 'community-staff': '社区工作者', dispatcher: '派单员', handler: '负责单位', supervisor: '督办', 'grid-worker': '网格员', 'neighbour-head': '楼栋长', mediator: '调解员', 'owners-committee': '业委会委员', auditor: '审计员', 'place-administrator': '系统管理员', visitor: '访客', job: '系统' } as Record<string, string>,
  events: {
    reported: '提出', dispatched: '派单', redirected: '改派', accepted: '签收', contacted: '与提出人联系', 'progress-added': '进展', commented: '提出方补充', 'return-asked': '申请退单', 'return-granted': '同意退单，改派', 'return-refused': '不同意退单', 'extension-asked': '申请延期', 'extension-granted': '同意延期', 'extension-refused': '不同意延期',
    'suspension-asked': '申请挂账', suspended: '挂账', 'suspension-refused': '不同意挂账', resumed: '恢复办理', finished: '报告办好', 'check-passed': '核查通过', 'check-failed': '核查不通过，继续办理', confirmed: '提出人确认', reopened: '重新打开', reviewed: '复核', 'closed-explained': '说明后办结',
    'answered-at-once': '当场答复', declined: '不予受理', merged: '合并', 'merged-in': '另一件并入', 'made-topic': '转为协商议题', 'deliberation-ended': '协商结束', withdrawn: '撤回', undone: '撤销', 'closing-imported': '由其他系统记录办结', 'joint-call-made': '吹哨', 'reported-in': '报到', 'presence-confirmed': '确认到场', 'joint-call-rated': '评价到场单位', 'joint-call-ended': '吹哨结束',
    'helper-asked': '请协办', 'helper-answered': '协办反馈', 'supervision-ordered': '督办', 'supervision-answered': '答复督办', recategorised: '改类别', located: '确认地点',
    unreached: '多次联系没有接通，办结', 'call-attempted': '联系提出人，没有接通', 'exclusion-asked': '申请不计入考核', 'exclusion-granted': '获准不计入考核', 'exclusion-refused': '照常计入考核', 'exclusion-objected': '提出人对不计入考核有异议', 'text-published': '恢复公开', 'text-reworded': '公开的文字作了调整', 'text-hidden': '暂不公开', 'text-appealed': '提出人申诉', 'clock-ran-out': '期限已过', 'original-opened': '打开原文',
  } as Record<string, string>,
  notTakenOn: '这件事没有受理', whereInstead: '可以去：', suspendedFor: (why: string, day: string) => `${why ? `原因：${why}。` : ''}${day} 复查。`, moreTime: (span: string, until: string) => `延长 ${span}${until ? `，到 ${until}` : ''}。`,
  event: '进展',
}
