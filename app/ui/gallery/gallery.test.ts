import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import { pages, serveGallery } from './site.tsx'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'there is no Chromium on this machine'
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

const looks = [
  { query: 'locale=zh-CN&large=1', width: 360, colorScheme: 'light' },
  { query: 'locale=en', width: 1280, colorScheme: 'dark' },
] as const

test('every sample page is free of axe findings and fits the screen, in large print on a phone and dark on a desk', { skip }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongzhi-gallery-'))
  const site = await serveGallery(join(folder, 'assets'))
  const browser = await chromium.launch({ executablePath, args })
  const trouble: string[] = []
  try {
    for (const { query, width, colorScheme } of looks) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
      for (const name of Object.keys(pages)) {
        await page.goto(`${site.origin}/${name}?${query}`)
        await page.evaluate(axe.source)
        const found = await page.evaluate(async () => {
          const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
          return [...(await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`), ...(wide > 0 ? [`wider than the screen by ${wide} px`] : [])]
        })
        trouble.push(...found.map((finding) => `${name} ${width} ${finding}`))
      }
      await page.close()
    }
  } finally {
    await browser.close()
    site.close()
    await rm(folder, { recursive: true })
  }
  assert.deepEqual(trouble, [])
})
