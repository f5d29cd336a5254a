const day = (iso: string) => { const [year, month, date] = iso.split('-'); return `${year}年${Number(month)}月${Number(date)}日` }
const short = (iso: string) => { const [, month, date] = iso.split('-'); return `${Number(month)}月${Number(date)}日` }

/** What the pages of covenants say. */
export const pages = {
  title: '公约', lead: '大家一起定、一起守的约定。', panel: '公约', at: (place: string) => `${place}的公约`, none: '还没有公约', noneText: '社区开始征集后会列在这里，您可以提建议。', all: '全部公约',
  kinds: { residents: '居民公约', villagers: '村规民约', owners: '管理规约' },
  states: { collecting: '征集建议', drafting: '起草', review: '街道审核', voting: '表决', adopted: '已通过，待备案', filed: '已备案，待公布', published: '已公布施行', stopped: '停止制定', comments: '征求意见' },
  steps: { collecting: '征集', drafting: '起草', comments: '征求意见', review: '审核', voting: '表决', filed: '备案', published: '公布' }, path: '公约走到哪一步',
  place: '范围', kind: '类别', effective: '施行日期', effectiveOn: day, adoptedOn: '通过', filed: '备案', filedSaid: (on: string, number: string, by: string) => `${day(on)}，${by}，${number}`, version: (version: number) => `第 ${version} 稿`, digest: '文本摘要（SHA-256）', notice: '看公示', print: '打印', draft: '看草案、逐条提意见', draftRead: '看草案和意见',
  suggest: '您觉得公约里该写什么', suggestHint: '一次写一件事，例如停车、养犬、噪声、公共空间。', suggestUntil: (iso: string) => `${short(iso)} 24 时前可以提建议。`, suggestShown: '建议会公开，显示为“一位居民”，姓名、电话、门牌会自动遮住。', send: '提交建议', sent: '建议已提交，显示在下面。', sentMasked: (count: number) => `建议已提交，其中 ${count} 处个人信息已遮住。`, signIn: '登录后提建议', suggestions: (count: number) => `已有的建议（${count} 条）`, someone: '一位居民', mine: '我的', hidden: (reason: string) => `这条建议已隐去。原因：${reason}`, noSuggestions: '还没有人提建议，您可以第一个提。',
  reviews: '审核意见', reviewAgreed: '审核通过', reviewObjected: '提出意见，退回修改', round: (round: number) => `第 ${round} 次审核`, wholeText: '对全文', clause: (index: number) => `第 ${index} 条`, source: '依据',
  decisions: '表决', bodies: { 'residents-meeting': '居民会议', 'residents-representatives': '居民代表会议', 'villagers-meeting-adults': '村民会议（十八周岁以上村民）', 'villagers-meeting-households': '村民会议（户代表）', owners: '业主共同决定' }, passed: '通过', notPassed: '没有通过', meetingSaid: (held: string, entitled: number, present: number, agree: number, against: number, abstain: number) => `${day(held)}开会，应到 ${entitled} 人，实到 ${present} 人；同意 ${agree}，反对 ${against}，弃权 ${abstain}。`, ballotSaid: (held: string) => `${day(held)}计票。`, seeBallot: '看表决结果', articles: '依据',
  sign: '签署公约', signLead: '以户为单位，一户签一次。', signScreen: (door: string) => `为 ${door} 签署`, signedFor: (door: string) => `${door} 已签署`, signNone: '没有核实过产权的住房。可以到社区签纸质公约，或先核实产权。', signProperty: '核实我的产权', signed: '已签署，谢谢。', signedBefore: '这一户已经签过了，不用再签。', signInToSign: '登录后签署', households: (count: number) => `已有 ${count} 户签署。`, fewHouseholds: '签署的还不到 10 户，暂不公布数字。', building: '楼栋', count: '签署户数', few: '人数不足 10 户的楼栋合并显示。',
  story: '经过', events: {
    begun: '开始征集建议', drafting: '开始起草', 'sent-to-review': '送街道审核', 'review-agreed': '审核通过', 'review-objected': '审核提出意见', 'put-to-vote': '交付表决', adopted: '表决通过', 'not-adopted': '表决没有通过', filed: '备案', published: '公布', stopped: '停止制定', 'comments-asked': '发布草案，征求意见', 'text-published': '发布文本',
  } as Record<string, string>, office: '社区', details: '查看', text: '公约全文', stoppedNotice: '这份公约停止制定了',
  printSign: '户主签名', printFoot: (effective: string) => `自${day(effective)}起施行`,
  desk: {
    title: '公约', lead: '征集、起草、征求意见、审核、表决、备案、公布、签署。', begin: '开始一份公约', none: '还没有公约', noneText: '从征集居民建议开始。', back: '公约工作台', column: { title: '公约', kind: '类别', place: '范围', state: '进度', next: '接下来' },
    next: { collecting: '征集期满后起草', drafting: '发布征求意见、答复、送审核', review: '街道审核', voting: '交付表决，或录入会议决定', adopted: '报备案', filed: '公布', published: '签署', stopped: '—' }, see: '居民看到的页面',
    form: { unit: '范围', kind: '类别', title: '名称', purpose: '为什么定、想请大家说什么', days: '征集几天', daysHint: '自然天数，开始当天不算。', basis: '依据', basisDefault: '《城市居民委员会组织法》；民发〔2018〕144号', begin: '开始征集' },
    done: { begun: '已开始征集，公示已发出。', drafted: '已建立草案，请修改后发布征求意见。', sent: '已送审核。', reasoned: '已记下保留的理由。', agreed: '审核通过，可以交付表决。', objections: '审核意见已发回。', put: '已建立表决，请到表决工作台继续。', taken: '已取回表决结果。', decided: '会议决定已记下。', filed: '备案已记下。', published: '公约已公布，可以签署。', stopped: '已停止。', signed: '已录入一户。', repeated: '这一户已经签过，没有重复录入。', hidden: '已隐去。' },
    draft: '起草', draftHint: '参考下面的建议写出条文。每条以“第一条”“第二条”开头，可以从文档粘贴。开始起草后，不再保留谁提了哪条建议。', draftText: '条文', draftSend: '建立草案', editDraft: '修改草案、发布、答复意见', toReview: '送街道审核', toReviewEffect: '要在征求意见期满、每条意见都答复以后。送审后文本固定。',
    check: '禁止条款检查', checkNone: '没有发现可能违法的条款。检查只看字面，最后由审核的人判断。', checkLead: (version: string) => `按 ${version} 版清单检查。只看字面，由审核的人判断。`, levels: { block: '可能违法', warn: '请留意' }, checkColumn: { clause: '条', words: '写了', rule: '问题', source: '法律依据', state: '处理' }, confidence: { V: '已核对条文', H: '通行依据', M: '待法务确认' }, reasoned: (reason: string) => `法务：${reason}`, open: '没有处理', giveReason: '写明可以保留的理由', reason: '理由', keep: '保留这一条',
    review: '审核', reviewNote: '审核意见（会公开）', agree: '审核通过', agreeEffect: '通过后可以交付表决。', object: '退回修改', objectEffect: '写明对哪一条有意见、为什么、依据哪条法律。', objectClause: '哪一条', objectWhole: '全文', objectReason: '意见', objectSource: '法律依据（选填）', more: '一次最多写三处。',
    vote: '交付表决', voteEffect: '建立一份表决，用选定的名册。通知、发票、计票在表决工作台办。', roll: '名册', noRolls: '这个范围还没有合用的名册。请先做名册，或录入会议的决定。', makeRoll: '去做名册', opensAt: '开始', closesAt: '截止', put: '建立表决', onBallot: '表决已建立。计票后在这里取回结果。', goBallot: '到表决工作台', take: '取回结果',
    meeting: '录入会议的决定', meetingEffect: '按会议记录填写，系统按法律判断是否有效、是否通过。', body: '哪种会议', heldOn: '会议日期', entitled: '应到人数', present: '实到人数', women: '到会妇女人数', agreeVotes: '同意', against: '反对', abstain: '弃权', decide: '记下决定',
    file: '备案', filedOn: '备案日期', filedNumber: '备案号', filedWith: '备案机关', fileSend: '记下备案', publish: '公布', publishEffect: '发出公示，全文长期公开，居民可以签署。', effectiveOn: '施行日期', publishDays: '公示几天', publishSend: '公布公约',
    sign: '录入纸质签署', signEffect: '一户录一次；重复录入不会多算。门牌只用来查重，不公开。', signBuilding: '楼栋', signDoor: '门牌', signDoorHint: '例如 2-301', signSend: '录入', stop: '停止制定', stopEffect: '不再继续，居民会看到原因。', stopReason: '原因', suggestions: '居民建议', hide: '隐去', hideReason: '原因（居民会看到）',
  },
}
