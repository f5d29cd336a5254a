import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { routes } from '#platform/http'
import { axeFindings, chromiumPath, testBrowser } from '#platform/testing/browser'
import { serve } from '#platform/testing/listen'
import { loadManifest } from '#ui/assets'
import { buildAssets } from '../../../ui/build.ts'
import { visit } from '../../matters/testing/visit.ts'
import { opinionsRoutes } from './routes.ts'
import { opinionPlace } from './testing/conversation.ts'

const skip = chromiumPath() === undefined ? 'there is no Chromium on this machine' : false
const place = await opinionPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, open } = place

async function siteFor(actor: typeof people.resident) {
  const folder = await mkdtemp(join(tmpdir(), 'gongzhi-assets-'))
  await buildAssets(folder)
  loadManifest(folder)
  const rooms = visit(opinionsRoutes, contextOf(actor))
  return serve(routes()
    .get('/assets/:file', (c) => c.body(Readable.toWeb(createReadStream(join(folder, c.req.param('file')))) as ReadableStream, 200, { 'content-type': c.req.path.endsWith('.css') ? 'text/css' : c.req.path.endsWith('.js') ? 'text/javascript' : 'image/svg+xml' }))
    .all('*', (c) => rooms.fetch(c.req.raw)))
}

test('keys 1, 2 and 3 answer, buttons answer without script and by Tab and Enter, and axe finds nothing', { skip }, async () => {
  const id = await open()
  await using site = await siteFor(people.resident)
  await using browser = await testBrowser()
  const said = async () => (await place.many<{ vote: number }>('select vote from deliberation.opinion_journal where conversation_id = $1 order by id', [id])).map(({ vote }) => vote)
  const page = await browser.page({ width: 1280 })
  await page.goto(`${site.url}/opinions/${id}`)
  for (const [step, key] of ['1', '2', '3'].entries()) {
    await Promise.all([page.waitForURL(/last=/), page.keyboard.press(key)])
    await page.getByText(`已表态 ${step + 1} 条`).waitFor()
    await page.goto(`${site.url}/opinions/${id}`)
  }
  assert.deepEqual(await said(), [1, -1, 0])
  assert.deepEqual(await axeFindings(page), [])
  await page.goto(`${site.url}/opinions/${id}/add`)
  await page.getByLabel('您的意见').fill('限速 10 公里，装 3 处减速带')
  await page.keyboard.press('1')
  assert.deepEqual(await said(), [1, -1, 0], 'digits that are typed are no votes')

  const plain = await browser.page({ javaScriptEnabled: false, width: 360 })
  await plain.goto(`${site.url}/opinions/${id}`)
  await plain.getByRole('button', { name: '不同意' }).focus()
  await Promise.all([plain.waitForURL(/last=/), plain.keyboard.press('Enter')])
  assert.deepEqual(await said(), [1, -1, 0, -1])
  await plain.getByText('全部看完了').waitFor()
})
