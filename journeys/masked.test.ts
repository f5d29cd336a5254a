import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crawl } from './testing/crawl.ts'
import { demonstrationHouse } from './testing/demonstration.ts'

/** What a page says, without its markup. */
const textOf = (html: string) => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('an auditor meets no personal data unmasked, and an administrator of users meets no matter that is not public', { timeout: 600_000 }, async () => {
  await using here = await demonstrationHouse()
  const resident = await here.signedIn('resident')
  const words = '我是欧阳德培，电话 13912345678，住3号楼2单元501'
  const [category] = await here.rows<{ code: string }>(`select code from matters.category where publicity = 'confidential' and may_be_anonymous limit 1`)
  const [place] = await here.rows<{ id: string }>(`select id from territory.unit where level = 'community' order by code limit 1`)
  for (const code of ['C0101', category?.code ?? '']) {
    const sent = await resident.post('/matters/new', { text: `${words}，有事请联系我 ${code}`, category: code, unit: place?.id ?? '', confirmed: '1' }, { accept: 'application/json' })
    assert.equal(sent.status, 201, await sent.text())
  }
  const own = await here.rows<{ id: string; number: string; publicity: string }>(`select id, number, publicity from matters.matter where text like '%欧阳德培%' order by number`)
  assert.deepEqual(own.map(({ publicity }) => publicity).toSorted(), ['confidential', 'public'])

  // Names and phones of everybody but the reader; what a place publishes of those who answer for it, and a council of those who sit in it, is meant to be read.
  const everybody = await here.rows<{ name: string; phone: string | null; mail: string | null }>(`select name, phone, mail from people.person where erased_at is null and name ~ '[一-龥]'`)
  const published = textOf(JSON.stringify([await here.rows(`select * from territory.responsibility`), await here.rows(`select name from deliberation.seat`)]))
  for (const reader of ['auditor', 'users'] as const) {
    const visitor = await here.signedIn(reader), { name: self } = here.demonstration.users.find(({ login }) => login.startsWith(`${reader}@`)) ?? { name: '' }
    const secrets = [...new Set([...everybody.flatMap(({ name, phone, mail }) => (name === self ? [] : [name, phone?.slice(-11), mail])), '欧阳德培', '13912345678', '2单元501'])]
      .filter((text): text is string => typeof text === 'string' && text.length >= 2 && !published.includes(text))
    assert.ok(secrets.length > 10)
    const met = [...await crawl(visitor, ['/desk', '/desk/audit/acts', '/desk/audit/readings', '/desk/rates'], 120)]
    for (const path of own.flatMap(({ id, number }) => [`/desk/matters/${id}`, `/matters/${number}`, `/desk/rates/acts?part=dispatch`])) {
      const answer = await visitor.get(path)
      met.push({ path, shape: path, from: '', status: answer.status, headers: answer.headers, html: await answer.text() })
    }
    assert.ok(met.filter(({ status }) => status === 200).length > (reader === 'auditor' ? 40 : 20), `${met.length} pages for ${reader}`)
    const wrong = met.flatMap(({ path, html, status }) => {
      const said = textOf(html)
      // Accounts are what an administrator of users works on; opening one is recorded.
      const told = reader === 'users' && path.startsWith('/desk/administration/people/') ? [] : secrets.filter((secret) => said.includes(secret)).map((secret) => `${path} says ${secret}`)
      const matter = reader === 'users' && status === 200 && (/^\/desk\/(matters|supervision|map|queue)/.test(path) || own.some(({ number, publicity }) => publicity === 'confidential' && said.includes(number))) ? [`${path} shows a matter`] : []
      return [...told, ...matter]
    })
    assert.deepEqual(wrong, [], reader)
    const sheet = await (await visitor.get('/desk/queue.csv')).text()
    assert.deepEqual(secrets.filter((secret) => sheet.includes(secret)), [], `the sheet of the queue for ${reader}`)
  }
})

test('the copy of everything about somebody reads in their own language, without a code or a key in it', { timeout: 600_000 }, async () => {
  await using here = await demonstrationHouse()
  for (const login of ['resident', 'handler', 'community', 'dispatcher'] as const) {
    const visitor = await here.signedIn(login)
    const sent = await visitor.post('/matters/new', { text: '楼前的路灯三天不亮了', category: 'C0101', unit: (await here.rows<{ id: string }>(`select id from territory.unit where level = 'community' order by code limit 1`))[0]?.id ?? '', confirmed: '1' }, { accept: 'application/json' })
    assert.equal(sent.status, 201)
    for (const locale of ['zh-CN', 'en'] as const) {
      await visitor.post('/preferences', { locale, return: '/me' })
      const html = await (await visitor.get('/me/export/page')).text()
      const terms = [...html.matchAll(/<(?:dt|h3|th role="columnheader"[^>]*)>(.*?)<\//g)].map(([, term = '']) => term)
      const leaves = [...html.matchAll(/<(?:dd|div class="cell"|th role="rowheader"[^>]*)>([^<]*)<\//g)].map(([, text = '']) => text)
      assert.ok(terms.length > 30 && leaves.length > 20 && html.includes('楼前的路灯三天不亮了'), `${terms.length} terms for ${login}`)
      assert.deepEqual([...new Set(terms.filter((term) => (locale === 'en' ? /\p{Script=Han}|_|[a-z][A-Z]/u : /^[a-z_A-Z.]+$/).test(term)))], [], `${login} ${locale}`)
      assert.deepEqual([...new Set(leaves.filter((text) => /^[a-z]+([-_.][a-z]+)+$|^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)))], [], `${login} ${locale}`)
    }
  }
})
