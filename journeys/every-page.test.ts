import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { crawl, type Met } from './testing/crawl.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'
import { faultsOf } from './testing/faults-of.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})

/** Who goes through the site; the last ones find only what nobody before them has seen. */
const readers: readonly (Login | undefined)[] = [undefined, 'resident', 'community', 'grid', 'dispatcher', 'handler', 'supervisor', 'auditor', 'place', 'users', 'head', 'mediator', 'property', 'owners']
const mostShapes = 250

/** Screens of staff, and whole books to be printed or kept; everything else is a resident's page and has to be light. */
const mayBeHeavy = (path: string) => /^\/desk|\/print$|^\/me\/export\/page/.test(path)

let heaviest = 0
const seen = new Map<string, { reader: Login | undefined; met: Met }>()

/** A page of the browser that is signed in as `reader`, by the session of a visitor. */
async function pageOf(reader: Login | undefined, more: Parameters<typeof browser.page>[0] = {}): Promise<Page> {
  const page = await browser.page(more)
  if (reader) for (const [name, value] of (await here.signedIn(reader)).jar) await page.context().addCookies([{ name, value, url: here.url }])
  return page
}

test('every link of everybody leads to a page that answers', { timeout: 600_000 }, async () => {
  const broken: string[] = []
  for (const reader of readers) {
    const visitor = reader ? await here.signedIn(reader) : here.visitor()
    for (const met of await crawl(visitor, ['/'], mostShapes)) {
      if (met.status >= 400) broken.push(`${met.status} ${met.path}, linked from ${met.from || 'nowhere'} for ${reader ?? 'a visitor'}`)
      else if (met.status === 200 && met.html !== '') {
        // The same screen shows other buttons to each of those who work on matters.
        const key = ['/desk', '/desk/matters/:id'].includes(met.shape) && ['dispatcher', 'handler', 'supervisor', 'grid'].includes(reader ?? '') ? `${met.shape} for ${reader}` : met.shape
        if (!seen.has(key)) seen.set(key, { reader, met })
      }
    }
  }
  assert.deepEqual(broken, [])
  assert.ok(seen.size > 80, `${seen.size} screens`)
})

/** Counts what one page after the other takes over the wire, as on a first visit, photographs left out. */
async function scales(page: Page): Promise<() => { all: number; script: number }> {
  const session = await page.context().newCDPSession(page), kinds = new Map<string, string>(), weight = { all: 0, script: 0 }
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  session.on('Network.responseReceived', ({ requestId, type, response }) => { kinds.set(requestId, response.url.includes('/files/photo/') ? 'photo' : type) })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind !== 'photo') weight.all += encodedDataLength
    if (kind === 'Script') weight.script += encodedDataLength
  })
  return () => {
    const read = { ...weight }
    weight.all = weight.script = 0
    return read
  }
}

test('every screen fits a phone, is light for residents, and axe finds nothing, closed and opened', { timeout: 600_000 }, async () => {
  const faults: string[] = [], open = new Map<Login | undefined, { page: Page; weigh: Awaited<ReturnType<typeof scales>> }>()
  for (const { reader, met } of seen.values()) {
    if (met.shape.endsWith('?several')) continue
    if (!open.has(reader)) { const page = await pageOf(reader); open.set(reader, { page, weigh: await scales(page) }) }
    const { page, weigh } = open.get(reader)!
    weigh()
    const answer = await page.goto(`${here.url}${met.path}`)
    const { all, script } = weigh()
    if (answer?.status() !== 200) { faults.push(`${met.path}: ${answer?.status()} for ${reader ?? 'a visitor'}`); continue }
    if (!mayBeHeavy(met.path) && (all > 60_000 || script > 40_000)) faults.push(`${met.shape}: ${Math.round(all / 1000)} kB at first view, ${Math.round(script / 1000)} kB of it script`)
    if (!mayBeHeavy(met.path)) heaviest = Math.max(heaviest, all)
    faults.push(...await faultsOf(page, met.shape))
  }
  for (const { page } of open.values()) await page.context().close()
  assert.deepEqual(faults, [])
  assert.ok(heaviest > 10_000, 'the scales weigh')
})
