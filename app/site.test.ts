import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { routes } from '#platform/http'
import { buildHouse } from './house.ts'
import { openDatabase } from './platform/database.ts'
import { fileStore } from './platform/files.ts'
import { longestForm } from './platform/form.ts'
import { site } from './site.tsx'
import { crawl } from '../journeys/testing/crawl.ts'
import { demonstrationHouse } from '../journeys/testing/demonstration.ts'
import { changedTables, tableDigests } from '../journeys/testing/table-digests.ts'
import { visitorOf } from '../journeys/testing/visitor.ts'

const here = await demonstrationHouse()
after(() => here[Symbol.asyncDispose]())
const { house, url, rows } = here

const missing = { id: '00000000-0000-7000-8000-000000000000', number: '990101000001' }
const [resident, neighbour, dispatcher, place] = [await here.signedIn('resident'), await here.signedIn('neighbour'), await here.signedIn('dispatcher'), await here.signedIn('place')]

/** Every address that answers to `method`, with its places filled: ids with `id`, numbers with `number`, words with a word. */
function addresses(method: 'GET' | 'POST', { id, number }: { id: string; number: string }): string[] {
  const patterns = house.site.routes.filter((route) => route.method === method || (route.method === 'ALL' && !route.path.startsWith('/*'))).map(({ path }) => path)
  return [...new Set(patterns)].map((pattern) => pattern.replace(/\/:number(\{[^/]*\})?(?=\/|$)/g, `/${number}`).replace(/\/:(id|token|file)(\{[^/]*?\})?(?=\/|$)/g, `/${id}`).replace(/\/:[a-z]+(\{[^/]*\})?(?=\/|$)/gi, '/accept').replace(/\/\*$/, '/anything'))
}

/** An answer with what names the asked-for thing taken out, so that answers about two things can be compared. */
async function answerTo(response: Response, ...names: string[]): Promise<string> {
  const text = await response.text()
  return `${response.status} ${names.reduce((left, name) => left.replaceAll(name, 'X'), text)}`
}

