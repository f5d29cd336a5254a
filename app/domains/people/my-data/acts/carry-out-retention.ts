import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { keptUntil } from '../reads/retention.ts'
import { erasePerson, type Erasure } from './erase-person.ts'

const day = 86_400_000

/** How long somebody may take to say their name after their first code. */
const newcomerDays = 7

/** Deletes what has been kept long enough, category by category, and writes down how much. Safe to repeat. Origin: job. */
export async function carryOutRetention(context: Context, erasure: Erasure): Promise<Readonly<Record<string, number>>> {
  const open = tables(context)
  const counts: Record<string, number> = {}
  const note = (category: string, count: bigint | number) => { if (count > 0) counts[category] = (counts[category] ?? 0) + Number(count) }
  await together(context, async (context) => {
    const open = tables(context)
    note('verification', (await open.deleteFrom('people.verification').where('expiresAt', '<', new Date(context.now.getTime() - day)).executeTakeFirst()).numDeletedRows)
    note('attempt', (await open.deleteFrom('people.attempt').where('since', '<', new Date(context.now.getTime() - day)).where((of) => of.or([of('locked_until', 'is', null), of('locked_until', '<', context.now)])).executeTakeFirst()).numDeletedRows)
    note('session', (await open.deleteFrom('people.session').where('expiresAt', '<', context.now).executeTakeFirst()).numDeletedRows)
    // Whoever proved a phone or a mailbox and left before saying their name: nobody here, but a phone all the same.
    note('newcomer', (await open.deleteFrom('people.user as user').where('user.createdAt', '<', new Date(context.now.getTime() - newcomerDays * day))
      .where((of) => of.not(of.exists(of.selectFrom('people.person').select('id').whereRef('user_id', '=', 'user.id')))).executeTakeFirst()).numDeletedRows)
    const consents = await keptUntil(context, 'consent')
    if (consents) note('consent', (await open.deleteFrom('people.consent').where('withdrawn_at', '<', consents).executeTakeFirst()).numDeletedRows)
    const readings = await keptUntil(context, 'reading')
    if (readings) note('reading', (await open.deleteFrom('people.reading').where('at', '<', readings).executeTakeFirst()).numDeletedRows)
    const actings = await keptUntil(context, 'acting')
    if (actings) note('acting', (await open.deleteFrom('people.acting').where('at', '<', actings).executeTakeFirst()).numDeletedRows)
  })
  const walkIns = await keptUntil(context, 'walk-in')
  if (walkIns) {
    // Someone without an account for whom nothing was done for so long. Each in a transaction of their own: one that fails keeps the others.
    const gone = await open.selectFrom('people.person as person').select('person.id')
      .where('person.user_id', 'is', null).where('person.erased_at', 'is', null).where('person.sample', '=', false).where('person.created_at', '<', walkIns)
      .where((of) => of.not(of.exists(of.selectFrom('people.acting').select('id').whereRef('for_person', '=', 'person.id').where('at', '>=', walkIns))))
      .where((of) => of.not(of.exists(of.selectFrom('people.post').select('id').whereRef('person_id', '=', 'person.id'))))
      .limit(1000).execute()
    for (const { id } of gone) await erasePerson(context, id, erasure)
    note('walk-in', gone.length)
  }
  if (Object.keys(counts).length > 0) await recordAct(context, 'people.retention-carried-out', 'people', { facts: counts })
  return counts
}
