import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { completeJournal, reapplyErasures } from '#domains/people'
import type { Context } from '#platform/context'
import { migrationsOf } from '#platform/migrate'
import { readSettings } from '#platform/settings'
import { uses } from '../domains/uses.ts'
import { openHouse } from '../open-house.ts'
import { restoreBackup } from '../platform/backup/restore-backup.ts'
import { erasers, erasureJournal } from '../rooms.ts'

/** `npm run restore -- FILE [--replace]`: back to a snapshot, all or nothing, with later erasures carried out again. */
const parameters = process.argv.slice(2)
const [path, ...more] = parameters.filter((parameter) => parameter !== '--replace')
if (!path || more.length > 0 || path.startsWith('--')) {
  process.stderr.write('npm run restore -- FILE [--replace]\n\n--replace throws away what is in the database now.\n')
  process.exit(2)
}
const settings = readSettings(process.env)
const open = await openHouse(settings, (line) => process.stderr.write(`${line}\n`))
const journal = erasureJournal(settings)
const contextOn = (database: Kysely<never>): Context => ({ actor: undefined, now: new Date(), locale: 'zh-CN', origin: 'job', database, memory: open.database.memory, files: open.files })
try {
  const summary = await restoreBackup({
    url: open.url, filesFolder: join(settings.dataDir, 'files'), path, replace: parameters.includes('--replace'), migrations: migrationsOf(Object.keys(uses)),
    beforeRestore: [async (database) => { await completeJournal(contextOn(database), journal) }],
    afterRestore: [async (database) => { await reapplyErasures(contextOn(database), journal, erasers) }],
  })
  process.stdout.write(`restored the backup of ${summary.made}: ${summary.tables} tables, ${summary.rows} rows, ${summary.files} files\n`)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
} finally {
  await open.close()
}
