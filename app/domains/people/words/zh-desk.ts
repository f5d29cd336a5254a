export const zhDesk = {
  accounts: {
    title: '账号与岗位', lead: '姓名打码显示；打开一个账号会留下查看记录，本人看得到。', search: '找账号', searchHint: '姓名、完整手机号或邮箱', find: '查找', posts: '岗位', name: '姓名', state: '状态', open: '在用', closed: '已停用', walkIn: '没有账号', since: '开通', none: '没有符合的账号', noneNote: '换个说法再找，或开通一个新账号。',
    add: '开通账号', addTitle: '开通工作人员账号', addLead: '本人用手机号或邮箱获取验证码登录，再自己设置密码和动态码。没有初始密码。', phone: '手机号', mail: '电子邮箱', invite: '开通并发送通知', added: '已开通，通知已经发出。', addedSilently: '已开通，但通知没有发出去，请当面告知。', known: '这个手机号或邮箱已经有账号，就是下面这一个。没有另开，姓名也没有改；请先核对是不是同一个人，再任命岗位。',
    organisations: '单位', holders: '在岗人员', everyone: '所有工作人员',
  },
  account: {
    title: '账号', readNote: '这次查看已经记录，本人会看到。', contact: '联系方式', posts: '岗位任期', noPosts: '没有岗位。', appoint: '任命岗位', role: '岗位', unit: '范围', unitHint: '网格或社区的编码或全名；平台、用户、审计三种管理岗位可以不填', organisation: '单位', from: '开始日期', until: '结束日期', untilHint: '不填表示长期', endPost: '结束任期', endedNow: '任期已结束，马上生效。', appointed: '已任命。',
    reset: '重设登录方式', resetEffect: '适用于丢了动态码、备用码或通行密钥的人，请先当面核对本人。密码、动态码、通行密钥都会清除，马上退出所有设备；岗位保留。本人用验证码登录后重新设置，会收到通知。', resetDone: '登录方式已重设，已通知本人。',
    close: '停用账号', closeEffect: '马上退出所有设备，不能再登录；结束全部岗位。记录都保留，不删除。', reopen: '恢复账号', reopenEffect: '可以再登录；岗位要重新任命。', closed: '账号已停用。', reopened: '账号已恢复。', past: '已结束', current: '在任', ahead: '未到任',
  },
  organisations: {
    title: '单位', lead: '承办事项的部门、街道、社区、公司和社会组织。', name: '名称', kind: '类别', unit: '范围', unitHint: '编码或全名，可以不填', add: '登记单位', added: '已登记。', end: '注销', endEffect: '不再派给它新的事；过去的记录保留。', ended: '已注销。', none: '还没有单位', noneNote: '先登记承办事项的单位，再任命承办人。', everywhere: '不限', holders: '在岗',
  },
  audit: {
    title: '谁查看过个人信息', lead: '工作人员每次查看他人信息的记录，姓名打码。审计员只看不改。', none: '还没有查看记录', noneNote: '工作人员一旦查看，这里就有。', whose: '谁的信息',
    open: (name: string) => `查看 ${name} 的原始信息`, openLead: '须写明理由。理由和您的岗位会出现在本人的“谁看过我的信息”里。', reason: '理由', reasonHint: '例如：复核某号工单的回访。不要写与审计无关的内容。', submit: '记录并打开',
  },
  log: {
    title: '行为记录', lead: '平台上每一次改动和每一次查看，按时间从新到旧。记录里只有编号和数字，姓名打码显示；只增不改，谁也删不掉。', room: '栏目', allRooms: '全部栏目', from: '从哪天', until: '到哪天', only: '只看这一件', none: '没有符合的记录', noneNote: '放宽日期或换个栏目再看。', unnamed: '（没有名称的行为）',
    origins: { web: '没有登录的人', api: '其他系统', import: '导入或安装', job: '系统按规定自动处理' } as Record<string, string>, for: (name: string) => `替 ${name} 办`, record: '原始记录', open: '展开', newest: '回到最新', older: '更早的',
  },
  counter: {
    title: '窗口：没有账号的人', lead: '没有账号的人到窗口查看、更正、删除自己的信息。请他们说出登记时的姓名和手机号，或出示回执。', name: '姓名', phone: '手机号', mark: '手机号或回执编号', markHint: '登记时留的手机号，或回执上的 16 位数字。', find: '查找', none: '没有找到', noneNote: '姓名和手机号（或回执编号）要和登记时完全一样。有账号的人请自己登录办理。', found: (count: number) => `找到 ${count} 人`,
    by: '谁登记的', byWhom: { staff: '工作人员登记', visitor: '没有登录的人自己留的' }, since: '登记时间', oneLead: '先核对本人，再办理。每一项都会记录，并写明您怎样核对的。',
    checked: '怎样核对本人', checks: { 'identity-card': '看了本人的身份证件', 'called-back': '当场拨打登记的手机，本人接听', receipt: '本人出示回执原件', guardian: '监护人或受托人，看了证件和委托' },
    export: '打印一份交给本人', exportEffect: '打印平台里关于他的一切。当面交给本人，不留底。', copy: '您的信息', correct: '更正', correctEffect: '不改的留空。', newName: '正确的姓名', newPhone: '正确的手机号', corrected: '已更正。',
    notOurs: '投诉本单位的事不在本单位打印；要的话，请到别的社区窗口或上级单位的窗口打印。', open: '没有办完的事怎么办', openHint: '请当面问本人。投诉本单位的事不能在本单位撤回，会继续办。', openChoices: { leave: '继续办：只留下公开的文字，和他再没有关系', withdraw: '撤回：能撤回的都撤回，文字全部删除' },
    erase: '删除他的个人信息', eraseEffect: '姓名、手机号，已办完的事里的文字、照片和详细地点都会删除，不能恢复。没有办完的，按本人的选择办。编号和已公布的数字保留。', sure: '请当面再问一遍', confirm: '本人明白删除后不能恢复', erased: '已删除。',
  },
  policy: {
    title: '工作人员怎样登录', lead: '对所有工作人员马上生效；以前的规定保留在下面。', factor: '第二重验证', factors: { required: '必须', offered: '可选' }, factorHints: { required: '没有通过第二重验证的，岗位不起作用，只能以居民身份办事。', offered: '只有密码或验证码也能打开工作台。只适合演示和试用。' },
    idle: '工作人员多久不操作就退出', idleHint: '5 到 480 分钟。', minutes: '分钟', days: '登录保持多久', daysHint: '1 到 90 天。对居民也一样。', dayUnit: '天', submit: '定下来', done: '已定下，马上生效。', history: '历次规定', from: '从何时起', fromStart: '启用时', state: '状态', current: '现行', past: '已失效',
  },
  retention: {
    title: '个人信息保存多久', lead: '期满的当晚自动删除。改动另起一条，从某一天起生效，以前的保留。', now: '现行', category: '类别', kept: '保存', keptHint: '按月填，3 年是 36。', months: '个月', source: '依据', sourceHint: '文件名和文号，或者谁在哪次会上定的。居民在“个人信息说明”里看得到。', from: '从哪一天起', fromHint: '不填就马上生效。', least: '能不能改', atLeast: (months: number) => (months === 1 ? '可以' : `可以，依法至少 ${months} 个月`), fixed: '不能，随目的结束',
    change: '改保存期限', effect: '改短以后，已经超过新期限的记录会在生效后的当晚删除，不能恢复。', submit: '定下来', done: '已定下，从那一天起生效。', history: '历次规定', ahead: '将生效',
  },
  permissions: {
    title: '权限表', lead: '谁能做什么、管多大范围，全部在这里。程序按这张表判断，没有别的开关。', act: '做什么', who: '谁能做', nobody: '没有人', rooms: { transparency: '行为记录', territory: '地域与网格', people: '人员与岗位', notifications: '通知', matters: '诉求', 'open-data': '开放数据' } as Record<string, string>, jump: '各栏目', rolesTitle: '岗位',
    note: '一个人可以有几个岗位，按每个岗位分别判断；登录了的人都是居民。',
  },
  privacy: {
    title: '个人信息说明', lead: '我们收集什么、为什么、依据什么、保存多久。', who: '处理者', phone: '服务电话', fields: '每一项信息', retention: '保存期限', rights: '您的权利',
    rightsItems: ['查看、更正：在“我的”', '知道谁看过：在“谁看过我的信息”', '导出带走：在“导出我的信息”', '撤回同意：在“我的”，和给同意一样方便', '注销删除：在“注销账号”', '没有账号的，可以到社区窗口办理'],
    never: '我们不做', neverItems: ['不给人打分、贴标签、做预测', '不采集人脸，不跟踪行踪', '不登记民族、信仰、观点', '不做“重点人员”名单'], from: '依据', category: '类别', months: '保存',
    second: { required: '工作人员用密码登录必须再过一重验证。', offered: '演示环境：工作人员第二重验证可选，不强制。' } as Record<string, string>,
  },
}
