import type { Actor } from '#platform/context'
import { friday, smallPlace } from '../../../matters/testing/place.ts'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { publishRoll } from '../../rolls/acts/publish-roll.ts'
import { freezeRoll } from '../../rolls/acts/freeze-roll.ts'
import { draftRoll } from '../../rolls/acts/draft-roll.ts'
import { acceptCount } from '../acts/accept-count.ts'
import { addPile, finishSheet } from '../acts/enter-count.ts'
import { acceptNomination, reviewNomination } from '../acts/judge-nomination.ts'
import { nominate } from '../acts/nominate.ts'
import { openBox } from '../acts/open-box.ts'
import { closeVoting, openVoting } from '../acts/open-voting.ts'
import { prepareElection } from '../acts/prepare-election.ts'
import { addPollingPlace, recordPrinted, tickPollingChecks } from '../acts/prepare-polling.ts'
import { openNominations, publishRegister } from '../acts/publish-register.ts'
import { stateCandidates } from '../acts/state-candidates.ts'
import { countSheets } from '../reads/count-sheets.ts'
import { papersIn, type Sums, writtenIn } from '../rules/count.ts'
import { type CommitteeKind, type ElectionPost, type Mode, type PaperPost, rollKindOf } from '../rules/posts.ts'
import { neededAfter, neededBefore } from '../rules/round.ts'

export const votingDay = '2026-12-20'
/** In the morning of a day, in Beijing. */
export const morningOf = (day: string): Date => new Date(`${day}T01:00:00Z`)
export const nothing = { tooMany: 0, illegible: 0, twoPosts: 0, blank: 0 }

