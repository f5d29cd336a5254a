import { actsConcerning } from '#domains/transparency'
import type { Context } from '#platform/context'
import type { Role } from '#platform/roles'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

export interface Look {
  readonly at: Date
  readonly act: string
  readonly subject: string
  readonly bySelf: boolean
  readonly bySystem: boolean
  /** What they were when they did it; undefined when they held no post. */
  readonly role: Role | undefined
  readonly organisation: string | undefined
  readonly readerId: string | null
  readonly fields: readonly string[]
  readonly purpose: string | undefined
  readonly reason: string | undefined
}

/** Who looked at or changed the personal data of one person, for that person. */
export async function whoLooked(context: Context, personId: string): Promise<Look[]> {
  requirePermission(context, peoplePermissions['people.see-who-looked'], { owner: personId })
  return looksAt(context, personId)
}

/** Every look at the personal data of one person, newest first; also what concerned them before they confirmed that it was them. Whoever asks has checked who may know. */
export async function looksAt(context: Context, personId: string, limit = 500): Promise<Look[]> {
  const joined = await tables(context).selectFrom('people.person').select('id').where('joined_to', '=', personId).execute()
  const acts = (await Promise.all([personId, ...joined.map(({ id }) => id)].map((id) => actsConcerning(context, id, limit)))).flat()
    .toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit)
  const readings = new Map((await tables(context).selectFrom('people.reading as reading')
    .leftJoin('people.post as post', 'post.id', 'reading.reader_post').leftJoin('people.organisation as organisation', 'organisation.id', 'post.organisation_id')
    .select(['reading.id', 'reading.fields', 'reading.purpose', 'reading.reason', 'post.role', 'organisation.name as organisation'])
    .where('reading.person_id', '=', personId).execute()).map((reading) => [reading.id, reading]))
  const actors = [...new Set(acts.flatMap(({ actor }) => (actor === null ? [] : [actor])))]
  const posts = actors.length === 0 ? [] : await tables(context).selectFrom('people.post as post').leftJoin('people.organisation as organisation', 'organisation.id', 'post.organisation_id')
    .select(['post.person_id', 'post.role', 'post.starts_at', 'post.ends_at', 'organisation.name as organisation']).where('post.person_id', 'in', actors).orderBy('post.starts_at').execute()
  // Opening an original is told in its own words by the room whose it is, and is a reading besides: one look, said once.
  const momentOf = ({ at, actor, subject }: typeof acts[number]) => `${at.getTime()} ${actor} ${subject}`
  const openings = new Map(acts.filter(({ name, facts }) => facts.reading === undefined && !name.startsWith('people.')).map((act) => [momentOf(act), act]))
  const told = new Map(acts.flatMap((act) => { const opening = act.facts.reading === undefined ? undefined : openings.get(momentOf(act)); return opening ? [[act, opening] as const] : [] })), once = new Set(told.values())
  return acts.filter((act) => !once.has(act)).map((act) => {
    const reading = typeof act.facts.reading === 'string' ? readings.get(act.facts.reading) : undefined
    const post = posts.find((held) => held.person_id === act.actor && held.starts_at <= act.at && (held.ends_at === null || held.ends_at > act.at))
    return {
      at: act.at, act: told.get(act)?.name ?? act.name, subject: act.subject, bySelf: act.actor === personId, bySystem: act.actor === null, readerId: act.actor,
      role: reading?.role ?? post?.role, organisation: reading?.organisation ?? post?.organisation ?? undefined,
      fields: reading?.fields ?? [], purpose: reading?.purpose, reason: reading?.reason ?? undefined,
    }
  })
}
