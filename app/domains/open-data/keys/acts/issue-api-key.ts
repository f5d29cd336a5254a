import { randomBytes } from 'node:crypto'
import { organisationById, registerWalkIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { openDataPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { digestOf } from '../rules/key.ts'

export interface NewApiKey {
  /** Which system uses it. */
  readonly name: string
  /** The organisation whose matters it may report progress on; without one it only reports and reads. */
  readonly organisationId?: string | null
}

export const longestKeyName = 50

/** A new key of 192 bits, with a beginning by which a leaked one is recognised. */
const newKey = (): string => `gz_${randomBytes(24).toString('base64url')}`

/** Issues a key and gives it: it is shown this once, and only its digest is kept. Refuses `open-data.key-name`, `open-data.unknown-organisation`. */
export function issueApiKey(context: Context, { name: given, organisationId = null }: NewApiKey): Promise<string> {
  return together(context, async (context) => {
    const { postId } = requirePermission(context, openDataPermissions['open-data.manage-keys'])
    const name = given.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (name === '' || [...name].length > longestKeyName) throw new Refusal('open-data.key-name', 'invalid', { most: longestKeyName })
    const organisation = organisationId === null ? undefined : isKey(organisationId) ? await organisationById(context, organisationId) : undefined
    if (organisationId !== null && (!organisation || organisation.endedAt !== null)) throw new Refusal('open-data.unknown-organisation', 'invalid')
    const key = newKey()
    // Acts need somebody who acted: an entry without a phone and without a way to sign in, made by the authority of this act.
    const registrar = { id: context.actor?.id ?? '', name: '', posts: [{ id: postId ?? '', role: 'dispatcher', unitId: null, unitPath: [], organisationId: null }] }
    const person_id = await registerWalkIn({ ...context, actor: registrar }, { name: 'Open311' })
    const { id } = await tables(context).insertInto('open_data.api_key')
      .values({ digest: digestOf(key), ending: key.slice(-4), name, organisation_id: organisationId, person_id, created_at: context.now, ended_at: null }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'open-data.key-issued', id, { post: postId, facts: { organisation: organisationId } })
    return key
  })
}
