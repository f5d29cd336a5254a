import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { memoryAdapter } from 'better-auth/adapters/memory'
import { toNodeHandler } from 'better-auth/node'
import { chromium } from 'playwright-core'
import { loadManifest } from '../assets.tsx'
import { buildAssets } from '../build.ts'
import { samplePage } from '../gallery/sample.ts'
import { Layout } from '../layout.tsx'
import { PasskeyButton } from '../passkey.tsx'
import { base64url, bytes } from './passkey-json.ts'

const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'there is no Chromium on this machine'
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

test('bytes survive the way to base64url and back', () => {
  const all = Uint8Array.from({ length: 257 }, (_, index) => index % 256)
  assert.deepEqual(bytes(base64url(all.buffer)), all)
  assert.match(base64url(all.buffer), /^[A-Za-z0-9_-]+$/)
})

test('a passkey made on one visit signs in on the next', { skip }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongzhi-passkey-'))
  await buildAssets(folder)
  loadManifest(folder)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const auth = betterAuth({
    baseURL: origin,
    secret: 'a secret for this test alone, long enough',
    database: memoryAdapter({ user: [], session: [], account: [], verification: [], passkey: [] }),
    emailAndPassword: { enabled: true },
    plugins: [passkey({ rpID: 'localhost', rpName: '杏林社区', origin })],
  })
  const answer = toNodeHandler(auth)
  server.on('request', async (request, response) => {
    const path = request.url ?? '/'
    const page = samplePage('zh-CN', false, path)
    response.setHeader('content-security-policy', "default-src 'self'")
    if (path.startsWith('/api/auth/')) await answer(request, response)
    else if (path.startsWith('/assets/')) response.writeHead(200, { 'content-type': path.endsWith('.css') ? 'text/css' : path.endsWith('.svg') ? 'image/svg+xml' : 'text/javascript' }).end(await readFile(join(folder, path.slice(8))))
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(String(<Layout page={page} title="登录"><PasskeyButton act={path === '/register' ? 'register' : 'sign-in'} label="通行密钥" name="我的手机" next="/done" /></Layout>))
  })
  const browser = await chromium.launch({ executablePath, args })
  try {
    const context = await browser.newContext()
    const page = await context.newPage()
    const devices = await context.newCDPSession(page)
    await devices.send('WebAuthn.enable')
    await devices.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
    await page.goto(`${origin}/register`)
    await page.evaluate(() => fetch('/api/auth/sign-up/email', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: '李秀英', email: 'li@example.org', password: 'a-long-password' }) }).then((response) => response.json()))
    await page.click('gz-passkey button')
    await page.waitForURL('**/done')
    await context.clearCookies()
    await page.goto(`${origin}/sign-in`)
    await page.click('gz-passkey button')
    await page.waitForURL('**/done')
    const session = await page.evaluate(() => fetch('/api/auth/get-session').then((response) => response.json() as Promise<{ user: { name: string } } | null>))
    assert.equal(session?.user.name, '李秀英')
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true })
  }
})

test('the button waits for script, and brings the words for a browser without passkeys', () => {
  const html = String(<PasskeyButton act="sign-in" label="通行密钥" next="/" />)
  assert.match(html, /<button type="button" class="button button-secondary" hidden="">/)
  assert.match(html, /请用手机号登录/)
})
