import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page as Tab } from 'playwright-core'
import type { Actor } from '#platform/context'
import { routes } from '#platform/http'
import { securityHeaders } from '#platform/protection'
import { readSettings } from '#platform/settings'
import { axeFindings, chromiumPath, testBrowser } from '#platform/testing/browser'
import { serve } from '#platform/testing/listen'
import { territoryRoutes } from '#domains/territory'
import { loadManifest } from '#ui/assets'
import type { Locale } from '#ui/page'
import { buildAssets } from '../../../ui/build.ts'
import { reportMatter } from '../acts/report-matter.ts'
import { matterRoutes } from '../routes.ts'
import { smallPlace } from '../testing/place.ts'

/** Every page of the alcove in a real browser under the site's policy. SHOTS=folder keeps pictures of them. */
const skip = chromiumPath() ? false : 'there is no Chromium on this machine'
const shots = process.env.SHOTS

test('every page of taking in passes axe and fits a phone, in both languages and in large print', { skip }, async () => {
  const place = await smallPlace()
  after(() => place[Symbol.asyncDispose]())
  const { contextOf, lamp, people, units } = place
  const assets = await mkdtemp(join(tmpdir(), 'gongzhi-assets-'))
  await buildAssets(assets)
  loadManifest(assets)
  if (shots) await mkdir(shots, { recursive: true })
  const now = new Date('2026-11-20T01:00:00Z')

  const house = (actor: Actor | undefined, { staff = false, locale = 'zh-CN' as Locale, large = false } = {}) => {
    const app = routes()
    app.get('/assets/:file', async (c) => c.body(await readFile(join(assets, c.req.param('file'))), 200, { 'content-type': c.req.param('file').endsWith('.css') ? 'text/css' : c.req.param('file').endsWith('.svg') ? 'image/svg+xml' : 'text/javascript' }))
    app.use(async (c, next) => {
      c.set('context', { ...contextOf(actor, now), locale })
      c.set('settings', readSettings({}))
      c.set('requestId', 'test')
      c.set('address', '127.0.0.1')
      const url = new URL(c.req.url)
      c.set('page', { locale, largePrint: large, path: url.pathname + url.search, reader: actor && { name: actor.name, staff, unread: 0 }, place: { name: '示例街道', sample: true }, phone: '010-00000000' })
      await next()
    })
    app.use(securityHeaders(readSettings({})))
    return serve(app.route('/', matterRoutes).route('/', territoryRoutes))
  }
  await reportMatter(contextOf(people.neighbour), lamp({ title: '3号楼前的路灯不亮', text: '3号楼前的路灯三天不亮了，晚上看不见路，联系人晏培德 13716690435', place: { unitId: units.north.id, words: '3号楼前' } }))
  await reportMatter(contextOf(people.resident), lamp({ title: '楼道着火', text: '楼道着火了，全是烟，快来人' }))
  for (const [person, level, from, to] of [[people.gridWorker, 1, '2026-11-20T00:00:00+08:00', '2026-11-21T08:00:00+08:00'], [people.communityStaff, 2, '2026-11-18T08:00:00+08:00', '2026-11-18T20:00:00+08:00']] as const) await place.db.pool.query('insert into matters.duty_shift (unit_id, person_id, level, starts_at, ends_at) values ($1, $2, $3, $4, $5)', [units.street.id, person.id, level, from, to])
  await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0701', title: '与楼上的事', text: '想请人调解' }))
  await using browser = await testBrowser()

  const findings: string[] = []
  const look = async (tab: Tab, name: string) => {
    for (const found of await axeFindings(tab)) findings.push(`${name}: ${found.id} ${found.where.join(' ').slice(0, 200)}`)
    const wider = await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as number
    if (wider > 0) findings.push(`${name}: wider than the screen by ${wider} px`)
    if (shots) await tab.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
  }
  const next = async (tab: Tab) => { await tab.locator('main button.button-primary').first().click(); await tab.waitForLoadState('networkidle') }

  for (const { locale, large, width, script } of [{ locale: 'zh-CN', large: false, width: 360, script: true }, { locale: 'zh-CN', large: true, width: 360, script: false }, { locale: 'en', large: false, width: 1280, script: true }] as const) {
    const tag = `${locale}-${large ? 'large' : 'normal'}-${width}`
    await using server = await house(undefined, { locale, large })
    const tab = await browser.page({ width, javaScriptEnabled: script })
    // Without script of its own the page still answers axe, which comes through the debugger.
    const said = script ? look : async (page: Tab, name: string) => { if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true }) }
    await tab.goto(`${server.url}/matters/new`)
    await said(tab, `1-what-${tag}`)
    await tab.fill('textarea[name=text]', '3号楼前的路灯不亮了，晚上很黑，老人不敢出门，请联系晏培德 13716690435')
    await next(tab)
    await said(tab, `2-kind-${tag}`)
    await tab.check('input[name=category][value=C0101]', { force: true })
    await next(tab)
    await said(tab, `3-where-${tag}`)
    if (!script) { await tab.locator('input[type=image]:visible').first().click({ position: { x: 100, y: 150 } }); await tab.waitForLoadState('networkidle'); await said(tab, `3-where-clicked-${tag}`) }
    await tab.fill('input[name=words]', '3号楼东侧第二根灯杆')
    const unit = tab.locator('select[name=unit]')
    if (await unit.count() > 0) await unit.selectOption(units.north.id)
    await next(tab)
    await said(tab, `4-more-${tag}`)
    await tab.fill('input[name=name]', '刘奶奶')
    await tab.fill('input[name=phone]', '139')
    await next(tab)
    await said(tab, `4-more-error-${tag}`)
    await tab.fill('input[name=phone]', '13900000009')
    await next(tab)
    await said(tab, `5-check-${tag}`)
    await next(tab)
    assert.match(tab.url(), /\/matters\/sent\//)
    await said(tab, `6-sent-${tag}`)
    const [number, code] = [/sent\/(\d+)/.exec(tab.url())?.[1], /code=(\w+)/.exec(tab.url())?.[1]]
    await tab.goto(`${server.url}/matters/follow`)
    await said(tab, `7-follow-${tag}`)
    await tab.goto(`${server.url}/matters/follow?number=${number}&code=${code}`)
    await said(tab, `8-story-${tag}`)
    await tab.goto(`${server.url}/matters/new`)
    await tab.fill('textarea[name=text]', '楼道着火了，全是烟')
    await next(tab)
    await said(tab, `9-danger-${tag}`)
  }
  for (const [name, actor, path, staff] of [
    ['mine', people.resident, '/matters/mine', false], ['acting', people.communityStaff, '/desk/new', true], ['patrol', people.gridWorker, '/desk/patrol', true], ['alarms', people.dispatcher, '/desk/alarms', true],
    ['roster', people.supervisor, '/desk/roster', true], ['import', people.placeAdministrator, '/desk/import', true],
  ] as const) {
    for (const [locale, width] of [['zh-CN', 360], ['en', 1280]] as const) {
      await using server = await house(actor, { staff, locale })
      const tab = await browser.page({ width })
      await tab.goto(`${server.url}${path}`)
      await look(tab, `${name}-${locale}-${width}`)
      if (name !== 'acting') continue
      await tab.fill('input[name=name]', '刘奶奶')
      await tab.fill('textarea[name=text]', '3号楼前的路灯不亮，看不见路')
      await tab.selectOption('select[name=category]', 'C0101')
      await tab.selectOption('select[name=unit]', units.north.id)
      await next(tab)
      await look(tab, `acting-near-${locale}-${width}`)
      await next(tab)
      await look(tab, `acting-receipt-${locale}-${width}`)
    }
  }
  assert.deepEqual(findings, [])
})
