import type { Page } from 'playwright-core'
import { axeFindings } from '../../app/platform/testing/browser.ts'

/** What is wrong with a page as it stands, in sentences. */
async function faultsNow(page: Page, path: string): Promise<string[]> {
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

/** What is wrong with the page that is open, as it stands and again with everything opened that can be opened; `path` names it. */
export async function faultsOf(page: Page, path: string): Promise<string[]> {
  const first = await faultsNow(page, path)
  const opened = await page.evaluate(() => { const all = [...document.querySelectorAll('details:not([open])')]; for (const details of all) details.setAttribute('open', ''); return all.length })
  const more = opened > 0 ? (await faultsNow(page, path)).map((fault) => `${fault} (opened)`) : []
  return [...first, ...more.filter((fault) => !first.includes(fault.replace(' (opened)', '')))]
}
