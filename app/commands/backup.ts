import { join } from 'node:path'
import { readSettings } from '#platform/settings'
import { openHouse } from '../open-house.ts'
import { writeBackup } from '../platform/backup/write-backup.ts'

/** `npm run backup -- FILE`: one consistent snapshot of database and files, while the server goes on. */
const [path, ...rest] = process.argv.slice(2)
if (!path || rest.length > 0 || path.startsWith('--')) {
  process.stderr.write('npm run backup -- FILE\n\nFILE must not exist; it is compressed unless it ends in .tar.\n')
  process.exit(2)
}
const settings = readSettings(process.env)
const open = await openHouse(settings, (line) => process.stderr.write(`${line}\n`))
try {
  const summary = await writeBackup({ url: open.url, filesFolder: join(settings.dataDir, 'files'), path, now: new Date() })
  process.stdout.write(`${path}: ${summary.tables} tables, ${summary.rows} rows, ${summary.files} files, ${summary.bytes} bytes\n`)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
} finally {
  await open.close()
}
