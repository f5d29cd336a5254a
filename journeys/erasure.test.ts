import assert from 'node:assert/strict'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { demonstrationHouse, type DemonstrationHouse } from './testing/demonstration.ts'
import { photoFile } from './testing/photo.ts'

/** Tables of every room in which one of the texts stands, whatever the column. */
async function tablesHolding(here: DemonstrationHouse, texts: readonly string[]): Promise<string[]> {
  const tables = await here.rows<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`)
  const found: string[] = []
  for (const { name } of tables) for (const text of texts) if ((await here.rows(`select from ${name} as held where strpos(to_jsonb(held)::text, $1) > 0 limit 1`, [text])).length > 0) found.push(`${name}: ${text}`)
  return found
}

const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('whoever is erased is gone from every table and from the disk; what was published of them as a number is as it was', { timeout: 600_000 }, async () => {
  await using here = await demonstrationHouse()
  const resident = await here.signedIn('resident'), elsewhere = await here.signedIn('resident')
  const [before] = await here.rows<{ id: string; phone: string | null; mail: string }>(`select p.id, p.phone, p.mail from people.person p join people."user" u on u.id = p.user_id where u.email like 'resident@%'`)
  const me = before!
  await resident.post('/me/name', { name: '欧阳墨白' })
  const [unit] = await here.rows<{ id: string }>(`select id from territory.unit where level = 'community' order by code limit 1`)
  const photo = await photoFile('rebeccapurple')
  const sent = await resident.post('/matters/new', { text: '我是欧阳墨白，楼道灯坏了', category: 'C0101', unit: unit!.id, confirmed: '1', photos: new File([new Uint8Array(photo.buffer)], photo.name, { type: photo.mimeType }) }, { accept: 'application/json' })
  assert.equal(sent.status, 201)
  const { number } = await sent.json() as { number: string }
  // One that ended goes with every word; one that is worked on is left to those who work on it, without the person.
  const ended = await resident.post('/matters/new', { text: '暗号青铜蜻蜓', category: 'C0101', unit: unit!.id, confirmed: '1' }, { accept: 'application/json' })
  await here.rows(`update matters.matter set state = 'withdrawn', outcome = 'withdrawn', closed_at = now() where number = $1`, [(await ended.json() as { number: string }).number])
  const [other] = await here.rows<{ number: string; id: string }>(`select number, id from matters.public_matter where number <> $1 order by number limit 1`, [number])
  assert.equal((await resident.post(`/matters/${other!.number}/follow`, {})).status, 303)
  assert.equal((await resident.post('/me/notifications/preferences', { quiet: '1', from: '21', to: '7' })).status, 303)
  await resident.post('/me', { consents: 'notify' })
  const files = await here.rows<{ digest: string; small_digest: string }>(`select digest, small_digest from matters.photo p join matters.matter m on m.id = p.matter_id where m.number = $1`, [number])
  assert.equal(files.length, 1)
  const paths = files.flatMap(({ digest, small_digest }) => [digest, small_digest]).map((digest) => join(here.settings.dataDir, 'files', digest.slice(0, 2), digest.slice(2)))
  for (const path of paths) await access(path)
  const secrets = ['欧阳墨白', '青铜蜻蜓', me.mail, ...(me.phone === null ? [] : [me.phone])]
  assert.ok((await tablesHolding(here, secrets)).length >= 4)
  const numbers = async () => {
    const visitor = here.visitor()
    return { rates: words(await (await visitor.get('/rates')).text()), table: await (await visitor.get('/rates/table.csv')).text(), listed: (await (await visitor.get('/open/matters.json?limit=1000')).json() as { matters: { number: string }[] }).matters.map((one) => one.number).toSorted() }
  }
  const published = await numbers()
  const [{ acts: actsBefore } = { acts: 0 }] = await here.rows<{ acts: number }>('select count(*)::int as acts from transparency.act')

  assert.equal((await resident.post('/me/erase', { confirm: '1', open: 'leave' })).headers.get('location'), '/me/erased')
  for (const visitor of [resident, elsewhere]) assert.equal((await visitor.get('/me')).status, 303)
  assert.deepEqual(await numbers(), published)
  here.later(3 * 86_400_000)
  for (const name of ['matters.photo-sweep', 'people.retention']) await here.house.jobs.find((job) => job.name === name)!.run(here.house.contextFor('job'), new AbortController().signal)

  assert.deepEqual(await tablesHolding(here, secrets), [])
  for (const path of paths) await assert.rejects(access(path), `${path} is gone`)
  const held = async (table: string) => (await here.rows(`select from ${table} where person_id = $1`, [me.id])).length
  for (const table of ['matters.follower', 'matters.saved_view', 'notifications.notice', 'notifications.delivery', 'notifications.preference', 'notifications.habit', 'notifications.silence']) assert.equal(await held(table), 0, table)
  const [{ acts: actsAfter } = { acts: 0 }] = await here.rows<{ acts: number }>('select count(*)::int as acts from transparency.act')
  assert.ok(actsAfter > actsBefore, 'the record only grows')
  const page = await (await here.visitor().get(`/matters/${number}`)).text()
  assert.doesNotMatch(page, /青铜蜻蜓|欧阳/)
  assert.match(page, /楼道灯坏了/)
})
