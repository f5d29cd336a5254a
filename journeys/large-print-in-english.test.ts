import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { crawl } from './testing/crawl.ts'
import { isOfDecidingRooms } from './testing/deciding-rooms.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'
import { faultsOf } from './testing/faults-of.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})

const [matter] = await here.rows<{ id: string; number: string }>(`select id, number from matters.matter where state = 'in-progress' and publicity = 'public' order by number limit 1`)
const [unit] = await here.rows<{ id: string }>(`select id from territory.unit where level = 'community' order by code limit 1`)

/** The main screens of each reader. */
const screens: readonly (readonly [reader: Login | undefined, paths: readonly string[]])[] = [
  [undefined, ['/', '/matters/new', '/matters', `/matters/${matter!.number}`, '/places', `/places/${unit!.id}`, '/rates', '/open', '/about/permissions']],
  ['resident', ['/me', '/matters/mine', '/me/who-looked']],
  ['supervisor', ['/desk', `/desk/matters/${matter!.id}`, '/desk/supervision', '/desk/map', '/desk/rates', '/desk/reviews']],
  ['dispatcher', ['/desk/new', '/desk/moderation', '/desk/alarms']],
  ['place', ['/desk/administration', '/desk/administration/categories', '/desk/administration/units', '/desk/roster']],
]

/** A visitor or reader who has chosen English and large print, and a page of the browser that is them. */
async function chosen(reader: Login | undefined, more: Parameters<typeof browser.page>[0] = {}) {
  const visitor = reader ? await here.signedIn(reader) : here.visitor()
  await visitor.post('/preferences', { locale: 'en', return: '/' })
  await visitor.post('/preferences', { large: '1', return: '/' })
  const page = await browser.page(more)
  for (const [name, value] of visitor.jar) await page.context().addCookies([{ name, value, url: here.url }])
  return { visitor, page }
}

test('in English and large print the main screens fit a phone and please axe, closed and opened', { timeout: 600_000 }, async () => {
  const faults: string[] = []
  for (const [reader, paths] of screens) {
    const { page } = await chosen(reader)
    for (const path of paths) {
      const answer = await page.goto(`${here.url}${path}`)
      if (answer?.status() !== 200) faults.push(`${path}: ${answer?.status()}`)
      const shown = await page.evaluate(() => [document.documentElement.lang, Number.parseFloat(getComputedStyle(document.body).fontSize) >= 24])
      if (shown[0] !== 'en' || shown[1] !== true) faults.push(`${path}: shown in ${shown.join(', ')}`)
      faults.push(...await faultsOf(page, path))
    }
    await page.context().close()
  }
  assert.deepEqual(faults, [])
})

/** What only the program says, never what people wrote. */
const spoken = 'button, .filters legend, .moves p'

test('in English, large print and dark colours every screen of notices, votes and deliberation fits a phone and pleases axe', { timeout: 1_200_000 }, async () => {
  const faults: string[] = [], seen = new Set<string>()
  for (const reader of [undefined, 'resident', 'owners', 'community', 'supervisor'] as const) {
    const { visitor, page } = await chosen(reader, { colorScheme: 'dark' })
    const met = await crawl(visitor, ['/together', ...(reader === undefined || reader === 'resident' ? [] : ['/desk/together']), '/me/property', '/meetings/mine'], 200, (path) => isOfDecidingRooms(path) || path.endsWith('/together'))
    for (const { shape, path, status, html } of met) {
      if (status !== 200 || html === '' || seen.has(shape) || shape.endsWith('?several')) continue
      seen.add(shape)
      if ((await page.goto(`${here.url}${path}`))?.status() !== 200) continue
      faults.push(...await faultsOf(page, shape))
      const chinese = await page.evaluate((spoken) => [...document.querySelectorAll(spoken)].map((element) => element.textContent.trim()).filter((text) => text !== '中文' && /^[\u4e00-\u9fff，。：]{2,}/.test(text)), spoken)
      faults.push(...chinese.slice(0, 3).map((text) => `${shape} (${reader ?? 'visitor'}): in Chinese: ${text}`))
    }
    await page.context().close()
  }
  assert.ok(seen.size > 80, `${seen.size} screens`)
  assert.deepEqual(faults, [])
})
