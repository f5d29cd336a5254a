import { recordAct } from '#domains/transparency'
import { unitById } from '#domains/territory'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isKey } from '../../rules/key.ts'
import { type OrganisationKind, organisationKinds } from '../../rules/organisation.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

export interface NewOrganisation {
  readonly name: string
  readonly kind: OrganisationKind
  readonly unitId?: string | null | undefined
  readonly sample?: boolean | undefined
}

/** Enters an organisation; gives its key. Refuses `people.no-organisation-name`, `people.unknown-unit`, `people.organisation-exists`. */
export function foundOrganisation(context: Context, organisation: NewOrganisation): Promise<string> {
  return together(context, async (context) => {
    const reach = context.origin === 'import' ? undefined : requirePermission(context, peoplePermissions['people.found-organisation'])
    const name = organisation.name.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (name === '' || [...name].length > 100) throw new Refusal('people.no-organisation-name', 'invalid')
    const kind = organisationKinds.includes(organisation.kind) ? organisation.kind : 'other'
    const unitId = organisation.unitId ?? null
    if (unitId !== null && !await unitById(context, unitId)) throw new Refusal('people.unknown-unit', 'invalid')
    const added = await tables(context).insertInto('people.organisation').values({ name, kind, unit_id: unitId, created_at: context.now, ended_at: null, sample: organisation.sample ?? false })
      .onConflict((same) => same.columns(['name', 'unit_id']).where('ended_at', 'is', null).doNothing()).returning('id').executeTakeFirst()
    if (!added) throw new Refusal('people.organisation-exists')
    await recordAct(context, 'people.organisation-founded', added.id, { post: reach?.postId ?? null, facts: { kind, unit: unitId } })
    return added.id
  })
}

/** Ends an organisation in which nobody holds a post any more. Refuses `people.unknown-organisation`, `people.organisation-has-posts`. */
export function endOrganisation(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const reach = requirePermission(context, peoplePermissions['people.end-organisation'])
    if (!isKey(id)) throw new Refusal('people.unknown-organisation', 'missing')
    const open = tables(context)
    const found = await open.selectFrom('people.organisation').select('id').where('id', '=', id).where('ended_at', 'is', null).forUpdate().executeTakeFirst()
    if (!found) throw new Refusal('people.unknown-organisation', 'missing')
    const held = await open.selectFrom('people.post').select('id').where('organisation_id', '=', id).where((of) => of.or([of('ends_at', 'is', null), of('ends_at', '>', context.now)])).execute()
    if (held.length > 0) throw new Refusal('people.organisation-has-posts', 'conflict', { posts: held.length })
    await open.updateTable('people.organisation').set({ ended_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'people.organisation-ended', id, { post: reach.postId })
  })
}
