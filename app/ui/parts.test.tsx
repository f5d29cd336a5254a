import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Card } from './card.tsx'
import { Facts } from './facts.tsx'
import { MapPicture, mapSvg } from './map-picture.tsx'
import { EmergencyNotice } from './notice.tsx'
import { PasskeyButton } from './passkey.tsx'
import { QrPicture } from './qr.tsx'
import { PostedNotice } from './sheet.tsx'
import { Light, StateMark } from './state.tsx'
import { Steps } from './steps.tsx'
import { Moment } from './time.tsx'
import { Timeline } from './timeline.tsx'

const now = new Date('2026-11-05T15:20:00+08:00')
const evil = '<img src=x onerror=alert(1)>"\''
const square = [[114.28, 30.6], [114.29, 30.6], [114.29, 30.61], [114.28, 30.61], [114.28, 30.6]] as const

test('states and lights have words and a shape besides the colour', () => {
  for (const mark of [<StateMark tone="late">已超期</StateMark>, <Light tone="red">已超 3 小时</Light>]) assert.match(String(mark), /<svg class="shape".*<path.*<span>已超/)
})

test('a moment is short for eyes, exact for ears and machines', () => {
  assert.equal(
    String(<Moment at={new Date('2026-11-04T10:30:00+08:00')} now={now} />),
    '<time datetime="2026-11-04T02:30:00.000Z" title="2026年11月4日星期三 10:30"><span aria-hidden="true">昨天 10:30</span><span class="for-ears">2026年11月4日星期三 10:30</span></time>',
  )
})

test('what others wrote is text in every part', () => {
  const parts = [
    <Card title={evil} href={`/"><b>`} meta={evil}>{evil}</Card>,
    <Timeline now={now} events={[{ who: evil, what: evil, when: now, note: evil, photos: [{ src: `/"x`, alt: evil }] }]} />,
    <Facts items={[{ term: evil, detail: evil }]} />,
    <MapPicture label={evil} shapes={[{ id: '1', label: evil, rings: [square] }]} points={[{ lng: 114.285, lat: 30.605, label: evil, tone: 'new', href: `"><b>` }]} />,
    <PasskeyButton act="sign-in" label={evil} next={`"><b>`} />,
    <QrPicture text={evil} label={evil} />,
  ]
  for (const part of parts) assert.doesNotMatch(String(part), /<img src=x|<b>/)
})

test('no part carries inline style', () => {
  const drawn = [<MapPicture label="图" shapes={[{ id: '1', label: '杏林苑', rings: [square] }]} />, <QrPicture text="https://example.org" label="码" />, <Steps steps={[{ label: '收到', state: 'done' }]} />]
  for (const part of drawn) assert.doesNotMatch(String(part), /\sstyle=/)
})

test('facts without a detail are left out, and zero is a detail', () => {
  const html = String(<Facts items={[{ term: '空', detail: undefined }, { term: '户数', detail: 0 }, false]} />)
  assert.equal(html, '<dl class="facts"><div class="fact"><dt>户数</dt><dd>0</dd></div></dl>')
})

test('an emergency is read out and dials', () => {
  const html = String(<EmergencyNotice title="燃气泄漏" calls={[{ number: '96777', label: '燃气抢修' }]} />)
  assert.match(html, /role="alert"/)
  assert.match(html, /href="tel:96777"/)
})

test('a map says as a list what it shows, and as a file it has no links', () => {
  const shapes = [{ id: '1', label: '杏林苑', rings: [square], href: '/p/1' }]
  const html = String(<MapPicture label="图" shapes={shapes} approval="GS（2024）0650号" />)
  assert.match(html, /<li><a href="\/p\/1">杏林苑<\/a><\/li>/)
  assert.match(html, /审图号 GS（2024）0650号/)
  const file = mapSvg({ shapes, bounds: { west: 114.28, south: 30.6, east: 114.29, north: 30.61 }, width: 300, height: 200, locale: 'zh-CN' })
  assert.match(file, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  assert.doesNotMatch(file, /<a |href/)
})

test('a posted notice says from when until when and where objections go', () => {
  const html = String(<PostedNotice title="公示" from={new Date('2026-11-05T00:00:00+08:00')} until={new Date('2026-11-12T00:00:00+08:00')} phone="027-1" issuer="居委会"><p>正文</p></PostedNotice>)
  assert.match(html, /公示开始<\/dt><dd>2026年11月5日星期四/)
  assert.match(html, /异议电话<\/dt><dd>027-1/)
  assert.match(html, /盖章处/)
})
