/**
 * Shows every part in a real browser: node --import ./app/platform/jsx.ts app/ui/gallery/gallery.ts OUT [page...]
 * Writes screenshots to OUT and prints what axe finds, what the policy blocks, and how heavy a page is.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import { chromium, type Browser } from 'playwright-core'
import type { Locale } from '../page.ts'
import { pages, serveGallery } from './site.tsx'

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
const site = await serveGallery(join(out, 'assets'))
for (const file of await readdir(join(out, 'assets'))) console.log(file, `${gzipSync(await readFile(join(out, 'assets', file))).length} bytes gzipped`)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(pages)) for (const one of looks) await look(browser, site.origin, name, one, out)
} finally {
  await browser.close()
  site.close()
}
