import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { Hono } from 'hono'
import { serve } from '#platform/testing/listen'
import { testDatabase } from '#platform/testing/database'
import { openAccount } from '../index.ts'
import { house } from '../testing/house.ts'

interface Citizen { sub: string; name: string; email: string; email_verified: boolean }

/** A city's identity service: discovery, keys, codes and tokens over real HTTP. Whoever comes to `authorize` is `citizen`. */
async function cityIdentityService(citizen: Citizen) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const state = { citizen, exchanges: [] as URLSearchParams[], issuer: '', nonce: '' }
  const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const app = new Hono()
    .get('/.well-known/openid-configuration', (c) => c.json({
      issuer: state.issuer, authorization_endpoint: `${state.issuer}/authorize`, token_endpoint: `${state.issuer}/token`, jwks_uri: `${state.issuer}/keys`, userinfo_endpoint: `${state.issuer}/userinfo`,
      id_token_signing_alg_values_supported: ['RS256'], response_types_supported: ['code'], subject_types_supported: ['public'],
    }))
    .get('/keys', (c) => c.json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }))
    .get('/authorize', (c) => { state.nonce = c.req.query('nonce') ?? ''; return c.redirect(`${c.req.query('redirect_uri')}?code=once&state=${c.req.query('state')}`) })
    .post('/token', async (c) => {
      state.exchanges.push(new URLSearchParams(await c.req.text()))
      const now = Math.floor(Date.now() / 1000)
      const body = `${base64({ alg: 'RS256', kid: 'one' })}.${base64({ iss: state.issuer, aud: 'gongzhi', iat: now, exp: now + 300, nonce: state.nonce, ...state.citizen })}`
      return c.json({ access_token: 'not to be kept', token_type: 'Bearer', expires_in: 300, id_token: `${body}.${sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64url')}` })
    })
    .get('/userinfo', (c) => c.json(state.citizen))
  const server = await serve(app)
  state.issuer = server.url
  return Object.assign(state, { url: server.url, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() })
}

const oidc = (url: string) => ({ oidc: { discoveryUrl: `${url}/.well-known/openid-configuration`, clientId: 'gongzhi', clientSecret: 'between us', name: '示例市统一身份认证' } })

/** Follows the way out to the service and back, as a browser would. */
async function throughTheService(there: ReturnType<typeof house>, visitor = there.visitor()) {
  const out = await visitor.get('/sign-in/city?return=/places')
  assert.equal(out.status, 303)
  const back = new URL((await fetch(out.headers.get('location') ?? '', { redirect: 'manual' })).headers.get('location') ?? '')
  return { visitor, answer: await visitor.get(back.pathname + back.search) }
}

test("someone new comes from the city's own service, confirms their name, and no token is kept", async () => {
  await using db = await testDatabase()
  await using city = await cityIdentityService({ sub: '4401', name: '赵敏', email: 'zhao@example.org', email_verified: true })
  const there = house(db, { settings: oidc(city.url) })
  assert.match(await (await there.visitor().get('/sign-in')).text(), /用示例市统一身份认证登录/)
  const { visitor, answer } = await throughTheService(there)
  assert.match(answer.headers.get('location') ?? '', /\/sign-in\/name/)
  assert.equal(city.exchanges[0]?.get('code_verifier')?.length !== undefined, true)
  assert.match(await (await visitor.get('/sign-in/name?return=/places')).text(), /value="赵敏"/)
  await visitor.post('/sign-in/name', { name: '赵敏', age: '1' })
  assert.match(await (await visitor.get('/me')).text(), /赵敏，您好/)
  const { rows } = await db.pool.query(`select "accessToken", "idToken", (select name from people."user") as name from people.account`)
  assert.deepEqual(rows, [{ accessToken: null, idToken: null, name: '' }])

  const { answer: again } = await throughTheService(there)
  assert.equal(again.headers.get('location'), 'http://localhost:3000/places')
  const { rows: [session] } = await db.pool.query('select way, assurance from people.session order by "createdAt" desc limit 1')
  assert.deepEqual(session, { way: 'city-service', assurance: 'strong' })
})

test('a staff account is found by the mailbox that the service vouches for, and by no other', async () => {
  await using db = await testDatabase()
  await using city = await cityIdentityService({ sub: '7', name: '钱进', email: 'qian@example.org', email_verified: false })
  const there = house(db, { settings: oidc(city.url) })
  await openAccount(there.context(undefined, 'import'), { name: '钱进', mail: 'qian@example.org' })
  const { visitor, answer } = await throughTheService(there)
  assert.match(answer.headers.get('location') ?? '', /\/sign-in\?error=/)
  assert.equal((await visitor.get('/me')).status, 401)
  city.citizen.email_verified = true
  const { visitor: vouched } = await throughTheService(there)
  assert.match(await (await vouched.get('/me')).text(), /钱进，您好/)
})

test('a closed account is not opened by the city\'s service either', async () => {
  await using db = await testDatabase()
  await using city = await cityIdentityService({ sub: '8', name: '钱进', email: 'qian@example.org', email_verified: true })
  const there = house(db, { settings: oidc(city.url) })
  const { personId } = await openAccount(there.context(undefined, 'import'), { name: '钱进', mail: 'qian@example.org' })
  assert.match(await (await (await throughTheService(there)).visitor.get('/me')).text(), /钱进，您好/)
  await db.pool.query('update people.person set closed_at = now() where id = $1', [personId])
  await db.pool.query('delete from people.session')
  const { visitor, answer } = await throughTheService(there)
  assert.equal(answer.status < 500, true, `answered ${answer.status}`)
  assert.match(answer.headers.get('location') ?? '', /\/sign-in\?error=/)
  assert.equal((await visitor.get('/me')).status, 401)
  assert.equal((await db.pool.query('select from people.session')).rowCount, 0)
})

test('an answer that nobody asked for signs nobody in', async () => {
  await using db = await testDatabase()
  await using city = await cityIdentityService({ sub: '9', name: '孙丽', email: 'sun@example.org', email_verified: true })
  const there = house(db, { settings: oidc(city.url) })
  const out = await there.visitor().get('/sign-in/city')
  const back = new URL((await fetch(out.headers.get('location') ?? '', { redirect: 'manual' })).headers.get('location') ?? '')
  const victim = there.visitor()
  const answer = await victim.get(back.pathname + back.search)
  assert.match(answer.headers.get('location') ?? '', /error=/)
  assert.equal((await victim.get('/me')).status, 401)
})

test('while the service cannot be reached, people are told to use a code', async () => {
  await using db = await testDatabase()
  const there = house(db, { settings: oidc('http://127.0.0.1:9') })
  assert.equal((await there.visitor().get('/sign-in/city')).status, 409)
})
