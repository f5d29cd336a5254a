import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createOTP } from '@better-auth/utils/otp'
import type { TestDatabase } from '#platform/testing/database'
import { testDatabase } from '#platform/testing/database'
import { appoint, createPersonWithPassword, decideSignInPolicy } from '../index.ts'
import { type House, house } from '../testing/house.ts'

const password = 'Lamp-post-42'

async function withHandler(db: TestDatabase, policy: 'required' | 'offered' = 'offered') {
  const there = house(db)
  const context = there.context(undefined, 'import')
  await decideSignInPolicy({ ...context, now: new Date('2020-01-01') }, { staffSecondFactor: policy })
  const id = await createPersonWithPassword(context, { name: '李强', phone: '13800000001', password })
  await appoint(context, { personId: id, role: 'user-administrator', startsAt: new Date('2024-01-01') })
  return { there, id }
}
const signIn = (there: House, login: string, typed: string) => there.visitor().post('/sign-in/password', { login, password: typed })

test('of twenty wrong passwords at one moment five are tried, and then the right one is refused too, for fifteen minutes', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db)
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(there, '13800000001', 'Wrong-pass-1')))
  assert.deepEqual([422, 429].map((status) => answers.filter((answer) => answer.status === status).length), [5, 15])
  assert.equal((await signIn(there, '13800000001', password)).status, 429)
  const { rows } = await db.pool.query(`select subject, facts from transparency.act where name = 'people.sign-in-locked'`)
  assert.equal(rows.length, 1)
  assert.ok(!JSON.stringify(rows).includes('138'))
  there.now = new Date(there.now.getTime() + 16 * 60_000)
  assert.equal((await signIn(there, '13800000001', password)).status, 303)
})

test('an account that exists and one that does not get the same answer, and lock the same', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db)
  const bodies = new Map<string, string[]>()
  for (const login of ['13800000001', '13800000009', 'nobody@example.org', 'not a login']) {
    const seen = []
    for (let tries = 0; tries < 6; tries++) {
      const answer = await signIn(there, login, 'Wrong-pass-1')
      seen.push(`${answer.status} ${answer.headers.getSetCookie().length} ${(await answer.text()).replaceAll(login, 'LOGIN')}`)
    }
    bodies.set(login, seen)
  }
  const [first, ...others] = [...bodies.values()]
  for (const other of others) assert.deepEqual(other, first)
})

test('four wrong tries and a right one leave a clean slate', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db)
  for (let round = 0; round < 2; round++) {
    for (let tries = 0; tries < 4; tries++) assert.equal((await signIn(there, '13800000001', 'Wrong-pass-1')).status, 422)
    assert.equal((await signIn(there, '13800000001', password)).status, 303)
  }
})

test('an office behind one line signs in as often as it likes: only wrong tries count for its address, and sixty of them close it for guessers over many logins', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db)
  const nearly = async (limit: string) => assert.equal((await db.pool.query(`update people.attempt set count = 59 where key like $1`, [`${limit}:%`])).rowCount, 1)
  assert.equal((await signIn(there, 'nobody@example.org', 'Wrong-pass-1')).status, 422)
  await nearly('password-address')
  for (let colleague = 0; colleague < 3; colleague++) assert.equal((await signIn(there, '13800000001', password)).status, 303)
  assert.deepEqual((await db.pool.query(`select count, locked_until from people.attempt where key like 'password-address:%'`)).rows, [{ count: 59, locked_until: null }])
  assert.equal((await signIn(there, 'another@example.org', 'Wrong-pass-1')).status, 422)
  for (const login of ['third@example.org', '13800000001']) assert.equal((await signIn(there, login, password)).status, 429)
  // Whoever stands at the second step is not held up by passwords that others guess at.
  assert.equal((await there.visitor().post('/sign-in/totp', { code: '000000' })).status, 422)
  await nearly('second-step-address')
  assert.deepEqual([(await there.visitor().post('/sign-in/totp', { code: '000000' })).status, (await there.visitor().post('/sign-in/totp', { code: '000000' })).status], [422, 429])
})

