import { once } from 'node:events'
import type { Server } from 'node:http'
import { serve as start } from '@hono/node-server'

export interface Listening {
  /** Address without a slash at the end. */
  readonly url: string
  [Symbol.asyncDispose](): Promise<void>
}

/** Serves `app` on a free port of the loopback address until the scope ends. */
export async function serve(app: { fetch(request: Request): Response | Promise<Response> }): Promise<Listening> {
  const server = start({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      if (server.listening) await once(server, 'close')
    },
  }
}
