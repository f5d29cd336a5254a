import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recountOwners } from '@gongzhi/tally'
import { importRegister } from '../property/acts/import-register.ts'
import type { RegisterRow } from '../property/rules/register-columns.ts'
import { draftRoll } from '../rolls/acts/draft-roll.ts'
import { entriesOf } from '../rolls/reads/entries.ts'
import { closeBallot } from '../votes/acts/close-ballot.ts'
import { adoptCharter } from './acts/adopt-charter.ts'
import { importOutside } from './acts/import-outside.ts'
import { postForUnreached, recordService } from './acts/record-service.ts'
import { recordProxy } from './acts/record-proxy.ts'
import { settleCoOwners } from './acts/settle-co-owners.ts'
import { takeOverOutside } from './acts/take-over-outside.ts'
import { voteAsOwner } from './acts/vote-as-owner.ts'
import { asideOf } from './reads/aside.ts'
import { fullSheet } from './reads/full-sheet.ts'
import { signatureOf } from './rules/signer.ts'
import { after, closesAt, during, noRules, noticeDay, ownersWorld, type OwnersWorld } from './testing/owners-world.ts'
import { type Case, expectedOf, randomCase } from './testing/random-case.ts'

const late = new Date(closesAt.getTime() + 3_600_000)

/** One made-up estate and its vote, through register, roll, charter, service, papers, mandates, screens and an outside list. */
async function played(world: OwnersWorld, given: Case) {
  const { north } = world.units, { id: estateId } = await world.one<{ id: string }>('select uuidv7() as id')
  await world.db.pool.query(`insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from, sample) values ($1, $2, $3, 'estate', 'area', $4, $5, '2020-01-01', true)`, [estateId, `V${given.seed}`, `示例小区${given.seed}`, north.id, [...north.path, estateId]])
  const rows = given.units.flatMap((unit, at) => unit.owners.map((owner): RegisterRow => ({
    row: at + 2, unitKey: '', building: unit.building, label: unit.label, area: `${Math.floor(unit.area / 100)}.${String(unit.area % 100).padStart(2, '0')}`, kind: unit.kind, source: '', state: unit.state, ownerName: `业主${owner}`, ownerKey: owner, party: '', share: '', representative: unit.representative === owner ? '是' : '', certificate: '',
  })))
  await importRegister(world.first(noticeDay), rows, { estateId, validFrom: '2026-01-01' })
  const { charter } = given
  await adoptCharter(world.first(noticeDay), { unitId: estateId, effectiveFrom: '2026-01-01', source: '第1号决定', body: { ...noRules, ...charter, silenceClause: charter.silence ? '表决票送达后未在规定时间内交回的，视为同意已表决的多数意见。' : '' } })
  const pack = await world.packOf(given.online ? 'example-permissive@1' : 'cn@1')
  const roll = await draftRoll(world.first(noticeDay), { kind: 'owners', unitIds: [estateId], title: '名册', pack, parkingCounts: charter.parkingCounts, asOf: '2026-10-01' })
  await world.db.pool.query(`update ballots.roll set state = 'frozen', frozen_at = now(), digest = repeat('ab', 32) where id = $1`, [roll])
  const entries = await entriesOf(world.first(), roll), entryOf = (head: Case['heads'][number]) => { const found = entries.find(({ holdings }) => holdings.some(({ unitKey }) => unitKey === `${head.units[0]!.building}/${head.units[0]!.label}`)); assert.ok(found, `${given.seed}: no line`); return found }
  const id = await world.announced(world.call(roll, { channels: given.online ? ['online', 'paper', 'import'] : ['paper', 'import'], seats: given.matters.some(({ matter }) => matter === 'elect_committee') ? 5 : undefined, matters: given.matters.map(({ matter, within }, at) => ({ title: `事项${at + 1}`, text: '', matter, within })) }), false)
  for (const channel of ['signed', 'attempted'] as const) {
    const numbers = given.heads.filter(({ service }) => service === channel || (channel === 'attempted' && service === 'posted')).map((head) => entryOf(head).number)
    if (channel === 'attempted' && given.heads.some(({ service }) => service === 'posted')) {
      const posted = given.heads.filter(({ service }) => service === 'posted').map((head) => entryOf(head).number)
      await recordService(world.first(during), { ballotId: id, numbers: posted, channel, on: '2026-11-20' })
      await postForUnreached(world.first(during), id)
      const rest = numbers.filter((number) => !posted.includes(number))
      if (rest.length > 0) await recordService(world.first(during), { ballotId: id, numbers: rest, channel, on: '2026-11-20' })
    } else if (numbers.length > 0) await recordService(world.first(during), { ballotId: id, numbers, channel, on: '2026-11-20' })
  }
  await world.db.pool.query(`update ballots.ballot set state = 'open', opened_at = now() where id = $1`, [id])
  const persons = new Map<string, Awaited<ReturnType<typeof world.newPerson>>>()
  const personOf = async (owner: string) => {
    const known = persons.get(owner) ?? await world.newPerson(`业主${owner}`)
    if (!persons.has(owner)) await world.db.pool.query(`insert into ballots.verified_owner (estate_id, owner_key, person_id, how, at) values ($1, $2, $3, 'counter', now())`, [estateId, owner, known.id])
    persons.set(owner, known)
    return known
  }
  for (const head of given.heads) for (const deed of head.deeds) {
    const entry = entryOf(head)
    if (deed.kind === 'mandate') await recordProxy(world.first(during), { ballotId: id, number: entry.number, principal: deed.owner, written: true, holderName: `受托人${deed.owner}`, until: deed.until, matters: deed.matters })
    else if (deed.kind === 'screen') await voteAsOwner(world.contextOf(await personOf(deed.owner), during), id, entry.id, deed.says, world.key()).catch((error: { code?: string }) => { if (error.code !== 'ballots.voted-already') throw error })
    else if (deed.kind === 'paper') await world.handIn(id, entry.number, deed.unsigned ? { signer: '', marks: {}, invalid: 'no-signature' } : world.reading(signatureOf(deed.power, deed.owner), deed.marks), deed.late ? late : during)
  }
  if ((await world.one<{ state: string }>('select state from ballots.ballot where id = $1', [id])).state === 'open') await closeBallot(world.contextOf(undefined, after, 'job'), id)
  const outside = given.heads.filter(({ outside }) => outside !== undefined).map((head) => ({ number: entryOf(head).number, answers: head.outside }))
  if (outside.length > 0) {
    await importOutside(world.first(after), { ballotId: id, system: '示例系统', reference: '', name: 'a.json', bytes: Buffer.from(JSON.stringify({ schema: 'outside-result/1', rows: outside })) })
    await takeOverOutside(world.first(after), id)
  }
  for (const head of given.heads) if (head.named !== undefined) {
    const entry = entryOf(head), waiting = (await asideOf(world.first(after), id)).find((one) => one.entryId === entry.id && !one.settled)
    assert.ok(waiting, `${given.seed}: ${entry.label} is at odds`)
    await settleCoOwners(world.first(after), id, entry.id, head.named, '推选书')
  }
  const unsettled = (await asideOf(world.first(after), id)).filter(({ settled }) => !settled).length
  await world.count(id)
  return { id, unsettled, recount: recountOwners(await fullSheet(world.contextOf(world.people.auditor, after), id)) }
}

