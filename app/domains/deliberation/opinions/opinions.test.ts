import assert from 'node:assert/strict'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { appealStatement } from './acts/ask-again.ts'
import { addStatement } from './acts/add-statement.ts'
import { closeConversation } from './acts/close-conversation.ts'
import { forgetLinks } from './acts/forget-links.ts'
import { moderateStatement } from './acts/moderate-statement.ts'
import { opinionsPersonal } from './personal.ts'
import { answersOf } from './reads/answers.ts'
import { conversationOf } from './reads/conversations.ts'
import { ownParticipant } from './reads/own-participant.ts'
import { friday, later, opinionPlace } from './testing/conversation.ts'

const place = await opinionPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, many, one, open, vote } = place
const own = async (id: string, actor = people.resident) => ownParticipant(contextOf(actor), await conversationOf(contextOf(), id))
const votesIn = (id: string) => many<{ participant_id: string; number: number; vote: number }>('select participant_id, number, vote from deliberation.opinion_vote where conversation_id = $1 order by number', [id])

test('fifty equal votes of one person at once count once, and fifty different ones leave one', async () => {
  const id = await open()
  await Promise.all(Array.from({ length: 50 }, () => vote(people.resident, id, 1, 'agree')))
  assert.deepEqual((await votesIn(id)).map((row) => row.vote), [1])
  assert.equal((await many('select from deliberation.opinion_journal where conversation_id = $1', [id])).length, 1)
  await Promise.all(Array.from({ length: 50 }, (_, at) => vote(people.resident, id, 1, at % 2 === 0 ? 'disagree' : 'pass')))
  const [current, ...more] = await votesIn(id)
  assert.equal(more.length, 0)
  const last = await one<{ vote: number }>('select vote from deliberation.opinion_journal where conversation_id = $1 order by id desc limit 1', [id])
  assert.equal(current?.vote, last.vote)
  assert.equal((await many('select from deliberation.opinion_participant where conversation_id = $1', [id])).length, 1)
})

test('the database refuses a second current vote, a second link of one person, and any change of the journal', async () => {
  const id = await open()
  await vote(people.resident, id, 1, 'agree')
  await assert.rejects(place.db.pool.query('insert into deliberation.opinion_vote select * from deliberation.opinion_vote where conversation_id = $1', [id]), /opinion_vote_pkey/)
  await assert.rejects(place.db.pool.query('insert into deliberation.opinion_link select * from deliberation.opinion_link where conversation_id = $1', [id]), /opinion_link_pkey/)
  await assert.rejects(place.db.pool.query('update deliberation.opinion_journal set vote = 0'), /only grows/)
  await assert.rejects(place.db.pool.query('delete from deliberation.opinion_journal'), /only grows/)
})

