/** A value of an answer: what XML and JSON are both made from. An element that is undefined is left out; one that is null or '' is empty. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [name: string]: Value }

export const formats = ['xml', 'json'] as const
export type Format = (typeof formats)[number]
export const contentTypes: Readonly<Record<Format, string>> = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' }

/** What an element is called inside a container of several. */
const elementOf: Readonly<Record<string, string>> = {
  services: 'service', service_requests: 'request', service_request_updates: 'request_update', attributes: 'attribute', values: 'value', errors: 'error',
  endpoints: 'endpoint', formats: 'format', notes: 'note', photos: 'photo',
}

/** The answer in the asked format. JSON drops the root's name, keeps every container an array and an empty element null (Spark convention). */
export function bodyOf(format: Format, root: string, value: Value): string {
  return format === 'json' ? JSON.stringify(asJson(value)) : `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`
}

const asJson = (value: Value): unknown => {
  if (value === '' || value === undefined) return null
  if (Array.isArray(value)) return value.map(asJson)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).map(([name, inner]) => [name, asJson(inner)]))
}

function element(name: string, value: Value): string {
  if (value === undefined) return ''
  const inner = Array.isArray(value) ? (value as readonly Value[]).map((one) => element(elementOf[name] ?? 'item', one)).join('')
    : value === null ? '' : typeof value === 'object' ? Object.entries(value as { [name: string]: Value }).map(([key, one]) => element(key, one)).join('') : escapeXml(String(value))
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\r': '&#13;' }

/** Text as XML 1.0 can carry it: its five signs named, and what it cannot carry at all replaced. */
export const escapeXml = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD').replace(/[&<>"'\r]/g, (sign) => signs[sign] ?? sign)
