import { join, resolve } from 'node:path'
import { OperatorMistake } from '#platform/operator-mistake'
import { readSettings } from '#platform/settings'
import { openHouse } from '../open-house.ts'
import { writeBackup } from '../platform/backup/write-backup.ts'
import { mistakeSaid, terminalLocale, terminalWords, told } from '../words/terminal.ts'

/** `npm run backup -- FILE`: one consistent snapshot of database and files, while the server goes on. */
const locale = terminalLocale(), words = terminalWords(locale)
const [path, ...rest] = process.argv.slice(2)
if (!path || rest.length > 0 || path.startsWith('--')) {
  process.stderr.write(`${words.backupUsage}\n`)
  process.exit(path === '--help' ? 0 : 2)
}
const say = (line: string) => process.stderr.write(`${line}\n`)
try {
  const settings = readSettings(process.env)
  const open = await openHouse(settings, say, { onlyWithPlace: true })
  try {
    const { tables, rows, files, bytes } = await writeBackup({ url: open.url, filesFolder: join(settings.dataDir, 'files'), path: resolve(path), now: new Date() })
    process.stdout.write(`${words.backedUp(path, tables, rows, files, bytes)}\n`)
  } finally {
    await open.close()
  }
} catch (error) {
  say(error instanceof OperatorMistake ? mistakeSaid(error, locale) : told(error))
  process.exitCode = 1
}
