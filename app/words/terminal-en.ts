import type { MistakeFacts } from '#platform/operator-mistake'
import type { terminalZh } from './terminal-zh.ts'

/** What the server and the commands say on the terminal, in English. */
export const terminalEn: typeof terminalZh = {
  stopping: 'stopping …', loading: 'loading the demonstration …', started: (address, empty) => `共治 Gongzhi: ${address}${empty ? '  (first visit: set up a place, or load the demonstration)' : ''}`, open311: 'Open311 key',
  startUsage: `npm start [-- --demo]

  --demo   loads the demonstration into an empty installation and prints how to sign in

PORT (3000), HOST (0.0.0.0), DATA_DIR (./data), DATABASE_URL (our own PostgreSQL in DATA_DIR unless set),
BASE_URL (http://localhost:PORT) and more: see README.md.`,
  backupUsage: 'npm run backup -- FILE\n\nFILE must not exist; it is compressed unless it ends in .tar.', restoreUsage: 'npm run restore -- FILE [--replace]\n\n--replace throws away what is in the database now.',
  backedUp: (path, tables, rows, files, bytes) => `${path}: ${tables} tables, ${rows} rows, ${files} files, ${bytes} bytes`,
  restored: (made, tables, rows, files) => `restored the backup of ${made}: ${tables} tables, ${rows} rows, ${files} files`,
  postgres: ({ what, folder, pid }) => ({
    making: `making a database in ${folder}`, joining: `PostgreSQL already runs on ${folder} (process ${pid}): joining it`, ended: `PostgreSQL on ${folder} ended by itself: starting it again`, again: 'PostgreSQL runs again, and the site goes on',
  })[what],
  mistakes: {
    settings: (f) => `The environment does not fit; nothing was started:\n${f.problems}`,
    'unknown-option': (f) => `${f.given} is not understood.`,
    'port-taken': (f) => `Port ${f.port} is taken by another program. Stop that one, or choose another port: PORT=${Number(f.port) + 1} npm start.`,
    'port-forbidden': (f) => `This user may not listen on port ${f.port}. Take one above 1024, such as PORT=3000, and put nginx in front.`,
    'host-unknown': (f) => `This machine has no address ${f.host}. Change HOST, or leave it out (0.0.0.0).`,
    'data-dir-file': (f) => `DATA_DIR ${f.path} is a file, not a folder. Choose another folder.`,
    'data-dir-closed': (f) => `Nothing can be written in DATA_DIR ${f.path} (${f.why}). Give this user the right to write there, or choose another folder.`,
    'database-unreachable': (f) => `The database of DATABASE_URL at ${f.address} cannot be reached (${f.why}). Check the address, and whether PostgreSQL runs there.`,
    'database-refused': (f) => `The database of DATABASE_URL at ${f.address} refused the sign-in (${f.why}). Check user, password and name of the database.`,
    'already-running': (f) => `This database is already in use by ${f.who}. Stop it first, or use another DATA_DIR.`,
    'nothing-here': (f) => `There is no database in ${f.where}. Nothing was done; check DATA_DIR or DATABASE_URL.`,
    'no-place-here': (f) => `The database in ${f.where} holds no place yet, so there is nothing to back up. Nothing was done; check DATA_DIR or DATABASE_URL.`,
    'file-exists': (f) => `${f.path} exists already and was left as it is. Choose another name.`,
    'file-unwritable': (f) => `${f.path} cannot be written (${f.why}). Check that the folder exists, may be written to and has room.`,
    'file-unreadable': (f) => `${f.path} cannot be read (${f.why}). Nothing was changed.`,
    'bad-backup': (f) => `This backup cannot be used; nothing was changed: ${f.why}`,
    'not-empty': () => 'The database is not empty; nothing was changed. Restore into an empty DATA_DIR or database, or say --replace to throw away what it holds.',
    'place-set-up-already': () => 'A place has been set up here already: --demo needs an empty DATA_DIR or database.',
    'database-lost': (f) => `The database ended and could not be started again, so the site has ended too: ${f.why}`,
  } as Readonly<Record<string, (facts: MistakeFacts) => string>>,
}
