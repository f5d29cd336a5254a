import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { importUnits } from '../../app/domains/territory/index.ts'
import type { TestBrowser } from '../../app/platform/testing/browser.ts'
import type { DemonstrationHouse, Login } from './demonstration.ts'

const day = 24 * 3600 * 1000

export interface Flat { readonly label: string; readonly area: string; readonly owner: string; readonly mark: '同意' | '反对' | '弃权' | undefined }

/** A small estate of 西王庄社区 with its desk: what a clerk, a second one and an owner do there, screen by screen, without script. */
export async function ownersVote(here: DemonstrationHouse, browser: TestBrowser, estate: { readonly code: string; readonly name: string; readonly flats: readonly Flat[] }) {
  const { url, rows } = here, loader = { id: '00000000-0000-0000-0000-000000000000', name: '', posts: [{ id: '00000000-0000-0000-0000-000000000000', role: 'place-administrator', unitId: null, unitPath: [], organisationId: null }] }
  await importUnits({ ...here.house.contextFor('import'), actor: loader }, [{ row: 1, code: estate.code, name: estate.name, level: 'estate', parentCode: '110108010001' }], { sample: true })
  const [unit] = await rows<{ id: string }>('select id from territory.unit where code = $1', [estate.code]), unitId = unit!.id
  const staff = async (login: Login, path: string): Promise<Page> => {
    const page = await browser.page({ width: 1280, javaScriptEnabled: false })
    await here.signIn(page, login, path)
    return page
  }
  const press = async (page: Page, name: string | RegExp) => { await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()]) }
  const main = (page: Page) => page.locator('main').innerText()
  /** Weeks go by; who is signed in comes back every day of them. */
  const later = async (days: number) => {
    here.later(days * day)
    await rows('update people.session set seen_at = $1, "expiresAt" = $2', [here.now(), new Date(here.now().getTime() + day)])
  }
  /** To the moment at which the ballot opens or closes, and a minute more. */
  const toMoment = async (ballot: string, moment: 'opens_at' | 'closes_at') => {
    const [row] = await rows<{ at: Date }>(`select ${moment} as at from ballots.ballot where id = $1`, [ballot])
    await later((row!.at.getTime() + 60_000 - here.now().getTime()) / day)
  }
  const dayIn = (days: number) => new Date(here.now().getTime() + days * day).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' })

  return {
    unitId, staff, press, main, later, dayIn,
    /** The register of property is handed in as a sheet, checked and written. */
    async register(desk: Page) {
      const sheet = `楼栋,房号,面积,状态,业主,业主编号\n${estate.flats.map(({ label, area, owner }) => `1号楼,${label},${area},已售,${owner},${label}`).join('\n')}\n`
      await desk.goto(`${url}/desk/property/${unitId}/upload`)
      await desk.locator('input[name=file]').setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
      await press(desk, '检查文件')
      await press(desk, '写入登记册')
      assert.match(await main(desk), /已经?写入/)
    },
    /** The owners' roll is drawn up, published, open to objection for its days, and frozen. */
    async freezeRoll(desk: Page, title: string) {
      await desk.goto(`${url}/desk/rolls/new?unit=${unitId}`)
      await desk.locator('input[name=kind][value=owners]').check({ force: true })
      await desk.locator('input[name=title]').fill(title)
      await desk.locator('main form button[type=submit]').first().click()
      await desk.waitForURL(/rolls\/[0-9a-f-]{36}/)
      return this.publishAndFreeze(desk)
    },
    async publishAndFreeze(desk: Page) {
      await press(desk, '公示')
      const address = desk.url().replace(/\?.*/, '')
      await later(9)
      await desk.goto(address)
      await press(desk, '确定名单')
      assert.match(await main(desk), /[0-9a-f]{64}/)
      return address.split('/').at(-1)!
    },
    /** The residents' committee is told, the vote announced, and days later opened. Ballots are handed over, returned, and entered by two clerks. */
    async voteOnPaper(desk: Page, second: Page, ballot: string) {
      await desk.goto(`${url}/desk/assemblies/${ballot}/assembly`)
      await press(desk, '登记已告知')
      await press(desk, '公布表决')
      await toMoment(ballot, 'opens_at')
      await desk.goto(`${url}/desk/ballots/${ballot}`)
      await press(desk, '现在开始')
      await desk.goto(`${url}/desk/assemblies/${ballot}/service`)
      await desk.locator('input[name=numbers]').fill(`1-${estate.flats.length}`)
      await desk.locator('#served button[type=submit]').click()
      await desk.waitForURL(/done=/)
      await desk.goto(`${url}/desk/assemblies/${ballot}/papers`)
      await desk.locator('form:has(input[value=make]) button').click()
      await desk.waitForURL(/made=/)
      for (const { label, mark } of estate.flats) {
        if (mark === undefined) continue
        const [paper] = await rows<{ code: string }>(`select paper.code from ballots.owners_paper paper join ballots.roll_entry entry on entry.id = paper.entry_id where paper.ballot_id = $1 and entry.holdings->0->>'label' = $2`, [ballot, label])
        await desk.goto(`${url}/desk/assemblies/${ballot}/papers`)
        await desk.locator('form:has(input[value=receive]) input[name=code]').fill(paper!.code)
        await desk.locator('form:has(input[value=receive]) button').click()
        await desk.waitForURL(/got=/)
      }
      for (const clerk of [desk, second]) for (;;) {
        await clerk.goto(`${url}/desk/assemblies/${ballot}/enter`)
        const link = clerk.locator('main table a').first()
        if (await link.count() === 0) break
        await Promise.all([clerk.waitForEvent('load'), link.click()])
        const flat = await flatOnScreen(clerk)
        await clerk.locator('fieldset:has(input[name^=mark-])').getByLabel(flat.mark ?? '', { exact: true }).check({ force: true })
        await press(clerk, '提交录入')
      }
    },
    async countAndState(desk: Page, ballot: string) {
      await toMoment(ballot, 'closes_at')
      await desk.goto(`${url}/desk/assemblies/${ballot}/assembly`)
      if (await desk.locator('form[action$="/assembly/close"] button').count() > 0) await Promise.all([desk.waitForEvent('load'), desk.locator('form[action$="/assembly/close"] button').click()])
      await Promise.all([desk.waitForEvent('load'), desk.locator('form[action$="/assembly/count"] button').click()])
      await desk.goto(`${url}/desk/assemblies/${ballot}/result`)
      await Promise.all([desk.waitForEvent('load'), desk.locator('main form button[type=submit]').first().click()])
    },
  }

  /** Which flat the paper on the screen belongs to, by its door. */
  async function flatOnScreen(page: Page): Promise<Flat> {
    const text = await page.locator('main').innerText()
    const [row] = await rows<{ label: string }>(`select entry.holdings->0->>'label' as label from ballots.owners_paper paper join ballots.roll_entry entry on entry.id = paper.entry_id where paper.id = $1`, [page.url().split('/').at(-1)])
    const flat = estate.flats.find(({ label }) => label === row?.label)
    assert.ok(flat, text)
    return flat
  }
}
