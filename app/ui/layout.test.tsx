import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TextField } from './form.tsx'
import { Layout } from './layout.tsx'
import type { Page } from './page.ts'

const page: Page = {
  locale: 'zh-CN',
  largePrint: false,
  path: '/matters/new?from=qr',
  reader: undefined,
  place: { name: '杏林社区', sample: false },
  phone: '027-8888 1234',
}

test('a page is a whole document in the reader’s language, with its place in the title', () => {
  const html = String(<Layout page={page} title="提诉求"><p>正文</p></Layout>)
  assert.match(html, /^<!doctype html><html lang="zh-CN" class="resident">/)
  assert.match(html, /<title>提诉求 - 杏林社区<\/title>/)
  assert.match(html, /<a class="skip" href="#main">跳到正文<\/a>/)
  assert.match(html, /href="tel:02788881234"/)
  assert.match(html, /<a href="\/matters\/new" aria-current="page">提诉求<\/a>/)
})

test('the switches post and bring the reader back to the same page', () => {
  const html = String(<Layout page={page} title="提诉求" />)
  assert.match(html, /method="post" action="\/preferences"/)
  assert.match(html, /name="return" value="\/matters\/new\?from=qr"/)
  assert.match(html, /name="large" value="1">长辈版</)
  assert.match(html, /name="locale" value="en" lang="en">English</)
})

test('large print, English and parts inside follow the page', () => {
  const html = String(<Layout page={{ ...page, largePrint: true, locale: 'en' }} title="New"><TextField name="title" label="Title" /></Layout>)
  assert.match(html, /<html lang="en" class="resident large">/)
  assert.match(html, /name="large" value="0">Normal print</)
  assert.match(html, /optional/)
})

test('what people wrote is escaped wherever it stands', () => {
  const evil = '<script>alert("1")</script>'
  const html = String(<Layout page={{ ...page, path: `/search?q="><b>`, place: { name: evil, sample: true } }} title={evil} lead={evil}><TextField name="q" label={evil} value={`"${evil}`} error={evil} /></Layout>)
  assert.doesNotMatch(html, /<script>alert/)
  assert.doesNotMatch(html, /value="[^"]*"><b>/)
})

test('only staff see the desk, and unread messages are said in words', () => {
  const staff = String(<Layout page={{ ...page, reader: { name: '王芳', staff: true, unread: 3 } }} title="我的" />)
  assert.match(staff, /href="\/desk"/)
  assert.match(staff, /3 条未读/)
  assert.doesNotMatch(String(<Layout page={page} title="我的" />), /href="\/desk"/)
})

test('every post finds what it may do at the desk in its navigation, and pages of the audit belong to administration', () => {
  const links = (path: string, reader: Partial<NonNullable<Page['reader']>>, kind: 'desk' | 'resident' = 'desk') => {
    const html = String(<Layout page={{ ...page, path, reader: { name: '王芳', staff: true, unread: 0, ...reader } }} kind={kind} title="x" />)
    const nav = /<nav class="nav".*?<\/nav>/s.exec(html)?.[0] ?? ''
    return { hrefs: [...nav.matchAll(/href="([^"]+)"/g)].map((match) => match[1]), current: /href="([^"]+)" aria-current/.exec(nav)?.[1] }
  }
  assert.ok(links('/', { staff: false, takesIn: true }, 'resident').hrefs.includes('/desk'))
  assert.deepEqual(links('/desk', { staff: false, takesIn: true, matters: false, administers: false }).hrefs, ['/desk', '/desk/new', '/desk/rates', '/'])
  assert.deepEqual(links('/desk', { matters: false, administers: false }).hrefs, ['/desk', '/desk/rates', '/'])
  assert.deepEqual(links('/desk', { patrols: true, takesIn: true }).hrefs.slice(0, 3), ['/desk', '/desk/new', '/desk/patrol'])
  for (const [path, current] of [['/desk/audit/acts?page=2', '/desk/administration'], ['/desk/audit/readings', '/desk/administration'], ['/desk/matters/1', '/desk'], ['/desk/new/1', '/desk/new']] as const) assert.equal(links(path, { takesIn: true }).current, current, path)
})

test('no page carries inline style or script', () => {
  const html = String(<Layout page={page} title="x" refreshSeconds={5}><TextField name="a" label="b" /></Layout>)
  assert.doesNotMatch(html, /style=|<style|<script(?![^>]+src=)|\son[a-z]+=/)
  assert.match(html, /<noscript><meta http-equiv="refresh" content="5"\/><\/noscript>/)
})

test('a demonstration is marked once: by its name where that says so, else beside it', () => {
  const header = (name: string) => String(<Layout page={{ ...page, place: { name, sample: true } }} title="页" />).match(/<p class="header-name">.*?<\/p>/)?.[0] ?? ''
  assert.equal(header('学院路街道（示例）').split('示例').length - 1, 1)
  assert.match(header('学院路街道'), /class="sample">示例</)
})
