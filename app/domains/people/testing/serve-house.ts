import { serve } from '#platform/testing/listen'
import type { TestDatabase } from '#platform/testing/database'
import { house, type House } from './house.ts'

/** The house on a port of its own, under the name that passkeys want (localhost), with the built assets. */
export async function serveHouse(db: TestDatabase, assets: string, options: Parameters<typeof house>[1] = {}): Promise<{ readonly house: House; readonly url: string; [Symbol.asyncDispose](): Promise<void> }> {
  const parts: { house?: House } = {}
  const server = await serve({ fetch: async (request) => parts.house ? parts.house.app.fetch(request) : new Response('not yet', { status: 503 }) })
  const url = server.url.replace('127.0.0.1', 'localhost')
  parts.house = house(db, { ...options, assets, settings: { ...options.settings, baseUrl: url } })
  return { house: parts.house, url, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}
