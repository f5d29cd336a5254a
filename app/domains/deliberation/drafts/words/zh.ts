import type { RefusalSentences } from '#platform/room'
import { pages } from './pages-zh.ts'

const fields = { title: '标题', note: '修改说明', comment: '意见', answer: '答复', reason: '原因' } as Record<string, string>

export const zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'deliberation.write-draft': '起草和发布草案', 'deliberation.read-drafts-desk': '查看草案工作台', 'deliberation.comment-on-draft': '对草案提意见', 'deliberation.moderate-draft-comment': '隐去或恢复草案意见', 'deliberation.answer-draft-comment': '答复草案意见',
    'deliberation.draft-started': '开始起草', 'deliberation.draft-saved': '保存了草案', 'deliberation.draft-published': '发布了草案', 'deliberation.draft-commented': '有人对草案提了意见', 'deliberation.draft-comment-answered': '答复了草案意见',
    'deliberation.draft-comment-hidden': '隐去了一条草案意见', 'deliberation.draft-comment-shown': '恢复了一条草案意见', 'deliberation.draft-commenters-forgotten': '征求意见结束，删去了意见与提出人的联系',
  } as Record<string, string>,
  refusals: {
    'deliberation.unknown-draft': () => '没有找到这份草案，或者它还没有发布。',
    'deliberation.unknown-draft-unit': () => '没有找到这个地方。请重新选择草案的范围。',
    'deliberation.no-draft-title': () => '请写草案的名称。',
    'deliberation.no-clauses': () => '请写正文，至少一条。',
    'deliberation.too-many-clauses': ({ limit }) => `条数太多，最多 ${limit} 条。`,
    'deliberation.clause-too-long': ({ clause, limit }) => `第 ${clause} 条太长，一条最多 ${limit} 个字。请拆成几条。`,
    'deliberation.draft-too-long': ({ field, limit }) => `${fields[String(field)] ?? '内容'}太长，最多 ${limit} 个字。`,
    'deliberation.draft-changed-meanwhile': () => '您写的时候，别人保存了更新的一稿，您的没有保存，仍在下面的框里。请先看看别人改了什么，再一起保存。',
    'deliberation.nothing-to-publish': () => '没有新改的稿子可以发布。请先修改并保存。',
    'deliberation.draft-before-topic': ({ number }) => `议题 ${number} 还没有公布，或者协商已经结束，现在不能征求意见。请先公布议题，再发布草案。`,
    'deliberation.comments-closed': () => '现在不收意见，您的意见没有提交。可以打电话或到社区当面提。',
    'deliberation.unknown-clause': () => '没有找到这一条，草案可能已经改了。请重新打开草案。',
    'deliberation.no-comment': () => '请写您的意见。',
    'deliberation.draft-form-used': () => '这张表已经用过了。请重新打开草案再写。',
    'deliberation.unknown-comment': () => '没有找到这条意见。',
    'deliberation.no-comment-answer': () => '请写答复和理由。',
    'deliberation.no-comment-outcome': () => '请选采纳情况。',
    'deliberation.comment-answered-already': () => '这条意见已经答复了。',
    'deliberation.no-draft-reason': () => '请写原因，居民会看到。',
    'deliberation.shows-personal-data': () => '文字里有手机号、身份证号或银行卡号，不能公开。请删去后再提交，所填内容都还在。',
  } as RefusalSentences,
  told: {
    answered: { title: '您对草案的意见已有答复', body: '请查看是否采纳和理由。' },
    hidden: { title: '您对草案的一条意见被隐去', body: '请查看原因。如有不同看法，可以联系社区恢复。' },
  },
  pages,
}
