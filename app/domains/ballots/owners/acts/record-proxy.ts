import { isDay, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { assemblyFor, heldAssembly } from '../reads/assembly.ts'
import { headsOfVote } from '../reads/heads.ts'
import { concernedKeys } from '../rules/concerned.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { proxyProblem, type ProxyGiven } from '../rules/proxy.ts'
import { signersOf } from '../rules/signer.ts'

export interface NewProxy extends Omit<ProxyGiven, 'alreadyHeld'> {
  readonly ballotId: string
  /** Number on the roll. */
  readonly number: number
  /** Key of the owner who gives it. */
  readonly principal: string
  readonly holderPerson?: string | undefined
  /** Digest of the kept picture of the signed paper. */
  readonly picture?: string | null | undefined
}

/**
 * Writes down a written power to vote for an owner: who, for which matters and with which opinion, until when. Refuses `ballots.proxy-refused` (why), `ballots.unknown-number`,
 * `ballots.proxy-standing` (another mandate of the same owner holds).
 */
export function recordProxy(context: Context, given: NewProxy): Promise<{ readonly id: string; readonly number: number }> {
  return together(context, async (context) => {
    const { ballot, rules, within, post } = await heldAssembly(context, given.ballotId, ownersPermissions['ballots.record-owners-proxy']), db = tables(context)
    if (ballot.state !== 'announced' && ballot.state !== 'open') throw new Refusal('ballots.no-papers-now', 'conflict', { state: ballot.state })
    const [head] = await headsOfVote(context, ballot.id, { numbers: [given.number] })
    if (!head) throw new Refusal('ballots.unknown-number', 'invalid', { number: given.number, field: 'number' })
    if (!signersOf(head.owners).some(({ key }) => key === given.principal)) throw new Refusal('ballots.proxy-refused', 'invalid', { why: 'no-owner', field: 'principal' })
    const holder = given.holderName.trim().replace(/\s+/g, ' ')
    const standing = await db.selectFrom('ballots.owners_proxy').select(['number', 'holder_name', 'entry_id', 'principal', 'revoked_at']).where('ballot_id', '=', ballot.id).execute()
    if (standing.some((one) => one.revoked_at === null && one.entry_id === head.entryId && one.principal === given.principal)) throw new Refusal('ballots.proxy-standing', 'conflict', { field: 'principal' })
    const held = standing.filter((one) => one.revoked_at === null && one.holder_name === holder).length
    const why = proxyProblem({ ...given, until: isDay(given.until) ? given.until : '', holderName: holder, alreadyHeld: held }, concernedKeys(ballot.questions.map(({ key }) => key), within, head), await today(context), rules)
    if (why !== undefined) throw new Refusal('ballots.proxy-refused', 'invalid', { why, field: mandateFields[why] })
    const number = Math.max(0, ...standing.map((one) => one.number)) + 1
    const { id } = await db.insertInto('ballots.owners_proxy').values({
      ballot_id: ballot.id, entry_id: head.entryId, number, principal: given.principal, holder_name: holder, holder_person: isKey(given.holderPerson) ? given.holderPerson : null, matters: JSON.stringify(given.matters),
      until: given.until, by_person: context.actor?.id ?? null, at: context.now, revoked_at: null, used_at: null, picture: given.picture ?? null,
    }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'ballots.proxy-recorded', ballot.id, { post, facts: { proxy: id, entry: head.entryId, matters: Object.keys(given.matters).length, until: given.until } })
    return { id, number }
  })
}

export const mandateFields = { 'not-written': 'written', 'no-name': 'holderName', 'no-matter': 'matters', 'unknown-matter': 'matters', 'opinion-missing': 'matters', over: 'until', limit: 'holderName' } as const

/** The owner takes the mandate back, as long as it was not used. Refuses `ballots.proxy-used`, `ballots.unknown-proxy`. */
export function revokeProxy(context: Context, ballotId: string, proxyId: string): Promise<void> {
  return together(context, async (context) => {
    const { ballot, post } = await assemblyFor(context, ballotId, ownersPermissions['ballots.record-owners-proxy'])
    const row = isKey(proxyId) ? await tables(context).selectFrom('ballots.owners_proxy').select(['revoked_at', 'used_at']).where('id', '=', proxyId).where('ballot_id', '=', ballot.id).forUpdate().executeTakeFirst() : undefined
    if (!row) throw new Refusal('ballots.unknown-proxy', 'missing')
    if (row.used_at !== null) throw new Refusal('ballots.proxy-used', 'conflict')
    if (row.revoked_at !== null) return
    await tables(context).updateTable('ballots.owners_proxy').set({ revoked_at: context.now }).where('id', '=', proxyId).execute()
    await recordAct(context, 'ballots.proxy-revoked', ballot.id, { post, facts: { proxy: proxyId } })
  })
}
