import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { draftRoll, frozenPackAt } from '../app/domains/ballots/index.ts'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { demonstrationHouse, type Login } from './testing/demonstration.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})
const { url, rows } = here
const day = 24 * 3600 * 1000
const dayIn = (days: number) => new Date(here.now().getTime() + days * day).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })

/** Somebody of the staff at a screen of the desk. */
async function staff(login: Login, path: string): Promise<Page> {
  const page = await browser.page({ width: 1280, javaScriptEnabled: false })
  await here.signIn(page, login, path)
  return page
}
/** Weeks go by; who is signed in at the desk comes back every day of them. */
async function later(milliseconds: number): Promise<void> {
  here.later(milliseconds)
  await rows('update people.session set seen_at = $1, "expiresAt" = $2', [here.now(), new Date(here.now().getTime() + day)])
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const main = (page: Page) => page.locator('main').innerText()

/** A roll of so many residents of 西王庄社区, drawn up by its staff. */
async function rollOf(count: number): Promise<string> {
  const context = here.house.contextFor('job'), [unit] = await rows<{ id: string }>(`select id from territory.unit where code = '110108010001'`)
  return draftRoll(context, {
    kind: 'persons', unitIds: [unit!.id], title: '2026年选民名册', pack: await frozenPackAt(context, unit!.id), permitted: true,
    rows: Array.from({ length: count }, (_, index) => ({ name: `示例选民${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${Math.floor(index / 10) + 1}`, group: `${(index % 3) + 1}号楼` })),
  })
}

const candidates = { chair: ['丁一', '王二'], member: ['万三', '石四', '冯五', '刘六', '陈七'] } as const

/** The table at the polling place: types the number, reads the answer, gives the papers. */
async function givePapers(desk: Page, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    await desk.locator('#field-q').fill(String(number))
    await press(desk, '查找')
    await press(desk, /^发票/)
    assert.match(await main(desk), new RegExp(`已发给 ${number} 号`))
  }
}

/** One counter's sheet of one kind of paper, in one pile. */
async function count(desk: Page, election: string, post: string, papers: number, votes: Readonly<Record<string, number>>): Promise<void> {
  await desk.goto(`${url}/desk/elections/${election}/count?post=${post}`)
  await desk.locator('#pile input[name=valid]').fill(String(papers))
  for (const [name, count] of Object.entries(votes)) await desk.locator('#pile').getByLabel(name, { exact: true }).fill(String(count))
  await press(desk, '加进我的计票单')
  await press(desk, '计完了，交单')
  assert.match(await main(desk), /您的计票单已交/)
}

async function preparePolling(desk: Page, election: string, printed: number): Promise<void> {
  await desk.goto(`${url}/desk/elections/${election}/polling`)
  await desk.locator('#add-place input[name=name]').fill('社区服务站')
  await press(desk, '增加投票站')
  for (const input of await desk.locator('#printed input[type=number]').all()) await input.fill(String(printed))
  await desk.locator('#printed').getByRole('button').click()
}

async function tickAll(desk: Page, election: string, seal?: string): Promise<void> {
  await desk.goto(`${url}/desk/elections/${election}/polling`)
  for (const box of await desk.locator('input[name=item]:not([disabled])').all()) await box.check({ force: true })
  if (seal !== undefined) await desk.locator('input[name=seal]').first().fill(seal)
  await press(desk, '确认检查')
  assert.match(await main(desk), /检查完成/)
}

async function closeAndOpenBox(desk: Page, election: string, returned: Readonly<Record<string, number>>): Promise<void> {
  await desk.goto(`${url}/desk/elections/${election}`)
  await press(desk, '结束投票')
  await tickAll(desk, election)
  await desk.goto(`${url}/desk/elections/${election}`)
  for (const [post, count] of Object.entries(returned)) await desk.locator(`input[name=returned-${post}]`).fill(String(count))
  await press(desk, '登记张数')
}

