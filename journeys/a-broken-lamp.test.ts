import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { projectionFor } from '../app/ui/projection.ts'
import { smallPictureWidth } from '../app/ui/map/place-picker.tsx'
import { pointIn } from '../app/demonstration/territory.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'
import { photoFile } from './testing/photo.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})
const { url, rows } = here

/** 西王庄社区, where the demonstration's people work, and the outline that the map of the whole street shows. */
const community = '110108010001', outline = { west: 116.335, south: 39.98, east: 116.375, north: 40.015 }
const phone = () => browser.page({ javaScriptEnabled: false })
const next = (page: Page) => page.getByRole('button', { name: '下一步', exact: true }).click()
async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await page.waitForURL(/\/matters\/sent\//)
}

/** Somebody of the staff at a screen of the desk. */
async function staff(login: Login, path = '/desk'): Promise<Page> {
  const page = await browser.page({ width: 1280 })
  await here.signIn(page, login, path)
  return page
}

/** Opens the form of a step on the desk's view of a matter, and gives it. */
async function stepForm(page: Page, step: string): Promise<Locator> {
  const act = page.locator(`#act-${step}`)
  if (await act.evaluate((element) => element.tagName) === 'DETAILS') await act.locator('summary').first().click()
  return act.locator('form')
}

/** Number and code of the receipt that the page shows. */
function receipt(page: Page): { number: string; code: string } {
  const address = new URL(page.url())
  assert.match(address.pathname, /^\/matters\/sent\/\d+$/)
  return { number: address.pathname.split('/').at(-1)!, code: address.searchParams.get('code')! }
}

const idOf = async (number: string) => (await rows<{ id: string }>('select id from matters.matter where number = $1', [number]))[0]!.id

/** Reports a dark lamp without script, by the name of the community. */
async function reportLamp(page: Page, text: string): Promise<{ number: string; code: string }> {
  await page.goto(`${url}/matters/new`)
  await page.locator('textarea[name=text]').fill(text)
  await next(page)
  await page.locator('select[name=category-other]').selectOption('C0101')
  await page.locator('input[name=category][value=other]').check()
  await next(page)
  await page.locator('select[name=unit]').selectOption({ label: '西王庄社区' })
  await next(page)
  await next(page)
  await send(page)
  return receipt(page)
}

/** Whoever answers for a matter signs for it, rings back and finishes with a photograph; then the grid worker finds it done. */
async function mend(number: string, by: 'handler' | 'property' = 'handler'): Promise<void> {
  const id = await idOf(number), desk = await staff(by, `/desk/matters/${id}`)
  await (await stepForm(desk, 'accept')).getByRole('button').click()
  const contact = await stepForm(desk, 'contact')
  await contact.locator('input[name=how][value=phone]').check()
  await contact.locator('textarea[name=note]').fill('电话里问清了位置，今天去换灯')
  await contact.getByRole('button').click()
  const finish = await stepForm(desk, 'finish')
  await finish.locator('textarea[name=words]').fill('灯泡和线路都换了，已经亮了')
  await finish.locator('input[type=file]').setInputFiles(await photoFile('gold'))
  await finish.locator('input[name=photosPublic]').check()
  await finish.locator('button[type=submit]').last().click()
  await desk.waitForURL(/done=finish/)
  const grid = await staff('grid', '/desk/checks')
  await grid.locator(`a[href="/desk/checks/${id}"]`).first().click()
  await grid.locator('input[name=passed][value=yes]').check()
  await grid.locator('textarea[name=words]').fill('晚上去看过，亮了')
  await grid.locator(`form[action="/desk/checks/${id}"] button[type=submit]`).last().click()
  await grid.waitForURL(/\/desk\/checks\?done/)
}

