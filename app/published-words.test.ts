import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { demonstrationHouse } from '../journeys/testing/demonstration.ts'
import type { Visitor } from '../journeys/testing/visitor.ts'

const here = await demonstrationHouse()
after(() => here[Symbol.asyncDispose]())
const { house, rows } = here
const [neighbour, dispatcher, property, auditor] = [await here.signedIn('neighbour'), await here.signedIn('dispatcher'), await here.signedIn('property'), await here.signedIn('auditor')]
const [community] = await rows<{ id: string; code: string; lng: number; lat: number }>(`select u.id, u.code, (b.west + b.east) / 2 as lng, (b.south + b.north) / 2 as lat from territory.unit u join territory.boundary b on b.unit_id = u.id where u.level = 'community' order by u.code limit 1`)

/** What nobody may read who does not handle the matter: a name, a phone, a dwelling and a plate, each found nowhere else in the demonstration. */
const planted = ['晏培德', '13716690435', '1706室', '京A90817']
const spoken = '12号楼3单元1706室 晏培德 13716690435 京A90817'
const found = (text: string): string[] => planted.filter((one) => text.includes(one))
const sentence = '长明灯柱上的告示牌掉了'

/** A matter with personal data in its title, its words and its place, told by a visitor. */
async function tell(more: Record<string, string> = {}): Promise<{ id: string; number: string; followCode: string }> {
  const answer = await here.visitor().post('/matters/new', {
    category: 'C0101', title: `${sentence}，找晏培德`, text: `${sentence}，请联系晏培德 13716690435，住1706室，车停在旁边京A90817`, words: spoken, unit: community!.id, confirmed: '1', ...more,
  }, { accept: 'application/json' })
  assert.equal(answer.status, 201, await answer.clone().text())
  return await answer.json() as { id: string; number: string; followCode: string }
}

/** Every address that answers to GET, about one matter or unit where it asks for one. */
function doors({ id, number }: { id: string; number: string }): string[] {
  const patterns = new Set(house.site.routes.filter(({ method, path }) => (method === 'GET' || method === 'ALL') && !path.startsWith('/*') && !path.startsWith('/assets')).map(({ path }) => path))
  return [...patterns].flatMap((pattern) => (/\/:id(?=\/|$|\{)/.test(pattern) ? [id, community!.id] : [id]).map((one) =>
    pattern.replace(/\/:number(\{[^/]*\})?(?=\/|$)/g, `/${number}`).replace(/\/:(id|token)(\{[^/]*?\})?(?=\/|$)/g, `/${one}`).replace(/\/:[a-z]+(\{[^/]*\})?(?=\/|$)/gi, `/${number}`).replace(/\/\*$/, '')))
}

const asked = ({ number }: { number: string }): string[] => [
  `/matters?unit=${community!.id}`, `/matters?category=C0101`, '/matters?state=open', `/search?q=${sentence}`, `/search?q=晏培德`, '/search?q=13716690435', `/matters/similar?q=${sentence}&unit=${community!.id}`,
  `/matters/follow?number=${number}&code=ABCDEFGHJK`, `/places/${community!.id}`, '/open/matters.csv?bom=1', '/open/matters.json?limit=1000', '/open/matters.geojson', '/open/matters.atom', '/open/acts.jsonl?limit=10000',
  `/open311/v2/requests/${number}.json?extensions=true`, `/open311/v2/requests/${number}.xml?extensions=true`, '/open311/v2/requests.json?page_size=1000&extensions=true', '/open311/v2/requests.xml?page_size=1000&extensions=true',
  `/open311/v2/servicerequestupdates.json?service_request_id=${number}`, `/open311/v2/servicerequestupdates.xml?service_request_id=${number}`,
]
/** A spreadsheet is a packed file: what it holds is looked for after unpacking. */
async function readable(response: Response): Promise<string> {
  if (!/spreadsheetml|zip/.test(response.headers.get('content-type') ?? '')) return await response.text()
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()))
}

