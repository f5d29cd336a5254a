/** Mandates that owners give, in Chinese. */
export const zhMandate = {
  title: '托人代为表决', lead: '不能自己表决的，可以写一份委托书，托一位您信得过的人替您交票。',
  how: ['打印委托书，写明托谁、每一项什么意见、到哪天有效，本人签名。', '在下面填好，拍下签过名的委托书一起交。', '工作人员看过以后生效，受托人带身份证件到社区交票。'],
  paperHow: '这里只登记纸质委托书：打印一份，写好签名，连同您的身份证件交到居委会或业主委员会登记。登记以后，受托人才能替您交票。',
  print: '打印空白委托书', which: '为哪一户委托', holder: '受托人姓名', holderHint: '写全名。计票后一年，工作人员这里的姓名和照片自动删除。', until: '有效到', untilHint: '一般写到表决截止那天。', opinionOf: '我的意见',
  opinions: { agree: '同意', against: '反对', abstain: '弃权', open: '由受托人决定', none: '这一项不委托' } as Record<string, string>,
  picture: '签过名的委托书照片', pictureHint: '整张纸都要拍到，字看得清。', submit: '交给工作人员', sent: '已经交上，等工作人员看。有结果会通知您。', withdrawn: '已经撤回。',
  mine: '我的委托', states: { waiting: '等工作人员看', accepted: '有效', refused: '没有通过', withdrawn: '已撤回', revoked: '已撤销', used: '已用来投票' } as Record<string, string>,
  meta: (holder: string, until: string) => `受托人 ${holder}，有效到 ${until}`, why: (reason: string) => `原因：${reason}`, again: '改好以后可以再交一次。', withdraw: '撤回', revoke: '撤销委托', closed: '现在不能办委托：表决还没有公布，或者已经截止。', toBallot: '回到表决页', link: '托人代为表决',
  desk: { waiting: '网上交来的委托', none: '没有等您看的委托', look: '看委托书照片', said: '委托的意见', accept: '看过，生效', refuse: '不通过', reasonHint: '会告诉业主，例如：没有签名、照片看不清。', accepted: (number: number) => `已生效，委托 ${number} 号。`, refused: '已退回，业主会收到通知。', picture: '委托书照片', pictureHint: '可以不拍。' },
  notices: { offered: { title: '有业主交来一份委托', body: '请看委托书照片，核对以后决定是否生效。' }, accepted: { title: '您的委托已经生效', body: '受托人可以带身份证件到社区替您交票。没有用之前您可以随时撤销。' }, refused: { title: '您的委托没有通过', body: '打开看看原因，改好以后可以再交一次。' } },
  pictureProblems: { missing: '请附上签过名的委托书照片。', 'too-large': '照片太大，请换小一点的。', heic: '这种照片打不开，请换成 JPEG 或 PNG。' } as Record<string, string>, pictureUnreadable: '这张照片打不开，请重新拍一张。',
  sheet: { heading: '授权委托书', vote: '表决', principal: '委托人（业主）', room: '房屋', holder: '受托人', text: '本人不能亲自参加这次业主共同决定事项的表决，委托上述受托人按下面的意见代为交票。受托人不得转委托。', until: '有效到', sign: '委托人签名', holderSign: '受托人签名', date: '日期', note: '每一项只选一个，打√。没有选的，视为没有委托。' },
}
