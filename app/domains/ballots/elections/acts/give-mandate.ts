import { createHash } from 'node:crypto'
import { noticesAbout, publishNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { entriesByNumber } from '../reads/entries-by-number.ts'
import { requireElection } from '../reads/require-election.ts'
import { mandateBy } from '../rules/dates.ts'
import { fieldOf, mandateRefusal } from '../rules/mandate.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { holdElection } from './hold-election.ts'
import { roundUnderWay } from './new-round.ts'
import { calendarOf } from './publish-register.ts'

export interface NewMandate {
  /** Numbers on the roll of who is away and of who votes for them; null for somebody who stands on no roll. */
  readonly principal: number
  readonly proxy: number | null
  readonly written: boolean
  readonly away: boolean
}

/**
 * Takes down a written mandate (委托投票). What it asks is asked in the law's order; nobody holds more than the pack allows, which the database keeps however many
 * are taken down at once. Refuses the codes of rules/mandate.ts, `ballots.mandate-too-late`, `ballots.mandate-principal-not-voter`, `ballots.mandate-given-already`, `ballots.mandate-to-oneself`.
 */
export function giveMandate(context: Context, electionId: string, { principal, proxy, written, away }: NewMandate): Promise<string> {
  return together(context, async (context) => {
    const election = await holdElectionForMandate(context, electionId)
    const { round } = election, open = tables(context)
    const [voter] = await entriesByNumber(context, election.rollId, [principal]), [holder] = proxy === null ? [] : await entriesByNumber(context, election.rollId, [proxy])
    if (!voter) throw new Refusal('ballots.mandate-principal-not-voter', 'invalid', { field: 'principal' })
    if (holder?.id === voter.id) throw new Refusal('ballots.mandate-to-oneself', 'invalid', { field: 'proxy' })
    const candidate = holder && await open.selectFrom('ballots.round_candidate as stands').innerJoin('ballots.nomination as nomination', 'nomination.id', 'stands.nomination_id')
      .select('stands.choice').where('stands.round_id', '=', round.id).where('nomination.entry_id', '=', holder.id).executeTakeFirst()
    for (;;) {
      const held = holder ? await open.selectFrom('ballots.mandate').select('slot').where('round_id', '=', round.id).where('proxy_id', '=', holder.id).where('revoked_at', 'is', null).execute() : []
      const refusal = mandateRefusal({ mode: election.mode, written, principalAway: away, proxyIsLocalVoter: holder !== undefined, proxyIsCandidate: candidate !== undefined, alreadyHeld: held.length }, election.rules.proxyLimit)
      if (refusal !== null) throw new Refusal(refusal, 'invalid', { field: fieldOf[refusal], limit: election.rules.proxyLimit })
      if (!holder) throw new Refusal('ballots.mandate-proxy-not-voter', 'invalid', { field: 'proxy' })
      const slot = Array.from({ length: election.rules.proxyLimit }, (_, index) => index + 1).find((free) => !held.some((taken) => taken.slot === free)) ?? 1
      const made = await open.insertInto('ballots.mandate').values({ round_id: round.id, principal_id: voter.id, proxy_id: holder.id, slot, given_at: context.now, revoked_at: null })
        .onConflict((same) => same.doNothing()).returning('id').executeTakeFirst()
      if (made) {
        await recordAct(context, 'ballots.mandate-given', election.id, { post: election.post, facts: { mandate: made.id, round: round.id } })
        return made.id
      }
      // Somebody else took the slot, or wrote the same down, a moment ago: look again.
      const given = await open.selectFrom('ballots.mandate').select('id').where('round_id', '=', round.id).where('principal_id', '=', voter.id).where('revoked_at', 'is', null).executeTakeFirst()
      if (given) throw new Refusal('ballots.mandate-given-already', 'conflict', { field: 'principal' })
    }
  })
}

/** Takes back a mandate: by whoever gave it, or because they came themselves. Refuses `ballots.mandate-used`. */
export function revokeMandate(context: Context, mandateId: string): Promise<void> {
  return together(context, async (context) => {
    const row = isKey(mandateId) ? await tables(context).selectFrom('ballots.mandate as mandate').innerJoin('ballots.election_round as round', 'round.id', 'mandate.round_id')
      .select(['round.election_id', 'mandate.round_id']).where('mandate.id', '=', mandateId).where('mandate.revoked_at', 'is', null).executeTakeFirst() : undefined
    if (!row) throw new Refusal('ballots.unknown-mandate', 'missing')
    const election = await holdElection(context, row.election_id, electionsPermissions['ballots.register-mandate'])
    // Whoever gives out the papers holds the mandate too: one of the two comes first.
    await tables(context).selectFrom('ballots.mandate').select('id').where('id', '=', mandateId).forUpdate().execute()
    const used = await tables(context).selectFrom('ballots.election_issue').select('entry_id').where('mandate_id', '=', mandateId).executeTakeFirst()
    if (used) throw new Refusal('ballots.mandate-used')
    await tables(context).updateTable('ballots.mandate').set({ revoked_at: context.now }).where('id', '=', mandateId).execute()
    await recordAct(context, 'ballots.mandate-revoked', election.id, { post: election.post, facts: { mandate: mandateId } })
  })
}

/** The election without its lock: mandates are settled by the database's own keys, however many clerks write. */
async function holdElectionForMandate(context: Context, electionId: string) {
  const election = await requireElection(context, electionId, electionsPermissions['ballots.register-mandate'])
  // The voting cannot open or close while somebody writes: its row is held in common.
  const round = await tables(context).selectFrom('ballots.election_round').select(['id', 'day', 'state', 'ballot_id']).where('election_id', '=', election.id).where('state', 'in', ['prepared', 'open', 'closed', 'opened']).forShare().executeTakeFirst()
  if (!round || (round.state !== 'prepared' && !(round.state === 'open' && election.rules.proxyOnSite))) throw new Refusal('ballots.mandate-no-voting')
  if (round.ballot_id !== null) throw new Refusal('ballots.voting-is-online')
  const latest = round.state === 'open' ? null : mandateBy(round.day, election.rules, await calendarOf(context))
  if (latest !== null && await today(context) > latest) throw new Refusal('ballots.mandate-too-late', 'conflict', { latest, days: election.rules.proxyDaysBefore })
  return { ...election, round }
}

/** Publishes who votes for whom (委托投票名单), by masked lines of the roll. */
export function publishMandates(context: Context, electionId: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, electionId, electionsPermissions['ballots.conduct-election']), round = await roundUnderWay(context, electionId)
    if (!round) throw new Refusal('ballots.mandate-no-voting')
    const given = await tables(context).selectFrom('ballots.mandate as mandate').innerJoin('ballots.roll_entry as principal', 'principal.id', 'mandate.principal_id').innerJoin('ballots.roll_entry as proxy', 'proxy.id', 'mandate.proxy_id')
      .select(['principal.number as number', 'principal.label as label', 'proxy.number as proxyNumber', 'proxy.label as proxyLabel']).where('mandate.round_id', '=', round.id).where('mandate.revoked_at', 'is', null).orderBy('principal.number').execute()
    if (given.length === 0) throw new Refusal('ballots.mandates-none')
    // The same list hangs out once, unless it was taken down.
    const down = (await noticesAbout(context, election.id)).filter(({ kind, state }) => kind === 'proxies' && state === 'withdrawn').length, listed = createHash('sha256').update(JSON.stringify([down, given])).digest('hex')
    await publishNotice(context, {
      kind: 'proxies', subject: election.id, href: `/elections/${election.id}`, unitId: election.unitId, title: text.proxies(election.title), days: 3, key: `mandates ${round.id} ${listed}`, basis: text.basis.proxies[election.committee],
      sections: [
        { text: text.proxiesText(given.length) },
        { personal: true, table: { head: [text.columns.number, text.columns.principal, text.columns.proxy], rows: given.map((row) => [String(row.number), row.label, `${row.proxyNumber} · ${row.proxyLabel}`]) } },
      ],
    })
    await recordAct(context, 'ballots.mandates-published', election.id, { post: election.post, facts: { mandates: given.length, round: round.id } })
  })
}