async function leaks(visitor: Visitor, paths: readonly string[]): Promise<string[]> {
  const told: string[] = []
  for (const path of new Set(paths)) {
    const answer = await visitor.get(path)
    // What somebody asks for is said back to them.
    const text = (await readable(answer)).replaceAll(decodeURIComponent(new URL(path, here.url).searchParams.get('q') ?? '\0'), '')
    if (found(text).length > 0) told.push(`${path}: ${found(text).join(' ')}`)
  }
  return told
}

test('name, phone, dwelling and plate, written in title, words or place, stand in no public page, list, search, file, feed or interface', async () => {
  const matter = await tell()
  assert.equal((await neighbour.post(`/matters/${matter.number}/follow`, {})).status, 303)
  assert.equal((await dispatcher.post(`/desk/matters/${matter.id}/redirect`, { version: '1', lead: (await rows<{ id: string }>(`select id from people.organisation where kind = 'property' order by name limit 1`))[0]!.id, reason: '归物业' })).status, 303)
  const page = await (await here.visitor().get(`/matters/${matter.number}`)).text()
  assert.match(page, /〔住址〕 〔姓名〕 〔电话〕 〔车牌〕/, 'the place is told, masked')
  const paths = [...doors(matter), ...asked(matter)]
  assert.ok(paths.length > 120, `${paths.length} addresses`)
  for (const visitor of [here.visitor(), neighbour, auditor]) assert.deepEqual(await leaks(visitor, paths), [])
  for (const path of [`/open311/v2/requests/${matter.number}.json`, `/open/matters.json?limit=1000`]) assert.match(await (await here.visitor().get(path)).text(), /〔住址〕 〔姓名〕 〔电话〕 〔车牌〕/, path)
  assert.match(await (await here.visitor().get('/matters/new')).text(), /<form/)
})

test('on paper only masked words stand; those who handle it read the place as it was written', async () => {
  const matter = await tell()
  for (const visitor of [dispatcher, auditor]) assert.deepEqual(await leaks(visitor, [`/desk/matters/${matter.id}/print`]), [])
  assert.match(await (await dispatcher.get(`/desk/matters/${matter.id}`)).text(), /12号楼3单元1706室 晏培德/)
  assert.match(await (await here.visitor().get(`/matters/follow?number=${matter.number}&code=${matter.followCode}`)).text(), /12号楼3单元1706室 晏培德/)
  assert.deepEqual(await leaks(dispatcher, ['/desk?show=open', '/desk/queue.csv?show=open']), [])
})

test('messages, webhooks and the log of acts carry none of it', async () => {
  await tell()
  await house.jobs.find(({ name }) => name === 'notifications.outbox')?.run(house.contextFor('job'), new AbortController().signal)
  for (const table of await rows<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('notifications', 'transparency') order by 1`)) {
    assert.deepEqual((await rows<{ row: string }>(`select to_jsonb(t)::text as row from ${table.name} t`)).flatMap(({ row }) => found(row)), [], table.name)
  }
})

test('whoever is complained of reads nothing but what is public, wherever the matter is: neither name nor phone nor point nor plate', async () => {
  const [company] = await rows<{ id: string }>(`select p.organisation_id as id from people.post p join people.person o on o.id = p.person_id where o.mail = $1 and p.organisation_id is not null`, [here.demonstration.users.find(({ login }) => login.startsWith('property@'))!.login])
  const matter = await tell({ complained: company!.id, unit: '', lng: String(community!.lng), lat: String(community!.lat) })
  await rows('update matters.matter set lead_id = $2, state = $3 where id = $1', [matter.id, company!.id, 'dispatched'])
  const exact = String(community!.lng).slice(0, 9)
  for (const path of [`/desk/matters/${matter.id}`, `/desk/matters/${matter.id}/print`, '/desk?show=open', '/desk/queue.csv?show=open', '/desk/map?show=open', '/desk/map/matters.geojson?show=open', `/desk/checks/${matter.id}`, `/desk/reviews/${matter.id}`]) {
    const text = await (await property.get(path)).text()
    assert.deepEqual(found(text), [], path)
    if (!path.startsWith('/desk/map?')) assert.ok(!text.includes(exact), `${path} tells the point`)
  }
  assert.match(await (await property.get(`/desk/matters/${matter.id}`)).text(), new RegExp(sentence))
  assert.match(await (await dispatcher.get(`/desk/matters/${matter.id}`)).text(), /晏培德/)
})
