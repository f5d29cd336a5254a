export const zhSignIn = {
  messages: {
    code: (code: string, minutes: number) => `【共治】验证码 ${code}，${minutes} 分钟内有效。请不要告诉任何人，工作人员也不会问您要。`,
    codeSubject: (code: string) => `登录验证码 ${code}`,
    invitation: (address: string) => `【共治】已为您开通工作人员账号。请打开 ${address}/sign-in ，用这个手机号或邮箱获取验证码登录。`,
    invitationSubject: '已为您开通工作人员账号',
  },
  signIn: {
    title: '登录',
    lead: '用手机号登录，不用记密码。第一次来也是这样。',
    phone: '手机号', phoneHint: '只用来登录和与您联系，不公开。',
    send: '获取验证码',
    others: '其他登录方式',
    byMail: '用邮箱验证码登录', byPassword: '用密码登录', byPasswordNote: '工作人员常用', byCity: (name: string) => `用${name}登录`,
    byPasskey: '用通行密钥登录', byPasskeyNote: '指纹、面容或设备密码',
    noPhone: (phone: string) => `没有手机，或不方便上网？打 ${phone.replace('-', '\u2011')}，或到社区窗口，工作人员替您办，一样给回执。`,
    already: (name: string) => `您已经登录（${name}）。`, goOn: '继续',
    failed: '统一身份认证没有完成，您没有登录。可以再试一次，或用手机验证码登录。',
    mailTitle: '用邮箱登录', mail: '电子邮箱',
    idle: '停留太久，已经自动退出，请重新登录。',
  },
  code: {
    title: '输入验证码', sentTo: (contact: string) => `验证码已发送到 ${contact}，5 分钟内有效。`,
    label: '6 位验证码', hint: '收到后填在这里。没有收到？等一分钟可以重新获取。', submit: '登录', again: '重新获取验证码', other: '换一个号码', sentAgain: '新的验证码已经发出，旧的作废。',
    confirm: '确认',
  },
  name: {
    title: '怎么称呼您', lead: '第一次登录，请告诉我们您的姓名。', name: '姓名', nameHint: '在公开的页面上只显示姓，例如“张\u2060**”。',
    ageTitle: '年龄', age: '我已满 14 周岁', ageHint: '未满 14 周岁的，请由家长登录办理。',
    consents: '要不要收通知', consentsHint: '可以不选，不影响办事；以后随时可以在“我的”里改。',
    submit: '完成', noticeTitle: '我们怎样用您的信息',
    notice: ['姓名和手机号：用来登录、办理您反映的事并与您联系。', '不公开您的手机号；姓名公开时只留姓。', '谁看过您的信息，您在“谁看过我的信息”里都能看到。', '您可以随时更正、导出，或者注销并删除。'],
    noticeMore: '每一项信息的用途、依据和保存期限',
  },
  password: {
    title: '用密码登录', login: '手机号或邮箱', password: '密码', submit: '登录', forgot: '忘记密码？用验证码登录后，在“登录与安全”里重设。',
    offered: '这是演示：工作人员登录不强制第二重验证。正式使用时须开启动态码。',
  },
  totp: {
    title: '第二重验证', lead: '请打开手机上的身份验证器，输入 6 位动态码。', label: '动态码，或一个备用码', hint: '手机不在身边？输入开启时抄下的备用码，每个只能用一次。', submit: '登录',
  },
  signOut: { title: '退出登录', lead: '退出后，这台设备上看不到您的事项和信息。', submit: '退出登录' },
}
