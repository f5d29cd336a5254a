import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { foundCouncil, seatPerson } from '../app/domains/deliberation/index.ts'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { demonstrationHouse } from './testing/demonstration.ts'
import { ownersVote } from './testing/owners-vote.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})
const { url, rows } = here

/** Sends the one form of the page whose hidden step it is. */
async function step(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(`main form:has(input[name=do][value=${name}]) button[type=submit], main button[name=do][value=${name}]`).first().click()])
}
const deed = (page: Page, last: string) => page.locator(`main form[action$="/room/${last}"]`).first()
async function send(page: Page, last: string): Promise<void> {
  if (await deed(page, last).count() === 0) assert.fail(`no ${last}: ${await page.locator('main').innerText()}`)
  await Promise.all([page.waitForEvent('load'), deed(page, last).locator('button[type=submit]').first().click()])
}

test('a broken gate becomes a topic, a hearing, a resolution, an owners\' vote that just passes at two thirds, and a result that the resident recounts', { timeout: 420_000 }, async () => {
  const vote = await ownersVote(here, browser, {
    code: '110108010001-8', name: '示例北院', flats: [{ label: '101', area: '100.00', owner: '示例居民甲', mark: '同意' }, { label: '102', area: '100.00', owner: '示例业主钱', mark: '同意' }, { label: '103', area: '100.00', owner: '示例业主孙', mark: undefined }],
  })
  const desk = await vote.staff('community', '/desk/together'), second = await vote.staff('community2', '/desk/together')
  await vote.register(desk)

  // The resident's flat is theirs: said on the phone, seen at the counter.
  const resident = await browser.page({ javaScriptEnabled: false })
  await here.signIn(resident, 'resident', `/me/property?estate=${vote.unitId}`)
  await resident.locator('select[name=building]').selectOption({ index: 1 })
  await resident.locator('input[name=label]').fill('101')
  await resident.locator('input[name=proof][value=certificate]').check({ force: true })
  await Promise.all([resident.waitForEvent('load'), resident.locator('form:has(input[name=label]) button[type=submit]').click()])
  const [claim] = await rows<{ id: string }>(`select id from ballots.ownership_claim where state = 'waiting' order by at desc limit 1`)
  await desk.goto(`${url}/desk/property/claims/${claim!.id}`)
  await step(desk, 'open')
  await desk.locator('input[name=owner]').first().check({ force: true })
  await step(desk, 'verify')

  // A council sits there; its founding is a story of its own.
  const staff = { ...here.house.contextFor('web'), actor: await actorOf('community') }
  const councilId = await foundCouncil(staff, { kind: 'estate', name: '示例北院议事会', unitIds: [vote.unitId], key: 'journey council' })
  for (const [name, partyClass, part, login] of [['示例居民乙', 'owners', 'chair', 'neighbour'], ['示例居民甲', 'residents', 'member', 'resident'], ['示例物业处理员', 'property', 'member', 'property']] as const) {
    await seatPerson(staff, { councilId, name, partyClass, part, by: 'invitation', personId: await personOf(login), key: `journey ${name}` })
  }

  // The gate is reported, and cannot be settled by one.
  await resident.goto(`${url}/matters/new?unit=${vote.unitId}`)
  await resident.locator('textarea[name=text]').fill('小院北门的门禁坏了半年，修过两次又坏，要不要换新的')
  await resident.getByRole('button', { name: '下一步', exact: true }).click()
  await resident.locator('select[name=category-other]').selectOption('C0101')
  await resident.locator('input[name=category][value=other]').check()
  for (const _ of ['what', 'where', 'photos']) { await resident.waitForEvent('load').catch(() => {}); await Promise.all([resident.waitForEvent('load'), resident.getByRole('button', { name: '下一步', exact: true }).click()]) }
  await resident.getByRole('button', { name: '提交', exact: true }).click()
  await resident.waitForURL(/\/matters\/sent\//)
  const number = new URL(resident.url()).pathname.split('/').at(-1)!, [matter] = await rows<{ id: string }>('select id from matters.matter where number = $1', [number])
  await desk.goto(`${url}/desk/matters/${matter!.id}`)
  await desk.locator('#act-to-deliberation summary').first().click()
  await desk.locator('#act-to-deliberation textarea').fill('换新要动用公共收益，请业主们商量')
  await Promise.all([desk.waitForEvent('load'), desk.locator('#act-to-deliberation button[type=submit]').click()])

  // The topic: raised from the matter, admitted as one that owners decide, prepared, announced.
  await desk.goto(`${url}/desk/topics/new?source=matters&matter=${matter!.id}`)
  await desk.locator('input[name=title]').fill('北门门禁换不换新的')
  await desk.locator('textarea[name=text]').fill('门禁修了又坏。换一套新的，从公共收益里出。')
  await Promise.all([desk.waitForURL(/\/desk\/topics\/[0-9a-f-]{36}/), desk.getByRole('button', { name: /提出|提交|保存/ }).last().click()])
  const topic = desk.url().replace(/\?.*/, ''), topicId = topic.split('/').at(-1)!
  await desk.locator('input[name=touches][value=other-common]').check({ force: true })
  await step(desk, 'admit')
  await desk.goto(topic)
  for (const value of ['owners', 'property']) await desk.locator(`input[name=parties][value=${value}]`).check({ force: true })
  await desk.locator('input[name=forms][value=hearing]').check({ force: true })
  await step(desk, 'prepare')
  await desk.goto(topic)
  await step(desk, 'announce')
  assert.match(await (await here.visitor().get(`/topics/${topicId}`)).text(), /北门门禁换不换新的/)

  // The hearing.
  await desk.goto(`${url}/desk/meetings/new?topic=${topicId}&council=${councilId}&form=hearing`)
  await desk.locator('input[name=starts]').fill(`${vote.dayIn(7)}T19:00`)
  await desk.locator('input[name=place]').fill('小院凉亭')
  await desk.locator('input[name=register]').fill(vote.dayIn(5))
  await desk.locator(`input[name=topics][value="${topicId}"]`).check({ force: true })
  await Promise.all([desk.waitForURL(/\/desk\/meetings\/[0-9a-f-]{36}/), desk.locator('form[action="/desk/meetings/new"] button[type=submit]').click()])
  const meeting = desk.url().replace(/\?.*/, '')
  await Promise.all([desk.waitForEvent('load'), desk.locator('form[action$="/announce"] button[type=submit]').click()])
  assert.match(await vote.main(desk), /已通知|通知已发/)
  // To the moment at which the meeting begins, whatever the hour of the day is now.
  const [begins] = await rows<{ at: Date }>('select starts_at as at from deliberation.meeting where id = $1', [meeting.split('/').at(-1)])
  await vote.later((begins!.at.getTime() + 60_000 - here.now().getTime()) / 86_400_000)
  const room = `${meeting}/room`
  await desk.goto(room)
  for (const who of await deed(desk, 'sign-in').locator('input[name=invitee]').all()) await who.check({ force: true })
  await send(desk, 'sign-in')
  await send(desk, 'open')
  await send(desk, 'start')
  for (const partyClass of ['owners', 'property']) {
    await deed(desk, 'note').locator('select[name=class]').selectOption(partyClass)
    await deed(desk, 'note').locator('textarea[name=words]').fill(partyClass === 'owners' ? '换新的，带刷卡和密码两种' : '一套两万元左右，保修五年')
    await send(desk, 'note')
  }
  await desk.locator('#decide summary').first().click()
  await deed(desk, 'decide').locator('input[name=kind][value=consensus]').check({ force: true })
  await deed(desk, 'decide').locator('textarea[name=words]').fill('同意换新门禁，请业主表决动用公共收益')
  await send(desk, 'decide')
  const resolve = deed(desk, 'resolve')
  await resolve.locator('textarea[name=text]').fill('表决通过后三十日内换好北门门禁')
  await resolve.locator('select[name=responsible]').selectOption({ index: 1 })
  await resolve.locator('input[name=deadline]').fill(vote.dayIn(120))
  await send(desk, 'resolve')
  await send(desk, 'close')
  const [{ state: closed } = { state: '' }] = await rows<{ state: string }>('select state from deliberation.meeting where id = $1', [meeting.split('/').at(-1)])
  assert.equal(closed, 'closed', await vote.main(desk))

  // The opinion is formed and handed to the owners, because the law says so.
  await desk.goto(topic)
  await desk.locator('textarea[name=opinion]').fill('换一套新门禁，费用从公共收益列支。')
  await step(desk, 'opinion')
  await desk.goto(topic)
  await step(desk, 'hand-over')
  const [{ id: ballot } = { id: '' }] = await rows<{ id: string }>('select ballot_id as id from deliberation.handover where topic_id = $1', [topicId]), [{ roll } = { roll: '' }] = await rows<{ roll: string }>('select roll_id as roll from ballots.ballot where id = $1', [ballot])
  await desk.goto(`${url}/desk/rolls/${roll}`)
  await vote.publishAndFreeze(desk)
  await desk.goto(`${url}/desk/assemblies/${ballot}/assembly`)
  await Promise.all([desk.waitForEvent('load'), desk.locator('form[action$="/convene"] button[type=submit]').click()])
  await vote.voteOnPaper(desk, second, ballot)
  await vote.countAndState(desk, ballot)

  // Just two thirds took part, and the resident counts it again.
  await resident.goto(`${url}/ballots/${ballot}/result`)
  const said = await vote.main(resident)
  assert.match(said, /200\.00/)
  assert.match(said, /通过/)
  assert.doesNotMatch(said, /没有通过/)
  await resident.goto(`${url}/ballots/${ballot}/recount`)
  await Promise.all([resident.waitForEvent('load'), resident.locator('form:has(input[value=stored]) button[type=submit]').click()])
  assert.match(await vote.main(resident), /和公布的结果一样/)
  const [{ readings } = { readings: 0 }] = await rows<{ readings: number }>(`select count(*)::int as readings from transparency.act where name like 'ballots.%sheet%' and subject = $1`, [ballot])
  assert.ok(readings > 0, 'whoever reads the full sheet leaves a trace')

  async function personOf(login: string): Promise<string> {
    return (await rows<{ id: string }>('select id from people.person where mail = $1', [`${login}@example.org`]))[0]!.id
  }
  async function actorOf(login: string) {
    const id = await personOf(login), posts = await rows<{ id: string; role: string; unitId: string | null; organisationId: string | null; unitPath: string[] | null }>(
      'select post.id, post.role, post.unit_id as "unitId", post.organisation_id as "organisationId", unit.path as "unitPath" from people.post post left join territory.unit unit on unit.id = post.unit_id where post.person_id = $1', [id])
    return { id, name: '', posts: posts.map((post) => ({ ...post, unitPath: post.unitPath ?? [] })) }
  }
})