test('what is confirmed rightly with the password or a code is never too often', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db)
  const li = there.visitor()
  await li.post('/sign-in/password', { login: '13800000001', password })
  for (let times = 0; times < 7; times++) assert.equal((await li.post('/me/security/totp', { current: password })).status, 200)
  for (let times = 0; times < 4; times++) assert.equal((await li.post('/me/security/totp', { current: 'Wrong-pass-1' })).status, 422)
  assert.equal((await li.post('/me/security/totp', { current: password })).status, 200)
  for (let times = 0; times < 6; times++) assert.equal((await li.post('/me/security/totp', { current: 'Wrong-pass-1' })).status, times < 5 ? 422 : 429)
})

test('staff who leave for half an hour are signed out; who keeps working stays', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db)
  const li = there.visitor()
  await li.post('/sign-in/password', { login: '13800000001', password })
  for (let quarter = 0; quarter < 4; quarter++) {
    there.now = new Date(there.now.getTime() + 20 * 60_000)
    assert.equal((await li.get('/desk/administration/people')).status, 200)
  }
  there.now = new Date(there.now.getTime() + 31 * 60_000)
  assert.equal((await li.get('/desk/administration/people')).status, 401)
  assert.equal((await db.pool.query('select from people.session')).rowCount, 0)
  // They are told why, once.
  assert.match(await (await li.get('/sign-in')).text(), /停留太久/)
  assert.doesNotMatch(await (await li.get('/sign-in')).text(), /停留太久/)
})

test('where a second factor is required, a post counts only after it; a code of the authenticator and a written-down one both serve', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db, 'required')
  const li = there.visitor()
  assert.equal((await li.post('/sign-in/password', { login: '13800000001', password })).headers.get('location'), '/')
  const led = await li.get('/desk/administration/people?q=x')
  const detour = led.headers.get('location') ?? ''
  assert.deepEqual([led.status, detour], [303, '/me/security?need=second-factor&return=%2Fdesk%2Fadministration%2Fpeople%3Fq%3Dx'])
  assert.equal((await li.post('/desk/administration/people/new', { name: '张三', phone: '13900000000' })).status, 403)
  const asked = await (await li.get(detour)).text()
  assert.match(asked, /您的岗位要求第二重验证/)
  const enrol = /href="(\/me\/security\/totp[^"]*)"/.exec(asked)?.[1]?.replaceAll('&amp;', '&') ?? ''

  assert.equal((await li.post(enrol, { current: 'Wrong-pass-1' })).status, 422)
  const page = await (await li.post(enrol, { current: password })).text()
  const address = new URL(/name="address" value="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '')
  const backup = [...page.matchAll(/name="backup" value="([^"]+)"/g)].map(([, code]) => code as string)
  assert.equal(backup.length, 10)
  const code = () => createOTP(Buffer.from(decodeBase32(address.searchParams.get('secret') ?? '')).toString()).totp()
  assert.equal((await li.post(enrol, { address: address.href, backup: backup[0] ?? '', code: '000000' })).status, 422)
  assert.equal((await li.post(enrol, { address: address.href, backup: backup[0] ?? '', code: await code() })).headers.get('location'), '/desk/administration/people?q=x')
  assert.equal((await li.get('/desk/administration/people')).status, 200)

  const used = await code()
  for (const second of [used, backup[0] ?? '']) {
    const again = there.visitor()
    assert.equal((await again.post('/sign-in/password', { login: '13800000001', password })).headers.get('location'), '/sign-in/totp?return=%2F')
    assert.equal((await again.get('/me')).status, 401)
    assert.equal((await again.post('/sign-in/totp', { code: '123' })).status, 422)
    assert.equal((await again.post('/sign-in/totp', { code: second })).status, 303)
    assert.equal((await again.get('/desk/administration/people')).status, 200)
  }
  // Neither is good twice: whoever looked over a shoulder comes too late.
  for (const second of [used, backup[0] ?? '']) {
    const twice = there.visitor()
    await twice.post('/sign-in/password', { login: '13800000001', password })
    assert.equal((await twice.post('/sign-in/totp', { code: second })).status, 422)
    assert.equal((await twice.get('/me')).status, 401)
  }
})

