import type { Context as Call } from 'hono'
import { place } from '#domains/territory'
import { readForm } from '#platform/form'
import { routes, type Variables } from '#platform/http'
import { log } from '#platform/log'
import type { Limit } from '#platform/rate-limit'
import { openDataWords } from '../words/words.ts'
import { type KeyHolder, keyHolder } from '../keys/reads/api-keys.ts'
import { receiveUpdate } from './acts/receive-update.ts'
import { submitRequest } from './acts/submit-request.ts'
import { discovery } from './calls/discovery.ts'
import { oneRequest, oneToken, requests } from './calls/requests.ts'
import { serviceDefinition, services } from './calls/services.ts'
import { updates } from './calls/updates.ts'
import { bodyOf, contentTypes, type Format, formats, type Value } from './rules/body.ts'
import { asProblem, Open311Problem, type Problem } from './rules/problem.ts'

type Asked = Call<{ Variables: Variables }>
interface Answer { readonly root: string; readonly value: Value }

/** Open311 GeoReport v2 with its usual extensions, in XML and JSON. Every error is a body in the format that was asked for. */
export const open311 = (keys: Limit) => routes().all('/open311/*', async (c) => {
  const { resource, format } = resourceOf(c)
  // What is public may be read by pages of any site; what is sent carries a key, which belongs in no page.
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow: 'GET, HEAD, POST, OPTIONS', 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': 'accept, accept-language, if-none-match', 'access-control-max-age': '86400' })
  try {
    if (format === undefined) throw new Open311Problem(404, { code: 'format-unknown' })
    const { root, value } = await answer(c, resource, keys)
    return c.body(bodyOf(format, root, value), 200, headers(format))
  } catch (error) {
    return answerFailure(c, format, error)
  }
})

/** What went wrong before the door was reached (too many calls from one address, a database that is away), told as the contract tells errors. */
export const open311Failure = (c: Asked, error: unknown): Response | undefined =>
  c.req.path.startsWith('/open311/') ? answerFailure(c, resourceOf(c).format, error) : undefined

function answerFailure(c: Asked, format: Format | undefined, error: unknown): Response {
  const problem = asProblem(error)
  if (!problem) log.error({ err: error, requestId: c.var.requestId, method: c.req.method, path: c.req.path }, 'a request failed')
  return refuse(c, format ?? 'xml', problem ?? new Open311Problem(500, { code: 'failed', detail: c.var.requestId }), error)
}

const headers = (format: Format) => ({ 'content-type': contentTypes[format], 'cache-control': 'no-cache', 'access-control-allow-origin': '*', vary: 'accept-language' })

function refuse(c: Asked, format: Format, { status, problems }: Open311Problem, cause: unknown) {
  const { problems: sentences } = openDataWords(c.var.page.locale).open311
  const seconds = (cause as { facts?: { seconds?: number } } | undefined)?.facts?.seconds
  if (status === 429 && seconds !== undefined) c.header('retry-after', String(seconds))
  const errors = problems.map((problem: Problem) => ({ code: String(status), description: sentences[problem.code](problem) }))
  return c.body(bodyOf(format, 'errors', errors), status, headers(format))
}

/** What follows /open311/ or /open311/v2/, apart from its suffix. */
function resourceOf(c: Asked): { resource: string; format: Format | undefined } {
  const path = c.req.path.replace(/^\/open311\/(v2\/)?/, '')
  const [, resource = path, suffix = ''] = /^(.*)\.([^./]*)$/.exec(path) ?? []
  return { resource, format: formats.find((format) => format === suffix.toLowerCase()) }
}

async function answer(c: Asked, resource: string, keys: Limit): Promise<Answer> {
  const { context, settings } = c.var
  const argument = (name: string) => c.req.query(name)
  const [name = '', id, ...more] = resource.split('/').map((part) => { try { return decodeURIComponent(part) } catch { return '' } })
  const known = more.length === 0 && (id === undefined ? ['discovery', 'services', 'requests', 'servicerequestupdates'] : id === '' ? [] : ['services', 'requests', 'tokens']).includes(name)
  if (!known) throw new Open311Problem(404, { code: 'resource-unknown' })
  if (c.req.method === 'POST' && id === undefined && name === 'requests') return { root: 'service_requests', value: await post(c, keys) }
  if (c.req.method === 'POST' && id === undefined && name === 'servicerequestupdates') return { root: 'service_request_updates', value: await postUpdate(c, keys) }
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new Open311Problem(400, { code: 'method-unknown', detail: c.req.method.slice(0, 20) })
  if (name === 'discovery') return { root: 'discovery', value: await discovery(context, settings, openDataWords(context.locale).open311) }
  if (name === 'services') return id === undefined ? { root: 'services', value: await services(context) } : { root: 'service_definition', value: await serviceDefinition(context, id) }
  if (name === 'tokens') return { root: 'service_requests', value: await oneToken(context, id ?? '') }
  if (name === 'servicerequestupdates') return { root: 'service_request_updates', value: await updates(context, settings, argument) }
  return { root: 'service_requests', value: id === undefined ? await requests(context, settings, argument) : await oneRequest(context, settings, id, argument('extensions')?.toLowerCase() === 'true') }
}

async function held(c: Asked, given: string, keys: Limit): Promise<KeyHolder> {
  if (given === '') throw new Open311Problem(403, { code: 'key-missing', field: 'api_key' })
  const holder = await keyHolder(c.var.context, given)
  if (!holder) throw new Open311Problem(403, { code: 'key-invalid', field: 'api_key' })
  await keys.use(holder.keyId)
  return holder
}

async function post(c: Asked, keys: Limit): Promise<Value> {
  const { context } = c.var
  const form = await readForm(c.req, { files: true })
  const holder = await held(c, form.text('api_key') || (c.req.query('api_key') ?? ''), keys)
  const reported = await submitRequest({ ...context, origin: 'api' }, holder, form, c.req.header('idempotency-key')?.trim() || undefined)
  return [{ service_request_id: reported.number, service_notice: openDataWords(context.locale).open311.notice(reported.urgent), account_id: '' }]
}

async function postUpdate(c: Asked, keys: Limit): Promise<Value> {
  const { context } = c.var
  const form = await readForm(c.req)
  const holder = await held(c, form.text('api_key') || (c.req.query('api_key') ?? ''), keys)
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  return [{ update_id: await receiveUpdate({ ...context, origin: 'api' }, holder, form, timezone) }]
}
