import { BadInput } from '@gongzhi/bad-input'
import { announceDraw as announce, announcementDigest, fairLottery, loadEngine, QuotasInfeasible, readPeople, readQuotas } from '@gongzhi/sortition'
import { sql } from 'kysely'
import { publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { peopleColumns, peopleFile } from '../rules/draw.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { drawNotice } from '../rules/draw-notice.ts'

export interface SeedSource { readonly name: string; readonly address: string; /** ISO instant from which anyone can read it. */ readonly knownFrom: Date }

/**
 * Closes the list of a draw, gives everybody on it a pseudonym, and publishes digest, sizes, quotas and the source from which the seed will come,
 * before anyone can know it. Refuses where no panel meets the quotas.
 */
export function announceDraw(context: Context, drawId: string, source: SeedSource): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context)
    const draw = isKey(drawId) ? await db.selectFrom('deliberation.draw').selectAll().where('id', '=', drawId).forUpdate().executeTakeFirst() : undefined
    if (!draw) throw new Refusal('deliberation.unknown-draw', 'missing')
    const { council, postId } = await councilForAct(context, draw.council_id, councilsPermissions['deliberation.hold-draw'])
    if (draw.state !== 'open') throw new Refusal('deliberation.draw-went-on', 'conflict')
    if (draw.registration_ends_on >= await today(context)) throw new Refusal('deliberation.registration-runs', 'conflict', { until: draw.registration_ends_on })
    // Numbers are given by chance, so that they tell nothing of who came first.
    const volunteers = await db.selectFrom('deliberation.volunteer').select(['id', 'answers', 'household']).where('draw_id', '=', draw.id).where('state', '=', 'in').orderBy(sql`gen_random_uuid()`).execute()
    if (volunteers.length < draw.seats) throw new Refusal('deliberation.too-few-volunteers', 'conflict', { volunteers: volunteers.length, seats: draw.seats })
    const homes = [...new Set(volunteers.flatMap(({ household }) => household ?? []))], numbered = (letter: string, index: number) => `${letter}${String(index + 1).padStart(3, '0')}`
    const named = volunteers.map(({ id, answers, household }, index) => ({ id, pseudonym: numbered('R', index), answers: answers ?? {}, household: household === null ? null : numbered('H', homes.indexOf(household)) }))
    for (const { id, pseudonym, household } of named) await db.updateTable('deliberation.volunteer').set({ pseudonym, household }).where('id', '=', id).execute()
    const file = peopleFile(draw.features, named, draw.one_per_household), quotas = readQuotas(draw.quotas), people = readPeople(file, quotas, peopleColumns(draw))
    try {
      fairLottery(await loadEngine(), people, quotas, draw.seats, draw.rule)
    } catch (error) {
      if (error instanceof QuotasInfeasible) throw new Refusal('deliberation.quotas-infeasible', 'conflict', { volunteers: people.length, seats: draw.seats })
      throw error
    }
    const announcement = announced(() => announce({ people, quotas, size: draw.seats, rule: draw.rule, source: { name: source.name.trim(), address: source.address.trim(), knownFrom: source.knownFrom.toISOString() }, announcedAt: context.now.toISOString() }))
    const digest = announcementDigest(announcement)
    const notice = await publishNotice(context, {
      kind: 'draw', subject: draw.id, href: `/councils/draws/${draw.id}`, unitId: council.unitId, organisationId: council.convenorId, days: 3, objection: null, key: `draw-announced:${draw.id}`,
      ...drawNotice({ council: council.name, title: draw.title, seats: draw.seats, pool: people.length, listDigest: announcement.listDigest, announcementDigest: digest, source: announcement.source, features: draw.features, onePerHousehold: draw.one_per_household }, context.locale),
    })
    await db.updateTable('deliberation.draw').set({
      state: 'announced', pool_size: people.length, people_file: file, list_digest: announcement.listDigest, announcement: JSON.stringify(announcement), announcement_digest: digest,
      source_words: announcement.source.name, source_reveals_at: source.knownFrom, announced_at: context.now, notice_id: notice.id,
    }).where('id', '=', draw.id).execute()
    await recordAct(context, 'deliberation.announced-draw', draw.id, { post: postId, facts: { list: announcement.listDigest, announcement: digest, people: people.length, seats: draw.seats, knownFrom: source.knownFrom.toISOString() } })
  })
}

function announced<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof BadInput) throw new Refusal('deliberation.source-refused', 'invalid', { field: error.field?.includes('known') ? 'knownFrom' : error.field?.includes('address') ? 'address' : 'source', problem: error.code })
    throw error
  }
}
