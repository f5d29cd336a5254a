import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testBrowser } from '../app/platform/testing/browser.ts'
import { demonstrationHouse } from './testing/demonstration.ts'
import { ownersVote } from './testing/owners-vote.ts'

const here = await demonstrationHouse(), browser = await testBrowser()
after(async () => {
  await browser[Symbol.asyncDispose]()
  await here[Symbol.asyncDispose]()
})

test('an owners\' vote in which two of three take part fails by 0.01 square metre, and the page says by how much', { timeout: 300_000 }, async () => {
  const vote = await ownersVote(here, browser, {
    code: '110108010001-7', name: '示例小院', flats: [{ label: '101', area: '100.00', owner: '示例业主赵', mark: '同意' }, { label: '102', area: '99.99', owner: '示例业主钱', mark: '同意' }, { label: '103', area: '100.01', owner: '示例业主孙', mark: undefined }],
  })
  const desk = await vote.staff('community', '/desk/together'), second = await vote.staff('community2', '/desk/together')
  await vote.register(desk)
  const roll = await vote.freezeRoll(desk, '示例小院业主名册')

  await desk.goto(`${here.url}/desk/assemblies/new?roll=${roll}`)
  await desk.locator('input[name=title]').fill('共用小院停车收费')
  await desk.locator('input[name=opensOn]').fill(vote.dayIn(17))
  await desk.locator('input[name=closesOn]').fill(vote.dayIn(30))
  await desk.locator('#matter-title-0').fill('小院地面停车收费，收入归全体业主')
  await desk.locator('#matter-kind-0').selectOption('other_major')
  await vote.press(desk, '保存草稿')
  const ballot = /assemblies\/([0-9a-f-]{36})/.exec(desk.url())?.[1] ?? ''
  await vote.voteOnPaper(desk, second, ballot)
  await vote.countAndState(desk, ballot)

  const reader = await browser.page()
  await reader.goto(`${here.url}/ballots/${ballot}/result`)
  const said = await vote.main(reader)
  assert.match(said, /199\.99/)
  assert.match(said, /200\.00/)
  assert.match(said, /没有通过/)
})
