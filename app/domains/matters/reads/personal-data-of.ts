import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Category } from '../rules/category.ts'
import { tables } from '../tables.ts'
import { basis } from './basis.ts'

/** Everything this room keeps about one person: what they raised, in full, what was done with it, what they answered, follow and noted. */
export async function matterDataOf(context: Context, personId: string) {
  const db = tables(context), { categoriesById } = await basis(context)
  const rows = await db.selectFrom('matters.matter as m')
    .select(['m.id', 'm.number', 'm.reported_at', 'm.channel', 'm.category_id', 'm.category_code', 'm.title', 'm.text', 'm.answers', 'm.public_title', 'm.public_text', 'm.place_words', 'm.public_place', 'm.lng', 'm.lat', 'm.anonymous', 'm.confidential', 'm.contact_allowed', 'm.state', 'm.outcome', 'm.closed_at'])
    .select((of) => [of('m.reported_for_by', 'is not', null).as('written_by_staff'), sql<string | null>`(select name from people.public_organisation where id = ${of.ref('m.complained_of')})`.as('complained_of')])
    .where('m.reporter_id', '=', personId).orderBy('m.reported_at').execute()
  const raised = rows.map(({ category_id, answers, ...matter }) => {
    const category = categoriesById.get(category_id)
    return { ...matter, category: category?.small[context.locale === 'en' ? 'en' : 'zh'] ?? matter.category_code, answers: answersInWords(context, category, answers) }
  })
  const followed = db.selectFrom('matters.follower as f').innerJoin('matters.matter as m', 'm.id', 'f.matter_id')
  const noted = db.selectFrom('matters.event as e').innerJoin('matters.matter as m', 'm.id', 'e.matter_id')
  return {
    raised, ...await aboutMatters(context, raised.map(({ id }) => id)),
    notes: await noted.select(['m.number', 'e.kind', 'e.at', 'e.note']).where('e.actor_id', '=', personId).where('e.note', '<>', '').orderBy('e.id').execute(),
    raisedForOthers: await db.selectFrom('matters.matter').select(['number', 'channel', 'reported_at']).where('reported_for_by', '=', personId).orderBy('reported_at').execute(),
    follows: await followed.select(['m.number', 'f.since', 'f.because']).where('f.person_id', '=', personId).orderBy('f.since').execute(),
    savedViews: await db.selectFrom('matters.saved_view').select(['name', 'query', 'created_at']).where('person_id', '=', personId).orderBy('created_at').execute(),
    shifts: await db.selectFrom('matters.duty_shift').select(['level', 'starts_at', 'ends_at']).where('person_id', '=', personId).orderBy('starts_at').execute(),
  }
}

/** The questions of the form and what was answered, as they were put; what no longer has words stays a code. */
function answersInWords({ locale }: Context, category: Category | undefined, answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const tongue = locale === 'en' ? 'en' : 'zh'
  return Object.fromEntries(Object.entries(answers).map(([code, answer]) => {
    const question = category?.questions.find((one) => one.code === code)
    const said = (one: unknown) => question?.values?.find(({ key }) => key === one)?.[tongue] ?? one
    return [question?.[tongue] ?? code, Array.isArray(answer) ? answer.map(said) : said(answer)]
  }))
}

/** What hangs on the matters that somebody raised: answers, photographs, what they could read of the handling, what they objected to, and how often they were rung. */
async function aboutMatters(context: Context, ids: readonly string[]) {
  if (ids.length === 0) return { confirmations: [], photos: [], story: [], objections: [], calls: [] }
  const db = tables(context)
  const number = sql<string>`(select number from matters.matter where id = matter_id)`.as('number')
  return {
    confirmations: await db.selectFrom('matters.confirmation').select([number, 'round', 'solved', 'satisfaction', 'comment', 'at']).where('matter_id', 'in', ids).orderBy('at').execute(),
    photos: (await db.selectFrom('matters.photo').select(['id', number, 'at']).where('matter_id', 'in', ids).where('kind', '=', 'report').orderBy('at').execute()).map((photo) => ({ ...photo, file: `/files/photo/${photo.id}` })),
    story: await db.selectFrom('matters.event').select([number, 'kind', 'at', 'public_note']).where('matter_id', 'in', ids).where('seen_by', 'in', ['public', 'parties']).orderBy('id').execute(),
    objections: [
      ...await db.selectFrom('matters.exclusion').select([number, 'appeal', 'appealed_at as at']).where('matter_id', 'in', ids).where('appeal', '<>', '').execute(),
      ...await db.selectFrom('matters.moderation').select([number, 'appeal', 'asked_at as at']).where('matter_id', 'in', ids).where('appeal', '<>', '').execute(),
    ],
    calls: await db.selectFrom('matters.call_attempt').select([number, 'channel', 'result', 'at']).where('matter_id', 'in', ids).orderBy('at').execute(),
  }
}
