export const zhMyData = {
  me: {
    title: '我的', lead: (name: string) => `${name}，您好。`,
    data: '我的信息', field: '项目', value: '内容', purpose: '用途', basis: '依据', kept: '保存多久', none: '没有填',
    edit: '更正姓名', changePhone: '更换手机号', changeMail: '更换或添加邮箱',
    consents: '通知', consentsSaved: '已保存。', save: '保存',
    posts: '担任的岗位', until: '至', open: '长期',
    more: '更多', security: '登录与安全', securityNote: '通行密钥、密码、动态码、登录过的设备',
    whoLooked: '谁看过我的信息', whoLookedNote: '工作人员每次查看都有记录', export: '导出我的信息', exportNote: '下载一份带走，或打印出来',
    erase: '注销账号', eraseNote: '删除您的个人信息', signOut: '退出登录', yourMatters: '我反映的事', inbox: '我的消息', unread: (count: number) => (count === 0 ? '没有未读' : `${count > 99 ? '99+' : count} 条未读`),
    saved: '已更正。', locales: { 'zh-CN': '中文', en: 'English' } as Record<string, string>, largePrint: '大字', normalPrint: '标准字号',
    sessions: (count: number) => `${count} 台设备`, waysNow: (ways: string[]) => ways.join('、'),
  },
  editName: { title: '更正姓名', name: '姓名', submit: '保存' },
  contact: {
    phoneTitle: '更换手机号', mailTitle: '更换邮箱', phone: '新手机号', mail: '新邮箱', lead: '会发一个验证码，确认是您本人的。', submit: '获取验证码',
    changed: '已更换，下次请用新的登录。',
  },
  security: {
    title: '登录与安全',
    needed: '您的岗位要求第二重验证', neededNote: '打开工作台之前，请在下面开启动态码，开启后会带您回到刚才要去的页面；也可以添加一个通行密钥，再用它登录。在此之前，您只能以居民身份办事。', neededReady: '您已经设好了第二重验证，但这次登录没有用到。请用它再登录一次，就能打开工作台。', neededLost: '手机或密钥丢了？请用户管理员当面核对后，为您重设。', neededBoth: '用密码和动态码登录', neededPasskey: '用通行密钥登录', goOn: '继续前往工作台',
    passkeys: '通行密钥', passkeysNote: '用指纹、面容或设备密码登录，不怕被骗走。', addPasskey: '在这台设备上添加通行密钥', noPasskeys: '还没有通行密钥。', passkeyNamed: (name: string) => name || '通行密钥', remove: '删除',
    needsScript: '添加通行密钥需要较新的浏览器。',
    password: '密码', setPassword: '设置密码', changePassword: '更换密码', current: '现在的密码', currentHint: '忘记了？退出后用验证码登录，十分钟内可以不填。', fresh: '至少 10 位，大小写字母、数字、符号至少三种。', newPassword: '新密码', passwordSet: '密码已保存，其他设备上的登录已经结束。', noPassword: '还没有密码，可以一直用验证码登录。', hasPassword: '已设置密码。',
    totp: '动态码（第二重验证）', totpOn: '已开启。用密码登录时还要输入动态码。', totpOff: '没有开启。', totpNeedsPassword: '请先设置密码。', totpStart: '开启动态码', totpStop: '关闭动态码', password2: '请再输一次密码',
    totpTitle: '开启动态码', totpScan: '第一步：用身份验证器扫这个码', totpQr: '身份验证器的二维码', totpKey: '扫不了？手工输入密钥', totpCodes: '第二步：抄下备用码，收好', totpCodesNote: '手机丢了时用它登录，每个只能用一次，以后不再显示。', totpConfirm: '第三步：输入验证器上显示的 6 位数', totpLabel: '动态码', totpSubmit: '确认开启', totpDone: '动态码已开启。',
    sessions: '登录着的设备', thisDevice: '这台设备', end: '结束登录', endOthers: '结束其他所有设备', ended: '已结束。', seen: '最近使用', since: '登录时间', way: '方式', device: '设备', unknownDevice: '未知设备', removed: '已删除。',
  },
  whoLooked: {
    title: '谁看过我的信息', lead: '除了您本人，谁看过或改过您的个人信息，都在这里。', none: '还没有人看过您的信息。', noneNote: '工作人员一旦查看，这里马上就有记录。',
    who: '谁', what: '做了什么', why: '为什么', when: '时间', saw: (fields: string[]) => `看了：${fields.join('、')}`, reason: (reason: string) => `理由：${reason}`, system: '系统按规定自动处理', subject: '关联事项', you: '您本人', former: '已卸任的工作人员', original: '您写的原文', handled: (count: number) => `也列出办理您的事的每一步（${count} 条）`, looksOnly: '只看谁看过、改过我的信息',
    appeal: (phone: string) => `觉得不应该看？请打 ${phone.replace('-', '\u2011')}，或到社区窗口说明。`,
  },
  export: {
    title: '导出我的信息', lead: '平台里关于您的一切，都在这份文件里。', json: '下载（JSON，给机器读）', html: '下载（网页，给人看）', rooms: '内容',
    made: (when: string) => `导出时间：${when}`, note: '里面有您的个人信息，请收好。', people: '账号与个人信息', fileName: '我的信息', pageNote: '里面有您的个人信息，请收好。机器用的编号没有印出来，在 JSON 那一份里。', yes: '是', no: '否', further: (count: number) => `还有 ${count} 条，在 JSON 那一份里。`,
  },
  claims: {
    title: '这些是您提的吗', lead: '有人没有登录，用您的姓名和手机号提了下面的事。确认之前，它们不算您的。', list: '用您的姓名和手机号提的事', kind: '类别', number: '编号', at: '哪一天', yes: '是，都是我提的', no: '不是我提的', later: '以后再说',
    effect: '选“是”，它们会列在“我反映的事”里，可以看到全部内容。选“不是”，以后不再问，事情照常办理，不会让对方知道。', done: '已经算作您提的，在“我反映的事”里。', waiting: (count: number) => `有 ${count} 件事是没有登录时用您的姓名和手机号提的。`, look: '去看看',
  },
  erase: {
    title: '注销账号', lead: '注销后不能恢复，请看清楚再决定。',
    gone: '会删除', goneItems: ['姓名、手机号、邮箱和登录方式', '已经办完的事：您写的文字、详细地点和照片', '还没办完的事：由您选继续办还是撤回', '谁看过您的信息时写的理由'],
    stays: '会留下', staysItems: ['已经公布的统计数字：它们不含个人信息，不会因此改变', '只含编号、不含姓名的行为记录：用来证明办过什么', '注销这件事本身的时间'],
    open: (count: number) => `您还有 ${count} 件事没有办完`, openLead: '注销后就联系不上您了。下面是公开出来的文字，您的姓名、电话、住处已经隐去；让它继续办的话，留下的就是这些。', openChoice: '这些事怎么办', openChoices: { leave: '继续办', withdraw: '撤回，不用办了' }, openHints: { leave: '只留下上面的文字和已公开的照片，和您再没有关系，办完也不再问您。', withdraw: '能撤回的都撤回，文字和照片全部删除。' }, onlyLeft: '这件已经办到答复阶段，不能撤回，会继续办完。',
    instead: '只是不想收通知？', insteadLink: '可以只关掉通知', confirm: '我明白注销后不能恢复', submit: '注销并删除', done: '已注销，您的个人信息已经删除。', doneLead: '您可以随时重新注册，但看不到以前的事项。', exportFirst: '先导出一份我的信息',
  },
}
