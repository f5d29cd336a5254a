import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { promisify } from 'node:util'

/** A process number together with the moment it began: numbers are given anew after a restart, the pair is not. */
export interface ProcessIdentity { readonly pid: number; readonly began: string }

export async function identityOf(pid: number): Promise<ProcessIdentity | undefined> {
  const began = process.platform === 'linux' ? await beganOnLinux(pid) : await beganElsewhere(pid)
  return began === undefined ? undefined : { pid, began }
}

export async function isAlive({ pid, began }: ProcessIdentity): Promise<boolean> {
  return (await identityOf(pid))?.began === began
}

/** The name of the program that a running process executes, or undefined when no such process runs. */
export async function programOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return isSignalled(pid) ? 'postgres' : undefined
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').then((line) => nameOf(line.split('\0')[0]), () => undefined)
  return promisify(execFile)('ps', ['-p', String(pid), '-o', 'comm=']).then(({ stdout }) => nameOf(stdout.trim()), () => undefined)
}

/** The folder a running process works in; undefined where the system does not tell. */
export const folderOf = (pid: number): Promise<string | undefined> => readlink(`/proc/${pid}/cwd`).catch(() => undefined)

const nameOf = (path: string | undefined) => (path ? path.split('/').at(-1) : undefined)

/** A process that has ended but was not yet collected by its parent counts as gone. */
async function beganOnLinux(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields === undefined || fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
}

async function beganElsewhere(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return isSignalled(pid) ? 'running' : undefined
  return promisify(execFile)('ps', ['-p', String(pid), '-o', 'lstart=']).then(({ stdout }) => stdout.trim() || undefined, () => undefined)
}

function isSignalled(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
