import type { RefusalSentences } from '#platform/room'
import type { EntryKind, ResolutionState } from '../rules/resolution.ts'

const acts: Record<string, string> = {
  'deliberation.adopt-resolution': '形成协商成果', 'deliberation.work-on-resolution': '办理协商成果', 'deliberation.follow-up-resolution': '跟踪协商成果', 'deliberation.extend-resolution': '给协商成果延期', 'deliberation.confirm-resolution': '确认协商成果办结',
  'deliberation.adopted-resolution': '形成协商成果', 'deliberation.reported-progress': '报告成果进展', 'deliberation.finished-resolution': '报告成果办结', 'deliberation.confirmed-resolution': '确认成果办结', 'deliberation.sent-resolution-back': '退回成果', 'deliberation.extended-resolution': '成果延期', 'deliberation.followed-up': '跟踪成果', 'deliberation.dropped-resolution': '撤销成果',
  'deliberation.resolution-adopted': '有新的协商成果', 'deliberation.resolution-soon': '协商成果快到期', 'deliberation.resolution-overdue': '协商成果已过期', 'deliberation.resolution-done': '协商成果已办，待确认', 'deliberation.resolution-confirmed': '协商成果已确认', 'deliberation.resolution-sent-back': '协商成果被退回', 'deliberation.resolution-extended': '协商成果已延期', 'deliberation.resolution-dropped': '协商成果已撤销',
}

const refusals: RefusalSentences = {
  'deliberation.unknown-resolution': () => '没有找到这项成果。请从成果列表进入。',
  'deliberation.resolution-moved-meanwhile': ({ number }) => `成果 ${number} 刚刚有了变化。请看现在的情况，再决定下一步。`,
  'deliberation.resolution-state': () => '这项成果现在不能做这一步。',
  'deliberation.resolution-without-text': () => '请写清楚要做什么。',
  'deliberation.deadline-passed': () => '请选期限，不能早于今天。',
  'deliberation.deadline-later': ({ deadline }) => `新的期限要晚于 ${deadline}。`,
  'deliberation.step-refused': ({ step, problem }) => (problem === 'after-deadline' ? `第 ${step} 步的日期晚于期限。` : `第 ${step} 步看不懂。每行写：日期 内容，例如 2026-12-20 完成施工。`),
  'deliberation.post-vacant': () => '这个地方现在没有人担任这个岗位。请选别的岗位，或者选一个单位。',
  'deliberation.own-resolution': () => '是您报的办结，要由议事会或者另一位工作人员来确认。',
  'deliberation.verdict-needed': () => '请选确认，还是退回继续办。',
  'deliberation.nobody-responsible': () => '请选谁负责。没有责任主体和期限，就不算成果。',
  'deliberation.note-needed': () => '请写几句话说明。',
  'deliberation.evidence-needed': () => '办结要有凭证：请附照片或 PDF。',
  'deliberation.unknown-step': () => '没有找到这一步，可能已经完成。',
}

export const zh = {
  acts, refusals,
  states: { open: '办理中', done: '已办，待确认', confirmed: '已确认办结', dropped: '已撤销' } satisfies Record<ResolutionState, string> as Record<ResolutionState, string>,
  notice: { title: (topic: string) => `协商成果：${topic}`, basis: '居民委员会组织法、村民委员会组织法：居务、村务公开包括协商确定的事项及其落实情况', what: '项目', steps: '步骤', step: '做什么', due: '什么时候', follow: '办得怎样，会在网上这件成果的页面随时公布；过期没有办完的，会列在本地页面最前面。' },
  entries: { adopted: '形成成果', progress: '进展', 'step-done': '完成一步', extended: '延期', done: '报告办结', 'sent-back': '退回继续办理', confirmed: '议事会确认办结', 'followed-up': '议事会跟踪', dropped: '撤销' } satisfies Record<EntryKind, string> as Record<EntryKind, string>,
  roles: { 'community-staff': '社区工作者', 'grid-worker': '网格员', 'neighbour-head': '楼栋长', 'owners-committee': '业委会', supervisor: '街道督办' } as Record<string, string>,
  overdue: '已过期', overdueSince: (day: string) => `${day} 到期，已过期`, due: (day: string) => `${day} 前完成`,
  list: { title: '协商成果', lead: '商量定下的事：谁负责、什么时候完成、办得怎样。过期的排在最前。', none: '这里还没有协商成果', noneHint: '议题商量出结果以后，会在这里看到谁负责、什么时候完成。', topics: '看看正在商量的议题', all: '全部', open: '办理中', closed: '已办结' },
  page: { back: '全部成果', number: '编号', topic: '来自议题', responsible: '谁负责', deadline: '期限', firstDeadline: (day: string) => `最初期限 ${day}`, council: '议事会', meeting: '会议', adopted: '形成', steps: '步骤', step: '内容', stepDue: '日期', stepDone: '完成', notDone: '还没完成', evidence: '凭证', noEvidence: '还没有凭证。', story: '经过', print: '打印', run: '办理这项成果', dissents: '不同意见和答复', post: (role: string, unit: string) => `${unit}${role}`, extendedTo: (day: string) => `延到 ${day}` },
  desk: {
    title: '协商成果', lead: '您的单位负责的，和您范围内的成果。过期的排在最前。', none: '没有要办的成果', noneHint: '议题形成成果后会出现在这里。', columns: { text: '成果', deadline: '期限', state: '状态', responsible: '谁负责', next: '接下来' }, next: { open: '办理，附凭证', done: '确认', confirmed: '', dropped: '' } satisfies Record<ResolutionState, string> as Record<ResolutionState, string>,
    newTitle: '形成协商成果', newLead: '没有责任主体和期限，就不算成果。', text: '要做什么', textHint: '一句话说清楚，例如：更换3号楼门禁，恢复夜间自动上锁。', organisation: '哪个单位负责', role: '或者哪个岗位负责', roleHint: '没有单位负责时选岗位；岗位属于议题所在的地方。', deadline: '完成期限', steps: '步骤', stepsHint: '每行一步：日期 内容，例如 2026-12-20 完成施工。可以留空。', adopt: '形成成果', adopted: '已形成成果，已通知负责的人。', publicPage: '公开页面', topicPage: '回到议题',
    progress: '报告进展', note: '说明', step: '完成了哪一步', files: '凭证', filesHint: '照片或 PDF，最多 6 份。请不要拍到人脸和门牌。', progressDo: '报告进展', finish: '报告办结', finishDo: '报告办结', judge: '确认', confirm: '确认办结', sendBack: '退回，还缺：', verdict: '议事会看过以后', judgeDo: '提交', extend: '延期', newDeadline: '新的期限', reason: '理由', reasonHint: '理由会公布。', extendDo: '延期', follow: '记录跟踪', followField: '看到了什么', followDo: '记录', drop: '撤销这项成果', dropDo: '撤销', nextStep: '下一步', nothing: '现在没有要您做的。',
    said: { adopted: '已形成成果，已通知负责的人。', progress: '已记录进展。', finish: '已报告办结，等议事会确认。', judge: '已提交。', extend: '已延期，新期限已公布。', follow: '已记录。', drop: '已撤销，理由已公布。' } as Record<string, string>,
  },
  panel: { title: '协商成果', overdue: (count: number) => `${count} 项已过期`, all: '全部成果' },
}