test('a lamp is reported without account or script by a touch on the map, mended, checked, confirmed, and everybody can read how', { timeout: 240_000 }, async () => {
  const page = await phone()
  await page.goto(url)
  await page.locator('main a[href="/matters/new"]').first().click()
  await page.locator('textarea[name=text]').fill('楼门口的路灯坏了三天，晚上看不见台阶。我叫王小明，电话13800138000。')
  await next(page)
  await page.locator('input[name=category][value=C0101]').check()
  await next(page)
  await page.locator('input[name=words]').fill('1号楼1单元门口')
  const point = pointIn(community, 1)!, at = projectionFor(outline, 640, 480).toPixel(point.lng, point.lat), scale = smallPictureWidth / 640
  await page.locator('input[type=image]').filter({ visible: true }).click({ position: { x: at.x * scale, y: at.y * scale } })
  assert.match(await page.locator('main').innerText(), /这个位置在：西王庄社区/)
  assert.equal(await page.locator('input[name=words]').inputValue(), '1号楼1单元门口', 'what was typed is kept')
  await next(page)
  await page.locator('input[type=file]').setInputFiles(await photoFile())
  await page.locator('input[name=name]').fill('王小明')
  await page.locator('input[name=phone]').fill('13800138000')
  await next(page)
  const preview = await page.locator('main').innerText()
  assert.match(preview, /我叫〔姓名〕，电话〔电话〕/)
  await send(page)
  const { number, code } = receipt(page)
  await page.getByRole('link', { name: '查进展', exact: true }).last().click()
  assert.match(await page.locator('main').innerText(), /路灯坏了三天/)

  await mend(number)
  await page.goto(`${url}/matters/follow`)
  await page.locator('main input[name=number]').fill(number)
  await page.locator('main input[name=code]').fill(code.toLowerCase())
  await page.locator('main form button').first().click()
  await page.locator(`a[href^="/matters/${number}/confirm"]`).click()
  assert.match(await page.locator('main').innerText(), /灯泡和线路都换了，已经亮了/)
  await page.locator('input[name=solved][value=solved]').check({ force: true })
  await page.locator('input[name=satisfaction][value=very-satisfied]').check({ force: true })
  await page.locator('form', { has: page.locator('input[name=solved]') }).getByRole('button').click()
  assert.match(await page.locator('main').innerText(), /谢谢/)

  const dispatcher = await staff('dispatcher', `/desk/moderation/${await idOf(number)}`)
  assert.equal((await dispatcher.goto(`${url}/desk/moderation/${await idOf(number)}`))!.status(), 200)
  const visitor = here.visitor(), story = await (await visitor.get(`/matters/${number}`)).text()
  for (const wanted of ['楼门口的路灯坏了三天', '示例路灯管理所', '灯泡和线路都换了，已经亮了', '晚上去看过，亮了', '西王庄社区']) assert.ok(story.includes(wanted), `${wanted} stands in public`)
  for (const path of [`/matters/${number}`, '/matters', '/search?q=路灯', '/open/matters.json', '/open/matters.csv', '/open/matters.geojson', '/open/matters.atom', '/open/acts.jsonl', '/', '/rates']) {
    const answer = await visitor.get(path), text = await answer.text()
    assert.equal(answer.status, 200, path)
    assert.doesNotMatch(text, /王小明|1380013|13800138000/, path)
    assert.ok(!text.includes(code), path)
  }
  const [confirmed] = await rows<{ state: string; outcome: string }>('select state, outcome from matters.matter where number = $1', [number])
  assert.deepEqual(confirmed, { state: 'closed', outcome: 'solved' })
  const supervisor = await here.signedIn('supervisor')
  const month = here.now().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }).slice(0, 7)
  const rates = await (await supervisor.get(`/desk/rates/table.csv?period=${month}`)).text()
  assert.match(rates, /示例|西王庄|学院路/, rates.slice(0, 400))
})

