import { z } from 'zod'
import type { ServiceAnswer } from './rules/claim.ts'

/** What a city's registry of property is asked: one name, one unit. */
export interface OwnershipQuestion {
  readonly id: string
  readonly name: string
  /** Code of the estate in the tree of units. */
  readonly estate: string
  readonly building: string
  readonly unit: string
}

export interface CityService {
  /** How it is called on the screen. */
  readonly name: string
  ask(question: OwnershipQuestion): Promise<ServiceAnswer>
}

const Answer = z.object({ id: z.string(), answer: z.enum(['yes', 'no', 'unknown']) })

/** A city's service that answers `POST {id, name, estate, building, unit}` (see README.md). Whatever is no clear answer is `silent`: staff verify then. */
export function httpCityService({ url, key, name, timeoutMilliseconds = 8000 }: { readonly url: string; readonly key: string | undefined; readonly name: string; readonly timeoutMilliseconds?: number }): CityService {
  return {
    name,
    async ask(question) {
      try {
        const answer = await fetch(url, {
          method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(timeoutMilliseconds),
          headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': question.id, ...(key ? { authorization: `Bearer ${key}` } : {}) },
          body: JSON.stringify(question),
        })
        if (!answer.ok) {
          await answer.body?.cancel()
          return 'silent'
        }
        const read = Answer.safeParse(await answer.json())
        // An answer to another question is none.
        return read.success && read.data.id === question.id ? read.data.answer : 'silent'
      } catch {
        return 'silent'
      }
    },
  }
}

/** The city's service by the operator's environment; undefined where none is set up: staff verify at the counter. */
export function cityServiceOf(environment: Readonly<Record<string, string | undefined>>): CityService | undefined {
  const { OWNERSHIP_SERVICE_URL: url, OWNERSHIP_SERVICE_KEY: key, OWNERSHIP_SERVICE_NAME: name } = environment
  if (!url || !/^https?:\/\//.test(url)) return undefined
  return httpCityService({ url, key: key || undefined, name: name || '不动产登记查询服务' })
}
