import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { axeFindings, chromiumPath, testBrowser } from '#platform/testing/browser'
import { serve } from '#platform/testing/listen'
import { acceptMatter } from '../../acts/accept-matter.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { smallPlace } from '../../testing/place.ts'
import { visit } from '../../testing/visit.ts'
import { handlingRoutes } from '../routes.ts'

test('the desk passes axe before and after its forms are opened', { skip: chromiumPath() ? false : 'there is no Chromium on this machine' }, async () => {
  const place = await smallPlace()
  after(() => place[Symbol.asyncDispose]())
  const { id } = await reportMatter(place.contextOf(place.people.resident), place.lamp())
  await acceptMatter(place.contextOf(place.people.lightingHandler), id, 1)
  await using server = await serve(visit(handlingRoutes(), place.contextOf(place.people.lightingHandler), { staff: true }))
  await using browser = await testBrowser()
  const page = await browser.page()
  await page.goto(`${server.url}/desk/matters/${id}`)
  // Colours come with the stylesheet, which this door does not serve.
  const findings = async () => (await axeFindings(page)).filter((finding) => finding.id !== 'color-contrast' && finding.id !== 'target-size')
  assert.deepEqual(await findings(), [])
  for (const summary of await page.locator('details > summary').all()) await summary.click()
  assert.deepEqual(await findings(), [])
})
