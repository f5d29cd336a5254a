import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { electionWorld, morningOf, nothing, votingDay } from '../testing/election-world.ts'
import type { CommitteeKind, Mode } from '../rules/posts.ts'
import type { AssemblyKind } from '../rules/assembly.ts'
import { acceptCount } from './accept-count.ts'
import { callAssembly, type NewAssembly } from './call-assembly.ts'
import { callAnotherRound, callRunOff } from './call-next-round.ts'
import { giveMandate } from './give-mandate.ts'
import { decideItem, openAssembly } from './hold-assembly.ts'
import { petitionRecall, stateRecall } from './petition-recall.ts'
import { publishRegister } from './publish-register.ts'

interface Vector { readonly id: string; readonly kind: string; readonly input: Record<string, never>; readonly expected: Record<string, never> }
const file = new URL('../../../../../../shared/data/vectors/election.json', import.meta.url)
const skip = existsSync(file) ? false : 'the given vectors are not beside this checkout'
const vectors = skip ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors
const of = (kind: string) => vectors.filter((vector) => vector.kind === kind)

const world = await electionWorld()
after(() => world[Symbol.asyncDispose]())
const { one, at, staff, units, contextOf, people } = world
const codeOf = async (work: Promise<unknown>): Promise<string | null> => work.then(() => null, (error: { code?: string }) => error.code ?? String(error))
const soon = (day: string) => contextOf(people.communityStaff, morningOf(day))

/** Voted on a roll of so many: gives papers to `count` of `base` and opens the box; whether enough took part. */
async function turnout(committee: CommitteeKind, mode: Mode, base: number, count: number) {
  const { rollId, roundId } = await world.stated({ size: base, committee, mode })
  const place = await world.opened(roundId)
  await world.given(roundId, rollId, count)
  const state = await world.boxOpened(roundId, place, { chair: count, member: count })
  const { outcome } = state === 'void' ? await one<{ outcome: Outcome }>('select outcome from ballots.election_round where id = $1', [roundId])
    : { outcome: await world.bothCounted(roundId, { chair: { valid: count, votes: {} }, member: { valid: count, votes: {} } }) as Outcome }
  return { satisfied: outcome.turnout!.satisfied, minimum: outcome.turnout!.minimum, state }
}
interface Outcome { readonly turnout: { readonly satisfied: boolean; readonly minimum: number } | null }

const assembly = (more: Partial<NewAssembly>): NewAssembly => ({
  unitId: units.north.id, kind: 'residents-meeting', title: '居民会议', place: '社区礼堂', startsAt: new Date('2026-12-20T02:00:00Z'), askedBy: 'committee', entitled: 100, partyDiscussedOn: '2026-11-18', items: ['居民公约'], key: crypto.randomUUID(), ...more,
})
const meetingOf: Readonly<Record<string, AssemblyKind>> = { rc_meeting_quorum: 'residents-meeting', vc_meeting_adults: 'villagers-meeting-adults', vc_meeting_households: 'villagers-meeting-households' }

/** Nine members at most sit in a committee, so that an assembly of so many is composed as the law wants. */
const membersOf = (total: number) => ({ committeeMembers: Math.min(9, Math.floor(total / 5)), representatives: total - Math.min(9, Math.floor(total / 5)), womenRepresentatives: Math.ceil(total / 3) })

