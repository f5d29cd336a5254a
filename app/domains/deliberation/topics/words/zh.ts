import type { RefusalSentences } from '#platform/room'
import { zhPages } from './zh-pages.ts'

const acts: Record<string, string> = {
  'deliberation.raise-topic': '联名提出议题', 'deliberation.raise-for-office': '代单位、议事会或者由诉求提出议题', 'deliberation.sign-petition': '联名', 'deliberation.follow-topic': '关注议题', 'deliberation.rate-topic': '评价议题结果', 'deliberation.admit-topic': '受理议题', 'deliberation.appeal-refusal': '对不予受理申诉', 'deliberation.decide-appeal': '答复申诉', 'deliberation.run-topic': '办理议题', 'deliberation.carry-up': '议题上提', 'deliberation.hand-over': '提交决定',
  'deliberation.raised-topic': '提出议题', 'deliberation.signed-petition': '有人联名', 'deliberation.withdrew-signature': '有人撤回联名', 'deliberation.petition-complete': '联名人数已满', 'deliberation.petition-lapsed': '联名期满未达人数', 'deliberation.admitted-topic': '受理议题', 'deliberation.refused-topic': '不予受理议题', 'deliberation.appealed-refusal': '对不予受理申诉', 'deliberation.took-up-appeal': '申诉成立，受理议题', 'deliberation.refused-appeal': '申诉不成立', 'deliberation.carried-up': '议题上提', 'deliberation.prepared-topic': '确定主体和形式',
  'deliberation.added-material': '增加材料', 'deliberation.withdrew-material': '撤下材料', 'deliberation.announced-topic': '公布议题', 'deliberation.began-topic': '开始协商', 'deliberation.formed-opinion': '形成协商意见', 'deliberation.recorded-dissent': '记录不同意见', 'deliberation.answered-dissent': '答复不同意见', 'deliberation.handed-over': '提交决定', 'deliberation.body-decided': '有权决定的主体作出决定', 'deliberation.deliberated-again': '重新协商', 'deliberation.carried-out-topic': '落实完成', 'deliberation.reported-topic': '反馈结果', 'deliberation.rated-topic': '有人评价议题结果', 'deliberation.closed-rating': '评价结束', 'deliberation.filed-topic': '议题归档', 'deliberation.followed-topic': '有人关注议题', 'deliberation.unfollowed-topic': '有人取消关注议题',
  'deliberation.topic-waits': '有议题等待受理', 'deliberation.topic-admitted': '议题已受理', 'deliberation.topic-refused': '议题未受理', 'deliberation.topic-appealed': '有申诉等待答复', 'deliberation.appeal-refused': '申诉未获支持', 'deliberation.topic-carried-up': '议题已上提', 'deliberation.topic-announced': '议题已公布', 'deliberation.opinion-formed': '已形成协商意见', 'deliberation.topic-handed-over': '议题已提交决定', 'deliberation.topic-decided': '议题已有决定', 'deliberation.topic-again': '议题重新协商', 'deliberation.topic-reported': '议题结果反馈',
}

const refusals: RefusalSentences = {
  'deliberation.unknown-topic': () => '没有找到这个议题。请从议题列表进入。',
  'deliberation.topic-moved-meanwhile': ({ number }) => `议题${number ? ` ${number}` : ''}刚刚有了变化。请看现在的情况，再决定下一步。`,
  'deliberation.unlawful-topic-move': () => '议题现在还不能做这一步。请按页面给出的下一步办理。',
  'deliberation.topic-title': () => '请写标题，2 到 120 个字。',
  'deliberation.topic-text': () => '请写清楚要商量什么，最多 6000 字。',
  'deliberation.no-matters': () => '请至少选一件正在协商的诉求。',
  'deliberation.matter-not-public': () => '选中的诉求里有不公开的，不能作为议题公开商量。',
  'deliberation.matter-not-deliberating': ({ number }) => `诉求 ${number} 没有转为协商，不能放进议题。`,
  'deliberation.matter-taken-up': ({ number }) => `诉求 ${number} 已经在另一个议题里。`,
  'deliberation.signing-over': () => '联名已经结束，不能再改。',
  'deliberation.category-needed': () => '请选议题属于哪一类。',
  'deliberation.no-appeal': () => '现在不能申诉：每个未受理的议题可以申诉一次，答复以后不再重复。',
  'deliberation.too-late-to-carry-up': () => '议题已经提交决定或者落实，不能再上提。',
  'deliberation.carried-up-only': () => '只能上提到更大的范围。请在上级地方里选一个。',
  'deliberation.parties-needed': () => '请至少选一类参加的人。',
  'deliberation.form-needed': () => '请至少选一种协商形式。',
  'deliberation.document-refused': ({ problem, limit }) => ({ empty: '请选一个文件。', 'too-large': `文件太大，最多 ${limit} MB。`, 'not-a-picture': '只能上传 PDF 或照片（JPEG、PNG、WebP）。', heic: '这种照片格式打不开。请用手机转成 JPEG 再上传。', 'too-many-pixels': '照片尺寸太大，请缩小后再上传。' })[String(problem)] ?? '文件打不开，请检查后再上传。',
  'deliberation.topic-over': () => '议题已经到了后面的步骤，不能再改材料。',
  'deliberation.too-many-materials': ({ most }) => `一个议题最多 ${most} 份材料。`,
  'deliberation.unknown-material': () => '没有找到这份材料，可能已经撤下。',
  'deliberation.notice-days': ({ least }) => `公布天数至少 ${least} 日，最多 90 日。`,
  'deliberation.opinion-needed': () => '请写协商意见。',
  'deliberation.dissent-unsound': () => '不同意见要写明属于哪一类人和内容。',
  'deliberation.topic-not-deliberated': () => '议题还没有开始协商，或者已经结束。',
  'deliberation.answer-needed': () => '请写答复。',
  'deliberation.dissent-answered': () => '这条不同意见已经答复过了。',
  'deliberation.body-not-needed': () => '这个议题没有标明要由它决定的事项。请先在受理信息里核对。',
  'deliberation.handed-over-already': () => '议题已经提交，还在等决定。',
  'deliberation.no-handover': () => '没有等待决定的提交。',
  'deliberation.decided-by-ballot': () => '这次提交由系统里的表决决定，结果会自动带回。',
  'deliberation.decision-needed': () => '请写明会议名称、日期和决定的出处。',
  'deliberation.result-needed': () => '请写结果，大家都会看到。',
  'deliberation.not-a-vote': () => '协商不等于表决：议题涉及依法应由业主、居民或村民会议以及政府决定的事项，要先提交并等决定作出。',
  'deliberation.resolutions-open': ({ open, number }) => `还有 ${open} 项协商成果没有办结（例如 ${number}）。请先办结并确认。`,
  'deliberation.matters-where': () => '请选诉求接下来怎么办。',
  'deliberation.rating-over': () => '现在不在评价时间内。',
  'deliberation.score-needed': () => '请选 1 到 5 分。',
  'deliberation.rated-already': () => '您已经评价过了，每人一次。',
  'deliberation.dissent-unanswered': () => '还有不同意见没有答复，先答复再归档。',
}

export const zh = { acts, refusals, ...zhPages }