test('what is not solved goes to another pair of eyes, is mended again, closed, and reopening stands in public', { timeout: 240_000 }, async () => {
  const page = await phone(), { number, code } = await reportLamp(page, '二号楼后面那盏灯一闪一闪，晚上没法走')
  await mend(number)
  const id = await idOf(number)
  const answer = async (solved: string, satisfaction: string, missing = '') => {
    await page.goto(`${url}/matters/${number}/confirm?code=${code}`)
    await page.locator(`input[name=solved][value=${solved}]`).check({ force: true })
    await page.locator(`input[name=satisfaction][value=${satisfaction}]`).check({ force: true })
    await page.locator('textarea[name=missing]').fill(missing)
    await page.locator('form', { has: page.locator('input[name=solved]') }).getByRole('button').click()
  }
  await answer('unsolved', 'dissatisfied', '只修了一盏，另一盏还是黑的')
  assert.match(await page.locator('main').innerText(), /另|别|复核|再/)

  const own = await here.signedIn('handler')
  assert.ok([403, 404].includes((await own.get(`/desk/reviews/${id}`)).status), 'whoever handled it does not judge it')
  const eyes = await staff('supervisor', '/desk/reviews')
  await eyes.locator(`a[href="/desk/reviews/${id}"]`).first().click()
  assert.match(await eyes.locator('main').innerText(), /另一盏还是黑的/)
  const again = eyes.locator('#again form')
  await again.locator('textarea[name=finding]').fill('现场看确有一盏未修，请一并修好')
  // The same hands do not get it again: another unit does.
  await again.locator('select[name=lead]').selectOption({ label: '示例物业公司' })
  await again.getByRole('button').click()
  await eyes.waitForURL(/done=1/)
  await mend(number, 'property')
  await answer('solved', 'satisfied')
  assert.equal((await rows<{ state: string }>('select state from matters.matter where id = $1', [id]))[0]!.state, 'closed')

  await page.goto(`${url}/matters/${number}/confirm?code=${code}`)
  await page.locator('#reopen textarea[name=reason]').fill('过了一夜又灭了')
  await page.locator('#reopen form').getByRole('button').click()
  assert.equal((await rows<{ state: string }>('select state from matters.matter where id = $1', [id]))[0]!.state, 'review')
  const story = await (await here.visitor().get(`/matters/${number}`)).text()
  assert.match(story, /重新|再次/, 'the reopening is told in public')
  assert.match(story, /现场看确有一盏未修/, 'what the other pair of eyes found is told in public')
})

test('by the plate on the door with script on; once without a name, once for no one else to see', { timeout: 240_000 }, async () => {
  const [plate] = await rows<{ id: string; spot: string; unit: string }>('select d.id, d.spot, u.name as unit from territory.door_plate d join territory.unit u on u.id = d.unit_id order by d.id limit 1')
  const numbers: Record<string, { number: string; code: string }> = {}
  for (const wish of ['anonymous', 'confidential'] as const) {
    const page = await browser.page()
    await page.goto(`${url}/p/${plate!.id}`)
    await page.locator('textarea[name=text]').fill(wish === 'anonymous' ? '单元门的闭门器坏了，半夜砰砰响' : '三楼有人把单元门锁芯换了，别说是我说的')
    await next(page)
    await page.locator('select[name=category-other]').selectOption('C0503')
    const other = page.locator('input[name=category][value=other]')
    if (await other.count() > 0) await other.check({ force: true })
    await next(page)
    // The plate has told the place: it is not asked for.
    await page.locator('input[type=file]').setInputFiles([await photoFile('teal'), await photoFile('tomato')])
    const wishes = page.locator(`input[name=${wish}]`)
    if (!await wishes.isVisible()) for (const summary of await page.locator('main details:not([open]) > summary').all()) await summary.click()
    await wishes.check({ force: true })
    await next(page)
    await send(page)
    numbers[wish] = receipt(page)
  }
  const visitor = here.visitor()
  const open = await visitor.get(`/matters/${numbers.anonymous!.number}`)
  assert.equal(open.status, 200)
  assert.ok((await open.text()).includes(plate!.unit.split('号楼')[0] ?? plate!.unit))
  const [anonymous] = await rows<{ reporter_id: string | null }>('select reporter_id from matters.matter where number = $1', [numbers.anonymous!.number])
  assert.equal(anonymous!.reporter_id, null)
  const hidden = await visitor.get(`/matters/${numbers.confidential!.number}`)
  const missing = await visitor.get('/matters/990101000001')
  assert.deepEqual([hidden.status, (await hidden.text()).replaceAll(numbers.confidential!.number, 'X')], [404, (await missing.text()).replaceAll('990101000001', 'X')])
  const followed = await visitor.get(`/matters/follow?number=${numbers.confidential!.number}&code=${numbers.confidential!.code}`)
  assert.match(await followed.text(), /别说是我说的/)
})