test('a form that another site posts is refused at every address, whoever is signed in, and nothing is written', async () => {
  const posts = addresses('POST', missing).filter((path) => !path.startsWith('/open311/'))
  assert.ok(posts.length > 30, `${posts.length} addresses take forms`)
  const before = await tableDigests(here)
  const foreign: Record<string, string>[] = [{ origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site', origin: url }, { 'sec-fetch-site': 'same-site', origin: url }]
  for (const path of posts) {
    for (const headers of foreign) assert.equal((await place.post(path, { what: 'demonstration', name: 'x', confirmed: '1' }, headers)).status, 403, `${path} ${JSON.stringify(headers)}`)
    assert.equal((await dispatcher.post(path, { version: '1' }, { origin: `${url}.elsewhere.example` })).status, 403, path)
  }
  assert.deepEqual(changedTables(before, await tableDigests(here)), [])
})

test('what somebody wrote while nobody was signed in any more waits on the page, which keeps no secret', async () => {
  const visitor = here.visitor()
  const answer = await visitor.post('/me/name', { name: '李 "秀" <英>', note: ['一', '二'] })
  assert.equal(answer.status, 401)
  const page = await answer.text()
  assert.match(page, /没有丢，也还没有提交/)
  assert.match(page, /<form method="post" action="\/me\/name"><input type="hidden" name="name" value="李 &quot;秀&quot; &lt;英&gt;"\/><input type="hidden" name="note" value="一"\/><input type="hidden" name="note" value="二"\/>/)
  const secret = await (await visitor.post('/me/security', { do: 'password', password: 'Lamp-post-42' })).text()
  assert.match(secret, /没有留在这一页上/)
  assert.doesNotMatch(secret, /Lamp-post-42/)
  const json = await visitor.post('/me/name', { name: '李秀英' }, { accept: 'application/json' })
  assert.equal((await json.json() as { error: { code: string } }).error.code, 'people.sign-in-needed')
})

test('every page carries a strict policy and holds no script, style or handler of its own', async () => {
  const shapes = new Set<string>()
  for (const visitor of [here.visitor(), resident, dispatcher, place]) {
    for (const { path, headers, html } of await crawl(visitor, ['/', '/desk'], 150)) {
      if (html === '') continue
      shapes.add(path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'self'/, path)
      assert.match(policy, /frame-ancestors 'none'/, path)
      assert.doesNotMatch(policy, /unsafe|\*/, path)
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
      assert.match(headers.get('cache-control') ?? '', /no-store/, path)
      const markup = html.replace(/<textarea[\s\S]*?<\/textarea>/g, '')
      assert.doesNotMatch(markup, /<script(?![^>]*\ssrc="\/assets\/)[^>]*>|<style|<[^>]*\sstyle=|<[^>]*\son[a-z]+=|href="javascript:/i, path)
    }
  }
  assert.ok(shapes.size > 60, `${shapes.size} pages`)
})

test('what is no page carries the same policy: files, what is missing among them, and the answer that all is well', async () => {
  for (const path of ['/healthz', '/assets/none.js', '/assets/..%2fpackage.json', '/assets/']) {
    const { headers } = await here.visitor().get(path)
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'/, path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
  }
})

test('cookies cannot be read by script nor sent along by other sites, and travel encrypted where the site is', async () => {
  const settings = { ...here.settings, baseUrl: 'https://gongzhi.example' }
  const database = openDatabase(here.databaseUrl, { connections: 2 })
  try {
    const { site: encrypted } = await buildHouse(settings, { url: here.databaseUrl, database, files: fileStore(`${settings.dataDir}/files`), close: async () => {} })
    const visitor = visitorOf('https://gongzhi.example', (request) => encrypted.fetch(request))
    const { login, password } = here.demonstration.users[0]!
    const signedIn = await visitor.post('/sign-in/password', { login, password })
    const preferred = await visitor.post('/preferences', { locale: 'en', return: '/' })
    const lines = [...signedIn.headers.getSetCookie(), ...preferred.headers.getSetCookie()]
    assert.equal(signedIn.status, 303)
    assert.ok(lines.length >= 2, lines.join('\n'))
    for (const line of lines) {
      assert.match(line, /; HttpOnly/i, line)
      assert.match(line, /; SameSite=(Lax|Strict)/i, line)
      assert.match(line, /; Secure/i, line)
    }
    assert.match(signedIn.headers.get('strict-transport-security') ?? '', /max-age=\d{8}/)
  } finally {
    await database.close()
  }
})

test('reading changes nothing: every address is asked for, by a visitor, a resident and staff', async () => {
  const [matter] = await rows<{ id: string; number: string }>(`select id, number from matters.matter order by reported_at limit 1`)
  const paths = [...addresses('GET', matter!), ...addresses('GET', missing)]
  assert.ok(paths.length > 100, `${paths.length}`)
  // Every minute of use a session sets down when it was last used, and with it until when it lasts: of sessions, all else is compared.
  const sessions = () => rows(`select to_jsonb(s) - 'seen_at' - 'expiresAt' as session from people.session s order by id`)
  const sessionsBefore = await sessions()
  const before = await tableDigests(here)
  const [last] = await rows<{ id: number }>('select max(id) as id from transparency.act')
  for (const visitor of [here.visitor(), resident, dispatcher, place]) {
    for (const path of paths) {
      const answer = await visitor.get(path)
      await answer.arrayBuffer()
      assert.ok(answer.status < 500, `${path}: ${answer.status}`)
    }
  }
  assert.deepEqual(await sessions(), sessionsBefore)
  // That somebody looked may be written down; it is the trace of reading.
  assert.deepEqual(changedTables(before, await tableDigests(here)).filter((name) => !['transparency.act', 'people.session'].includes(name)), [])
  const traces = await rows<{ name: string }>('select distinct name from transparency.act where id > $1', [last!.id])
  assert.deepEqual(traces.filter(({ name }) => !/-(exported|read)$/.test(name)), [])
})

test('what is private of another person is answered like what does not exist', async () => {
  const photos = new File([await sharp({ create: { width: 64, height: 64, channels: 3, background: 'navy' } }).jpeg().toBuffer()], 'a.jpg', { type: 'image/jpeg' })
  const [unit] = await rows<{ id: string }>(`select id from territory.unit where level = 'community' order by code limit 1`)
  const sent = await resident.post('/matters/new', { text: '邻居把我的信箱撬坏了，不想让人知道是我说的', category: 'E0701', unit: unit!.id, confidential: '1', confirmed: '1', photos })
  assert.equal(sent.status, 303, await sent.text())
  const [matter] = await rows<{ id: string; number: string; reporter: string }>(`select id, number, reporter_id as reporter from matters.matter where confidential order by reported_at desc limit 1`)
  const [photo] = await rows<{ id: string }>('select id from matters.photo where matter_id = $1', [matter!.id])
  const [notice] = await rows<{ id: string }>('select id from notifications.notice where person_id = $1 limit 1', [matter!.reporter])
  const answers: string[] = []
  for (const id of [matter!.id, matter!.reporter, photo!.id, notice!.id]) {
    for (const pattern of addresses('GET', { id: ':here:', number: ':number:' }).filter((path) => /:here:|:number:/.test(path))) {
      const about = (id: string, number: string) => pattern.replaceAll(':here:', id).replaceAll(':number:', number)
      const known = about(id, matter!.number), unknown = about(missing.id, missing.number)
      if ((await resident.get(known)).status === 200) answers.push(known)
      for (const visitor of [here.visitor(), neighbour]) {
        const answer = await answerTo(await visitor.get(known), id, matter!.number, encodeURIComponent(known))
        const wanted = await answerTo(await visitor.get(unknown), missing.id, missing.number, encodeURIComponent(unknown))
        // The page of confirmation asks everybody for the code, whatever the number: what counts is that the answers are alike.
        assert.match(answer, known.endsWith('/confirm') ? /^(200|303) / : /^(303|401|403|404) /, known)
        assert.equal(answer, wanted, known)
      }
    }
  }
  // Their owner does see them: the answers above are no accident of a wrong address.
  assert.deepEqual([`/matters/${matter!.number}`, `/files/photo/${photo!.id}`].filter((path) => !answers.includes(path)), [])
})

test('a body that is too large, broken or no form is refused before anything is written', async () => {
  const before = await tableDigests(here)
  const headers = { origin: url, 'content-type': 'application/x-www-form-urlencoded' }
  const post = (body: BodyInit, more: Record<string, string> = {}) => fetch(`${url}/sign-in/password`, { method: 'POST', headers: { ...headers, ...more }, body })
  assert.equal((await post(`login=${'x'.repeat(longestForm)}`)).status, 422)
  const endless = new ReadableStream<Uint8Array>({ pull(controller) { controller.enqueue(new Uint8Array(65_536).fill(120)) } })
  const streamed = await fetch(`${url}/sign-in/password`, { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit).catch((error: Error) => error)
  assert.ok(streamed instanceof Error || streamed.status === 422)
  assert.equal((await post('login=%ff%fe&password=x')).status, 422)
  assert.equal((await post('login=a%00b')).status, 422)
  assert.equal((await post('{}', { 'content-type': 'application/json' })).status, 422)
  assert.equal((await post('no boundary', { 'content-type': 'multipart/form-data; boundary=b' })).status, 422)
  assert.deepEqual(changedTables(before, await tableDigests(here)), [])
})

test('whoever’s posts wait for a second factor is led from the desk to where one is turned on', async () => {
  const [before] = await rows<{ staff_second_factor: string }>('select staff_second_factor from people.sign_in_policy order by valid_from desc limit 1')
  await rows(`update people.sign_in_policy set staff_second_factor = 'required'`)
  try {
    const led = await dispatcher.get('/desk/new?x=1')
    assert.deepEqual([led.status, led.headers.get('location')], [303, '/me/security?need=second-factor&return=%2Fdesk%2Fnew%3Fx%3D1'])
    assert.match(led.headers.get('content-security-policy') ?? '', /default-src 'self'/)
    assert.match(await (await dispatcher.get(led.headers.get('location') ?? '')).text(), /您的岗位要求第二重验证/)
    const refused = await resident.get('/desk')
    assert.equal(refused.status, 403)
    assert.match(await refused.text(), /You may not do this[\s\S]*href="\/about\/permissions">See who may do what/, 'and shows who may')
  } finally {
    await rows('update people.sign_in_policy set staff_second_factor = $1', [before?.staff_second_factor])
  }
})

test('an address that does not exist is said so in the reader’s language, with a way home', async () => {
  for (const [language, sentence] of [['zh-CN', '没有找到这一页'], ['en', 'This page was not found']] as const) {
    const answer = await here.visitor().get('/no/such/page', { 'accept-language': language })
    assert.equal(answer.status, 404)
    const html = await answer.text()
    assert.match(html, new RegExp(`<h1[^>]*>[^<]*${sentence}`), html.match(/<h1[^>]*>[^<]*/)?.[0])
    assert.match(html, /href="\/"/)
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'self'/)
  }
})

test('a fault of ours is an apology with a number that the log knows, and tells nothing else', async () => {
  const broken = site({
    settings: here.settings, database: openDatabase(here.databaseUrl, { connections: 2 }), files: fileStore(here.settings.dataDir), assetsFolder: '', now: () => new Date(),
    rooms: [{ name: 'broken', routes: routes().get('/broken', () => { throw new Error('the password of the database') }) }],
    readerOf: async () => ({ actor: undefined, setCookies: [], preferences: { locale: undefined, largePrint: false }, staff: false }),
    placeOf: async () => undefined, unreadOf: async () => 0,
  })
  const answer = await broken.request('/broken')
  assert.equal(answer.status, 500)
  const html = await answer.text()
  assert.doesNotMatch(html, /password/)
  assert.ok(html.includes(answer.headers.get('x-request-id') ?? 'none'))
  const json = await broken.request('/broken', { headers: { accept: 'application/json' } })
  assert.deepEqual(Object.keys((await json.json() as { error: object }).error), ['code', 'requestId'])
})

test('whoever asks too often is told how long to wait, and may read on', async () => {
  const visitor = here.visitor()
  assert.equal((await visitor.post('/preferences', { locale: 'zh-CN', return: '/' })).status, 303)
  await rows(`update platform.rate set points = 600 where key like 'address:%'`)
  const answer = await visitor.post('/preferences', { locale: 'en', return: '/' })
  assert.equal(answer.status, 429)
  const seconds = Number(answer.headers.get('retry-after'))
  assert.ok(seconds >= 1 && seconds <= 60, `${seconds}`)
  assert.match(await answer.text(), /请等 \d+ 秒再试/)
  const machine = await visitor.post('/open311/v2/requests.json', { api_key: 'x' })
  assert.deepEqual([machine.status, Number(machine.headers.get('retry-after')) >= 1, ((await machine.json()) as { code: string }[])[0]?.code], [429, true, '429'], 'machines are told in the form of their contract')
  const xml = await visitor.post('/open311/v2/requests.xml', { api_key: 'x' })
  assert.match(await xml.text(), /^<\?xml[^>]*>\s*<errors><error><code>429</)
  assert.equal((await visitor.get('/')).status, 200)
})
