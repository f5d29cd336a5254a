import { BadInput } from '@gongzhi/bad-input'
import { readQuotas, type Rule } from '@gongzhi/sortition'
import { isDay, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { PartyClass } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { featureProblems, featuresOfQuotas, quotasFile } from '../rules/draw.ts'
import { councilsPermissions } from '../rules/permissions.ts'

export interface NewDraw {
  readonly councilId: string
  readonly title: string
  readonly seats: number
  readonly partyClass: PartyClass
  readonly part?: 'member' | 'observer'
  /** CSV: feature, value, min, max, in the words that volunteers read. */
  readonly quotas: string
  readonly rule?: Rule
  /** No two of one household are drawn. */
  readonly onePerHousehold?: boolean
  readonly registrationEndsOn: string
  readonly termUntil?: string | null
  readonly objectionDays?: number
  readonly key: string
}

/** Opens a draw by lot: residents put themselves down until a day, stating only what the quotas ask. */
export function openDraw(context: Context, { councilId, title, seats, partyClass, part = 'member', quotas, rule = 'leximin', onePerHousehold = false, registrationEndsOn, termUntil = null, objectionDays = 5, key }: NewDraw): Promise<string> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.hold-draw'])
    const before = await tables(context).selectFrom('deliberation.draw').select('id').where('founding_key', '=', key).executeTakeFirst()
    if (before) return before.id
    if (title.trim().length < 2) throw new Refusal('deliberation.title-needed', 'invalid', { field: 'title' })
    if (!Number.isInteger(seats) || seats < 1 || seats > 200) throw new Refusal('deliberation.seats-out-of-range', 'invalid', { field: 'seats' })
    const day = await today(context)
    if (!isDay(registrationEndsOn) || registrationEndsOn <= day) throw new Refusal('deliberation.day-must-come', 'invalid', { field: 'until' })
    if (termUntil !== null && (!isDay(termUntil) || termUntil <= registrationEndsOn)) throw new Refusal('deliberation.term-ends-before', 'invalid', { field: 'term' })
    if (!Number.isInteger(objectionDays) || objectionDays < 1 || objectionDays > 60) throw new Refusal('deliberation.days-out-of-range', 'invalid', { field: 'objectionDays' })
    const features = featuresOfQuotas(quotasFrom(quotas))
    const [problem] = featureProblems(features, seats)
    if (problem) throw new Refusal(`deliberation.feature-${problem.problem}`, 'invalid', { field: 'quotas', feature: problem.feature, seats })
    const made = await tables(context).insertInto('deliberation.draw').values({
      council_id: council.id, title: title.trim(), part, party_class: partyClass, seats, rule, features: JSON.stringify(features), quotas: quotasFile(features),
      term_until: termUntil, one_per_household: onePerHousehold, registration_ends_on: registrationEndsOn, objection_days: objectionDays, founding_key: key,
    }).onConflict((conflict) => conflict.column('founding_key').doNothing()).returning('id').executeTakeFirst()
    if (!made) return (await tables(context).selectFrom('deliberation.draw').select('id').where('founding_key', '=', key).executeTakeFirstOrThrow()).id
    await recordAct(context, 'deliberation.opened-draw', made.id, { post: postId, facts: { council: council.id, seats, rule, households: onePerHousehold ? 'one' : 'any', until: registrationEndsOn } })
    return made.id
  })
}

function quotasFrom(text: string) {
  try {
    const plain = text.replaceAll('，', ',').trim()
    // Staff write lines alone; a file from elsewhere brings its own header.
    return readQuotas(/^(feature|category)\s*,/i.test(plain) ? plain : `feature,value,min,max\n${plain}\n`)
  } catch (error) {
    if (error instanceof BadInput) throw new Refusal('deliberation.quotas-refused', 'invalid', { field: 'quotas', line: error.line === null ? null : Math.max(1, error.line - 1), problem: error.code })
    throw error
  }
}
