import { basis, isOpen, matterWords, publicAnswers } from '#domains/matters'
import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Settings } from '#platform/settings'
import { type PublicRequest, requestsFor, storiesOf } from '../reads/requests.ts'
import type { Value } from '../rules/body.ts'
import { withoutLinks } from '../rules/links.ts'
import { moment } from '../rules/moments.ts'
import { Open311Problem } from '../rules/problem.ts'
import { readRequestQuery, type RequestQuery } from '../rules/request-query.ts'

/** The public requests that fit the arguments. */
export async function requests(context: Context, settings: Settings, argument: (name: string) => string | undefined): Promise<Value> {
  const here = await place(context)
  return told(context, settings, readRequestQuery(argument, { now: context.now, timezone: here?.timezone ?? 'Asia/Shanghai' }))
}

/** One public request, still as a list. */
export async function oneRequest(context: Context, settings: Settings, number: string, extensions: boolean): Promise<Value> {
  const query = { ids: [number], codes: undefined, from: undefined, to: undefined, open: true, closed: true, bbox: undefined, updatedAfter: undefined, updatedBefore: undefined, page: 1, pageSize: 1, extensions }
  const [request] = await told(context, settings, query)
  if (request === undefined) throw new Open311Problem(404, { code: 'request-unknown', field: 'service_request_id' })
  return [request]
}

/** A request is told at once: the id is its own token. */
export async function oneToken(context: Context, token: string): Promise<Value> {
  const query = { ids: [token], codes: undefined, from: undefined, to: undefined, open: true, closed: true, bbox: undefined, updatedAfter: undefined, updatedBefore: undefined, page: 1, pageSize: 1, extensions: false }
  const [request] = await requestsFor(context, query)
  if (!request) throw new Open311Problem(404, { code: 'token-unknown', field: 'token' })
  return [{ service_request_id: request.number, token }]
}

async function told(context: Context, settings: Settings, query: RequestQuery): Promise<{ readonly [name: string]: Value }[]> {
  const found = await requestsFor(context, query)
  const { categories, categoriesById } = await basis(context)
  const words = matterWords(context.locale), language = context.locale === 'en' ? 'en' : 'zh'
  const stories = query.extensions ? await storiesOf(context, found.map(({ id }) => id)) : undefined
  const answers = query.extensions ? await publicAnswers(context, found.map(({ id }) => id)) : undefined
  const photo = (id: string) => `${settings.baseUrl}/files/photo/${id}`
  return found.map((request) => ({
    service_request_id: request.number, status: isOpen(request.state) ? 'open' : 'closed', status_notes: words.states[request.state],
    service_name: (categoriesById.get(request.category_id) ?? categories.get(request.category_code))?.small[language] ?? request.category_code, service_code: request.category_code,
    description: descriptionOf(request), agency_responsible: request.lead_name ?? undefined, service_notice: undefined,
    requested_datetime: moment(request.reported_at), updated_datetime: moment(isOpen(request.state) ? request.updated_at : request.closed_at ?? request.updated_at),
    expected_datetime: isOpen(request.state) && request.due_at ? moment(request.due_at) : undefined,
    address: request.place_words, address_id: '', zipcode: '', lat: request.lat, long: request.lng, media_url: request.photo_id ? photo(request.photo_id) : linksOf(request)[0] ?? '',
    ...(stories && {
      attributes: (answers?.get(request.id) ?? []).map(({ code, label, name, value }) => ({ code, label, name, value })),
      extended_attributes: {
        channel: request.channel, x: request.lng, y: request.lat,
        photos: (stories.photos.get(request.id) ?? []).map((one) => ({ media_url: photo(one.id), title: '', width: one.width, height: one.height, orientation: one.width < one.height ? 'portrait' : 'landscape', created_at: moment(one.at) })),
      },
      notes: (stories.notes.get(request.id) ?? []).map((note) => ({ datetime: moment(note.at), description: note.public_note || (note.to_state ? words.states[note.to_state] : ''), type: note.kind })),
    }),
  }))
}

const linksOf = ({ channel, public_text: text }: PublicRequest): readonly string[] => (channel === 'open311' ? withoutLinks(text).links : [])

/** Title and text in one, without saying the beginning twice, and without the links that are told as media_url. */
export function descriptionOf({ public_title: title, public_text, channel }: Pick<PublicRequest, 'public_title' | 'public_text'> & { readonly channel?: string }): string {
  const text = channel === 'open311' ? withoutLinks(public_text).words : public_text
  if (text === '') return title
  return text.startsWith(title.replace(/…$/, '')) ? text : `${title}\n${text}`
}
