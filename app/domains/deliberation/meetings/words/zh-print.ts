/** Words of what is printed for a meeting, in Chinese. */
export const zhPrint = {
  invitation: '会议邀请', dear: (name: string) => `${name}：`, inviteText: (form: string, title: string) => `诚邀您参加${form}“${title}”。`, receipt: '签收回执', receiptText: (title: string) => `已收到“${title}”的会议通知。`, signature: '签收人', date: '日期', invitationFor: '受邀人',
  agenda: '会议议程', signIn: '会议签到表', number: '序号', name: '姓名', class: '代表', part: '身份', sign: '签名　　　　　　', time: '时间　　　', blank: '会议记录', issue: '问题　　　　', class2: '哪一方　　', said: '要点　　　　　　　　　　　　　　', result: '结果', hands: '同意／反对／弃权', responsible: '责任主体', deadline: '期限', chair: '主持人', secretary: '记录人', chairSign: '主持人签字', secretarySign: '记录人签字',
  slips: '表决票', slipsHint: (count: number) => `${count} 张，发给在场成员，当场收回清点。不记名。`, slipQuestion: '您对这个议题的意见（只选一项，打√）', options: ['同意', '反对', '弃权'], slipFoot: '协商结果没有强制力。依法应由业主大会、居民会议决定的事项，另行表决。', minutes: '会议纪要', draft: '征求更正的稿子，不对外公开', code: '会议签到', codeHint: '扫码签到，或者在签到页面输入下面的签到码。没有手机的，请在签到表上签名。', when: '时间', where: '地点', all: '打印', choose: '选择要打印的', council: '召集', seal: '（盖章）', codeSheet: '签到码（贴在门口）',
}
