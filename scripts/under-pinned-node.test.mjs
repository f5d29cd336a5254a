import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './installed.mjs'

const folder = await mkdtemp(join(tmpdir(), 'gongzhi-launch-'))
after(() => rm(folder, { recursive: true, force: true }))
await writeFile(join(folder, 'program.mjs'), `
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log('ending', signal); setTimeout(() => process.exit(7), 50) })
  console.log(process.pid, process.version, ...process.argv.slice(2))
  if (process.argv[2] !== 'stay') process.exit(5)
  setInterval(() => {}, 1000)`)

function launch(...args) {
  const launcher = `
    import { underPinnedNode } from ${JSON.stringify(new URL('under-pinned-node.mjs', import.meta.url).href)}
    process.exitCode = await underPinnedNode(${JSON.stringify(relative(root, join(folder, 'program.mjs')))}, ${JSON.stringify(args)})`
  const child = spawn(process.execPath, ['--input-type=module', '-e', launcher], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.said = ''
  child.stdout.on('data', (chunk) => { child.said += chunk })
  return child
}

async function spoke(child) {
  while (!child.said.includes('\n')) await pause(20)
  return Number(child.said.split(' ')[0])
}

test('the program runs under Node 24 with its arguments, and its exit code is ours', async () => {
  const child = launch('--demo', 'a b')
  const [code] = await once(child, 'close')
  assert.equal(code, 5)
  assert.match(child.said, /^\d+ v24\.\S+ --demo a b\n/)
})

test('a signal reaches the program once, and the program decides how it ends', async () => {
  const child = launch('stay')
  await spoke(child)
  child.kill('SIGINT')
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  assert.equal(code, 7)
  assert.equal(child.said.match(/ending SIGINT/g).length, 1)
})

test('when the launcher is killed outright, the program ends in order', async () => {
  const child = launch('stay')
  await spoke(child)
  child.kill('SIGKILL')
  await once(child, 'close')
  assert.match(child.said, /ending SIGTERM/)
})