test('threshold: turnout, quorum and petition stand or fall at the given counts', { skip }, async () => {
  for (const { id, input: { rule, base, count }, expected } of of('threshold') as unknown as { id: string; input: { rule: string; base: number; count: number }; expected: { satisfied: boolean; minimum: number } }[]) {
    const turnoutRule = /^(rc|vc)_(voter|household|rep)_turnout$/.exec(rule), petition = /^(rc|vc)_recall_petition_(voters|reps)$/.exec(rule)
    if (turnoutRule) {
      const found = await turnout(turnoutRule[1] as CommitteeKind, turnoutRule[2] as Mode, base, count)
      assert.deepEqual({ satisfied: found.satisfied, minimum: found.minimum }, expected, id)
      assert.equal(found.state, expected.satisfied ? 'opened' : 'void', id)
    } else if (petition) {
      const committee = petition[1] as CommitteeKind
      const rollId = await world.roll(20, committee)
      const petitioned = (petitioners: number) => codeOf(petitionRecall(staff, { unitId: units.north.id, committee, mode: 'voter', title: '罢免', day: votingDay, rollId, name: '某委员', post: 'member', reason: '长期不履职', by: petition[2] as 'voters' | 'reps', petitioners, base, key: crypto.randomUUID() }))
      assert.equal(await petitioned(count), expected.satisfied ? null : 'ballots.recall-too-few', id)
      assert.deepEqual([await petitioned(expected.minimum), await petitioned(expected.minimum - 1)], [null, 'ballots.recall-too-few'], id)
    } else if (rule === 'another_election_min') {
      // The least number of votes that elects in another round, with one vote less beside it.
      const { id: election, rollId, roundId, choices } = await world.stated({ size: base, names: { chair: ['甲', '乙'] } })
      const place = await world.opened(roundId)
      await world.given(roundId, rollId, base)
      await world.boxOpened(roundId, place, { chair: base, member: base })
      await world.bothCounted(roundId, { chair: { valid: base, votes: { [choices['甲']!]: count, [choices['乙']!]: count - 1 } }, member: { valid: base, votes: {} } })
      const another = await callAnotherRound(at(votingDay), election, '2026-12-27'), second = await world.opened(another, '2026-12-27')
      await world.given(another, rollId, base)
      await world.boxOpened(another, second, { chair: base, member: base }, '2026-12-27')
      const outcome = await world.bothCounted(another, { chair: { valid: base, votes: { [choices['甲']!]: count, [choices['乙']!]: count - 1 } }, member: { valid: base, votes: {} } }, '2026-12-27')
      assert.deepEqual([outcome.posts[0]?.minVotes, outcome.posts[0]?.elected.length === 1], [expected.minimum, expected.satisfied], id)
    } else {
      const kind = meetingOf[rule] ?? (rule.startsWith('rc') ? 'residents-representatives' : 'villagers-representatives')
      const meeting = await callAssembly(soon('2026-11-20'), assembly({ kind, entitled: base, ...(meetingOf[rule] ? {} : membersOf(base)) }))
      const during = contextOf(people.communityStaff, new Date('2026-12-20T02:05:00Z'))
      assert.equal(await openAssembly(during, meeting, count), expected.satisfied ? 'held' : 'without-quorum', id)
      const short = await callAssembly(soon('2026-11-20'), assembly({ kind, entitled: base, ...(meetingOf[rule] ? {} : membersOf(base)) }))
      assert.equal(await openAssembly(during, short, expected.minimum - 1), 'without-quorum', id)
      const item = await one<{ id: string }>('select id from ballots.assembly_item where assembly_id = $1', [meeting])
      if (expected.satisfied) assert.equal((await decideItem(during, meeting, item.id, { how: 'hands', agree: Math.floor(count / 2) + 1, against: 0, abstain: 0, countedBy: ['甲', '乙'] })).passed, true, id)
    }
  }
})

test('seats: who is elected, who stands again for how many seats, and what stays empty', { skip }, async () => {
  for (const { id, input, expected } of of('seats') as unknown as { id: string; input: { committee: CommitteeKind; participants: number; invalidBallots: number; seats: number; votes: Record<string, number> }; expected: { elected: string[]; runoff: string[]; runoffSeats: number; vacant: number; minVotes: number } }[]) {
    // The post in question is that of the members where several are elected, else that of the chair.
    const post = input.seats > 1 ? 'member' as const : 'chair' as const, other = post === 'chair' ? 'member' as const : 'chair' as const, names = Object.keys(input.votes)
    const { id: election, rollId, roundId, choices } = await world.stated({ size: input.participants, committee: input.committee, seats: { chair: 1, 'vice-chair': 0, member: input.seats > 1 ? input.seats : 4 }, names: { [post]: names } })
    const place = await world.opened(roundId)
    await world.given(roundId, rollId, input.participants)
    await world.boxOpened(roundId, place, { [post]: input.participants, [other]: input.participants })
    const outcome = await world.bothCounted(roundId, {
      [post]: { valid: input.participants - input.invalidBallots, invalid: { ...nothing, illegible: input.invalidBallots }, votes: Object.fromEntries(names.map((name) => [choices[name]!, input.votes[name]!])) },
      [other]: { valid: input.participants, votes: {} },
    })
    const nameOf = (choice: string) => names.find((name) => choices[name] === choice)!, found = outcome.posts.find((decided) => decided.post === post)!
    assert.deepEqual({ elected: found.elected.map(nameOf), runoff: found.runoff.map(nameOf).sort(), runoffSeats: found.runoffSeats, vacant: found.vacant, minVotes: found.minVotes }, expected, id)
    if (expected.runoffSeats > 0) {
      const round = await callRunOff(at(votingDay), election, '2026-12-22')
      const standing = await world.many<{ name: string }>('select name from ballots.round_candidate where round_id = $1', [round])
      assert.deepEqual(standing.map(({ name }) => name).sort(), expected.runoff, id)
    }
  }
})

