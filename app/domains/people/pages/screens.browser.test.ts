import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { axeFindings, testBrowser } from '#platform/testing/browser'
import { testDatabase } from '#platform/testing/database'
import { buildAssets } from '../../../ui/build.ts'
import { appoint, createPersonWithPassword, decideSignInPolicy, foundOrganisation, readPersonalData, registerWalkIn } from '../index.ts'
import { serveHouse } from '../testing/serve-house.ts'

const password = 'Lamp-post-42'
const seen = process.env.SCREENS

test('every screen of the room: axe finds nothing, nothing is cut off on a phone, in both languages, in large print and in the dark', async () => {
  await using db = await testDatabase()
  await using browser = await testBrowser()
  const assets = mkdtempSync(join(tmpdir(), 'assets-'))
  await buildAssets(assets)
  await using there = await serveHouse(db, assets, { site: { claimed: [{ room: 'matters', list: async () => [{ number: 'GZ2026-000123', at: new Date('2026-05-01'), kind: '路灯不亮' }], handOver: async () => {} }] }, settings: { oidc: { discoveryUrl: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', name: '示例市统一身份认证' } } })
  const context = there.house.context(undefined, 'import')
  await decideSignInPolicy({ ...context, now: new Date('2020-01-01') }, { staffSecondFactor: 'offered' })
  const li = await createPersonWithPassword(context, { name: '李强', phone: '13800000001', mail: 'li@example.org', password })
  const company = await foundOrganisation(context, { name: '示例燃气有限公司', kind: 'company' })
  const street = await foundOrganisation(context, { name: '示例街道办事处', kind: 'street' })
  const post = await appoint(context, { personId: li, role: 'user-administrator', startsAt: new Date('2024-01-01') })
  await appoint(context, { personId: li, role: 'auditor', startsAt: new Date('2024-01-01') })
  await appoint(context, { personId: li, role: 'place-administrator', startsAt: new Date('2024-01-01') })
  await appoint(context, { personId: li, role: 'community-staff', organisationId: street, startsAt: new Date('2024-01-01') })
  const liu = await registerWalkIn(there.house.context({ id: li, name: '李强', posts: [{ id: post, role: 'community-staff', unitId: null, unitPath: [], organisationId: null }] }), { name: '刘奶奶', phone: '13800000002' })
  await registerWalkIn(there.house.context(), { name: '李强', phone: '13800000001' })
  const chen = await createPersonWithPassword(context, { name: '陈工', phone: '13800000005', password })
  await appoint(context, { personId: chen, role: 'handler', organisationId: company, startsAt: new Date('2024-01-01'), endsAt: new Date('2030-01-01') })
  await readPersonalData(there.house.context({ id: chen, name: '陈工', posts: [{ id: post, role: 'handler', unitId: null, unitPath: [], organisationId: null }] }), li, { fields: ['name', 'phone'], purpose: 'handle-matter', subject: 'M-1', reason: '电话联系入户时间' })

  for (const [width, prefs, colorScheme] of [[360, 'zh-CN.normal', 'light'], [1280, 'zh-CN.normal', 'light'], [360, 'en.large', 'dark']] as const) {
    const page = await browser.page({ width, colorScheme })
    await page.context().addCookies([{ name: 'gz_prefs', value: prefs, url: there.url }])
    const look = async (name: string) => {
      const findings = await axeFindings(page)
      assert.deepEqual(findings, [], `${name} at ${width}`)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} at ${width} is wider than the screen`)
      if (seen) await page.screenshot({ path: join(seen, `${name}-${width}-${prefs}.png`), fullPage: true })
    }
    // A click does not wait for the page that it leads to.
    const submit = async () => { await Promise.all([page.waitForEvent('load'), page.click('main button[type=submit]')]) }
    const open = async (path: string, name: string) => { await page.goto(`${there.url}${path}`); await look(name) }
    await open('/sign-in', 'sign-in')
    await open('/sign-in/mail', 'sign-in-mail')
    await page.fill('#field-mail', `someone${width}${prefs.slice(0, 2)}@example.org`)
    await submit()
    await look('code')
    await page.fill('#field-code', '000000')
    await submit()
    await look('code-wrong')
    await page.fill('#field-code', /\d{6}/.exec(there.house.mails.at(-1)?.text ?? '')?.[0] ?? '')
    await submit()
    await look('name')
    await open('/about/permissions', 'permissions')
    await open('/about/privacy', 'privacy')
    await page.context().clearCookies({ name: 'gongzhi.session_token' })
    await open('/sign-in/password', 'password')
    await page.fill('#field-login', '13800000001')
    await page.fill('#field-password', password)
    await submit()
    await open('/me', 'me')
    await open('/me/name', 'me-name')
    await open('/me/phone', 'me-phone')
    await open('/me/security', 'security')
    await open('/me/who-looked', 'who-looked')
    await open('/me/export', 'export')
    await open('/me/export/page', 'export-page')
    await open('/me/erase', 'erase')
    await open('/desk/administration/people', 'accounts')
    await open('/desk/administration/people/new', 'account-new')
    await open(`/desk/administration/people/${chen}`, 'account')
    await open('/desk/administration/organisations', 'organisations')
    await open('/desk/administration/sign-in-policy', 'sign-in-policy')
    await page.fill('#field-idle', '1')
    await submit()
    await look('sign-in-policy-wrong')
    await open('/desk/administration/retention', 'retention')
    await page.selectOption('#field-category', 'reading')
    await page.fill('#field-months', '12')
    await page.fill('#field-source', '办公会')
    await submit()
    await look('retention-wrong')
    await open('/desk/administration/walk-ins', 'walk-ins')
    await page.fill('#field-name', '刘奶奶')
    await page.fill('#field-mark', '13800000002')
    await submit()
    await look('walk-ins-found')
    await open(`/desk/administration/walk-ins/${liu}`, 'walk-in')
    await page.selectOption('#field-correct-checked', 'receipt')
    await page.click('#correct button[type=submit]')
    await look('walk-in-wrong')
    await page.selectOption('#field-export-checked', 'identity-card')
    await page.click('#export button[type=submit]')
    await look('walk-in-copy')
    await open('/me/claims', 'claims')
    await db.pool.query(`update people.sign_in_policy set staff_second_factor = 'required'`)
    await open('/desk/administration/people', 'second-factor-needed')
    await db.pool.query(`update people.sign_in_policy set staff_second_factor = 'offered'`)
    await open('/desk/audit/acts', 'acts')
    await page.locator('details').first().evaluate((details) => details.setAttribute('open', ''))
    await look('acts-opened')
    await open('/desk/audit/readings', 'readings')
    await open(`/desk/audit/people/${chen}`, 'original')
    await open('/me/security/totp', 'totp-ask')
    await page.fill('#field-current', password)
    await submit()
    await look('totp')
    await open('/sign-out', 'sign-out')
    await page.context().close()
  }
})
