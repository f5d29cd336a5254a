import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './installed.mjs'

const has = (program, flag) => { const { error, status } = spawnSync(program, [flag]); return !error && status === 0 }
const skip = !has('nginx', '-v') ? 'nginx is not installed here: apt-get install nginx, and this is tried' : !has('openssl', 'version') ? 'openssl is not installed here' : false

/** The lines of a README that are set as code and stand between its first server block and what follows. */
const blockIn = (text) => /(?:^ {4}server \{\n(?: {4}.*\n)+)/m.exec(text)?.[0].replace(/^ {4}/gm, '')

test('the nginx block of both READMEs is the same, and starts as it is pasted', { skip }, async () => {
  const [english, chinese] = await Promise.all(['README.md', 'README.zh-CN.md'].map((name) => readFile(join(root, name), 'utf8').then(blockIn)))
  assert.ok(english)
  assert.equal(chinese, english)
  const folder = await mkdtemp(join(tmpdir(), 'gongzhi-nginx-'))
  try {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=gongzhi.example.org', '-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')], { stdio: 'ignore' })
    // Only the folder of the certificate is another: certbot has not been here.
    const block = english.replaceAll('/etc/letsencrypt/live/gongzhi.example.org', folder)
    const ports = process.getuid?.() === 0 ? block : block.replace('listen 80', 'listen 18080').replace('listen 443', 'listen 18443')
    await writeFile(join(folder, 'nginx.conf'), `pid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\nclient_body_temp_path ${folder}/a;\nproxy_temp_path ${folder}/b;\nfastcgi_temp_path ${folder}/c;\nuwsgi_temp_path ${folder}/d;\nscgi_temp_path ${folder}/e;\n${ports}}\n`)
    const { status, stderr } = spawnSync('nginx', ['-t', '-c', join(folder, 'nginx.conf')], { encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    for (const needed of [/return 301 https:/, /proxy_read_timeout/, /client_max_body_size 70m/]) assert.match(english, needed)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
