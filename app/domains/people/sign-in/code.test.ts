import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DeliveryError } from '#platform/delivery-error'
import { smtpMail } from '#platform/mail/smtp'
import { smtpServer } from '#platform/mail/testing/smtp-server'
import { httpGatewaySms } from '#platform/sms/http-gateway'
import { testDatabase } from '#platform/testing/database'
import { serve } from '#platform/testing/listen'
import { house } from '../testing/house.ts'

const codeIn = (text: string | undefined) => /\d{6}/.exec(text ?? '')?.[0] ?? ''

test('a newcomer signs in by a code on the phone, gives a name, and is known the next time', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const ada = there.visitor()

  const asked = await ada.post('/sign-in', { phone: '138 0000 0000', return: '/matters/new' })
  assert.equal(asked.status, 303)
  assert.equal(asked.headers.get('location'), '/sign-in/code')
  assert.equal(there.texts[0]?.to, '+8613800000000')
  assert.match(await (await ada.get('/sign-in/code')).text(), /138\*\*\*\*0000/)

  const typed = await ada.post('/sign-in/code', { code: codeIn(there.texts[0]?.text) })
  assert.equal(typed.headers.get('location'), '/sign-in/name?return=%2Fmatters%2Fnew')
  assert.match(await (await ada.get('/sign-in/name')).text(), /怎么称呼您/)
  assert.equal((await ada.post('/sign-in/name', { name: '张小明', return: '/matters/new' })).status, 422)
  const named = await ada.post('/sign-in/name', { name: '张小明', age: '1', consents: 'notify', return: '/matters/new' })
  assert.equal(named.headers.get('location'), '/matters/new')
  assert.match(await (await ada.get('/me')).text(), /张小明，您好/)

  const { rows } = await db.pool.query('select name, phone, (select count(*) from people.consent) as consents from people.person')
  assert.deepEqual(rows, [{ name: '张小明', phone: '+8613800000000', consents: 1 }])
  const { rows: acts } = await db.pool.query('select name, facts from transparency.act order by id')
  assert.deepEqual(acts.map(({ name }) => name), ['people.joined', 'people.consent-given'])
  assert.ok(!JSON.stringify(acts).includes('张') && !JSON.stringify(acts).includes('138'))

  there.now = new Date(there.now.getTime() + 120_000)
  const again = there.visitor()
  await again.post('/sign-in', { phone: '13800000000' })
  assert.equal((await again.post('/sign-in/code', { code: codeIn(there.texts.at(-1)?.text) })).headers.get('location'), '/')
  assert.equal((await db.pool.query(`select facts->>'way' as way from transparency.act where name = 'people.signed-in'`)).rows[0]?.way, 'phone-code')

  assert.equal((await again.post('/sign-out', {})).status, 303)
  assert.equal((await again.get('/me')).status, 401)
})

test('a code that staff wrote down with the same name makes the caller the same person', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const { rows: [walkIn] } = await db.pool.query(`insert into people.person (name, phone, created_at) values ('王芳', '+8613900000000', now()) returning id`)
  for (const [phone, name] of [['13900000000', '王芳'], ['13700000000', '王芳']] as const) {
    const visitor = there.visitor()
    await visitor.post('/sign-in', { phone })
    await visitor.post('/sign-in/code', { code: codeIn(there.texts.at(-1)?.text) })
    await visitor.post('/sign-in/name', { name, age: '1' })
  }
  const { rows } = await db.pool.query('select id, phone, user_id is not null as account from people.person order by created_at')
  assert.equal(rows.length, 2)
  assert.deepEqual(rows.find(({ id }) => id === walkIn.id), { id: walkIn.id, phone: '+8613900000000', account: true })
})

