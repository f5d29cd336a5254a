import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testBrowser } from '../app/platform/testing/browser.ts'
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

test('in English and large print the main screens fit a phone and please axe, closed and opened', { timeout: 600_000 }, async () => {
  const faults: string[] = []
  for (const [reader, paths] of screens) {
    const visitor = reader ? await here.signedIn(reader) : here.visitor()
    await visitor.post('/preferences', { locale: 'en', return: '/' })
    await visitor.post('/preferences', { large: '1', return: '/' })
    const page = await browser.page()
    for (const [name, value] of visitor.jar) await page.context().addCookies([{ name, value, url: here.url }])
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
