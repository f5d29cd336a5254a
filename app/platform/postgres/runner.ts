import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Starts PostgreSQL's programs as a user it accepts: it refuses to run as root. */
export interface Runner {
  /** Makes a file or folder that root created belong to the user that PostgreSQL runs as. */
  own(path: string): Promise<void>
  /** Whether that user can pass through every folder down to this one by ordinary permissions. */
  mayEnter(folder: string): Promise<boolean>
  spawn(program: string, args: readonly string[], options: SpawnOptions): ChildProcess
}

/** A runner for the cluster in `dataDir`, even where only root may go; throws a sentence that says what stands in the way. */
export async function runnerFor(cluster: string, dataDir: string): Promise<Runner> {
  if (process.getuid?.() !== 0) {
    const owner = await ownerOf(cluster)
    if (owner !== undefined && process.getuid && owner.uid !== process.getuid()) {
      throw new Error(`${cluster} belongs to the system user ${owner.uid}, and this process runs as ${process.getuid()}. Start it as that user or as root.`)
    }
    return { own: async () => {}, mayEnter: async () => true, spawn: (program, args, options) => spawn(program, args, options) }
  }
  const owner = await ownerOf(cluster)
  const user = owner && owner.uid !== 0 ? owner : await unprivilegedUser()
  const own = (path: string) => chown(path, user.uid, user.gid)
  const mayEnter = async (folder: string) => (await firstClosed(folder, user)) === undefined
  const closed = await firstClosed(dataDir, user)
  if (closed === undefined) return { own, mayEnter, spawn: (program, args, options) => spawn(program, args, { ...options, ...user }) }

  // The folder is root's alone: keep the one ability to pass through folders, and give up all else.
  const passing = ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups', '--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override', '--bounding-set=-all,+dac_override', '--']
  await run('setpriv', [...passing, 'true']).catch((error: Error) => {
    throw new Error(`PostgreSQL does not run as root, and system user ${user.uid} may not enter ${closed}. Allow it (chmod o+x ${closed}), or set DATA_DIR to another folder. (${error.message.split('\n')[0]})`)
  })
  return { own, mayEnter, spawn: (program, args, options) => spawn('setpriv', [...passing, program, ...args], options) }
}

interface User { readonly uid: number; readonly gid: number }

const ownerOf = (path: string): Promise<User | undefined> => stat(path).then(({ uid, gid }) => ({ uid, gid }), () => undefined)

/** The system user `postgres`, made when it is missing. */
async function unprivilegedUser(): Promise<User> {
  const found = await userNamed('postgres')
  if (found) return found
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
    .catch(() => run('adduser', ['-S', '-D', '-H', 'postgres'])).catch(() => {})
  const made = await userNamed('postgres')
  if (made) return made
  throw new Error('PostgreSQL does not run as root, and no system user "postgres" could be made. Start as an ordinary user, or set DATABASE_URL.')
}

const userNamed = (name: string): Promise<User | undefined> =>
  Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).then(([uid, gid]) => ({ uid: Number(uid.stdout), gid: Number(gid.stdout) }), () => undefined)

/** The first folder on the way down to `folder` that `user` may not pass. */
async function firstClosed(folder: string, user: User): Promise<string | undefined> {
  const way: string[] = []
  for (let step = folder; ; step = dirname(step)) {
    way.unshift(step)
    if (step === dirname(step)) break
  }
  for (const step of way) {
    const seen = await stat(step).catch(() => undefined)
    if (!seen) continue
    const may = seen.uid === user.uid ? seen.mode & 0o100 : seen.gid === user.gid ? seen.mode & 0o010 : seen.mode & 0o001
    if (!may) return step
  }
  return undefined
}
