import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { completeJournal, reapplyErasures } from '#domains/people'
import type { Context } from '#platform/context'
import { migrationsOf } from '#platform/migrate'
import { OperatorMistake } from '#platform/operator-mistake'
import { readSettings } from '#platform/settings'
import { uses } from '../domains/uses.ts'
import { openHouse } from '../open-house.ts'
import { BadBackup } from '../platform/backup/format.ts'
import { NotEmpty, restoreBackup } from '../platform/backup/restore-backup.ts'
import { checkBackup } from '../platform/backup/read-backup.ts'
import { AlreadyRunning } from '../platform/postgres/server-lock.ts'
import { erasers, erasureJournal } from '../rooms.ts'
import { mistakeSaid, terminalLocale, terminalWords, told } from '../words/terminal.ts'

/** `npm run restore -- FILE [--replace]`: back to a snapshot, all or nothing, with later erasures carried out again. */
const locale = terminalLocale(), words = terminalWords(locale)
const parameters = process.argv.slice(2)
const [path, ...more] = parameters.filter((parameter) => parameter !== '--replace')
if (!path || more.length > 0 || path.startsWith('--')) {
  process.stderr.write(`${words.restoreUsage}\n`)
  process.exit(path === '--help' ? 0 : 2)
}
const say = (line: string) => process.stderr.write(`${line}\n`)

/** What went wrong, where it is the operator's to put right. */
function asMistake(error: unknown): unknown {
  const { code, syscall = '' } = (error instanceof BadBackup ? error.cause ?? {} : error) as NodeJS.ErrnoException
  if (code !== undefined && ['open', 'read'].includes(syscall)) return new OperatorMistake('file-unreadable', { path: path ?? '', why: code })
  if (error instanceof BadBackup) return new OperatorMistake('bad-backup', { why: error.message })
  if (error instanceof NotEmpty) return new OperatorMistake('not-empty')
  return error instanceof AlreadyRunning ? new OperatorMistake('already-running', { who: error.who }) : error
}

try {
  const settings = readSettings(process.env)
  // Before anything is made: a folder for a backup that cannot be read would only be in the way.
  const checked = await checkBackup(path)
  const open = await openHouse(settings, say)
  const journal = erasureJournal(settings)
  const contextOn = (database: Kysely<never>): Context => ({ actor: undefined, now: new Date(), locale: 'zh-CN', origin: 'job', database, memory: open.database.memory, files: open.files })
  try {
    const { made, tables, rows, files } = await restoreBackup({
      url: open.url, filesFolder: join(settings.dataDir, 'files'), path, checked, replace: parameters.includes('--replace'), migrations: migrationsOf(Object.keys(uses)),
      beforeRestore: [async (database) => { await completeJournal(contextOn(database), journal) }],
      afterRestore: [async (database) => { await reapplyErasures(contextOn(database), journal, erasers) }],
    })
    process.stdout.write(`${words.restored(made, tables, rows, files)}\n`)
  } finally {
    await open.close()
  }
} catch (error) {
  const mistake = asMistake(error)
  say(mistake instanceof OperatorMistake ? mistakeSaid(mistake, locale) : told(mistake))
  process.exitCode = 1
}
