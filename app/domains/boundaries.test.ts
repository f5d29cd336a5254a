import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { uses } from './uses.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

interface Findings { readonly modules: number; readonly said: readonly string[] }

function cruise(folder: string): Promise<Findings> {
  const program = join(repository, 'node_modules/.bin/depcruise')
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'app', 'libraries'], { cwd: folder, maxBuffer: 200_000_000 }, (_, stdout, stderr) => {
      try {
        const { summary } = JSON.parse(stdout) as { summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] } }
        resolve({ modules: summary.totalCruised, said: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`) })
      } catch {
        reject(new Error(`the import checker said nothing that can be read:\n${stderr}\n${stdout.slice(0, 2000)}`))
      }
    })
  })
}

test('every import keeps to the borders, and the checker has read the whole house', async () => {
  const { said, modules } = await cruise(repository)
  assert.deepEqual(said, [])
  assert.ok(modules > 50, `only ${modules} files were read`)
})

/** A small house of the same plan, in which nothing is wrong yet. */
const soundHouse: Record<string, string> = {
  'app/domains/transparency/index.ts': `export * from './acts/record-act.ts'`,
  'app/domains/transparency/tables.ts': `export interface Tables { act: string }`,
  'app/domains/transparency/acts/record-act.ts': `import type { Tables } from '../tables.ts'\nexport const recordAct = (table: keyof Tables) => table`,
  'app/domains/people/index.ts': `export * from './rules/actor.ts'`,
  'app/domains/people/rules/actor.ts': `export const mayAct = true`,
  'app/domains/matters/index.ts': `export * from './acts/report-matter.ts'`,
  'app/domains/matters/tables.ts': `export interface Tables { matter: string }`,
  'app/domains/matters/rules/matter.ts': `import type { Context } from '../../../platform/context.ts'\nexport const mayMove = (context: Context) => context`,
  'app/domains/matters/acts/report-matter.ts': `import { mayAct } from '#domains/people'\nimport { mayMove } from '../rules/matter.ts'\nexport const reportMatter = [mayAct, mayMove]`,
  'app/domains/matters/reads/matter-of.ts': `import type { Tables } from '../tables.ts'\nexport const matterOf = (table: keyof Tables) => table`,
  'app/domains/matters/pages/report.tsx': `import { reportMatter } from '../acts/report-matter.ts'\nimport { layout } from '#ui/layout'\nexport const page = [reportMatter, layout]`,
  'app/platform/context.ts': `export interface Context { now: Date }`,
  'app/ui/layout.tsx': `export const layout = 1`,
  'app/site.ts': `import { reportMatter } from '#domains/matters'\nexport const site = reportMatter`,
  'libraries/deadline/src/index.ts': `export * from './calendar.ts'`,
  'libraries/deadline/src/calendar.ts': `export const calendar = 1`,
}

/** Per rule, one file that breaks it. */
const planted: Record<string, readonly [path: string, line: string]> = {
  'front-door-only': ['app/domains/matters/acts/planted-one.ts', `import '../../people/rules/actor.ts'`],
  'composition-uses-doors': ['app/site.ts', `import './domains/people/rules/actor.ts'`],
  'every-room-is-listed': ['app/domains/unheard/index.ts', `export { mayAct } from '#domains/people'`],
  'rules-only-think': ['app/domains/matters/rules/planted-two.ts', `import '../tables.ts'`],
  'rules-know-doors-by-type': ['app/domains/matters/rules/planted-three.ts', `import { mayAct } from '#domains/people'\nexport const planted = mayAct`],
  'acts-do-not-draw': ['app/domains/matters/acts/planted-four.ts', `import '#ui/layout'`],
  'pages-do-not-query': ['app/domains/matters/pages/planted-five.tsx', `import '../tables.ts'`],
  'platform-knows-no-domain': ['app/platform/planted-six.ts', `import '#domains/people'`],
  'platform-stands-beneath': ['app/platform/planted-seven.ts', `import '../site.ts'`],
  'libraries-are-pure': ['libraries/deadline/src/planted-eight.ts', `import 'node:fs'`],
  'libraries-stand-alone': ['libraries/deadline/src/planted-nine.ts', `import '../../../app/platform/context.ts'`],
  'no-circles': ['libraries/deadline/src/calendar.ts', `import { calendar as again } from './index.ts'\nexport const circle = () => again`],
  'no-not-found': ['app/platform/planted-ten.ts', `import './nowhere.ts'`],
  ...Object.fromEntries(Object.entries(uses).flatMap(([room, used]) => {
    const forbidden = Object.keys(uses).find((other) => other !== room && !(used as readonly string[]).includes(other))
    return forbidden ? [[`${room}-keeps-to-its-list`, [`app/domains/${room}/acts/planted.ts`, `import '#domains/${forbidden}'`] as const]] : []
  })),
}

async function build(house: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongzhi-borders-'))
  await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'))
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json', 'app/package.json', 'app/domains/uses.ts']) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await cp(join(repository, file), join(folder, file))
  }
  for (const room of Object.keys(uses)) house[`app/domains/${room}/index.ts`] ??= 'export const door = 1'
  for (const [file, text] of Object.entries(house)) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), `${text}\n`)
  }
  return folder
}

test('each rule catches the violation planted for it, and the sound house has none', async () => {
  const sound = await build({ ...soundHouse })
  const unsound = await build({ ...soundHouse, ...Object.fromEntries(Object.values(planted).map(([path, line]) => [path, `${line}\n${soundHouse[path] ?? ''}`])) })
  try {
    assert.deepEqual((await cruise(sound)).said, [])
    const { said } = await cruise(unsound)
    for (const [rule, [path, line]] of Object.entries(planted)) {
      assert.ok(said.some((finding) => finding.startsWith(`${rule}: ${path} →`)), `${rule} did not catch in ${path}: ${line}\nfound:\n${said.join('\n')}`)
    }
  } finally {
    await rm(sound, { recursive: true, force: true })
    await rm(unsound, { recursive: true, force: true })
  }
})

/** What a rule takes from node:crypto beyond digests, as `path: names`. */
const chanceIn = (path: string, source: string) => [...source.matchAll(/import (.+) from 'node:crypto'/g)]
  .filter(([, names]) => !/^\{ ?((createHash|createHmac|hash|timingSafeEqual)(, )?)+ ?\}$/.test(names ?? '')).map(([, names]) => `${path}: ${names}`)

test('a rule takes digests from node:crypto, never chance', () => {
  const rules = globSync('app/domains/**/rules/**/*.ts', { cwd: repository }).filter((path) => !path.endsWith('.test.ts'))
  assert.ok(rules.length > 0)
  assert.deepEqual(rules.flatMap((path) => chanceIn(path, readFileSync(join(repository, path), 'utf8'))), [])
  assert.deepEqual(chanceIn('planted.ts', `import { createHash, randomBytes } from 'node:crypto'`), ['planted.ts: { createHash, randomBytes }'])
})

test('no rule is without a planted violation', async () => {
  const { default: config } = await import(join(repository, '.dependency-cruiser.mjs')) as { default: { forbidden: { name: string }[] } }
  const opened = Object.entries(uses).filter(([, used]) => used.length === Object.keys(uses).length - 1).map(([room]) => `${room}-keeps-to-its-list`)
  const missing = config.forbidden.map(({ name }) => name).filter((name) => !(name in planted) && !opened.includes(name))
  assert.deepEqual(missing, [])
})