test('a residents\' committee is elected: register, candidates, papers, two counts, a run-off of equal votes, the result step by step', { timeout: 300_000 }, async () => {
  const roll = await rollOf(24)
  const desk = await staff('community', '/desk/elections/new'), second = await staff('community2', '/desk/elections')
  const counters = [desk, second]
  const voting = dayIn(25)
  await desk.locator('select[name=roll]').selectOption(roll)
  await desk.locator('input[name=title]').fill('西王庄社区居民委员会换届选举')
  await desk.locator('input[name=day]').fill(voting)
  await desk.locator('input[name=member]').fill('3')
  await press(desk, '开始筹备')
  assert.match(await main(desk), /合计须为 5 至 9 人/)
  await desk.locator('input[name=member]').fill('4')
  await press(desk, '开始筹备')
  await desk.waitForURL(/\/desk\/elections\/[0-9a-f-]{36}$/)
  const election = desk.url().split('/').at(-1)!
  await press(desk, '公布选民名册')
  await press(desk, '开始提名')

  await desk.goto(`${url}/desk/elections/${election}/nominations`)
  let number = 1
  for (const [post, names] of Object.entries(candidates)) for (const name of names) {
    const form = desk.locator('#nominate form')
    await form.locator('select[name=post]').selectOption(post)
    await form.locator('input[name=name]').fill(name)
    await form.locator('input[name=number]').fill(String(number++))
    if (name === '石四') {
      await form.locator('input[name=by][value=joint]').check({ force: true })
      await form.locator('textarea[name=numbers]').fill('10 11 12 13 14 15 16 17 18')
      await form.getByRole('button').click()
      assert.match(await main(desk), /联名提名至少要 10 位选民，现在只有 9 位/)
      await desk.locator('#nominate textarea[name=numbers]').fill('10，11，12，13，14，15，16，17，18，19')
    } else await form.locator('input[name=organisation]').fill('示例社区党委')
    if (name === '冯五') await form.locator('input[name=woman]').check({ force: true })
    await desk.locator('#nominate form').getByRole('button').click()
    const row = desk.locator('tr', { hasText: name })
    await row.getByRole('button', { name: /本人同意/ }).first().click()
    await desk.locator('tr', { hasText: name }).locator('input[name=office]').fill('示例街道')
    await desk.locator('tr', { hasText: name }).getByRole('button', { name: /^通过/ }).click()
  }
  await desk.goto(`${url}/desk/elections/${election}`)
  await press(desk, '公布正式候选人')
  assert.match(await main(desk), /公示|异议/, 'the register is still open to objection')

  // The register's days are over: candidates are stated, and a voter who is away gives a mandate.
  await later(12 * day)
  await desk.goto(`${url}/desk/elections/${election}`)
  await press(desk, '公布正式候选人')
  const resident = await browser.page({ javaScriptEnabled: false })
  await resident.goto(`${url}/elections/${election}`)
  const stated = await main(resident)
  assert.ok(['丁一', '王二', '万三', '石四', '冯五', '刘六', '陈七'].every((name) => stated.includes(name)), stated)
  assert.ok(stated.indexOf('万三') < stated.indexOf('石四') && stated.indexOf('石四') < stated.indexOf('刘六') && stated.indexOf('冯五') < stated.indexOf('刘六') && stated.indexOf('刘六') < stated.indexOf('陈七'), 'in the order of strokes')
  await desk.goto(`${url}/desk/elections/${election}/mandates`)
  const mandate = async (principal: string, proxy: string) => {
    await desk.locator('input[name=principal]').fill(principal)
    await desk.locator('input[name=proxy]').fill(proxy)
    for (const box of ['written', 'away']) await desk.locator(`input[name=${box}]`).check({ force: true })
    await press(desk, '登记委托')
  }
  await mandate('24', '3')
  assert.match(await main(desk), /候选人不能接受委托/)
  await mandate('24', '20')
  await press(desk, '公布委托名单')
  await desk.goto(`${url}/desk/elections/${election}/papers/print?post=member&from=7&count=2`)
  const papers = await main(desk)
  assert.match(papers, /存根编号 00007[\s\S]*存根编号 00008/)
  await preparePolling(desk, election, 40)

  // The day of the voting.
  await later(Date.parse(`${voting}T12:00:00+08:00`) - here.now().getTime())
  await desk.goto(`${url}/desk/elections/${election}`)
  await press(desk, '开始投票')
  assert.match(await main(desk), /检查没有做完/)
  await tickAll(desk, election, 'F-0017')
  await desk.goto(`${url}/desk/elections/${election}`)
  await press(desk, '开始投票')
  await desk.goto(`${url}/desk/elections/${election}/poll`)
  await givePapers(desk, Array.from({ length: 15 }, (_, index) => index + 5))
  await desk.locator('#field-q').fill('20')
  await press(desk, '查找')
  await press(desk, /^替 24 号/)
  await press(desk, /^发票/)
  await desk.locator('#field-q').fill('20')
  await press(desk, '查找')
  assert.match(await main(desk), /已经领过票/)
  await press(desk, '换一张委员选票')
  await closeAndOpenBox(desk, election, { chair: 17, member: 17 })

  const members = { 万三: 14, 石四: 13, 冯五: 12, 刘六: 10, 陈七: 10 }
  for (const counter of counters) {
    await count(counter, election, 'chair', 17, { 丁一: 11, 王二: 6 })
    await count(counter, election, 'member', 17, members)
  }
  await desk.goto(`${url}/desk/elections/${election}`)
  await press(desk, '核对计票单并公布结果')
  await resident.goto(`${url}/elections/${election}/result`)
  const first = await main(resident)
  assert.match(first, /24 人中有 17 人参加，至少要 13 人，够了，选举有效/)
  assert.match(first, /参加投票 17 人，得票须超过一半，至少 9 票/)
  assert.match(first, /末位有 2 人票数相等，只在他们中间再投，选 1 人/)

  // Only the two of equal votes are voted on again.
  const again = dayIn(3)
  await desk.locator('input[name=day]').fill(again)
  await press(desk, '安排同票再投')
  await preparePolling(desk, election, 30)
  await later(3 * day)
  await tickAll(desk, election, 'F-0018')
  await desk.goto(`${url}/desk/elections/${election}`)
  await press(desk, '开始投票')
  await desk.goto(`${url}/desk/elections/${election}/poll`)
  await givePapers(desk, [1, 2, 3, 4, 5])
  await closeAndOpenBox(desk, election, { member: 5 })
  for (const counter of counters) await count(counter, election, 'member', 5, { 刘六: 3, 陈七: 2 })
  await desk.goto(`${url}/desk/elections/${election}`)
  await press(desk, '核对计票单并公布结果')
  await press(desk, '宣布选举有效')
  await resident.goto(`${url}/elections/${election}`)
  const result = await main(resident)
  for (const name of ['丁一', '万三', '石四', '冯五', '刘六']) assert.ok(result.includes(name), name)
  assert.deepEqual(await rows('select name from ballots.elected where election_id = $1 order by name', [election]).then((found) => found.length), 5)
  await resident.goto(`${url}/elections/${election}/result/print`)
  assert.match(await main(resident), /同票再投/)
  assert.equal((await here.visitor().get(`/desk/elections/${election}`)).status, 303, 'the desk is for staff')
  const kept = await rows<{ votes: number }>(`select count(*)::int as votes from information_schema.columns where table_schema = 'ballots' and table_name = 'election_issue' and column_name in ('choice', 'vote', 'answers')`)
  assert.equal(kept[0]!.votes, 0, 'nobody\'s vote is kept')
})
