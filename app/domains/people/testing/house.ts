import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { routes } from '#platform/http'
import { Memory } from '#platform/memory'
import { Refusal, statusOf } from '#platform/refusal'
import { readSettings, type Settings } from '#platform/settings'
import type { TestDatabase } from '#platform/testing/database'
import type { MailMessage } from '#platform/mail/provider'
import type { SmsMessage } from '#platform/sms/provider'
import { isStaff } from '#platform/roles'
import { loadManifest } from '#ui/assets'
import { actorFromRequest, peopleAuth, type PeopleAuth, type PeopleAuthOptions, peoplePermissions, peopleRoutes, type PeopleSite, peopleWords, secondFactorDetour } from '../index.ts'

/** This room alone behind its own door: pages, sessions and refusals as site.ts does them, with messages kept instead of sent. */
export interface House {
  readonly auth: PeopleAuth
  readonly site: PeopleSite
  readonly app: { request(path: string, init?: RequestInit): Promise<Response>; fetch(request: Request): Promise<Response> }
  readonly texts: SmsMessage[]
  readonly mails: MailMessage[]
  /** The clock of every request. */
  now: Date
  context(actor?: Actor, origin?: Context['origin']): Context
  /** A browser that keeps its cookies. */
  visitor(): Visitor
}

export interface Visitor {
  readonly jar: Map<string, string>
  get(path: string): Promise<Response>
  post(path: string, fields: Record<string, string>): Promise<Response>
}

export function house(db: TestDatabase, options: { settings?: Partial<Settings>; auth?: Partial<PeopleAuthOptions>; site?: Partial<PeopleSite> ; assets?: string } = {}): House {
  const settings = { ...readSettings({}), baseUrl: 'http://localhost:3000', ...options.settings }
  const texts: SmsMessage[] = [], mails: MailMessage[] = []
  const folder = mkdtempSync(join(tmpdir(), 'people-'))
  const memory = new Memory(), files = fileStore(folder)
  const auth = peopleAuth({
    database: { database: db.database, pool: db.pool, memory, close: async () => {} }, settings, secret: 'a secret for tests, long enough for signing',
    sms: { send: async (message) => { texts.push(message) } }, mail: { send: async (message) => { mails.push(message) } },
    log: { info() {}, warn() {}, error() {} }, ...options.auth,
  })
  const site: PeopleSite = { auth, permissions: [{ room: 'people', table: peoplePermissions }], sources: [], erasers: [], journal: join(folder, 'erasures.jsonl'), ...options.site }
  const self = {
    auth, site, texts, mails, now: new Date(),
    context: (actor?: Actor, origin: Context['origin'] = 'web'): Context => ({ actor, now: self.now, locale: 'zh-CN', origin, database: db.database, memory, files }),
    visitor(): Visitor {
      const jar = new Map<string, string>()
      const ask = async (path: string, init: RequestInit = {}) => {
        const response = await app.request(path, { ...init, headers: { ...init.headers as Record<string, string>, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
        for (const line of response.headers.getSetCookie()) {
          const [pair = ''] = line.split(';'), at = pair.indexOf('=')
          if (/max-age=0/i.test(line) || pair.slice(at + 1) === '') jar.delete(pair.slice(0, at))
          else jar.set(pair.slice(0, at), pair.slice(at + 1))
        }
        return response
      }
      return { jar, get: (path) => ask(path), post: (path, fields) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }) }
    },
  }
  const app = routes()
    .use(async (c, next) => {
      const { actor, preferences, setCookies, session } = await actorFromRequest(auth, c.req.raw, self.now)
      const locale = preferences.locale ?? 'zh-CN'
      c.set('context', { ...self.context(actor), locale })
      c.set('page', { locale, largePrint: preferences.largePrint ?? false, path: c.req.path, place: { name: '示例社区', sample: true }, phone: '021-12345678', reader: actor && { name: actor.name, staff: actor.posts.some(({ role }) => isStaff(role)), unread: 0 } })
      c.set('settings', settings)
      c.set('address', '127.0.0.1')
      c.header('content-security-policy', "default-src 'self'; form-action 'self'; base-uri 'none'")
      const detour = secondFactorDetour(c.req.raw, session?.secondFactorNeeded ?? false)
      if (detour === undefined) await next()
      else c.res = c.redirect(detour, 303)
      for (const line of setCookies) c.res.headers.append('set-cookie', line)
    })
    .onError((error, c) => {
      if (!(error instanceof Refusal)) throw error
      const sentences: Record<string, (facts: Refusal['facts']) => string> = peopleWords(c.var.page.locale).refusals
      return c.text(`${error.code}\n${sentences[error.code]?.(error.facts) ?? ''}`, statusOf[error.kind])
    })
    .route('/', peopleRoutes(site))
  if (options.assets) {
    const folder = options.assets
    loadManifest(folder)
    app.get('/assets/:file', async (c) => c.body(await readFile(join(folder, c.req.param('file'))), 200, { 'content-type': c.req.path.endsWith('.css') ? 'text/css' : 'text/javascript' }))
  }
  return Object.assign(self, { app: app as unknown as House['app'] })
}
