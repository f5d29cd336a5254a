import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'

/**
 * `node --import ./app/platform/jsx.ts journeys/pictures.ts`: takes the pictures of the README from the demonstration, as wide as a phone
 * and as a desk, each below 120 kB.
 */
const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const most = 120_000, tallest = { 360: 1400, 1280: 1000 } as const

await using here = await demonstrationHouse()
await using browser = await testBrowser()
const [open] = await here.rows<{ id: string; number: string }>(`
  select m.id, m.number from matters.matter m where m.publicity = 'public' and not m.confidential and m.lng is not null and m.state = 'in-progress'
  order by m.due_at > now() desc nulls last, m.category_code = 'C0101' desc, m.reported_at desc limit 1`)
const [place] = await here.rows<{ id: string }>(`select id from territory.unit where code = '110108010001'`)
const [decided] = await here.rows<{ id: string }>(`select id from ballots.ballot where kind = 'owners' and state = 'counted'`)
if (!open || !place || !decided) throw new Error('the demonstration lacks what the pictures show')

const pictures: readonly (readonly [name: string, path: string, reader?: Login])[] = [
  ['home', '/'], ['report', '/matters/new'], ['place', `/places/${place.id}`], ['matter', `/matters/${open.number}`], ['rates', '/rates'],
  ['desk-matter', `/desk/matters/${open.id}`, 'supervisor'], ['queue', '/desk', 'dispatcher'],
  ['together', '/together', 'resident'], ['result', `/ballots/${decided.id}/result`],
]

/** The picture in as many colours as fit below the limit; screens have few. */
async function compressed(png: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64, 32, 16]) {
    const small = await sharp(png).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer()
    if (small.byteLength < most) return small
  }
  throw new Error(`a picture of ${png.byteLength} bytes stays above ${most}`)
}

await mkdir(folder, { recursive: true })
for (const [name, path, reader] of pictures) {
  for (const width of [360, 1280] as const) {
    const page = await browser.page({ width, colorScheme: 'light', reducedMotion: 'reduce' })
    if (reader) await here.signIn(page, reader, path)
    await page.goto(`${here.url}${path}`, { waitUntil: 'networkidle' })
    if (name === 'report') {
      await page.locator('textarea[name=text]').fill('楼门口的路灯坏了三天，晚上看不见台阶。')
      await page.locator('textarea[name=text]').blur()
    }
    // A screen as tall as the picture: what keeps to its lower edge stays there.
    await page.setViewportSize({ width, height: Math.min(tallest[width], await page.evaluate(() => document.documentElement.scrollHeight)) })
    const file = join(folder, `${name}.${width}.png`)
    const picture = await compressed(await page.screenshot())
    await writeFile(file, picture)
    await page.context().close()
    console.log(`${name}.${width}.png ${picture.byteLength} bytes`)
  }
}
