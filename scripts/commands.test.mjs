import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from './installed.mjs'

const folder = await mkdtemp(join(tmpdir(), 'gongzhi-commands-'))
after(() => rm(folder, { recursive: true, force: true }))

const run = (args, options = {}) => new Promise((resolve) => { execFile(process.execPath, args, options, (error, out, said) => resolve({ code: error ? error.code ?? -1 : 0, out, said })) })

test('a command of a fresh checkout installs what it needs, and puts nothing but its own answer on standard output', async () => {
  const fresh = join(folder, 'fresh')
  await cp(join(root, 'scripts'), join(fresh, 'scripts'), { recursive: true })
  await writeFile(join(fresh, 'package-lock.json'), '{"packages":{}}')
  await writeFile(join(fresh, 'answer.ts'), `const answer: { ok: boolean } = { ok: true }\nconsole.log(JSON.stringify(answer))\n`)
  // Stands in for npm: brings a Node, and talks as npm does.
  await writeFile(join(folder, 'npm-cli.js'), `
    const { mkdirSync, symlinkSync, writeFileSync } = require('node:fs')
    console.log('added 612 packages in 1m')
    mkdirSync('node_modules/node/bin', { recursive: true })
    writeFileSync('node_modules/.package-lock.json', '{"packages":{}}')
    symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/node/bin/node')`)
  const { code, out, said } = await run([join(fresh, 'scripts/run.mjs'), 'answer.ts'], { cwd: fresh, env: { ...process.env, npm_execpath: join(folder, 'npm-cli.js'), npm_lifecycle_event: '' } })
  assert.deepEqual([code, out], [0, '{"ok":true}\n'], said)
  assert.match(said, /Installing the packages[\s\S]*added 612 packages/)
})

test('npm run read goes through the launcher that installs, and answers in JSON alone', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const [node, ...parts] = scripts.read.split(' ')
  assert.equal(node, 'node')
  const file = join(folder, 'matters.jsonl')
  await writeFile(file, `${JSON.stringify({ id: 'm1', title: '路灯不亮', text: '三号楼前的路灯不亮了。' })}\n`)
  const { code, out } = await run([...parts, file, '--json'], { cwd: root })
  assert.equal(code, 0, out)
  assert.deepEqual(JSON.parse(out).matters.map(({ id }) => id), ['m1'])
})

test('the commands of the libraries run where the Node of the machine reads no TypeScript', async () => {
  for (const library of ['deadline', 'territory-index', 'matter-text']) {
    const { bin } = JSON.parse(await readFile(join(root, 'libraries', library, 'package.json'), 'utf8'))
    const program = join(root, 'libraries', library, bin[library])
    await mkdir(folder, { recursive: true })
    const answers = await Promise.all([['--no-strip-types'], []].map((flags) => run([...flags, program, join(folder, 'not-there'), '--json'], { cwd: folder })))
    assert.ok(answers.every(({ out, said }) => !/ERR_UNKNOWN_FILE_EXTENSION|SyntaxError/.test(said + out)), JSON.stringify(answers))
    assert.deepEqual(answers[0], answers[1], library)
    assert.notEqual(answers[0].out, '', library)
  }
})
