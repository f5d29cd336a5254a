import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Demonstration } from '../../app/demonstration/load.ts'
import { buildHouse, type House } from '../../app/house.ts'
import { openDatabase } from '../../app/platform/database.ts'
import { fileStore } from '../../app/platform/files.ts'
import { readSettings, type Settings } from '../../app/platform/settings.ts'
import { testDatabase } from '../../app/platform/testing/database.ts'
import { serve } from '../../app/platform/testing/listen.ts'
import { type Visitor, visitorOf } from './visitor.ts'

/** Who signs in during a journey: the part of the login before the @ (people.ts of the demonstration). */
export type Login = 'resident' | 'neighbour' | 'head' | 'grid' | 'community' | 'dispatcher' | 'handler' | 'handler2' | 'property' | 'property2' | 'clerk' | 'supervisor' | 'supervisor2' | 'mediator' | 'auditor' | 'place' | 'users' | 'community2' | 'owners'

/** A house with the demonstration in it, at work on a port of its own. */
export interface DemonstrationHouse {
  readonly house: House
  readonly url: string
  readonly settings: Settings
  readonly databaseUrl: string
  readonly demonstration: Demonstration
  /** Moves the clock of every request from now on. */
  later(milliseconds: number): void
  now(): Date
  /** Rows of the database itself, for what no page shows. */
  rows<Row extends object>(query: string, values?: readonly unknown[]): Promise<Row[]>
  visitor(): Visitor
  /** Signs in on the page for it, with login and password. */
  signedIn(login: Login): Promise<Visitor>
  /** The same in a browser; the page is then at `path`. */
  signIn(page: Page, login: Login, path?: string): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Builds the house on a database and a folder of its own, as the server does, and loads the demonstration. */
export async function demonstrationHouse(): Promise<DemonstrationHouse> {
  const db = await testDatabase(), dataDir = await mkdtemp(join(tmpdir(), 'gongzhi-journey-'))
  const built: { house?: House } = {}
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  // The site has to know its address before it is built.
  const server = await serve({ fetch: async (request: Request) => built.house?.site.fetch(request) ?? new Response('not yet', { status: 503 }) })
  const settings = { ...readSettings({ DATA_DIR: dataDir }), baseUrl: server.url }
  const database = openDatabase(db.url, { connections: 8 })
  const house = built.house = await buildHouse(settings, { url: db.url, database, files: fileStore(join(dataDir, 'files')), close: () => database.close() }, now)
  const demonstration = await house.demonstrate(house.contextFor('job'))
  const accountOf = (login: Login) => {
    const user = demonstration.users.find((known) => known.login.startsWith(`${login}@`))
    if (!user) throw new RangeError(`nobody signs in as ${login}`)
    return user
  }
  return {
    house, url: server.url, settings, databaseUrl: db.url, demonstration, now,
    later(milliseconds) { ahead += milliseconds },
    rows: async <Row extends object>(query: string, values: readonly unknown[] = []) => (await database.pool.query(query, [...values])).rows as Row[],
    visitor: () => visitorOf(server.url),
    async signedIn(login) {
      const visitor = visitorOf(server.url), { login: mail, password } = accountOf(login)
      const answer = await visitor.post('/sign-in/password', { login: mail, password, return: '/' })
      if (answer.status !== 303) throw new Error(`${login} could not sign in: ${answer.status}`)
      return visitor
    },
    async signIn(page, login, path = '/') {
      const { login: mail, password } = accountOf(login)
      await page.goto(`${server.url}/sign-in/password?return=${encodeURIComponent(path)}`)
      await page.locator('input[name=login]').fill(mail)
      await page.locator('input[name=password]').fill(password)
      await page.locator('form[action="/sign-in/password"] button').first().click()
      await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await database.close()
      await db[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