test('of twenty wrong codes at one moment a few are tried, and then the right one is refused too, also after another password', async () => {
  await using db = await testDatabase()
  const { there, id } = await withHandler(db, 'required')
  const secret = await enrolled(there, '13800000001')
  const li = there.visitor()
  await li.post('/sign-in/password', { login: '13800000001', password })
  const answers = await Promise.all(Array.from({ length: 20 }, () => li.post('/sign-in/totp', { code: '000000' })))
  assert.ok(answers.every(({ status }) => status === 422))
  const again = there.visitor()
  for (let tries = 0; tries < 6; tries++) {
    await again.post('/sign-in/password', { login: '13800000001', password })
    await again.post('/sign-in/totp', { code: '000000' })
  }
  await again.post('/sign-in/password', { login: '13800000001', password })
  assert.equal((await again.post('/sign-in/totp', { code: await createOTP(secret).totp() })).status, 422)
  assert.deepEqual((await db.pool.query(`select t."lockedUntil" > now() as locked from people."twoFactor" t join people.person p on p.user_id = t."userId" where p.id = $1`, [id])).rows, [{ locked: true }])
})

test('whoever holds nothing but the phone of staff who have a second step puts none of their own in its place', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db, 'required')
  await enrolled(there, '13800000001')
  const thief = there.visitor()
  await thief.post('/sign-in', { phone: '13800000001' })
  await thief.post('/sign-in/code', { code: /\d{6}/.exec(there.texts.at(-1)?.text ?? '')?.[0] ?? '' })
  assert.match(await (await thief.get('/me')).text(), /李强，您好/)
  const shown = await (await thief.get('/me/security')).text()
  assert.match(shown, /请用户管理员当面核对/)
  assert.doesNotMatch(shown, /name="password"|stop-totp/)
  for (const fields of [{ do: 'password', password: 'Thief-pass-77' }, { do: 'stop-totp', current: password }, { do: 'remove-passkey', id: 'x' }] as Record<string, string>[]) {
    const answer = await thief.post('/me/security', fields)
    assert.equal(answer.status, 403, fields.do)
    assert.match(await answer.text(), /请先用它登录/)
  }
  assert.equal((await thief.post('/me/security/totp', { current: password })).status, 403)
  assert.equal((await thief.get('/api/auth/passkey/generate-register-options')).status, 403)
  assert.equal((await thief.get('/desk/administration/people')).status, 303)
  assert.equal((await signIn(there, '13800000001', password)).headers.get('location'), '/sign-in/totp?return=%2F')
})

test('whoever lost every second step begins anew after an administrator reset it, and is told', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db, 'required')
  const context = there.context(undefined, 'import'), chen = await createPersonWithPassword(context, { name: '陈工', phone: '13800000005', password })
  await appoint(context, { personId: chen, role: 'auditor', startsAt: new Date('2024-01-01') })
  await enrolled(there, '13800000005')
  await db.pool.query(`update people.sign_in_policy set staff_second_factor = 'offered'`)
  const li = there.visitor()
  await li.post('/sign-in/password', { login: '13800000001', password })
  assert.match(await (await li.get(`/desk/administration/people/${chen}`)).text(), /重设登录方式/)
  assert.equal((await li.post(`/desk/administration/people/${chen}`, { do: 'reset' })).headers.get('location'), `/desk/administration/people/${chen}?done=reset`)
  assert.deepEqual([there.texts.at(-1)?.to, /已由用户管理员重设/.test(there.texts.at(-1)?.text ?? '')], ['+8613800000005', true])
  const { rows: [self] } = await db.pool.query(`select id from people.person where phone = '+8613800000001'`)
  assert.equal((await li.post(`/desk/administration/people/${self.id}`, { do: 'reset' })).status, 403)
  await db.pool.query(`update people.sign_in_policy set staff_second_factor = 'required'`)

  assert.equal((await signIn(there, '13800000005', password)).status, 422)
  assert.deepEqual((await db.pool.query(`select (select count(*) from people."twoFactor") as steps, (select count(*) from people.session s join people.person p on p.user_id = s."userId" where p.id = $1) as sessions`, [chen])).rows, [{ steps: 0, sessions: 0 }])
  const again = there.visitor()
  await again.post('/sign-in', { phone: '13800000005' })
  await again.post('/sign-in/code', { code: /\d{6}/.exec(there.texts.at(-1)?.text ?? '')?.[0] ?? '' })
  assert.match(await (await again.get('/me/who-looked')).text(), /重设登录方式/)
  assert.equal((await again.post('/me/security', { do: 'password', password: 'Fresh-start-1' })).status, 303)
  assert.equal((await again.post('/me/security/totp', { current: 'Fresh-start-1' })).status, 200)
})