test('recall: turnout in the manner of the election, and more than half of those who voted', { skip }, async () => {
  for (const { id, input, expected } of of('recall') as unknown as { id: string; input: { committee: CommitteeKind; mode: Mode; base: number; voted: number; favour: number }; expected: { turnoutValid: boolean; passed: boolean } }[]) {
    for (const [favour, passed] of [[input.favour, expected.passed], [Math.floor(input.voted / 2), false]] as const) {
      const rollId = await world.roll(input.base, input.committee, input.mode)
      const recall = await petitionRecall(staff, { unitId: units.north.id, committee: input.committee, mode: input.mode, title: '罢免', day: votingDay, rollId, name: '某委员', post: 'member', reason: '长期不履职', by: 'voters', petitioners: input.base, base: input.base, key: crypto.randomUUID() })
      await publishRegister(staff, recall)
      await stateRecall(at('2026-12-01'), recall, { heard: true })
      const roundId = await world.roundOf(recall), place = await world.opened(roundId)
      await world.given(roundId, rollId, input.voted)
      await world.boxOpened(roundId, place, { recall: input.voted })
      const outcome = await world.bothCounted(roundId, { recall: { valid: input.voted, votes: { agree: favour, against: input.voted - favour } } })
      assert.deepEqual({ turnoutValid: outcome.turnout?.satisfied, passed: outcome.recall?.passed }, { ...expected, passed }, id)
    }
  }
})

test('proxy: refused in the given order of reasons', { skip }, async () => {
  const codes: Readonly<Record<string, string>> = { PROXY_LIMIT: 'ballots.mandate-limit', MODE_FORBIDS_PROXY: 'ballots.mandate-mode-forbids', NOT_WRITTEN: 'ballots.mandate-not-written', PRINCIPAL_NOT_AWAY: 'ballots.mandate-principal-not-away', PROXY_NOT_LOCAL_VOTER: 'ballots.mandate-proxy-not-voter', PROXY_IS_CANDIDATE: 'ballots.mandate-proxy-is-candidate' }
  for (const { id, input, expected } of of('proxy') as unknown as { id: string; input: { committee: CommitteeKind; mode: Mode; written: boolean; principalAway: boolean; proxyIsCandidate: boolean; proxyIsLocalVoter: boolean; alreadyHeld: number }; expected: { accepted: boolean; code: string | null } }[]) {
    const { id: election } = await world.stated({ committee: input.committee, mode: input.mode })
    const give = (principal: number) => giveMandate(at('2026-12-10'), election, { principal, proxy: !input.proxyIsLocalVoter ? null : input.proxyIsCandidate ? 1 : 20, written: input.written, away: input.principalAway })
    for (let held = 0; held < input.alreadyHeld; held += 1) await give(25 + held)
    assert.equal(await codeOf(give(30)), expected.code === null ? null : codes[expected.code], id)
  }
})

test('composition: four fifths representatives, in villages a third women', { skip }, async () => {
  for (const { id, input, expected } of of('composition') as unknown as { id: string; input: { committee: CommitteeKind; committeeMembers: number; reps: number; womenReps?: number }; expected: { total: number; repShareOk: boolean; womenShareOk: boolean | null; minWomenReps: number | null } }[]) {
    const call = (reps: number, women = input.womenReps) => callAssembly(soon('2026-11-20'), assembly({ kind: input.committee === 'rc' ? 'residents-representatives' : 'villagers-representatives', committeeMembers: input.committeeMembers, representatives: reps, womenRepresentatives: women }))
    const made = await call(input.reps)
    assert.equal((await one<{ entitled: number }>('select entitled from ballots.assembly where id = $1', [made])).entitled, expected.total, id)
    assert.equal(await codeOf(call(4 * input.committeeMembers - 1, input.womenReps)), 'ballots.residents-meeting-composition', `${id}: one representative less than four fifths`)
    if (expected.minWomenReps !== null) assert.equal(await codeOf(call(input.reps, expected.minWomenReps - 1)), 'ballots.residents-meeting-women', id)
  }
})

test('ballotBox: one paper more than was given out voids the voting', { skip }, async () => {
  for (const { id, input, expected } of of('ballotBox') as unknown as { id: string; input: { participants: number; collected: number }; expected: { valid: boolean } }[]) {
    const { rollId, roundId } = await world.stated({ size: input.participants, committee: 'vc' })
    const place = await world.opened(roundId)
    await world.given(roundId, rollId, input.participants)
    assert.equal(await world.boxOpened(roundId, place, { chair: input.collected, member: input.participants }), expected.valid ? 'opened' : 'void', id)
    assert.equal(await codeOf(acceptCount(at(votingDay), roundId)), 'ballots.voting-not-there', 'it is locked')
  }
})
