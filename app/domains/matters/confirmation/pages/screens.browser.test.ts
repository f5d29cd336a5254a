import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { axeFindings, testBrowser } from '#platform/testing/browser'
import { keepPhoto } from '../../intake/acts/keep-photo.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { moderateMatter } from '../../publishing/acts/moderate-matter.ts'
import { smallPlace } from '../../testing/place.ts'
import { askExclusion } from '../acts/ask-exclusion.ts'
import { confirmMatter } from '../acts/confirm-matter.ts'
import { onItsWay } from '../testing/finished.ts'
import { serveSmallHouse } from '../testing/serve-small-house.ts'
import { yearOfAnswers } from '../testing/year-of-answers.ts'

const seen = process.env.SCREENS
const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, lamp } = place
const { at, version, finished, asked } = onItsWay(place)

test('every screen of checking, asking, rates and moderation: axe finds nothing, nothing is wider than a phone', async () => {
  await yearOfAnswers(place)
  const picture = await keepPhoto(place, await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8aa' } }).jpeg().toBuffer())
  const waiting = await finished({ place: { point: { lng: 116.302, lat: 39.982 }, words: '1号楼东侧路口' } }), asking = await asked(), closed = await asked(), review = await asked()
  await confirmMatter(contextOf(people.resident, at(6)), closed.id, await version(closed.id), { solved: 'solved', satisfaction: 'satisfied' })
  await confirmMatter(contextOf(people.resident, at(6)), review.id, await version(review.id), { solved: 'unsolved', satisfaction: 'dissatisfied', missing: '晚上十点以后还是不亮', comment: '来了两次都没有修好' })
  await askExclusion(contextOf(people.lightingHandler), asking.id, { reason: 'beyond-duty', evidence: '该灯为小区自管，见移交协议第三条' })
  const masked = await reportMatter(contextOf(people.resident), lamp({ text: '门口的路灯不亮，请联系晏培德 13716690435', photos: [picture, picture] })), hidden = await reportMatter(contextOf(people.resident), lamp())
  await moderateMatter(contextOf(people.dispatcher), hidden.id, { decision: 'hidden', reason: '写到了邻居家里的情形' })
  await using server = await serveSmallHouse(place, at(8))
  await using browser = await testBrowser()
  for (const [width, lang, large] of [[360, 'zh', '0'], [1280, 'zh', '0'], [360, 'en', '1']] as const) {
    const page = await browser.page({ width })
    const open = async (who: string, path: string, name: string, interact?: () => Promise<void>) => {
      await page.context().clearCookies()
      await page.context().addCookies([['who', who], ['lang', lang], ['large', large]].map(([cookie = '', value = '']) => ({ name: cookie, value, url: server.url })))
      const response = await page.goto(`${server.url}${path}`)
      assert.equal(response?.status(), 200, `${name}: ${path}`)
      await interact?.()
      if (seen) await page.screenshot({ path: join(seen, `${name}-${width}-${lang}.png`), fullPage: true })
      assert.deepEqual(await axeFindings(page), [], `${name} at ${width}`)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(wide <= 0, `${name} at ${width} is ${wide} px wider than the screen`)
    }
    await open('', `/matters/${asking.number}/confirm?code=${asking.followCode}`, 'confirm')
    await open('', `/matters/${asking.number}/confirm`, 'confirm-which')
    await open('resident', `/matters/${asking.number}/confirm`, 'confirm-chosen', async () => { await page.locator('input[name=solved][value=partly]').check(); await page.locator('input[name=satisfaction][value=dissatisfied]').check() })
    await open('resident', `/matters/${closed.number}/confirm?done=answer`, 'confirm-closed')
    await open('resident', `/matters/${hidden.number}/appeal`, 'appeal')
    await open('communityStaff', '/desk/checks', 'checks')
    await open('communityStaff', `/desk/checks/${waiting.id}`, 'check')
    await open('dispatcher', '/desk/asking', 'asking')
    await open('dispatcher', `/desk/asking/${asking.id}`, 'ask', async () => { await page.locator('summary').first().click() })
    await open('supervisor', '/desk/reviews', 'reviews')
    await open('supervisor', `/desk/reviews/${review.id}`, 'review')
    await open('supervisor', `/desk/reviews/${closed.id}`, 'review-closed')
    await open('supervisor', '/desk/exclusions', 'exclusions', async () => { await page.locator('summary').first().click() })
    await open('dispatcher', '/desk/moderation', 'moderation')
    await open('dispatcher', `/desk/moderation/${masked.id}`, 'moderation-case')
    await open('', '/rates', 'rates')
    await open('', '/rates?by=organisation&period=2026-Q1', 'rates-organisations')
    await open('', '/rates/acts?part=answer&show=solved&period=2026-Q1', 'rates-acts')
    await open('', '/rates/acts?part=answer&show=satisfied&period=2026-Q1', 'rates-acts-satisfied')
    await open('lightingHandler', '/desk/rates', 'desk-rates')
    await open('supervisor', '/desk/rates/acts?part=answer&show=satisfied&period=2026-Q1', 'desk-rates-acts')
    await page.context().close()
  }
})
