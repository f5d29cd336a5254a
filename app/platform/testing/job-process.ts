import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../database.ts'
import { fileStore } from '../files.ts'
import { startJobs } from '../jobs.ts'

/** One of two processes that have the same jobs: writes down when each run began and ended. Ends on SIGTERM. */
const url = process.argv[2] ?? ''
const { database, pool, memory, close } = openDatabase(url, { connections: 2 })
const jobs = await startJobs({
  url,
  jobs: [{
    name: 'room.often', every: 0.01, async run() {
      const { rows } = await pool.query('insert into run (process) values ($1) returning id', [process.pid])
      await pause(15)
      await pool.query('update run set ended = clock_timestamp() where id = $1', [rows[0].id])
    },
  }],
  contextFor: () => ({ actor: undefined, now: new Date(), locale: 'zh-CN', origin: 'job', database, memory, files: fileStore(tmpdir()) }),
  log: console,
})
process.once('SIGTERM', () => { void jobs.stop().then(close).then(() => process.exit(0)) })
