import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { serveGallery } from '../gallery/site.tsx'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'there is no Chromium on this machine'
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
let folder = ''
let browser: Browser
const trouble: string[] = []
let site: Awaited<ReturnType<typeof serveGallery>>

before(async () => {
  if (skip !== false) return
  folder = await mkdtemp(join(tmpdir(), 'gongzhi-elements-'))
  site = await serveGallery(join(folder, 'assets'))
  browser = await chromium.launch({ executablePath, args })
})

after(async () => {
  if (skip !== false) return
  await browser.close()
  site.close()
  await rm(folder, { recursive: true })
})

/** A fresh browser profile on one page; errors on its console, such as a breach of the policy, are gathered for the last test. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`${path}: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`${path}: ${error.message}`))
  await page.goto(`${site.origin}/${path}`)
  return page
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
  })
}

test('without script a click on the map is sent as pixels of the picture', { skip }, async () => {
  const page = await visit('form', { javaScriptEnabled: false })
  await page.fill('[name=title]', '楼道灯不亮')
  await page.check('[name=kind][value=light]', { force: true })
  const map = page.locator('input[type=image]').filter({ visible: true })
  await map.click({ position: { x: 80, y: 60 } })
  const sent = await page.textContent('body')
  assert.match(sent ?? '', /name="point-small.x"\s+8\d\s/)
  assert.match(sent ?? '', /楼道灯不亮/)
  await page.context().close()
})

test('without script Enter in a field sends the form, not the map', { skip }, async () => {
  const page = await visit('form', { javaScriptEnabled: false })
  await page.fill('[name=title]', '楼道灯不亮')
  await page.check('[name=kind][value=light]', { force: true })
  await page.fill('[name=phone]', '13800000000')
  await page.press('[name=title]', 'Enter')
  assert.doesNotMatch((await page.textContent('body')) ?? '', /point\.x/)
  await page.context().close()
})

test('the map opens when asked, and a tap or Enter marks the place', { skip }, async () => {
  const page = await visit('form')
  await page.click('.place-map-tools button')
  const ground = page.locator('.leaflet-container')
  await ground.waitFor()
  await page.waitForSelector('.place-map-pin')
  const placed = () => page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('[name=lng], [name=lat]')].map((input) => Number(input.value)))
  assert.deepEqual(await placed(), [114.285, 30.606])
  await ground.click({ position: { x: 200, y: 100 } })
  const [lng = 0, lat = 0] = await placed()
  assert.ok(lng > 114.28 && lng < 114.3 && lat > 30.6 && lat < 30.62 && lng !== 114.285, `${lng}, ${lat}`)
  await ground.focus()
  await page.keyboard.press('Enter')
  assert.notDeepEqual(await placed(), [lng, lat])
  assert.match(page.url(), /\/form$/)
  assert.deepEqual(await findings(page), [])
  await page.context().close()
})

test('the map of a place shows its matters as links', { skip }, async () => {
  const page = await visit('place', { viewport: { width: 1280, height: 900 } })
  await page.click('.place-map-tools button')
  await page.click('.place-map-mark >> nth=0')
  assert.equal(await page.getAttribute('.leaflet-popup a', 'href'), '#a')
  assert.deepEqual(await findings(page), [])
  await page.context().close()
})

test('what was typed comes back after a reload, without the telephone number, and is gone once sent', { skip }, async () => {
  const page = await visit('draft')
  await page.fill('[name=text]', '灯坏了三天')
  await page.fill('[name=phone]', '13800000000')
  await page.waitForFunction(() => localStorage.length > 0)
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...localStorage })), /13800000000/)
  await page.reload()
  assert.equal(await page.inputValue('[name=text]'), '灯坏了三天')
  assert.equal(await page.inputValue('[name=phone]'), '')
  await page.click('button[type=submit]')
  assert.equal(await page.evaluate(() => localStorage.length), 0)
  await page.context().close()
})

test('photographs show before they are sent, and can be taken out', { skip }, async () => {
  const page = await visit('form')
  const picture = (name: string) => ({ name, mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') })
  await page.setInputFiles('[name=photos]', [picture('a.svg'), picture('b.svg')])
  assert.equal(await page.locator('gz-photo-preview li').count(), 2)
  await page.click('gz-photo-preview li >> nth=0 >> button')
  assert.deepEqual(await page.evaluate(() => [...(document.querySelector<HTMLInputElement>('[name=photos]')?.files ?? [])].map((file) => file.name)), ['b.svg'])
  await page.context().close()
})

test('similar matters show while one writes', { skip }, async () => {
  const page = await visit('form')
  await page.locator('[name=title]').pressSequentially('楼道灯不亮')
  await page.waitForSelector('gz-similar a')
  assert.equal(await page.textContent('gz-similar a'), '楼道灯不亮')
  await page.context().close()
})

test('the keys move through the queue, select, explain, and leave typing alone', { skip }, async () => {
  const page = await visit('queue', { viewport: { width: 1280, height: 900 } })
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  assert.equal(await page.textContent('tr.is-focused th a'), '消防通道长期停车，救护车进不来')
  assert.equal(await page.textContent('[data-selected]'), '已选 1 件')
  await page.keyboard.press('?')
  assert.ok(await page.isVisible('dialog'))
  assert.deepEqual(await findings(page), [])
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('jjx')
  assert.equal(await page.inputValue('[name=q]'), 'jjx')
  await page.context().close()
})

test('a number is copied with a button', { skip }, async () => {
  const page = await visit('matter', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.click('gz-copy button')
  await page.waitForSelector('gz-copy [role=status]:not(:empty)')
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'GZ-2026-1105-0042')
  await page.context().close()
})

test('nothing broke the policy or threw', { skip }, () => {
  assert.deepEqual(trouble, [])
})