// VOTES=200 plays two hundred.
test('made-up votes of owners, through register, papers, mandates, screens and an outside list, come out as a small reckoning of its own says', async () => {
  const seeds = Array.from({ length: Number(process.env.VOTES ?? 30) }, (_, at) => at + 1), faults: string[] = []
  await using world = await ownersWorld()
  for (const seed of seeds) {
    const given = randomCase(seed), expected = expectedOf(given)
    try {
      const { recount, unsettled } = await played(world, given)
      assert.equal(unsettled, expected.waiting, 'waiting')
      const said = recount.matters.map(({ decision: { count: { total, participating, agree } }, passed, silence }) => ({ total, participating, agree, passed, without: silence.exclude.passed, effective: silence.effectivePolicy, took: silence.countAsMajority?.participating ?? null, agreed: silence.countAsMajority?.agree ?? null }))
      assert.deepEqual(said, expected.matters)
      assert.ok(recount.matters.every(({ agreesWithStated }) => agreesWithStated === true), 'as stated')
    } catch (error) { faults.push(`${seed}: ${(error as { code?: string }).code ?? ''} ${(error as Error).message.slice(0, 1500)}\n${JSON.stringify((error as { facts?: unknown }).facts) ?? ''}`) }
    if (faults.length >= 3) break
  }
  assert.deepEqual(faults, [], faults.join('\n'))
})
