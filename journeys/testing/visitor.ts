/** Somebody who asks the site without a browser, and keeps the cookies that it gives. */
export interface Visitor {
  readonly jar: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Posts a form as a browser does; a file field makes it multipart. */
  post(path: string, fields: Record<string, string | readonly string[] | File>, headers?: Record<string, string>): Promise<Response>
}

/** A visitor of the site at `url`; `fetch` asks over the network, or hands the request to the application itself. */
export function visitorOf(url: string, ask: (request: Request) => Response | Promise<Response> = fetch): Visitor {
  const jar = new Map<string, string>()
  const send = async (path: string, init: RequestInit, headers: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await ask(new Request(new URL(path, url), { ...init, redirect: 'manual', headers: { ...(cookie && { cookie }), ...headers } }))
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';'), at = pair.indexOf('=')
      if (/max-age=0/i.test(line) || pair.slice(at + 1) === '') jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  return {
    jar,
    get: (path, headers = {}) => send(path, {}, headers),
    post: (path, fields, headers = {}) => send(path, { method: 'POST', body: bodyOf(fields) }, { origin: url, 'sec-fetch-site': 'same-origin', ...headers }),
  }
}

function bodyOf(fields: Record<string, string | readonly string[] | File>): FormData | URLSearchParams {
  const values = Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' || value instanceof File ? [[name, value] as const] : value.map((one) => [name, one] as const)))
  const body = values.some(([, value]) => value instanceof File) ? new FormData() : new URLSearchParams()
  for (const [name, value] of values) body.append(name, value as string)
  return body
}
