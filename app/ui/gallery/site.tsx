import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { loadManifest } from '../assets.tsx'
import { buildAssets } from '../build.ts'
import { mapSvg } from '../map-picture.tsx'
import type { Page } from '../page.ts'
import { DeskMatterPage, NoticeSheetPage, QueuePage, RatesPage } from './desk-pages.tsx'
import { DraftPage, FormPage, HomePage, MatterPage, PlacePage } from './resident-pages.tsx'
import { resident, samplePage, samplePoints, sampleShapes, staff } from './sample.ts'

export const pages = {
  home: (page: Page) => <HomePage page={page} />,
  form: (page: Page) => <FormPage page={page} />,
  matter: (page: Page) => <MatterPage page={{ ...page, reader: resident }} />,
  draft: (page: Page) => <DraftPage page={page} />,
  place: (page: Page) => <PlacePage page={page} />,
  queue: (page: Page) => <QueuePage page={{ ...page, reader: staff, path: '/desk' }} />,
  desk: (page: Page) => <DeskMatterPage page={{ ...page, reader: staff, path: '/desk/0042' }} />,
  rates: (page: Page) => <RatesPage page={{ ...page, reader: staff, path: '/desk/rates' }} />,
  sheet: (page: Page) => <NoticeSheetPage page={page} />,
}

const isPage = (name: string): name is keyof typeof pages => Object.hasOwn(pages, name)

const policy = "default-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const bounds = { west: 114.28, south: 30.602, east: 114.296, north: 30.615 }

function geojson() {
  return {
    type: 'FeatureCollection',
    features: [
      ...sampleShapes('zh-CN').map((shape) => ({ type: 'Feature', properties: { label: shape.label, href: shape.href, chosen: shape.tone === 'chosen' }, geometry: { type: 'Polygon', coordinates: shape.rings } })),
      ...samplePoints('zh-CN').map(({ lng, lat, label, href, tone }) => ({ type: 'Feature', properties: { label, href, tone }, geometry: { type: 'Point', coordinates: [lng, lat] } })),
    ],
  }
}

/** Builds the assets and serves the sample pages under the policy of the real site. */
export async function serveGallery(assets: string): Promise<{ origin: string; close(): void }> {
  await buildAssets(assets)
  loadManifest(assets)
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const send = (type: string, body: string | Buffer) => response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body)
    const name = url.pathname.slice(1)
    if (request.method === 'POST') {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      send('text/plain; charset=utf-8', Buffer.concat(parts))
    } else if (url.pathname.startsWith('/assets/')) send(url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript', await readFile(join(assets, url.pathname.slice(8))))
    else if (name === 'map.svg') send('image/svg+xml', mapSvg({ shapes: sampleShapes('zh-CN'), bounds, width: 640, height: 420, marked: { lng: 114.285, lat: 30.606 }, locale: 'zh-CN' }))
    else if (name === 'photo.svg') send('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path fill="#89a" d="M0 0h4v4H0z"/></svg>')
    else if (name === 'map.json') send('application/geo+json', JSON.stringify(geojson()))
    else if (name === 'similar') send('application/json', JSON.stringify({ matters: [{ href: '/matters/1', title: '楼道灯不亮', note: '3 栋 · 昨天' }] }))
    else if (isPage(name)) send('text/html; charset=utf-8', String(pages[name](samplePage(url.searchParams.get('locale') === 'en' ? 'en' : 'zh-CN', url.searchParams.has('large'), '/matters/new'))))
    else response.writeHead(name === 'favicon.ico' ? 204 : 404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