test('nothing in the database ties a vote to a person: no key of theirs, no moment, no act', async () => {
  const id = await open()
  await vote(people.resident, id, 2, 'disagree')
  await addStatement(contextOf(people.resident), { conversationId: id, text: '地下车库应当装充电桩' })
  for (const table of ['opinion_participant', 'opinion_link', 'opinion_statement', 'opinion_vote', 'opinion_journal', 'opinion_moderation', 'opinion_place']) {
    const rows = await many<{ row: string }>(`select to_jsonb(t)::text as row from deliberation.${table} t`)
    for (const { row } of rows) assert.ok(!row.includes(people.resident.id), `${table}: ${row}`)
    const columns = await many<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'deliberation' and table_name = $1 and data_type like 'timestamp%'`, [table])
    assert.deepEqual(columns.map(({ name }) => name), table === 'opinion_moderation' ? ['decided_at'] : [], table)
  }
  const acts = await many<{ name: string; actor: string | null }>('select name, actor from transparency.act where subject = $1', [id])
  assert.deepEqual(acts.map(({ name }) => name).sort(), ['deliberation.opinions-opened', 'deliberation.statement-added'])
  assert.equal(acts.find(({ name }) => name === 'deliberation.statement-added')?.actor, null)
  // The words stand under another random id than the votes.
  const participant = await own(id)
  assert.ok(participant && participant.authorId !== participant.id)
  assert.equal((await one<{ author_id: string }>('select author_id from deliberation.opinion_statement where conversation_id = $1 and author_id is not null', [id])).author_id, participant.authorId)
})

test('without the key file the database cannot be joined, with a wrong one nobody can vote a second time, and the key is in no table', async () => {
  const id = await open(), path = join(place.dataDir, 'opinion-keys', id)
  await vote(people.resident, id, 1, 'agree')
  const key = await readFile(path, 'utf8')
  const { rows } = await place.db.pool.query<{ row: string }>('select to_jsonb(c)::text as row from deliberation.conversation c where id = $1', [id])
  assert.ok(!rows[0]?.row.includes(key))
  const restarted = () => ({ ...contextOf(people.resident), memory: new (place.memory.constructor as new () => typeof place.memory)() })
  for (const wrong of [undefined, 'AAAA']) {
    await rm(path)
    if (wrong !== undefined) await writeFile(path, wrong)
    await assert.rejects(async () => ownParticipant(restarted(), await conversationOf(restarted(), id)), { code: 'deliberation.opinion-key-missing' })
    if (wrong === undefined) await writeFile(path, '')
  }
  await writeFile(path, key)
  assert.ok(await ownParticipant(restarted(), await conversationOf(restarted(), id)))
})

test('a person finds their votes again from any session, and there is no way to ask for another person’s', async () => {
  const id = await open()
  await vote(people.resident, id, 1, 'agree')
  await vote(people.neighbour, id, 1, 'disagree')
  const said = async (actor: typeof people.resident) => (await answersOf(contextOf(actor), { id }, (await own(id, actor))?.id)).find(({ number }) => number === 1)?.own
  assert.equal(await said(people.resident), 1)
  assert.equal(await said(people.neighbour), -1)
  assert.equal(await own(id, people.communityStaff), undefined)
  const copy = await opinionsPersonal.collect?.(contextOf(people.resident), people.resident.id) as { votes: { vote: string }[] }
  assert.equal(copy.votes.at(-1)?.vote, 'agree')
  // Who prints the copy for somebody at a counter gets none of it.
  assert.equal(await opinionsPersonal.collect?.(contextOf(people.userAdministrator), people.resident.id), undefined)
})

test('an erased person leaves no link; the votes stay as numbers', async () => {
  const id = await open(), before = await place.crowd(1), [person] = before
  assert.ok(person)
  await vote(person, id, 1, 'agree')
  await vote(people.neighbour, id, 1, 'agree')
  await opinionsPersonal.erase?.(contextOf(undefined), person.id)
  assert.equal(await own(id, person), undefined)
  assert.ok(await own(id, people.neighbour))
  assert.equal((await votesIn(id)).length, 2)
})

test('visitors vote only where the conversation lets them, with what their browser keeps, and are told apart', async () => {
  const closed = await open()
  await assert.rejects(vote(undefined, closed, 1, 'agree', 'a'.repeat(32)), { code: 'people.sign-in-needed' })
  const id = await open({ visitors: true })
  await vote(undefined, id, 1, 'agree', 'a'.repeat(32))
  await vote(undefined, id, 1, 'disagree', 'a'.repeat(32))
  await vote(undefined, id, 1, 'agree', 'b'.repeat(32))
  await vote(people.resident, id, 1, 'agree')
  assert.equal((await votesIn(id)).length, 3)
  assert.deepEqual((await many<{ kind: string }>('select kind from deliberation.opinion_participant where conversation_id = $1 order by kind', [id])).map(({ kind }) => kind), ['resident', 'visitor', 'visitor'])
})

test('a statement is masked before it is kept, said once, and shown only when the conversation’s moderation lets it', async () => {
  const id = await open()
  const added = await addStatement(contextOf(people.resident), { conversationId: id, text: '充电桩的事找王建国，电话13716690435，早点装' })
  assert.ok('number' in added && added.masked && added.waits)
  const kept = await one<{ text: string }>('select text from deliberation.opinion_statement where conversation_id = $1 and number = $2', [id, added.number])
  assert.doesNotMatch(kept.text, /13716690435|王建国/)
  assert.ok(!(await answersOf(contextOf(), { id }, undefined)).some(({ number }) => number === added.number))
  await assert.rejects(vote(people.neighbour, id, added.number, 'agree'), { code: 'deliberation.unknown-statement' })
  await assert.rejects(addStatement(contextOf(people.neighbour), { conversationId: id, text: '消防通道要划线，占了就拖走！' }), { code: 'deliberation.statement-said' })
  const offered = await addStatement(contextOf(people.neighbour), { conversationId: id, text: '消防通道应该划线，占了就马上拖走' })
  assert.deepEqual('similar' in offered && offered.similar.map(({ number }) => number), [1])
  assert.ok('number' in await addStatement(contextOf(people.neighbour), { conversationId: id, text: '消防通道应该划线，占了就马上拖走', anyway: true }))
  for (const text of ['', '长'.repeat(141), '，。！']) await assert.rejects(addStatement(contextOf(people.neighbour), { conversationId: id, text }), { code: 'deliberation.statement-unsound' })
  const at = await open({ moderation: 'after' })
  const shown = await addStatement(contextOf(people.resident), { conversationId: at, text: '请把道闸修好' })
  assert.ok('number' in shown && !shown.waits)
  await vote(people.neighbour, at, shown.number, 'agree')
})

test('two people who say the same at once say it once', async () => {
  const id = await open()
  const done = await Promise.allSettled((await place.crowd(8)).map((person) => addStatement(contextOf(person), { conversationId: id, text: '门口要装减速带' })))
  assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('a rejection has a reason that its author reads; one appeal goes to somebody else', async () => {
  const id = await open(), context = contextOf(people.resident)
  const added = await addStatement(context, { conversationId: id, text: '物业经理什么都不干' })
  assert.ok('number' in added)
  const asked = async () => (await many<{ id: string }>('select id from deliberation.opinion_moderation where conversation_id = $1 and number = $2 and decided_at is null', [id, added.number]))[0]?.id
  const decide = async (actor: typeof people.resident, more: object) => moderateStatement(contextOf(actor), { conversationId: id, number: added.number, decision: 'rejected', reason: 'attack', asked: await asked(), ...more })
  await assert.rejects(decide(people.communityStaff, { reason: undefined }), { code: 'deliberation.decision-reason-needed' })
  await assert.rejects(decide(people.communityStaff, { asked: undefined }), { code: 'deliberation.moderated-meanwhile' })
  await assert.rejects(decide(people.southStaff, {}), { code: 'people.not-permitted' })
  await assert.rejects(decide(people.resident, {}), { code: 'people.not-permitted' })
  await decide(people.communityStaff, { note: '说事，不说人' })
  await assert.rejects(appealStatement(contextOf(people.neighbour), { conversationId: id, number: added.number, words: '不公平' }), { code: 'deliberation.unknown-statement' })
  await appealStatement(context, { conversationId: id, number: added.number, words: '说的是工作，没有骂人' })
  await assert.rejects(appealStatement(context, { conversationId: id, number: added.number, words: '再说一次' }), { code: 'deliberation.statement-appealed-already' })
  await assert.rejects(decide(people.communityStaff, { decision: 'accepted' }), { code: 'deliberation.own-decision' })
  await decide(people.supervisor, { decision: 'accepted' })
  await vote(people.neighbour, id, added.number, 'agree')
  assert.equal((await one<{ actor: string | null }>(`select actor from transparency.act where subject = $1 and name = 'deliberation.statement-appealed'`, [id])).actor, null)
})

test('nobody votes before the beginning, after the end, or after an early close', async () => {
  const ahead = await open({ opensAt: later(60_000) }), id = await open()
  await assert.rejects(vote(people.resident, ahead, 1, 'agree'), { code: 'deliberation.conversation-ahead' })
  await assert.rejects(vote(people.resident, id, 1, 'agree', undefined, later(8 * 86_400_000)), { code: 'deliberation.conversation-closed' })
  await closeConversation(contextOf(people.communityStaff), id)
  await assert.rejects(vote(people.resident, id, 1, 'agree'), { code: 'deliberation.conversation-closed' })
  await assert.rejects(closeConversation(contextOf(people.communityStaff), id), { code: 'deliberation.conversation-closed' })
  await assert.rejects(closeConversation(contextOf(people.southStaff), ahead), { code: 'people.not-permitted' })
})

test('once the links are erased nobody finds their votes any more, and the key is gone', async () => {
  const id = await open()
  await vote(people.resident, id, 1, 'agree')
  await forgetLinks(contextOf(), { id })
  assert.ok(await own(id), 'not while it is open')
  await closeConversation(contextOf(people.communityStaff), id)
  await forgetLinks(contextOf(), { id })
  assert.equal(await own(id), undefined)
  assert.equal((await many('select from deliberation.opinion_link where conversation_id = $1', [id])).length, 0)
  assert.ok(!(await readdir(join(place.dataDir, 'opinion-keys'))).includes(id))
  assert.equal((await votesIn(id)).length, 1)
})

test('a conversation that is sent twice is opened once; one that is incomplete names its field', async () => {
  assert.equal(await open({ key: 'same' }), await open({ key: 'same' }))
  for (const [field, otherwise] of [['title', { title: ' ' }], ['statements', { statements: ['一', '一', '二'] }], ['statements', { statements: ['一', '二'] }], ['closes', { closesAt: friday }]] as const) {
    await assert.rejects(open(otherwise), (error: { code: string; facts: { field: string } }) => error.code === 'deliberation.conversation-incomplete' && error.facts.field === field)
  }
  await assert.rejects(open({ unitId: place.units.south.id }), { code: 'people.not-permitted' })
})