/** A small place with a roll of so many (the fifteenth is the neighbour, who has an account), an election on it, two people who count, and short ways from step to step through the room's own acts. */
export async function electionWorld() {
  const place = await smallPlace()
  const { db, people, units, contextOf, one } = place
  const counters: Actor[] = [people.communityStaff, await place.newPerson('计票员', [{ role: 'community-staff', unit: units.north }])]
  const at = (day: string, actor: Actor = people.communityStaff) => contextOf(actor, morningOf(day))
  const staff = contextOf(people.communityStaff, friday)

  async function roll(size: number, committee: CommitteeKind = 'rc', mode: Mode = 'voter') {
    const pack = await frozenPackAt(staff, units.north.id)
    const rows = Array.from({ length: size }, (_, index) => ({ name: `选民${index + 1}`, group: `${(index % 20) + 1}号楼`, ...(index === 14 ? { personId: people.neighbour.id } : {}) }))
    return draftRoll(staff, { kind: rollKindOf(committee, mode), unitIds: [units.north.id], title: '选民名册', pack, rows })
  }
  /** The roll, published, its days over, and frozen. */
  async function frozen(size: number, committee: CommitteeKind = 'rc', mode: Mode = 'voter', kind?: 'households') {
    const pack = await frozenPackAt(staff, units.north.id)
    const id = kind === undefined ? await roll(size, committee, mode) : await draftRoll(staff, { kind, unitIds: [units.north.id], title: '户代表名册', pack, rows: Array.from({ length: size }, (_, index) => ({ name: `户主${index + 1}`, group: `${(index % 20) + 1}号楼` })) })
    await publishRoll(staff, id)
    await freezeRoll(at('2026-12-05'), id)
    return id
  }
  /** Prepares an election whose seats default to the least that the committee may have. */
  async function prepared({ size = 40, committee = 'rc', mode = 'voter', seats, purpose = 'election' }: { purpose?: 'election' | 'by-election'; size?: number; committee?: CommitteeKind; mode?: Mode; seats?: Record<ElectionPost, number> } = {}) {
    const rollId = await roll(size, committee, mode)
    const id = await prepareElection(staff, { purpose, unitId: units.north.id, committee, mode, title: '北苑社区换届选举', day: votingDay, seats: seats ?? { chair: 1, 'vice-chair': 0, member: committee === 'rc' ? 4 : 2 }, rollId, key: crypto.randomUUID() })
    return { id, rollId }
  }
  /** Goes on to stated candidates: so many for each post as it has seats and one more, unless told by name. */
  async function stated(options: Parameters<typeof prepared>[0] & { names?: Partial<Record<ElectionPost, readonly string[]>> } = {}) {
    const { id, rollId } = await prepared(options)
    await publishRegister(staff, id)
    await openNominations(staff, id)
    const posts = (await db.pool.query<{ post: ElectionPost; seats: number }>('select post, seats from ballots.election_post where election_id = $1', [id])).rows
    const choices: Record<string, string> = {}
    let number = 1
    for (const { post, seats } of posts) {
      for (const name of options.names?.[post] ?? Array.from({ length: seats + 1 }, (_, index) => `${post}候选${index + 1}`)) {
        const nomination = await nominate(staff, id, { post, name, number: number++, by: { organisation: '示例党组织' } })
        await acceptNomination(staff, nomination)
        await reviewNomination(staff, nomination, { passed: true, office: '示例街道' })
        choices[name] = nomination
      }
    }
    await stateCandidates(at('2026-12-01'), id)
    return { id, rollId, roundId: await roundOf(id), choices }
  }
  const roundOf = async (id: string) => (await one<{ id: string }>('select id from ballots.election_round where election_id = $1 order by number desc limit 1', [id])).id

  /** Makes a polling place ready and opens the voting on its day. */
  async function opened(roundId: string, day: string = votingDay) {
    const place = await addPollingPlace(at(day), roundId, { kind: 'station', name: '社区服务站' })
    await tickPollingChecks(at(day), place, neededBefore('station'), 'F-0001')
    const papers = (await db.pool.query<{ post: PaperPost }>('select post from ballots.election_paper where round_id = $1', [roundId])).rows
    await recordPrinted(at(day), roundId, Object.fromEntries(papers.map(({ post }) => [post, 5000])))
    await openVoting(at(day), roundId)
    return place
  }
  /** Gives papers to the first so many on the roll: the rows that `issuePaper` writes, all at once. */
  const given = (roundId: string, rollId: string, count: number) =>
    db.pool.query('insert into ballots.election_issue (round_id, entry_id, at) select $1, id, now() from ballots.roll_entry where roll_id = $2 order by number limit $3 on conflict do nothing', [roundId, rollId, count])

  /** Closes, and writes down what came out of the boxes. */
  async function boxOpened(roundId: string, pollingPlace: string, returned: Partial<Record<PaperPost, number>>, day: string = votingDay) {
    await closeVoting(at(day), roundId)
    await tickPollingChecks(at(day), pollingPlace, neededAfter('station'), '')
    return openBox(at(day), roundId, returned, { again: true })
  }
  /** One counter's sheet in one pile. */
  async function counted(counter: Actor, roundId: string, post: PaperPost, sums: Omit<Sums, 'invalid'> & { invalid?: Sums['invalid'] }, day: string = votingDay, names: Record<string, string> = {}) {
    const context = at(day, counter), whole = { ...sums, invalid: sums.invalid ?? nothing }
    if (papersIn(whole) > 0) await addPile(context, roundId, post, { ...whole, names, key: crypto.randomUUID() })
    const sheet = (await countSheets(context, roundId, post)).find(({ byPerson }) => byPerson === counter.id)
    await finishSheet(context, sheet!.id)
  }
  /** Both counters agree, and the count is accepted. */
  async function bothCounted(roundId: string, papers: Partial<Record<PaperPost, Parameters<typeof counted>[3]>>, day: string = votingDay) {
    for (const [post, sums] of Object.entries(papers) as [PaperPost, Parameters<typeof counted>[3]][]) for (const counter of counters) await counted(counter, roundId, post, sums, day)
    return acceptCount(at(day), roundId)
  }
  return { ...place, counters, at, staff, roll, frozen, prepared, stated, roundOf, opened, given, boxOpened, counted, bothCounted, writtenIn }
}
export type ElectionWorld = Awaited<ReturnType<typeof electionWorld>>
