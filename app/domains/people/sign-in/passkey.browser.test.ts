import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { testBrowser } from '#platform/testing/browser'
import { testDatabase } from '#platform/testing/database'
import { appoint, createPersonWithPassword } from '../index.ts'
import { buildAssets } from '../../../ui/build.ts'
import { serveHouse } from '../testing/serve-house.ts'

const password = 'Lamp-post-42'

test('staff add a passkey on their device, and sign in with it as strongly as with a second factor', async () => {
  await using db = await testDatabase()
  await using browser = await testBrowser()
  const assets = mkdtempSync(join(tmpdir(), 'assets-'))
  await buildAssets(assets)
  await using there = await serveHouse(db, assets)
  const context = there.house.context(undefined, 'import')
  const id = await createPersonWithPassword(context, { name: '李强', phone: '13800000001', password })
  await appoint(context, { personId: id, role: 'user-administrator', startsAt: new Date('2024-01-01') })

  const page = await browser.page()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })

  await page.goto(`${there.url}/sign-in/password`)
  await page.getByLabel('手机号或邮箱').fill('13800000001')
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.goto(`${there.url}/me/security`)
  assert.match(await page.textContent('main') ?? '', /您的岗位要求第二重验证/)
  await page.getByRole('button', { name: '在这台设备上添加通行密钥' }).click()
  await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('请用它再登录一次'))
  assert.deepEqual((await db.pool.query(`select (select count(*) from people.passkey) as keys, (select count(*) from transparency.act where name = 'people.passkey-added') as acts`)).rows, [{ keys: 1, acts: 1 }])

  await page.context().clearCookies()
  await page.goto(`${there.url}/sign-in?return=/desk/administration/people`)
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await page.waitForURL(`${there.url}/desk/administration/people`)
  assert.match(await page.textContent('h1') ?? '', /账号与岗位/)
  assert.deepEqual((await db.pool.query(`select way, assurance from people.session order by "createdAt" desc limit 1`)).rows, [{ way: 'passkey', assurance: 'strong' }])

  // A closed account opens by no passkey, and says no more than that it did not work.
  await db.pool.query('update people.person set closed_at = now()')
  await db.pool.query('delete from people.session')
  await page.context().clearCookies()
  await page.goto(`${there.url}/sign-in`)
  await page.getByRole('button', { name: '用通行密钥登录' }).click()
  await page.waitForFunction(() => document.querySelector('main [role=alert], main [role=status], main .field-error, gz-passkey [aria-live]')?.textContent?.trim())
  assert.ok(page.url().includes('/sign-in'))
  assert.equal((await db.pool.query('select from people.session')).rowCount, 0)
})
