import { type OwnerMatter, ownerMatter } from '@gongzhi/tally'
import { localDay, place, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { OwnersPack } from '../../packs/rules/rule-pack.ts'
import { entriesOf } from '../../rolls/reads/entries.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { tables } from '../../tables.ts'
import { draftBallot } from '../../votes/acts/draft-ballot.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import type { VoteChannel } from '../../votes/rules/ballot.ts'
import { charterAt } from '../reads/charter.ts'
import { isOfPart } from '../reads/is-of-part.ts'
import { type AssemblyForm, type Convener, earliestVote, isPetitionEnough, isVoteLongEnough } from '../rules/assembly.ts'
import { type SettledRules, settledRules } from '../rules/charter.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { consequenceOf } from '../rules/consequence.ts'

/** Who calls the owners together, and for what part of them. */
export interface Calling {
  readonly form: AssemblyForm
  readonly convenedBy: Convener
  /** Numbers on the roll of those who asked for it, where owners call it themselves. */
  readonly petitioners?: readonly number[] | undefined
  /** The roll holds one building or entrance, or those concerned, and not the whole estate. */
  readonly part: boolean
  /** Seats to be filled, where the owners' committee is elected. */
  readonly seats?: number | undefined
  /** Key of the question → the building to which it is confined. */
  readonly within?: Readonly<Record<string, string>> | undefined
}

export interface NewAssembly extends Calling {
  readonly rollId: string
  readonly title: string
  readonly text: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly channels: readonly VoteChannel[]
  readonly matters: readonly { readonly title: string; readonly text: string; readonly matter: string; readonly within?: string | undefined }[]
  readonly origin?: { readonly room: string; readonly subject: string; readonly href: string } | undefined
  readonly key?: string | undefined
  readonly sample?: boolean
}

/**
 * Calls an owners' assembly: a ballot of owners on a roll, with the rules of the place and of the owners' charter frozen into it.
 * Refuses what `draftBallot` and `conveneAssembly` refuse, and `ballots.matter-unknown`.
 */
export function callAssembly(context: Context, assembly: NewAssembly): Promise<string> {
  return together(context, async (context) => {
    const roll = await rollById(context, assembly.rollId)
    const day = await today(context), charter = await charterAt(context, roll.unitId, day)
    const rules = settledRules(roll.pack.pack.owners, charter?.body)
    const ballotId = await draftBallot(context, {
      kind: 'owners', unitId: roll.unitId, title: assembly.title, text: assembly.text, rollId: roll.id, opensAt: assembly.opensAt, closesAt: assembly.closesAt, secrecy: 'named', channels: assembly.channels,
      mayChange: roll.pack.pack.owners.twice === 'last-stands' && rules.twice === 'last-stands', pack: roll.pack, ...(assembly.origin ? { origin: assembly.origin } : {}), ...(assembly.key === undefined ? {} : { key: assembly.key }), ...(assembly.sample ? { sample: true } : {}),
      questions: assembly.matters.map(({ title, text, matter }, at) => ({ key: String(at + 1), title, text, form: 'approve', matter })),
    })
    const called = await tables(context).selectFrom('ballots.owners_assembly').select('ballot_id').where('ballot_id', '=', ballotId).executeTakeFirst()
    if (called) return ballotId
    const within = Object.fromEntries(assembly.matters.flatMap(({ within }, at) => (within === undefined || within === '' ? [] : [[String(at + 1), within]])))
    await conveneAssembly(context, ballotId, { ...assembly, within })
    return ballotId
  })
}

/**
 * Makes a drafted ballot of owners an assembly: who calls it, for whom, by what rules. Refuses `ballots.convened-already`, `ballots.petition-short` (needed, given), `ballots.part-missing`,
 * `ballots.part-for-all`, `ballots.roll-of-part`, `ballots.building-unknown`, `ballots.seats-not-allowed`, `ballots.notice-too-short` (day), `ballots.vote-length`, `ballots.parking-differs`.
 */
export function conveneAssembly(context: Context, ballotId: string, calling: Calling): Promise<void> {
  return together(context, async (context) => {
    const ballot = await ballotById(context, ballotId)
    const { postId: post } = requirePermission(context, ownersPermissions['ballots.call-assembly'], { unitPath: ballot.unitPath })
    if (ballot.kind !== 'owners' || ballot.state !== 'draft') throw new Refusal('ballots.convened-already', 'conflict')
    const roll = await rollById(context, ballot.rollId), entries = await entriesOf(context, roll.id), pack = roll.pack.pack.owners, day = await today(context)
    const charter = await charterAt(context, ballot.unitId, day), rules = settledRules(pack, charter?.body)
    if (rules.parkingCounts !== roll.parkingCounts) throw new Refusal('ballots.parking-differs', 'conflict')
    const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
    requireTimes(calling, pack, day, localDay(ballot.opensAt, timezone), localDay(ballot.closesAt, timezone))
    const within = calling.within ?? {}
    if (!calling.part && await isOfPart(context, roll.unitIds, day)) throw new Refusal('ballots.roll-of-part', 'invalid', { field: 'part' })
    for (const question of ballot.questions) requirePart(question.matter === null ? undefined : ownerMatter(question.matter), calling.part, within[question.key])
    const buildings = new Set(entries.flatMap((entry) => [...(entry.building === null ? [] : [entry.building]), ...entry.holdings.map(({ building }) => building)]))
    const unknown = Object.values(within).find((building) => !buildings.has(building))
    if (unknown !== undefined) throw new Refusal('ballots.building-unknown', 'invalid', { field: 'within' })
    const seats = ballot.questions.some(({ matter }) => matter === 'elect_committee') ? calling.seats : undefined
    if (seats === undefined ? ballot.questions.some(({ matter }) => matter === 'elect_committee') : !areSeatsAllowed(seats, pack, entries.length)) throw new Refusal('ballots.seats-not-allowed', 'invalid', { field: 'seats', least: pack.committee.seats.least, greatest: pack.committee.seats.greatest })
    const petitioners = calling.convenedBy === 'owners' ? entries.filter(({ number }) => calling.petitioners?.includes(number)) : []
    if (calling.convenedBy === 'owners' && !isPetitionEnough(pack.calledByPercent, petitioners.length, entries.length)) {
      throw new Refusal('ballots.petition-short', 'invalid', { field: 'petitioners', needed: Math.ceil((entries.length * pack.calledByPercent) / 100), given: petitioners.length, percent: pack.calledByPercent })
    }
    const written = await tables(context).insertInto('ballots.owners_assembly').values({
      ballot_id: ballotId, form: calling.form, convened_by: calling.convenedBy, petitioners: petitioners.length || null, part: calling.part, charter_id: charter?.id ?? null, rules: JSON.stringify(rules satisfies SettledRules),
      consequence: consequenceOf(rules), seats: seats ?? null, committee_told_at: null, committee_told_how: null, committee_told_by: null, at: context.now,
    }).onConflict((same) => same.doNothing()).returning('ballot_id').executeTakeFirst()
    if (!written) throw new Refusal('ballots.convened-already', 'conflict')
    if (petitioners.length > 0) await tables(context).insertInto('ballots.owners_petitioner').values(petitioners.map(({ id }) => ({ ballot_id: ballotId, entry_id: id }))).execute()
    const confined = Object.entries(within)
    if (confined.length > 0) await tables(context).insertInto('ballots.owners_matter').values(confined.map(([key, building]) => ({ ballot_id: ballotId, question_key: key, within: building }))).execute()
    await recordAct(context, 'ballots.assembly-called', ballotId, { post, facts: { form: calling.form, by: calling.convenedBy, petitioners: petitioners.length, part: calling.part, silence: rules.silence, charter: charter?.id ?? null, heads: entries.length } })
  })
}

function requireTimes(calling: Calling, pack: OwnersPack, noticeDay: string, opens: string, closes: string): void {
  const earliest = earliestVote(noticeDay, calling.form, pack.noticeDays)
  if (opens < earliest) throw new Refusal('ballots.notice-too-short', 'invalid', { field: 'opensOn', day: earliest, days: pack.noticeDays[calling.form] })
  if (!isVoteLongEnough(opens, closes, pack.votingDays)) throw new Refusal('ballots.vote-length', 'invalid', { field: 'closesOn', least: pack.votingDays.least, greatest: pack.votingDays.greatest })
}

/** What only some owners decide is decided by those of a part; what all decide is not put to a part of them. */
function requirePart(matter: OwnerMatter | undefined, part: boolean, within: string | undefined): void {
  if (!matter) throw new Refusal('ballots.matter-unknown', 'invalid', { field: 'matter' })
  if (matter.denominator !== 'all-owners' && !part && within === undefined) throw new Refusal('ballots.part-missing', 'invalid', { field: 'within', matter: matter.id })
  if (matter.denominator === 'all-owners' && (part || within !== undefined)) throw new Refusal('ballots.part-for-all', 'invalid', { field: 'within', matter: matter.id })
}

function areSeatsAllowed(seats: number, { committee }: OwnersPack, heads: number): boolean {
  const least = committee.smallBelow !== null && heads < committee.smallBelow ? committee.smallLeast : committee.seats.least
  return Number.isSafeInteger(seats) && seats % 2 === 1 && seats >= least && seats <= committee.seats.greatest
}
