import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { securityHeaders } from '#platform/protection'
import { readSettings } from '#platform/settings'
import { axeFindings, testBrowser } from '#platform/testing/browser'
import { serve } from '#platform/testing/listen'
import type { Locale } from '#ui/page'
import { builtAssets } from '../../notifications/testing/pages.ts'
import { smallDoors } from '../testing/doors.ts'

const seen = process.env.SCREENS

test('the page of open data and the page of keys: axe finds nothing, nothing is wider than a phone, in both languages and in large print', async () => {
  await using there = await smallDoors()
  await using browser = await testBrowser()
  const assets = await builtAssets(), settings = readSettings({})
  const context: Context = there.contextOf(there.people.placeAdministrator)
  let locale: Locale = 'zh-CN', largePrint = false
  const app = routes()
  app.get('/assets/:file', async (c) => c.body(await readFile(join(assets, c.req.param('file'))), 200, { 'content-type': c.req.param('file').endsWith('.css') ? 'text/css' : 'text/javascript' }))
  app.use(async (c, next) => {
    const url = new URL(c.req.url)
    c.set('context', { ...context, locale })
    c.set('settings', settings)
    c.set('requestId', 'test')
    c.set('page', { locale, largePrint, path: url.pathname + url.search, reader: { name: '系统管理员', staff: true, unread: 0 }, place: { name: '示例街道', sample: true }, phone: '010-00000000' })
    await next()
  })
  app.use(securityHeaders(settings)).route('/', there.doors)
  await using site = await serve(app)
  for (const [width, tongue, large] of [[360, 'zh-CN', false], [1280, 'zh-CN', false], [360, 'en', true]] as const) {
    locale = tongue
    largePrint = large
    const page = await browser.page({ width })
    const look = async (name: string) => {
      assert.deepEqual(await axeFindings(page), [], `${name} at ${width}`)
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} at ${width} is wider than the screen`)
      if (seen) await page.screenshot({ path: join(seen, `${name}-${width}-${tongue}.png`), fullPage: true })
    }
    await page.goto(`${site.url}/open`)
    await look('open')
    await page.goto(`${site.url}/desk/administration/api-keys`)
    await look('keys')
    await page.fill('#field-name', `市 12345 平台 ${width} ${tongue}`)
    await Promise.all([page.waitForEvent('load'), page.click('#issue button[type=submit]')])
    await look('key-issued')
  }
})