test('a smell of gas shows whom to ring, wakes who is on duty, and is read', { timeout: 240_000 }, async () => {
  await staff('supervisor', '/desk/roster')
  const page = await phone()
  await page.goto(`${url}/matters/new`)
  await page.locator('textarea[name=text]').fill('楼道里有很浓的煤气味，快来人')
  await next(page)
  // The number to ring stands on the page.
  await page.locator('a[href="tel:119"]').first().waitFor({ state: 'visible' })
  await page.locator('select[name=category-other]').selectOption('C0104')
  const other = page.locator('input[name=category][value=other]')
  if (await other.count() > 0) await other.check({ force: true })
  await next(page)
  await page.locator('select[name=unit]').selectOption({ label: '西王庄社区' })
  await next(page)
  await next(page)
  await send(page)
  const { number } = receipt(page)
  // And again on the receipt.
  await page.locator('a[href="tel:119"]').first().waitFor({ state: 'visible' })
  const dispatcher = await staff('dispatcher', '/desk/alarms')
  const alarm = dispatcher.locator('#unread .card', { hasText: number })
  await alarm.locator('form').getByRole('button').click()
  await dispatcher.waitForURL(/done=1/)
  assert.equal(await dispatcher.locator('#unread .card', { hasText: number }).count(), 0)
  assert.match(await dispatcher.locator('#read').innerText(), new RegExp(number))
  const told = await rows<{ topic: string }>(`select n.topic from notifications.notice n where n.topic = 'matters.alarm-raised'`)
  assert.ok(told.length > 0, 'somebody was told at once')
})

test('staff write down what somebody tells them on the telephone, give a receipt, and may undo it within the hour', { timeout: 240_000 }, async () => {
  const desk = await staff('community', '/desk/new')
  const tell = async (text: string) => {
    await desk.goto(`${url}/desk/new`)
    await desk.locator('textarea[name=text]').fill(text)
    await desk.locator('input[name=name]').fill('李秀英')
    await desk.locator('input[name=phone]').fill('13900139000')
    await desk.locator('select[name=category-other], select[name=category]').first().selectOption('E0601')
    await desk.locator('select[name=unit]').selectOption({ label: '西王庄社区' })
    const form = desk.locator('main form.form').first()
    await form.locator('button:not([name])').last().click()
    if (!/\/desk\/new\/[0-9a-f-]{36}/.test(desk.url())) await desk.locator('main form.form').first().locator('button').last().click()
    assert.match(desk.url(), /\/desk\/new\/[0-9a-f-]{36}/, await desk.locator('main').innerText())
  }
  await tell('想问老年餐桌怎么报名，家里没有人能上网')
  const words = await desk.locator('main').innerText()
  const [matter] = await rows<{ number: string; id: string }>(`select number, id from matters.matter order by reported_at desc, number desc limit 1`)
  assert.ok(words.includes(matter!.number), 'the receipt names the matter')
  const [code] = /\d{4} ?\d{4} ?\d{4} ?\d{4}/.exec(words) ?? []
  assert.ok(code, 'and has a code to read out')
  const visitor = here.visitor()
  assert.match(await (await visitor.get(`/matters/follow?number=${matter!.number}&code=${encodeURIComponent(code)}`)).text(), /老年餐桌/)

  await tell('写错了的一件事，马上要撤回')
  const [wrong] = await rows<{ number: string; id: string }>(`select number, id from matters.matter order by reported_at desc, number desc limit 1`)
  await desk.locator('form[action="/desk/new"]', { has: desk.locator('input[name=acting]') }).first().getByRole('button').first().click()
  await desk.waitForURL(/done=undone/)
  assert.equal((await rows<{ state: string }>('select state from matters.matter where id = $1', [wrong!.id]))[0]!.state, 'withdrawn')
  await tell('又一件，这次等到过了一小时')
  here.later(61 * 60_000)
  await desk.reload()
  assert.equal(await desk.locator('input[name=acting]').count(), 0, 'after the hour there is nothing to undo with')
})
