import assert from 'node:assert/strict'
import { test } from 'node:test'
import { axeFindings, testBrowser } from './browser.ts'
import { serve } from './listen.ts'

const page = (body: string) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title></head><body><main><h1>共治</h1>${body}</main></body></html>`
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': `default-src 'self'` }

test('a page is opened in Chinese at the width of a phone, and axe looks at it under a strict policy', async () => {
  await using site = await serve({ fetch: (request) => new Response(page(request.url.endsWith('/wrong') ? '<img src="/a.png">' : '<p>好</p>'), { headers }) })
  await using browser = await testBrowser()
  const open = await browser.page()
  await open.goto(`${site.url}/right`)
  assert.deepEqual(await open.evaluate('[innerWidth, navigator.language]'), [360, 'zh-CN'])
  assert.deepEqual(await axeFindings(open), [])
  await open.goto(`${site.url}/wrong`)
  assert.deepEqual((await axeFindings(open)).map(({ id }) => id), ['image-alt'])
})
