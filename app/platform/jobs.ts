import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Context } from './context.ts'

/** Work that nobody asks for: it comes round by itself, and never twice at a time, however many processes run. */
export interface Job {
  /** `room.what`, unique among all rooms. */
  readonly name: string
  /** A cron expression (minutes and slower, in the place's time zone), or a number of seconds between two runs. */
  readonly every: string | number
  /** A long run looks at `signal` between two steps and ends when it is aborted; what is left is done the next time. */
  run(context: Context, signal: AbortSignal): Promise<void>
}

export interface JobSettings {
  readonly url: string
  readonly jobs: readonly Job[]
  /** Builds the context of one run, with the moment of the run as its `now`. */
  contextFor(job: Job): Context
  readonly log: Pick<Logger, 'error' | 'warn'>
  /** Time zone in which cron expressions are read. */
  readonly timezone?: string
}

export interface RunningJobs {
  /** Runs a job now, after the run that is under way if there is one; rejects when it fails. For operators and tests. */
  runNow(name: string): Promise<void>
  /** Ends all of it within two seconds. */
  stop(): Promise<void>
}

const graceMilliseconds = 1200

/** Where pg-boss keeps its queue; it makes the schema itself. */
export const jobsSchema = 'jobs'

/**
 * Starts the jobs. Cron jobs are kept by pg-boss: due once whichever process sees it, tried again with back-off when they fail.
 * Every run holds an advisory lock on the job's name, so that no two overlap.
 */
export async function startJobs({ url, jobs, contextFor, log, timezone = 'Asia/Shanghai' }: JobSettings): Promise<RunningJobs> {
  const byName = new Map(jobs.map((job) => [job.name, job]))
  if (byName.size < jobs.length) throw new Error(`two jobs have one name: ${jobs.map(({ name }) => name).sort().join(', ')}`)
  const pool = new pg.Pool({ connectionString: url, max: jobs.length + 4, application_name: 'gongzhi jobs', idleTimeoutMillis: 30_000 })
  pool.on('error', (error) => log.warn({ err: error }, 'a connection of the jobs was lost'))
  const stopping = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const held = new Set<pg.PoolClient>()

  /** Runs the job under its lock. Without `wait`, a job that runs elsewhere is left alone. */
  async function run(job: Job, wait: boolean): Promise<void> {
    const client = await pool.connect()
    const lost = new AbortController()
    const onError = () => lost.abort()
    client.on('error', onError)
    held.add(client)
    let mine = false
    try {
      const { rows } = await client.query<{ mine: boolean }>(
        wait ? `select pg_advisory_lock(hashtextextended('job ' || $1, 0)) is not null as mine` : `select pg_try_advisory_lock(hashtextextended('job ' || $1, 0)) as mine`, [job.name])
      mine = rows[0]?.mine === true
      if (mine && !stopping.signal.aborted) await job.run(contextFor(job), AbortSignal.any([stopping.signal, lost.signal]))
    } finally {
      if (held.delete(client)) {
        if (mine) await client.query(`select pg_advisory_unlock(hashtextextended('job ' || $1, 0))`, [job.name]).catch(onError)
        client.off('error', onError)
        client.release(lost.signal.aborted)
      }
    }
  }

  function track(work: Promise<void>): Promise<void> {
    underWay.add(work)
    void work.catch(() => {}).finally(() => { underWay.delete(work) })
    return work
  }

  async function loop(job: Job, seconds: number): Promise<void> {
    while (!stopping.signal.aborted) {
      await track(run(job, false)).catch((error) => { if (!stopping.signal.aborted) log.error({ err: error, job: job.name }, 'a job failed; it is tried again') })
      await pause(seconds * 1000, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }

  const boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values) }, schema: jobsSchema, persistWarnings: false })
  boss.on('error', (error) => { if (!stopping.signal.aborted) log.error({ err: error }, 'the queue of jobs reports an error') })
  boss.on('warning', (warning) => log.warn({ warning }, 'the queue of jobs warns'))
  try {
    await boss.start()
    for (const { name } of await boss.getSchedules()) if (typeof byName.get(name)?.every !== 'string') await boss.unschedule(name)
    for (const job of jobs) {
      if (typeof job.every === 'number') { void loop(job, job.every); continue }
      await boss.createQueue(job.name, { policy: 'exclusive', retryLimit: 4, retryDelay: 30, retryBackoff: true, expireInSeconds: 4 * 3600, deleteAfterSeconds: 7 * 86_400 })
      await boss.schedule(job.name, job.every, {}, { tz: timezone, missed: 'once' })
      await boss.work(job.name, { batchSize: 1, pollingIntervalSeconds: 5 }, () => track(run(job, false)).catch((error) => {
        if (!stopping.signal.aborted) log.error({ err: error, job: job.name }, 'a job failed; it is tried again')
        throw error
      }))
    }
  } catch (error) {
    stopping.abort()
    await boss.stop({ graceful: false }).catch(() => {})
    await pool.end()
    throw error
  }

  let stopped: Promise<void> | undefined
  async function stop(): Promise<void> {
    stopping.abort()
    await Promise.race([Promise.allSettled(underWay), pause(graceMilliseconds)])
    await Promise.race([boss.stop({ graceful: false }).catch(() => {}), pause(400)])
    // Whoever did not listen loses the lock together with the process.
    for (const client of held) { held.delete(client); client.release(true) }
    await Promise.race([pool.end(), pause(300)])
  }
  return {
    async runNow(name) {
      const job = byName.get(name)
      if (!job) throw new RangeError(`no job called ${name}: there are ${[...byName.keys()].join(', ')}`)
      await track(run(job, true))
    },
    stop: () => (stopped ??= stop()),
  }
}
