import type { MapPoint, MapShape } from '../map-picture.tsx'
import type { Locale, Page } from '../page.ts'

export const now = new Date('2026-11-05T15:20:00+08:00')

export function samplePage(locale: Locale, largePrint: boolean, path: string, reader: Page['reader'] = undefined): Page {
  return { locale, largePrint, path, reader, place: { name: locale === 'en' ? 'Xinglin Community' : '杏林社区', sample: true }, phone: '027-8266 1234' }
}

export const staff = { name: '王芳', staff: true, unread: 2 }
export const resident = { name: '李秀英', staff: false, unread: 3 }

const box = (west: number, south: number, east: number, north: number, skew = 0): readonly (readonly [number, number])[] => [
  [west, south],
  [east, south + skew],
  [east - skew, north],
  [west + skew, north - skew],
  [west, south],
]

export function sampleShapes(locale: Locale): MapShape[] {
  const name = (zh: string, en: string) => (locale === 'en' ? en : zh)
  return [
    { id: '1', label: name('杏林苑', 'Xinglin Court'), rings: [box(114.28, 30.602, 114.287, 30.609, 0.0006)], href: '#1', tone: 'chosen' },
    { id: '2', label: name('江花里', 'Jianghua Lane'), rings: [box(114.2875, 30.602, 114.294, 30.608, -0.0004)], href: '#2' },
    { id: '3', label: name('百步新村', 'Baibu New Village'), rings: [box(114.28, 30.6095, 114.289, 30.615, 0.0003)], href: '#3' },
    { id: '4', label: name('滨河小区', 'Riverside'), rings: [box(114.29, 30.609, 114.296, 30.6145, 0.0005)], href: '#4' },
  ]
}

export function samplePoints(locale: Locale): MapPoint[] {
  const name = (zh: string, en: string) => (locale === 'en' ? en : zh)
  return [
    { lng: 114.282, lat: 30.6045, label: name('3 栋楼道灯不亮', 'Stairwell light out, building 3'), tone: 'late', href: '#a' },
    { lng: 114.2853, lat: 30.6075, label: name('消防通道停车', 'Cars in the fire lane'), tone: 'active', href: '#b' },
    { lng: 114.2905, lat: 30.6045, label: name('垃圾桶满溢', 'Bins overflowing'), tone: 'waiting', href: '#c' },
    { lng: 114.2906, lat: 30.6046, label: name('垃圾桶旁积水', 'Standing water by the bins'), tone: 'new', href: '#d' },
    { lng: 114.286, lat: 30.612, label: name('健身器材松动', 'Loose gym equipment'), tone: 'done', href: '#e' },
    { lng: 114.293, lat: 30.611, label: name('夜间施工噪音', 'Building noise at night'), tone: 'new', href: '#f' },
  ]
}
