/**
 * Shows every part in a real browser: node --import ./app/platform/jsx.ts app/ui/gallery/gallery.tsx OUT [page...]
 * Writes screenshots to OUT and prints what axe finds, what the policy blocks, and how heavy a page is.
 */
import { createServer } from 'node:http'
import { mkdir, readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import { chromium, type Browser } from 'playwright-core'
import { loadManifest } from '../assets.tsx'
import { buildAssets } from '../build.ts'
import { mapSvg } from '../map-picture.tsx'
import type { Locale, Page } from '../page.ts'
import { DeskMatterPage, NoticeSheetPage, QueuePage, RatesPage } from './desk-pages.tsx'
import { FormPage, HomePage, MatterPage, PlacePage } from './resident-pages.tsx'
import { resident, samplePage, samplePoints, sampleShapes, staff } from './sample.ts'

const pages = {
  home: (page: Page) => <HomePage page={page} />,
  form: (page: Page) => <FormPage page={page} />,
  matter: (page: Page) => <MatterPage page={{ ...page, reader: resident }} />,
  place: (page: Page) => <PlacePage page={page} />,
  queue: (page: Page) => <QueuePage page={{ ...page, reader: staff, path: '/desk' }} />,
  desk: (page: Page) => <DeskMatterPage page={{ ...page, reader: staff, path: '/desk/0042' }} />,
  rates: (page: Page) => <RatesPage page={{ ...page, reader: staff, path: '/desk/rates' }} />,
  sheet: (page: Page) => <NoticeSheetPage page={page} />,
}
const isPage = (name: string): name is keyof typeof pages => Object.hasOwn(pages, name)

interface Look { locale: Locale; large: boolean; dark: boolean; width: number }
const looks: Look[] = [
  { locale: 'zh-CN', large: false, dark: false, width: 360 },
  { locale: 'zh-CN', large: false, dark: false, width: 1280 },
  { locale: 'zh-CN', large: true, dark: false, width: 360 },
  { locale: 'zh-CN', large: true, dark: false, width: 1280 },
  { locale: 'en', large: false, dark: false, width: 360 },
  { locale: 'en', large: false, dark: false, width: 1280 },
  { locale: 'zh-CN', large: false, dark: true, width: 360 },
  { locale: 'zh-CN', large: false, dark: true, width: 1280 },
]

const policy = "default-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const bounds = { west: 114.28, south: 30.602, east: 114.296, north: 30.615 }

function geojson() {
  return {
    type: 'FeatureCollection',
    features: [
      ...sampleShapes('zh-CN').map((shape) => ({ type: 'Feature', properties: { label: shape.label, href: shape.href, chosen: shape.tone === 'chosen' }, geometry: { type: 'Polygon', coordinates: shape.rings } })),
      ...samplePoints('zh-CN').map(({ lng, lat, label, href, tone }) => ({ type: 'Feature', properties: { label, href, tone }, geometry: { type: 'Point', coordinates: [lng, lat] } })),
    ],
  }
}

/** Serves the pages under the policy of the real site; returns its address. */
async function serve(assets: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const send = (type: string, body: string | Buffer) => response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body)
    const name = url.pathname.slice(1)
    if (url.pathname.startsWith('/assets/')) send(url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript', await readFile(join(assets, url.pathname.slice(8))))
    else if (name === 'map.svg') send('image/svg+xml', mapSvg({ shapes: sampleShapes('zh-CN'), bounds, width: 640, height: 420, marked: { lng: 114.285, lat: 30.606 }, locale: 'zh-CN' }))
    else if (name === 'photo.svg') send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path fill="#89a" d="M0 0h4v4H0z"/></svg>')
    else if (name === 'map.json') send('application/geo+json', JSON.stringify(geojson()))
    else if (name === 'similar') send('application/json', JSON.stringify({ matters: [{ href: '/matters/1', title: '楼道灯不亮', note: '3 栋 · 昨天' }] }))
    else if (isPage(name)) send('text/html; charset=utf-8', String(pages[name](samplePage(url.searchParams.get('locale') === 'en' ? 'en' : 'zh-CN', url.searchParams.has('large'), '/matters/new'))))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

async function look(browser: Browser, origin: string, name: string, { locale, large, dark, width }: Look, out: string): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme: dark ? 'dark' : 'light', bypassCSP: false })
  const trouble: string[] = []
  tab.on('console', (message) => ['error', 'warning'].includes(message.type()) && trouble.push(message.text()))
  tab.on('pageerror', (error) => trouble.push(error.message))
  await tab.goto(`${origin}/${name}?locale=${locale}${large ? '&large=1' : ''}`)
  await tab.waitForLoadState('networkidle')
  const title = [name, locale === 'en' ? 'en' : 'zh', large ? 'large' : 'normal', dark ? 'dark' : 'light', width].join('-')
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (overflow > 0) trouble.push(`wider than the screen by ${overflow} px`)
  await tab.evaluate(axe.source)
  const findings = await tab.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`).join(' | ')}`)
  })
  await tab.screenshot({ path: join(out, `${title}.png`), fullPage: true })
  if (name === 'sheet' && width === 1280 && !large && !dark) await tab.pdf({ path: join(out, `${title}.pdf`), preferCSSPageSize: true })
  console.log(title, findings.length === 0 && trouble.length === 0 ? 'ok' : JSON.stringify([...findings, ...trouble], null, 2))
  await tab.close()
}

const [out = '/tmp/gallery', ...wanted] = process.argv.slice(2)
await mkdir(out, { recursive: true })
const assets = join(out, 'assets')
const manifest = await buildAssets(assets)
for (const [name, file] of Object.entries(manifest)) console.log(name, `${gzipSync(await readFile(join(assets, file))).length} bytes gzipped`)
loadManifest(assets)
const site = await serve(assets)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(pages)) for (const one of looks) await look(browser, site.origin, name, one, out)
} finally {
  await browser.close()
  site.close()
}
