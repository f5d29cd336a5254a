import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type pg from 'pg'
import type { Variables } from './http.ts'
import { Refusal } from './refusal.ts'

export interface Limit {
  /** Counts one use under `key`; refuses with `site.too-many` and the seconds to wait. */
  use(key: string): Promise<void>
}

/** At most `points` uses per `seconds` and key, counted in the database so that several processes count together. */
export function limit(pool: pg.Pool, name: string, points: number, seconds: number): Limit {
  // While the database cannot be asked, each process counts for itself: a limit never turns into an outage.
  const own = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
  const limiter = new RateLimiterPostgres({ storeClient: pool, storeType: 'pool', schemaName: 'platform', tableName: 'rate', tableCreated: true, keyPrefix: name, points, duration: seconds, insuranceLimiter: own, inMemoryBlockOnConsumed: points + 1 })
  return {
    async use(key) {
      try {
        await limiter.consume(key)
      } catch (error) {
        if (error instanceof RateLimiterRes) throw new Refusal('site.too-many', 'too-many', { seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) })
        throw error
      }
    },
  }
}

/** Changes per minute: an address may stand for a whole estate behind one line, an account is one person. */
const perAddress = 600, perAccount = 300

/** Limits changes by address and by account; reading is not limited here. */
export function limitChanges(pool: pg.Pool): MiddlewareHandler<{ Variables: Variables }> {
  const addresses = limit(pool, 'address', perAddress, 60), accounts = limit(pool, 'account', perAccount, 60)
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.req.method !== 'OPTIONS') {
      await addresses.use(c.var.address)
      if (c.var.context.actor) await accounts.use(c.var.context.actor.id)
    }
    await next()
  }
}
