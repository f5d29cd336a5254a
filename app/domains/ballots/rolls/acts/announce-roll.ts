import { publishNotice } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { rollSums } from '../reads/entries.ts'
import { buildingSums } from '../reads/building-sums.ts'
import { noticeSections } from './notice-sections.ts'
import type { Roll } from '../rules/roll.ts'
import { termsOf } from '../rules/terms.ts'

/** Publishes a roll as it is now: sums and where the lines are read, open to objection by the days of its pack. A corrected roll takes the place of the notice before. */
export async function announceRoll(context: Context, roll: Roll, { replaces, corrected }: { readonly replaces?: string | undefined; readonly corrected: number }): Promise<{ noticeId: string; number: string; until: string }> {
  const terms = termsOf(roll.kind, roll.pack)
  const sections = noticeSections({ roll, terms, sums: await rollSums(context, roll.id), buildings: await buildingSums(context, roll.id), corrected })
  const notice = await publishNotice(context, {
    kind: 'roll', subject: roll.id, href: `/rolls/${roll.id}`, unitId: roll.unitId, title: `${roll.title}${corrected > 0 ? '（更正后再次公示）' : '（公示）'}`, sections,
    days: terms.objectionDays, basis: terms.basis.slice(0, 300), objection: {}, key: `roll ${roll.id} ${corrected}`, ...(replaces === undefined ? {} : { replaces }),
  })
  await tables(context).insertInto('ballots.roll_notice').values({ roll_id: roll.id, notice_id: notice.id, at: context.now }).execute()
  return { noticeId: notice.id, number: notice.number, until: notice.endsOn }
}
