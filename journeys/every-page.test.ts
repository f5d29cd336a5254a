import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFindings, testBrowser } from '../app/platform/testing/browser.ts'
import { crawl, type Met, shapeOf } from './testing/crawl.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})

/** Who goes through the site; the last ones find only what nobody before them has seen. */
const readers: readonly (Login | undefined)[] = [undefined, 'resident', 'community', 'grid', 'dispatcher', 'handler', 'supervisor', 'auditor', 'place', 'users', 'head', 'mediator', 'property']
const mostShapes = 250

/** Screens of staff, and whole books to be printed or kept; everything else is a resident's page and has to be light. */
const mayBeHeavy = (path: string) => /^\/desk|\/print$|^\/me\/export\/page/.test(path)

const seen = new Map<string, { reader: Login | undefined; met: Met }>()

/** What is wrong with a page as it stands, in sentences. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = []
  const shape = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length, lang: document.documentElement.lang, title: document.title.trim(),
    over: document.documentElement.scrollWidth - innerWidth,
    wide: [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(element).position !== 'fixed').slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  }))
  if (shape.headings !== 1) faults.push(`${path}: ${shape.headings} h1`)
  if (shape.lang === '') faults.push(`${path}: no lang`)
  if (shape.title === '') faults.push(`${path}: no title`)
  if (shape.over > 0) faults.push(`${path}: ${shape.over} px wider than the screen (${shape.wide.join(', ')})`)
  for (const { id, where } of await axeFindings(page)) faults.push(`${path}: axe ${id} at ${where.slice(0, 2).join(' and ')}`)
  return faults
}

/** The same, and again with everything opened that can be opened. */
async function allFaultsOf(page: Page, path: string): Promise<string[]> {
  const first = await faultsOf(page, path)
  const opened = await page.evaluate(() => { const all = [...document.querySelectorAll('details:not([open])')]; for (const details of all) details.setAttribute('open', ''); return all.length })
  const more = opened > 0 ? (await faultsOf(page, path)).map((fault) => `${fault} (opened)`) : []
  return [...first, ...more.filter((fault) => !first.includes(fault.replace(' (opened)', '')))]
}

/** A page of the browser that is signed in as `reader`, by the session of a visitor. */
async function pageOf(reader: Login | undefined, more: Parameters<typeof browser.page>[0] = {}): Promise<Page> {
  const page = await browser.page(more)
  if (reader) for (const [name, value] of (await here.signedIn(reader)).jar) await page.context().addCookies([{ name, value, url: here.url }])
  return page
}

test('every link of everybody leads to a page that answers', { timeout: 120_000 }, async () => {
  const broken: string[] = []
  for (const reader of readers) {
    const visitor = reader ? await here.signedIn(reader) : here.visitor()
    for (const met of await crawl(visitor, ['/'], mostShapes)) {
      if (met.status >= 400) broken.push(`${met.status} ${met.path}, linked from ${met.from || 'nowhere'} for ${reader ?? 'a visitor'}`)
      else if (met.status === 200 && met.html !== '') {
        // The same screen shows each role other buttons where matters are worked on.
        const key = ['/desk', '/desk/matters/:id'].includes(met.shape) ? `${met.shape} for ${reader}` : met.shape
        if (!seen.has(key)) seen.set(key, { reader, met })
      }
    }
  }
  assert.deepEqual(broken, [])
  assert.ok(seen.size > 80, `${seen.size} screens`)
})

test('every screen fits a phone and axe finds nothing, closed and opened', { timeout: 200_000 }, async () => {
  const faults: string[] = [], pages = new Map<Login | undefined, Page>()
  for (const { reader, met } of seen.values()) {
    const page = pages.get(reader) ?? await pageOf(reader)
    pages.set(reader, page)
    const answer = await page.goto(`${here.url}${met.path}`)
    if (answer?.status() !== 200) { faults.push(`${met.path}: ${answer?.status()} for ${reader ?? 'a visitor'}`); continue }
    faults.push(...await allFaultsOf(page, met.shape))
  }
  for (const page of pages.values()) await page.context().close()
  assert.deepEqual(faults, [])
})

test('in English and large print the main screens fit and please axe too', { timeout: 60_000 }, async () => {
  const sample = ['/', '/matters/new', '/matters', '/places', '/rates', '/desk', '/desk/matters/:id', '/desk/administration', '/me', '/desk/rates']
  const faults: string[] = []
  for (const [key, { reader, met }] of seen) {
    if (!sample.includes(met.shape)) continue
    const visitor = reader ? await here.signedIn(reader) : here.visitor()
    await visitor.post('/preferences', { locale: 'en', return: '/' })
    await visitor.post('/preferences', { large: '1', return: '/' })
    const page = await browser.page({ locale: 'en' })
    for (const [name, value] of visitor.jar) await page.context().addCookies([{ name, value, url: here.url }])
    await page.goto(`${here.url}${met.path}`)
    if (await page.evaluate(() => document.documentElement.lang) !== 'en') faults.push(`${key}: not in English`)
    faults.push(...await allFaultsOf(page, `${met.shape} (en, large)`))
    await page.context().close()
    if (reader) { await visitor.post('/preferences', { locale: 'zh-CN', return: '/' }); await visitor.post('/preferences', { large: '0', return: '/' }) }
  }
  assert.deepEqual(faults, [])
})

test('the first view of a resident’s page is light: at most 60 kB without photographs, 40 kB of it script', { timeout: 120_000 }, async () => {
  const heavy: string[] = []
  for (const { reader, met } of seen.values()) {
    if (mayBeHeavy(met.path) || shapeOf(met.path).includes('?')) continue
    const page = await pageOf(reader), session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    let all = 0, script = 0
    session.on('Network.responseReceived', ({ requestId, type, response }) => { kinds.set(requestId, response.url.includes('/files/photo/') ? 'photo' : type) })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId)
      if (kind !== 'photo') all += encodedDataLength
      if (kind === 'Script') script += encodedDataLength
    })
    await page.goto(`${here.url}${met.path}`, { waitUntil: 'networkidle' })
    if (all > 60_000 || script > 40_000) heavy.push(`${met.shape}: ${Math.round(all / 1000)} kB, ${Math.round(script / 1000)} kB of it script`)
    await page.context().close()
  }
  assert.deepEqual(heavy, [])
})
