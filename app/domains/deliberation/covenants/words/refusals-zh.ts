import type { RefusalSentences } from '#platform/room'

const fields = { title: '名称', purpose: '说明', idea: '建议', reason: '原因或意见', note: '审核意见', source: '法律依据', filedNumber: '备案号', filedWith: '备案机关', heldOn: '会议日期', filedOn: '备案日期', effectiveOn: '施行日期' } as Record<string, string>
const numbers = { 'not-whole': '人数和票数要写整数', nobody: '应到和实到人数不能是 0', 'too-many-present': '实到人数不能多于应到人数', 'too-many-votes': '同意、反对、弃权加起来不能多于实到人数', 'too-many-women': '到会妇女人数不能多于实到人数', 'no-women': '应有一定比例的妇女参会（民发〔2018〕144号），请核对到会妇女人数' } as Record<string, string>

export const refusals: RefusalSentences = {
  'deliberation.unknown-covenant': () => '没有找到这份公约。',
  'deliberation.unknown-covenant-unit': () => '没有找到这个地方。请重新选择范围。',
  'deliberation.covenant-not-there': () => '公约已经走到别的一步，刚才的操作没有做。请刷新后再看。',
  'deliberation.covenant-words-missing': ({ field }) => `请写${fields[String(field)] ?? '内容'}。`,
  'deliberation.covenant-words-long': ({ field, limit }) => `${fields[String(field)] ?? '内容'}太长，最多 ${limit} 个字。`,
  'deliberation.covenant-shows-personal-data': ({ field }) => `${fields[String(field)] ?? '文字'}里有手机号、身份证号或银行卡号，不能公开。请删去后再提交，所填内容都还在。`,
  'deliberation.covenant-day': ({ field }) => `${fields[String(field)] ?? '日期'}不对。写成年-月-日；会议和备案不能在将来，备案和施行不能早于通过。`,
  'deliberation.suggestions-closed': () => '征集意见已经结束，您的建议没有提交。起草后可以对每一条提意见。',
  'deliberation.covenant-form-used': () => '这张表已经用过了。请重新打开公约再写。',
  'deliberation.unknown-suggestion': () => '没有找到这条建议。',
  'deliberation.covenant-not-published': () => '草案还没有征求过意见。请先发布征求意见。',
  'deliberation.newer-text': ({ version }) => `第 ${version} 稿还没有发布。请先发布（不用再征求意见时可以直接发布文本），再送审核。`,
  'deliberation.same-text': () => '审核提出意见后，文本还没有改。请先修改并发布新的一稿。',
  'deliberation.comments-run': ({ until }) => `征求意见到 ${until} 24 时，期满后才能送审核。`,
  'deliberation.comments-unanswered': ({ count }) => `还有 ${count} 条意见没有答复。请先逐条答复。`,
  'deliberation.forbidden-clauses': ({ count }) => `还有 ${count} 处可能违法的条款没有处理。请提出审核意见退回修改，或由法务写明可以保留的理由。`,
  'deliberation.no-such-finding': () => '这一处提示已经不在了。请刷新后再看。',
  'deliberation.own-text': () => '起草的人不能审核自己的文本。请由街道的其他人审核。',
  'deliberation.no-objections': () => '退回修改要写明对哪一条有意见、为什么。',
  'deliberation.wrong-roll': () => '这份名册不适用：管理规约用业主名册，居民公约用居民、户或代表名册，村规民约用村民或户名册，范围要和公约一致。',
  'deliberation.covenant-voted-already': () => '公约已经交付表决。请等计票结果。',
  'deliberation.not-counted': () => '表决还没有计票。',
  'deliberation.result-undecided': () => '表决结果没有说明是否通过，不能接着办。',
  'deliberation.wrong-body': () => '这种会议不能表决这类公约。',
  'deliberation.meeting-numbers': ({ problem }) => `${numbers[String(problem)] ?? '会议的人数、票数对不上'}。`,
  'deliberation.covenant-not-signable': () => '公约公布以后才能签署。',
  'deliberation.not-your-dwelling': () => '只能为自己核实过产权、在公约范围内的住房签署。没有核实的，可以到社区签纸质公约。',
  'deliberation.no-door': () => '请选楼栋、写门牌，例如 2-301。',
}
