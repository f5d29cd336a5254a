import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core'

export interface TestBrowser {
  /** A page with its own cookies, in Chinese, as wide as a phone (360 CSS px) unless told otherwise. */
  page(options?: BrowserContextOptions & { readonly width?: number }): Promise<Page>
  [Symbol.asyncDispose](): Promise<void>
}

/** A finding of axe-core: the rule, what is wrong, and where. */
export interface AxeFinding { readonly id: string; readonly impact: string; readonly help: string; readonly where: readonly string[] }

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage']

/** A real Chromium. Throws a sentence when there is none on this machine. */
export async function testBrowser(): Promise<TestBrowser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error('There is no Chromium on this machine: install the package "chromium", or set CHROMIUM to its path.')
  const browser = await chromium.launch({ executablePath, args: flags, headless: true })
  return {
    async page({ width = 360, ...options } = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width, height: width < 600 ? 740 : 900 }, ...options })
      return context.newPage()
    },
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** Where Chromium is: the environment's CHROMIUM, or one of its usual names in the PATH. */
export function chromiumPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const usual = ['/usr/bin/chromium', ...folders.flatMap((folder) => names.map((name) => join(folder, name)))]
  return process.env.CHROMIUM || usual.find((path) => existsSync(path))
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe-core finds wrong with the page as it stands now. Works under a strict content security policy. */
export async function axeFindings(page: Page): Promise<readonly AxeFinding[]> {
  await page.waitForLoadState('load')
  // Evaluated through the debugger, not added as a script element, which the policy of our pages forbids.
  await page.evaluate(readFileSync(axe, 'utf8'))
  const { violations } = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as { violations: { id: string; impact: string; help: string; nodes: { target: unknown[] }[] }[] }
  return violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, where: nodes.map(({ target }) => target.flat().join(' ')) }))
}