test('a mailbox works as well, and an unknown one is answered like a known one', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const one = there.visitor()
  assert.equal((await one.post('/sign-in/mail', { mail: 'Ada@Example.org' })).status, 303)
  assert.equal(there.mails[0]?.to, 'ada@example.org')
  await one.post('/sign-in/code', { code: codeIn(there.mails[0]?.text) })
  await one.post('/sign-in/name', { name: 'Ada', age: '1' })
  there.now = new Date(there.now.getTime() + 120_000)
  const [known, unknown] = await Promise.all(['ada@example.org', 'bo@example.org'].map((mail) => there.visitor().post('/sign-in/mail', { mail })))
  assert.deepEqual([known?.status, known?.headers.get('location')], [unknown?.status, unknown?.headers.get('location')])
  assert.equal(there.mails.length, 3)
})

test('whoever wants a mailbox that another account has is answered, and made to wait, like anybody else; its owner is told', async () => {
  await using db = await testDatabase()
  const there = house(db)
  for (const [phone, mail] of [['13800000001', 'ada@example.org'], ['13800000002', '']] as const) {
    const visitor = there.visitor()
    await visitor.post('/sign-in', { phone })
    await visitor.post('/sign-in/code', { code: codeIn(there.texts.at(-1)?.text) })
    await visitor.post('/sign-in/name', { name: '张三', age: '1' })
    if (mail) {
      await visitor.post('/me/mail', { mail })
      await visitor.post('/sign-in/code', { code: codeIn(there.mails.at(-1)?.text) })
      continue
    }
    there.now = new Date(there.now.getTime() + 120_000)
    const seen = []
    for (const wanted of ['ada@example.org', 'nobody@example.org']) {
      const before = there.mails.length, answer = await visitor.post('/me/mail', { mail: wanted })
      const page = await (await visitor.get('/sign-in/code')).text(), wrong = await visitor.post('/sign-in/code', { code: '000000' })
      seen.push([answer.status, answer.headers.get('location'), there.mails.length - before, page.replace(/[a-z]\*+@/, ''), wrong.status, (await wrong.text()).replace(/[a-z]\*+@/, '')])
    }
    assert.deepEqual(seen[0], seen[1])
    assert.match(there.mails.at(-2)?.text ?? '', /已经用在一个账号上，没有任何改动/)
    assert.doesNotMatch(there.mails.at(-2)?.text ?? '', /\d{6}/)
  }
})

test('wrong codes, codes in excess and a silent gateway are said in sentences, and a code works once', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const ada = there.visitor()
  assert.match(await (await ada.post('/sign-in', { phone: '12345' })).text(), /手机号不对/)
  await ada.post('/sign-in', { phone: '13800000000' })
  const code = codeIn(there.texts[0]?.text)
  const wrong = await ada.post('/sign-in/code', { code: code === '000000' ? '111111' : '000000' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /验证码不对或已经过期/)
  assert.equal((await ada.post('/sign-in', { phone: '13800000000' })).status, 429)
  const jar = new Map(ada.jar)
  assert.equal((await ada.post('/sign-in/code', { code })).status, 303)
  const thief = there.visitor()
  for (const [name, value] of jar) thief.jar.set(name, value)
  assert.equal((await thief.post('/sign-in/code', { code })).status, 422)

  const broken = house(db, { auth: { sms: { send: async () => { throw new DeliveryError('unreachable', 'gateway: ETIMEDOUT') } } } })
  const answer = await broken.visitor().post('/sign-in', { phone: '13600000000' })
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /没有发出去/)
})

test('a code is good for three tries, a phone for ten in a quarter of an hour, and for six codes an hour; another phone is not held up', async () => {
  await using db = await testDatabase()
  const there = house(db)
  const guesser = there.visitor()
  const wrong = () => guesser.post('/sign-in/code', { code: there.texts.at(-1)?.text.includes('000000') ? '111111' : '000000' })
  await guesser.post('/sign-in', { phone: '13800000000' })
  for (let tries = 0; tries < 3; tries++) assert.equal((await wrong()).status, 422)
  assert.equal((await guesser.post('/sign-in/code', { code: codeIn(there.texts.at(-1)?.text) })).status, 422, 'the right one comes too late')
  for (let tries = 0; tries < 6; tries++) assert.equal((await wrong()).status, 422)
  assert.equal((await wrong()).status, 429)
  const sent: number[] = []
  for (let code = 0; code < 7; code++) {
    there.now = new Date(there.now.getTime() + 61_000)
    sent.push((await guesser.post('/sign-in', { phone: '13800000000' })).status)
  }
  assert.deepEqual(sent, [303, 303, 303, 303, 303, 429, 429])
  assert.equal((await there.visitor().post('/sign-in', { phone: '13800000009' })).status, 303)
})