test('whoever has a second step but came in without it, is led to sign in with it, and nowhere else off this site', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db, 'required')
  await db.pool.query(`update people."user" set "twoFactorEnabled" = true where "phoneNumber" = '+8613800000001'`)
  const li = there.visitor()
  await li.post('/sign-in', { phone: '13800000001' })
  await li.post('/sign-in/code', { code: /\d{6}/.exec(there.texts.at(-1)?.text ?? '')?.[0] ?? '' })
  const page = await (await li.get((await li.get('/desk')).headers.get('location') ?? '')).text()
  assert.match(page, /请用它再登录一次/)
  assert.match(page, /href="\/sign-in\/password\?return=%2Fdesk"/)
  assert.doesNotMatch(await (await li.get('/me/security?return=https://elsewhere.example/')).text(), /elsewhere/)
})

test('a new password needs the old one, unless a code was typed just now; the other devices are signed out', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db)
  const here = there.visitor(), elsewhere = there.visitor()
  for (const one of [here, elsewhere]) await one.post('/sign-in/password', { login: '13800000001', password })
  const set = (fields: Record<string, string>) => here.post('/me/security', { do: 'password', ...fields })
  assert.match(await (await set({ current: password, password: 'short' })).text(), /密码太短/)
  assert.match(await (await set({ current: password, password: 'x13800000001A' })).text(), /不要含有手机号/)
  assert.match(await (await set({ current: 'Wrong-pass-1', password: 'Other-pass-77' })).text(), /现在的密码不对/)
  assert.equal((await set({ current: password, password: 'Other-pass-77' })).status, 303)
  assert.equal((await here.get('/me')).status, 200)
  assert.equal((await elsewhere.get('/me')).status, 401)

  const byCode = there.visitor()
  await byCode.post('/sign-in', { phone: '13800000001' })
  await byCode.post('/sign-in/code', { code: /\d{6}/.exec(there.texts.at(-1)?.text ?? '')?.[0] ?? '' })
  assert.equal((await byCode.post('/me/security', { do: 'password', password })).status, 303)
  assert.equal((await signIn(there, '13800000001', password)).status, 303)
})

test('better-auth itself opens no door for passwords and codes', async () => {
  await using db = await testDatabase()
  const { there } = await withHandler(db)
  for (const path of ['sign-in/email', 'sign-in/phone-number', 'sign-up/email', 'phone-number/send-otp', 'email-otp/send-verification-otp', 'update-user', 'two-factor/verify-totp', 'get-session', 'delete-user']) {
    assert.equal((await there.visitor().post(`/api/auth/${path}`, { phoneNumber: '+8613800000001', password })).status, 404, path)
  }
})

function decodeBase32(text: string): number[] {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
}

/** Turns an authenticator on for whoever signs in with `login`; gives its secret. */
async function enrolled(there: House, login: string): Promise<string> {
  const visitor = there.visitor()
  await visitor.post('/sign-in/password', { login, password })
  const page = await (await visitor.post('/me/security/totp', { current: password })).text()
  const address = new URL(/name="address" value="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '')
  const secret = Buffer.from(decodeBase32(address.searchParams.get('secret') ?? '')).toString()
  assert.equal((await visitor.post('/me/security/totp', { address: address.href, backup: 'x', code: await createOTP(secret).totp() })).status, 303)
  await visitor.post('/sign-out', {})
  return secret
}
