/** Questions of the desk's forms, in Chinese. A question of one step only stands under `step.field`. */
export const zhFields = {
  label: {
    note: '说明', reason: '原因', explanation: '给提出人的解释', answer: '答复', words: '办理结果', seenBy: '谁能看到', photos: '照片', photosPublic: '公开照片', contacted: '首次联系', organisation: '单位', organisations: '叫哪些单位', what: '要做什么', amount: '多少', unit: '时间单位',
    nextLead: '应由谁办', lead: '主办单位', granted: '决定', decision: '理由', judgement: '理由', reviewOn: '复查日期', to: '接下来', into: '并入哪一件（编号）', category: '应属哪一类', result: '结果', how: '怎么联系的', demand: '督办要求', answerBy: '答复时间', helperId: '哪一个请求', supervisionId: '哪一条督办', callId: '哪一次吹哨', rating: '评价（1 到 5 分，或没有来）', organisationId: '哪个单位',
    'dispatch.unit': '在哪里', 'ask-extension.reason': '为什么要延期', 'ask-extension.amount': '延长多少', 'ask-helper.amount': '多久内答复', 'ask-return.note': '为什么不归您的单位', 'judge-return.nextLead': '改由谁办（不选就按申请）', 'redirect.reason': '为什么改派', 'to-deliberation.reason': '为什么要协商', 'contact.note': '说了什么', 'call-jointly.what': '现场什么情况', 'add-progress.note': '办到哪一步',
  } as Record<string, string>,
  hint: {
    into: '两件里留下的那一件的编号', 'finish.words': '写清楚做了什么；也可以只交照片', 'ask-suspension.reviewOn': '到这一天再看能不能办', 'decline.explanation': '提出人会看到。请说人话，告诉他能去哪里办', 'dispatch.unit': '地图没能确定的，请您确定', 'add-progress.note': '公开的文字会自动隐去姓名、电话、门牌等', 'answer-at-once.answer': '提出人会看到', organisations: '可以选几个',
  } as Record<string, string>,
  option: {
    'did-not-come': '没有来',
    photosPublic: '可以公开，没有拍到人脸、车牌、门牌', contacted: '这次已联系到提出人',
    'not-our-duty': '不是我们的职责', 'not-our-place': '不在我们的范围', 'wrong-category': '类别派错了', 'needs-other-power': '需要其他部门的权限', duplicate: '已有一件在办',
    'needs-money': '等经费', 'needs-approval': '等审批', 'needs-season': '等季节或天气', 'needs-others': '等其他工程或单位', 'cannot-enter': '进不了现场', 'force-majeure': '不可抗力',
    'residents-problem': '居民急难愁盼', 'joint-enforcement': '联合执法', emergency: '应急处置', phone: '电话', visit: '当面', message: '短信或消息', posted: '在页面上公开回复', public: '所有人（自动隐去个人信息）', parties: '只给提出人和各方', yes: '同意', no: '不同意', review: '接着办理（复核后派单）', closed: '说明后办结', hour: '小时', day: '天', workday: '个工作日',
  } as Record<string, string>,
}
