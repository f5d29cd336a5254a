import type { PurposeCode } from '#domains/people'
import type { Context } from '#platform/context'
import { basis } from '../reads/basis.ts'

interface PersonalField { readonly label: readonly [zh: string, en: string]; readonly purposes: readonly PurposeCode[] }

/** What this room keeps that may be personal, and what for. All of it goes when the matter has been over for as long as the charter says. */
const fields: readonly PersonalField[] = [
  { label: ['诉求的标题和说明', 'Title and words of a matter'], purposes: ['handle-matter'] },
  { label: ['回答的问题', 'Answers to the questions of the form'], purposes: ['handle-matter'] },
  { label: ['地点：地图上的点、门牌、您写的位置', 'Place: the point on the map, the door plate, what you wrote'], purposes: ['handle-matter'] },
  { label: ['照片', 'Photographs'], purposes: ['handle-matter'] },
  { label: ['谁提的、要不要联系、是否保密', 'Who raised it, whether to be contacted, whether confidential'], purposes: ['handle-matter', 'act-for-someone'] },
  { label: ['险情和求助（系统从文字里认出）', 'Danger and distress (recognised in the words)'], purposes: ['emergency'] },
  { label: ['联系和回访的记录、您的评价', 'Record of contacts and call-backs, your rating'], purposes: ['handle-matter', 'oversight'] },
  { label: ['您关注的诉求', 'Matters that you follow'], purposes: ['handle-matter'] },
]

/** Personal fields of this room in the reader's language, with how long they are kept, for the page about personal data. */
export async function matterFields(context: Context): Promise<{ label: string; purposes: readonly PurposeCode[]; kept: string }[]> {
  const { charter: { retentionMonths: months } } = await basis(context)
  const english = context.locale === 'en', years = months % 12 === 0 ? months / 12 : undefined
  const kept = english
    ? `until the matter has been over for ${years === undefined ? `${months} ${months === 1 ? 'month' : 'months'}` : `${years} ${years === 1 ? 'year' : 'years'}`}`
    : `诉求结束后 ${years === undefined ? `${months} 个月` : `${years} 年`}`
  return fields.map(({ label, purposes }) => ({ label: label[english ? 1 : 0], purposes, kept }))
}
