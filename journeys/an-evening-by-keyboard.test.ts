import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { demonstrationHouse } from './testing/demonstration.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})

test('a meeting is run from the first sign-in to its minutes by keyboard alone, on a tablet without script', { timeout: 300_000 }, async () => {
  const [{ id } = { id: '' }] = await here.rows<{ id: string }>('select id from deliberation.meeting order by created_at limit 1'), desk = await here.signedIn('community'), first = await browser.page()
  // Its evening has come.
  await here.rows(`update deliberation.meeting set starts_at = now() + interval '10 minutes', announced_on = announced_on - 10 where id = $1`, [id])
  const tablet = await first.context().browser()!.newContext({ javaScriptEnabled: false, locale: 'zh-CN', viewport: { width: 820, height: 1180 } })
  for (const [name, value] of desk.jar) await tablet.addCookies([{ name, value, url: here.url }])
  const page = await tablet.newPage()
  /** Tabs to what has the focus, and presses the key. */
  const at = async (what: RegExp, press = 'Enter') => {
    for (let steps = 0; steps < 90; steps += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.locator(':focus').first().evaluate((element) => {
        const field = element as HTMLInputElement
        return `${field.tagName} ${field.name ?? ''} ${field.textContent?.trim().slice(0, 40)} ${field.labels?.[0]?.textContent?.trim().slice(0, 40) ?? ''}`
      }).catch(() => '')
      if (!what.test(focused)) continue
      if (press === 'Enter') await Promise.all([page.waitForEvent('load'), page.keyboard.press(press)])
      else if (press !== '') await page.keyboard.press(press)
      return
    }
    assert.fail(`no way by keyboard to ${what}: ${await page.locator('main').innerText()}`)
  }
  await page.goto(`${here.url}/desk/meetings/${id}/room`)
  for (const name of ['示例居民甲', '示例社区工作者', '示例业委会委员', '示例居民乙']) await at(new RegExp(`INPUT invitee .*${name}`), 'Space')
  await at(/BUTTON +签到/)
  await at(/BUTTON +宣布开会/)
  await at(/BUTTON +开始/)
  await at(/SELECT attending/, 'ArrowDown')
  await at(/BUTTON +排队/)
  await at(/BUTTON +请发言/)
  await at(/TEXTAREA words/, '')
  await page.keyboard.type('白天开，晚上关')
  await at(/BUTTON +记下/)
  await at(/BUTTON +发言结束/)
  await at(/SUMMARY.*记下结果/, 'Space')
  await at(/INPUT kind/, 'Space')
  await at(/TEXTAREA words/, '')
  await page.keyboard.type('先试一个月')
  await at(/INPUT no-deed/, 'Space')
  await at(/BUTTON +记下结果/)
  await at(/BUTTON +宣布散会/)
  assert.match(page.url(), /\/minutes$/)
  assert.match(await page.content(), /白天开，晚上关[\s\S]*先试一个月/)
})
