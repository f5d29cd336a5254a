import { basis, holdKey, keepPhoto, type Reported, reportMatter, ReportRefused, titleFromText } from '#domains/matters'
import { readMail, readName, readPhone, registerWalkIn } from '#domains/people'
import { plateById, unitByCode } from '#domains/territory'
import { type Actor, type Context, together } from '#platform/context'
import type { KeyHolder } from '../../keys/reads/api-keys.ts'
import { readAnswers } from '../rules/answers.ts'
import { Open311Problem, type Problem } from '../rules/problem.ts'

/** The fields of a posted request. */
export interface PostedRequest {
  text(name: string): string
  files(name: string): readonly File[]
  all(name: string): readonly string[]
  readonly entries: readonly (readonly [string, string])[]
}

const mostText = 4000, mostAddress = 200, mostPhotos = 6

/** Takes a request of another system in, by the same act as any other. The same idempotency key is the same request. Throws `Open311Problem`. */
export async function submitRequest(context: Context, holder: KeyHolder, form: PostedRequest, idempotencyKey: string | undefined): Promise<Reported> {
  const code = form.text('service_code')
  if (code === '') throw new Open311Problem(400, { code: 'service-code-missing', field: 'service_code' })
  const category = (await basis(context)).categories.get(code)
  if (!category) throw new Open311Problem(404, { code: 'service-unknown', field: 'service_code' })
  const problems: Problem[] = []
  const place = await readPlace(context, form, problems)
  const contact = readContact(form, problems)
  if (!contact?.phone && !contact?.mail && !category.mayBeAnonymous) problems.push({ code: 'contact-needed', field: 'phone' })
  const description = form.text('description'), links = readLinks(form, problems)
  const text = [description, ...links].filter((part) => part !== '').join('\n')
  if ([...text].length > mostText) problems.push({ code: 'too-long', field: 'description', limit: mostText })
  if (idempotencyKey !== undefined && idempotencyKey.length > 200) problems.push({ code: 'too-long', field: 'Idempotency-Key', limit: 200 })
  const files = form.files('media')
  if (files.length > mostPhotos) problems.push({ code: 'too-long', field: 'media', limit: mostPhotos })
  if (problems.length > 0) throw new Open311Problem(400, ...problems)

  const photos: Awaited<ReturnType<typeof keepPhoto>>[] = []
  for (const file of files) photos.push(await keepPhoto(context, new Uint8Array(await file.arrayBuffer())))
  const acting: Context = { ...context, actor: holder.actor }
  const key = { scope: `open311:${holder.keyId}`, key: idempotencyKey ?? crypto.randomUUID() }
  // The person and the matter are written together or not at all, and the person of a repeated request is not written again.
  return together(acting, async (acting) => {
    const before = contact && await holdKey(acting, key)
    const reporterId = before ? before.reporter_id : contact && await registerWalkIn({ ...acting, actor: registrar(holder.actor) }, contact)
    return reportMatter(acting, {
      key, channel: 'open311', categoryCode: code,
      title: titleFromText(description) || category.small[context.locale === 'en' ? 'en' : 'zh'], text, answers: readAnswers(form.entries), place, photos,
      ...(reporterId ? { reporterId } : { anonymous: true }),
    })
  }).catch((error: unknown) => { throw error instanceof ReportRefused ? new Open311Problem(400, ...error.problems.map(asRequestProblem)) : error })
}

/** Whoever sends with a key may register the person for whom it sends. */
const registrar = (actor: Actor): Actor => ({ ...actor, posts: [...actor.posts, { id: actor.posts[0]?.id ?? actor.id, role: 'dispatcher', unitId: null, unitPath: [], organisationId: null }] })

async function readPlace(context: Context, form: PostedRequest, problems: Problem[]) {
  const lat = form.text('lat'), long = form.text('long') || form.text('lon') || form.text('lng'), words = form.text('address_string'), id = form.text('address_id')
  if (lat === '' && long === '' && words === '' && id === '') problems.push({ code: 'location-missing', field: 'lat' })
  if ((lat === '') !== (long === '')) problems.push({ code: 'coordinates-in-pairs', field: lat === '' ? 'lat' : 'long' })
  const number = /^[+-]?\d+(\.\d*)?$/
  const sound = lat !== '' && long !== '' && number.test(lat) && number.test(long) && Math.abs(Number(lat)) <= 90 && Math.abs(Number(long)) <= 180
  if (lat !== '' && long !== '' && !sound) problems.push({ code: 'coordinates-unreadable', field: 'lat' })
  if ([...words].length > mostAddress) problems.push({ code: 'too-long', field: 'address_string', limit: mostAddress })
  const plate = id === '' ? undefined : await plateById(context, id)
  const unit = id === '' || plate ? undefined : await unitByCode(context, id)
  if (id !== '' && !plate && !unit) problems.push({ code: 'address-id-unknown', field: 'address_id' })
  return { ...(sound ? { point: { lng: Number(long), lat: Number(lat) } } : {}), ...(words ? { words } : {}), ...(plate ? { plateId: plate.id } : {}), ...(unit ? { unitId: unit.id } : {}) }
}

/** Who raised it and how they can be reached: whoever gives a phone, a mail address, or no more than a name. Undefined for nobody. */
function readContact(form: PostedRequest, problems: Problem[]): { name: string; phone?: string; mail?: string } | undefined {
  const given = { phone: form.text('phone'), mail: form.text('email') }, names = [form.text('last_name'), form.text('first_name')].filter((part) => part !== '')
  const phone = given.phone === '' ? undefined : readPhone(given.phone), mail = given.mail === '' ? undefined : readMail(given.mail)
  if (given.phone !== '' && !phone) problems.push({ code: 'contact-unreadable', field: 'phone' })
  if (given.mail !== '' && !mail) problems.push({ code: 'contact-unreadable', field: 'email' })
  const said = readName(names.some((part) => /\p{Script=Han}/u.test(part)) ? names.join('') : names.toReversed().join(' '))
  if (names.length > 0 && said === undefined) problems.push({ code: 'contact-unreadable', field: form.text('last_name') === '' ? 'first_name' : 'last_name' })
  const name = said ?? phone?.slice(-4) ?? mail?.slice(0, mail.indexOf('@')).replace(/\d{5,}/g, '').slice(0, 50)
  return name === undefined && !phone && !mail ? undefined : { name: name || '—', ...(phone ? { phone } : {}), ...(mail ? { mail } : {}) }
}

/** Addresses of pictures elsewhere stand in the text: fetching them would let anyone send this server anywhere. */
function readLinks(form: PostedRequest, problems: Problem[]): string[] {
  const links = form.all('media_url').filter((link) => link !== '')
  for (const link of links) if (link.length > 1000 || !/^https?:$/.test(URL.parse(link)?.protocol ?? '')) problems.push({ code: 'media-url-unreadable', field: 'media_url' })
  return links
}

function asRequestProblem({ field, problem, limit }: { field: string; problem: string; limit?: number }): Problem {
  const answer = /^answer\.(.+)$/.exec(field)?.[1]
  if (answer !== undefined) return { code: problem === 'missing' ? 'answer-missing' : problem === 'unknown-question' ? 'question-unknown' : 'answer-unfit', field: `attribute[${answer}]` }
  if (problem === 'too-long') return { code: 'too-long', field, ...(limit === undefined ? {} : { limit }) }
  return { code: field === 'place' ? 'location-missing' : field === 'category' ? 'service-unknown' : 'not-accepted', field }
}
