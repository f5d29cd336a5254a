import { dayNumberOf, earliestAfterNotice, zoneOf } from '@gongzhi/deadline'
import { ancestorsOf, isDay, place, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { tables } from '../../tables.ts'
import { draftBallot } from '../../votes/acts/draft-ballot.ts'
import { proposalStanding } from '../reads/proposals.ts'
import { type AssemblyKind, fitsRoll, isOfVillage } from '../rules/assembly.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { checkDay } from './check-day.ts'
import { calendarOf } from './publish-register.ts'

export interface NewProposal {
  readonly unitId: string
  readonly village: boolean
  readonly title: string
  readonly text: string
  readonly origin: { readonly room: string; readonly subject: string; readonly href: string }
  /** The same key is the same proposal. */
  readonly key: string
}

/** Hands something to the residents or villagers to decide. It waits at the desk until it is put to an assembly or to a ballot. The caller has asked for permission itself. */
export function proposeToAssembly(context: Context, { unitId, village, title, text, origin, key }: NewProposal): Promise<string> {
  return together(context, async (context) => {
    const open = tables(context)
    const made = await open.insertInto('ballots.assembly_proposal').values({
      unit_id: unitId, village, title: [...title].slice(0, 120).join(''), text: [...text].slice(0, 4000).join(''), origin_room: origin.room, origin_subject: origin.subject, origin_href: origin.href, ballot_id: null, ballot_kind: null, at: context.now, withdrawn_at: null, key,
    }).onConflict((same) => same.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!made) return (await open.selectFrom('ballots.assembly_proposal').select('id').where('key', '=', key).executeTakeFirstOrThrow()).id
    await recordAct(context, 'ballots.assembly-proposed', made.id, { facts: { unit: unitId, village, room: origin.room } })
    return made.id
  })
}

/** Takes a proposal back that still waits, by the key that it was handed over with: it was decided elsewhere. Refuses `ballots.proposal-taken`. The caller has asked for permission itself. */
export function withdrawProposal(context: Context, key: string): Promise<void> {
  return together(context, async (context) => {
    const proposal = await tables(context).selectFrom('ballots.assembly_proposal').select(['id', 'withdrawn_at']).where('key', '=', key).forUpdate().executeTakeFirst()
    if (!proposal) throw new Refusal('ballots.unknown-proposal', 'missing')
    if (proposal.withdrawn_at !== null) return
    if ((await proposalStanding(context, proposal.id)).state !== 'waiting') throw new Refusal('ballots.proposal-taken', 'conflict')
    await tables(context).updateTable('ballots.assembly_proposal').set({ withdrawn_at: context.now }).where('id', '=', proposal.id).execute()
    await recordAct(context, 'ballots.proposal-withdrawn', proposal.id)
  })
}

export interface ProposalBallot {
  readonly kind: AssemblyKind
  readonly rollId: string
  /** First and last day of the vote, YYYY-MM-DD. */
  readonly opensOn: string
  readonly closesOn: string
  /** The day on which the party organisation of the place discussed it. */
  readonly partyDiscussedOn: string
}

/**
 * Puts a proposal to a secret ballot of all who may decide, instead of an assembly: on paper, and online only where the rules of the place have that. The ballot is a draft
 * until it is announced; its result goes back to where the proposal came from. Refuses `ballots.proposal-taken`, `ballots.residents-meeting-roll`, `ballots.residents-meeting-undiscussed`, `ballots.residents-meeting-too-soon`,
 * `ballots.election-day`.
 */
export function putProposalToBallot(context: Context, proposalId: string, { kind, rollId, opensOn, closesOn, partyDiscussedOn }: ProposalBallot): Promise<string> {
  return together(context, async (context) => {
    const open = tables(context)
    const proposal = isKey(proposalId) ? await open.selectFrom('ballots.assembly_proposal').selectAll().where('id', '=', proposalId).forUpdate().executeTakeFirst() : undefined
    if (!proposal) throw new Refusal('ballots.unknown-proposal', 'missing')
    const day = await today(context), roll = isKey(rollId) ? await rollById(context, rollId) : undefined, unitId = roll?.unitId ?? proposal.unit_id
    const around = (await ancestorsOf(context, proposal.unit_id)).map((unit) => unit.id), path = (await ancestorsOf(context, unitId)).map((unit) => unit.id)
    requirePermission(context, electionsPermissions['ballots.call-residents-meeting'], { unitPath: path })
    if ((await proposalStanding(context, proposal.id)).state !== 'waiting') throw new Refusal('ballots.proposal-taken', 'conflict')
    if (!roll || roll.state !== 'frozen' || !fitsRoll(kind, roll.kind) || isOfVillage(kind) !== proposal.village || !around.includes(unitId)) throw new Refusal('ballots.residents-meeting-roll', 'invalid', { field: 'roll' })
    if (!isDay(partyDiscussedOn) || partyDiscussedOn > day) throw new Refusal('ballots.residents-meeting-undiscussed', 'invalid', { field: 'party' })
    checkDay(opensOn, day, 'opensOn')
    checkDay(closesOn, opensOn, 'closesOn')
    const pack = await frozenPackAt(context, unitId), earliest = earliestAfterNotice(day, { amount: pack.pack.meetings.noticeDays, unit: 'day' }, await calendarOf(context))
    if (opensOn < earliest) throw new Refusal('ballots.residents-meeting-too-soon', 'invalid', { field: 'opensOn', earliest, days: pack.pack.meetings.noticeDays })
    const committee = pack.pack.committees[proposal.village ? 'vc' : 'rc'], zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai')
    const start = (day: string, more = 0) => new Date(zone.startOf(dayNumberOf(day) + more))
    const ballotId = await draftBallot(context, {
      kind: 'assembly', unitId, title: proposal.title, text: proposal.text, rollId: roll.id, opensAt: start(opensOn), closesAt: start(closesOn, 1), secrecy: 'detached', channels: ['paper', ...(committee.online ? ['online' as const] : [])],
      mayChange: false, questions: [{ key: '1', title: proposal.title, form: 'approve' }], pack, origin: { room: proposal.origin_room, subject: proposal.origin_subject, href: proposal.origin_href }, permitted: true,
    })
    await open.updateTable('ballots.assembly_proposal').set({ ballot_id: ballotId, ballot_kind: kind }).where('id', '=', proposal.id).execute()
    await recordAct(context, 'ballots.proposal-put-to-ballot', proposal.id, { facts: { ballot: ballotId, kind, roll: roll.id, partyDiscussedOn } })
    return ballotId
  })
}
