import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '../postgres/embedded.ts'

export interface TestServer {
  /** Address of a database in which other databases can be made. */
  readonly url: string
  stop(): Promise<void>
}

const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** Nothing a test writes outlives the run, so it need not reach the disk. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_connections: '200', max_wal_size: '4GB' }

/** Work to be done while the server still runs, when the process has nothing else left to do. */
export const beforeLeaving = new Set<() => Promise<void>>()

let joined: Promise<TestServer> | undefined

/** The PostgreSQL that tests use: TEST_DATABASE_URL, or one in the folder for temporary files that all test processes of this checkout share. The last process to end stops it. */
export const testServer = (): Promise<TestServer> => (joined ??= joinServer())

async function joinServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const name = createHash('sha256').update(repository).digest('hex').slice(0, 12)
  const server = await startEmbeddedPostgres({ dataDir: join(tmpdir(), `gongzhi-test-${process.getuid?.() ?? 0}-${name}`), settings: forgetful })
  process.once('beforeExit', () => { void Promise.allSettled([...beforeLeaving].map((work) => work())).then(() => server.stop()) })
  return server
}
