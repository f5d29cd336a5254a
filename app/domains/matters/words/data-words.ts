import type { DataWords } from '#domains/people'
import type { Locale } from '#platform/words'
import { confirmationWords } from '../confirmation/words/words.ts'
import { matterActName } from './acts.ts'
import { matterWords } from './words.ts'

/** What `matterDataOf` gives, by its keys: Chinese, English. */
const fields: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  raised: ['我提的诉求', 'Matters that I raised'], confirmations: ['我的确认和评价', 'My confirmations and ratings'], photos: ['我上传的照片', 'Photographs that I sent'], story: ['办理经过', 'What was done'],
  objections: ['我的申诉', 'What I objected to'], calls: ['和我联系的记录', 'Attempts to reach me'], notes: ['我写的话', 'What I noted'], raisedForOthers: ['我替别人登记的', 'What I wrote down for others'],
  follows: ['我关注的', 'What I follow'], savedViews: ['我保存的筛选', 'My saved views'], shifts: ['我的值班', 'My shifts'],
  number: ['编号', 'Number'], reported_at: ['提出时间', 'Raised'], channel: ['方式', 'By way of'], category: ['类别', 'Category'], category_code: ['类别代码', 'Code of the category'], title: ['标题', 'Title'], text: ['说明', 'Words'],
  answers: ['补充的问题', 'Further questions'], public_title: ['公开的标题', 'Published title'], public_text: ['公开的说明', 'Published words'], place_words: ['写的位置', 'Place in words'], public_place: ['公开的位置', 'Published place in words'], lng: ['经度', 'Longitude'], lat: ['纬度', 'Latitude'],
  anonymous: ['匿名', 'Anonymous'], confidential: ['保密', 'Confidential'], contact_allowed: ['可以联系我', 'May be contacted'], state: ['进展', 'State'], outcome: ['结果', 'Outcome'], closed_at: ['办结时间', 'Closed'],
  written_by_staff: ['由工作人员登记', 'Written down by staff'], complained_of: ['反映的单位', 'Organisation complained of'], round: ['第几次', 'Round'], solved: ['解决了吗', 'Solved'], satisfaction: ['满意吗', 'Satisfied'],
  comment: ['说明', 'Comment'], at: ['时间', 'When'], file: ['文件', 'File'], kind: ['做了什么', 'What'], public_note: ['说明', 'Note'], note: ['内容', 'Words'], appeal: ['内容', 'Words'], result: ['结果', 'Result'],
  since: ['从何时起', 'Since'], because: ['原因', 'Because'], 'savedViews.name': ['名称', 'Name'], query: ['条件', 'Filter'], created_at: ['时间', 'When'], level: ['第几级', 'Level'], starts_at: ['开始', 'From'], ends_at: ['结束', 'Until'],
}

const values: Readonly<Record<string, Readonly<Record<string, readonly [zh: string, en: string]>>>> = {
  because: { chose: ['自己点的关注', 'chosen'], merged: ['同一件事合并', 'merged with mine'] },
  result: { 'no-answer': ['没有接通', 'no answer'], 'no-number': ['没有号码', 'no number'], sent: ['已发消息', 'message sent'] },
  channel: { message: ['消息', 'message'] },
}

/** Names of what is kept here about a person, and of its codes, for the page on which they read it. */
export function matterDataWords(locale: Locale): DataWords {
  const own = matterWords(locale), confirmation = confirmationWords(locale), at = locale === 'en' ? 1 : 0
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = { channel: own.channels, state: own.states, outcome: own.outcomes, solved: { ...own.outcomes, ...confirmation.solved }, satisfaction: confirmation.satisfaction }
  return {
    field: (key) => fields[key]?.[at],
    value: (key, value) => named[key]?.[value] ?? values[key]?.[value]?.[at] ?? (key === 'kind' ? matterActName(`matters.${value}`, locale) : undefined),
  }
}