test('codes that were typed in rightly count neither for the phone nor for the line that many share', async () => {
  await using db = await testDatabase()
  const there = house(db)
  for (let time = 0; time < 8; time++) {
    there.now = new Date(there.now.getTime() + 61_000)
    const ada = there.visitor()
    assert.equal((await ada.post('/sign-in', { phone: '13800000000' })).status, 303, `time ${time}`)
    assert.equal((await ada.post('/sign-in/code', { code: codeIn(there.texts.at(-1)?.text) })).status, 303)
  }
  assert.deepEqual((await db.pool.query(`select count, locked_until from people.attempt where key like 'code-address:%'`)).rows, [{ count: 0, locked_until: null }])
  await db.pool.query(`update people.attempt set count = 59 where key like 'code-address:%'`)
  assert.equal((await there.visitor().post('/sign-in', { phone: '13800000008' })).status, 303)
  assert.equal((await there.visitor().post('/sign-in', { phone: '13800000009' })).status, 429)
})

test('residents stay signed in while they come back, and are signed out after the days that the place decided', async () => {
  await using db = await testDatabase()
  const there = house(db), begun = there.now
  await db.pool.query('update people.sign_in_policy set session_days = 10')
  const ada = there.visitor()
  await ada.post('/sign-in', { phone: '13800000000' })
  await ada.post('/sign-in/code', { code: codeIn(there.texts.at(-1)?.text) })
  await ada.post('/sign-in/name', { name: '张小明', age: '1' })
  for (const days of [9, 18, 27, 36]) {
    there.now = new Date(begun.getTime() + days * 86_400_000)
    assert.equal((await ada.get('/me')).status, 200, `after ${days} days`)
  }
  there.now = new Date(begun.getTime() + 47 * 86_400_000)
  assert.equal((await ada.get('/me')).status, 401)
})

test('a code goes through a gateway that hangs up first, once, under one key; another through a real mail server', async () => {
  await using db = await testDatabase()
  const calls: { key: string | undefined; text: string }[] = []
  await using gateway = await serve({
    async fetch(request) {
      const { text } = await request.json() as { text: string }
      calls.push({ key: request.headers.get('idempotency-key') ?? undefined, text })
      return new Response(null, { status: calls.length === 1 ? 503 : 202 })
    },
  })
  await using mailServer = await smtpServer()
  const there = house(db, { auth: { sms: httpGatewaySms({ url: `${gateway.url}/send`, key: 'secret', timeoutMilliseconds: 2000, pausesMilliseconds: [1, 1] }), mail: smtpMail({ url: mailServer.url, from: '示例社区 <notice@gongzhi.example>' }) } })
  const ada = there.visitor()
  assert.equal((await ada.post('/sign-in', { phone: '13800000000' })).status, 303)
  assert.equal(calls.length, 2)
  assert.equal(calls[0]?.key, calls[1]?.key)
  assert.equal((await ada.post('/sign-in/code', { code: codeIn(calls[1]?.text) })).status, 303)

  const bo = there.visitor()
  assert.equal((await bo.post('/sign-in/mail', { mail: 'bo@example.org' })).status, 303)
  assert.deepEqual(mailServer.received[0]?.to, ['bo@example.org'])
  assert.equal((await bo.post('/sign-in/code', { code: codeIn(Buffer.from(mailServer.received[0]?.raw.split('\r\n\r\n')[1] ?? '', 'base64').toString()) })).status, 303)
})
