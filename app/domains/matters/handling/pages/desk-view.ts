import { mayDo, nameOf, type Organisation, organisations, reachOf } from '#domains/people'
import { ancestorsOf, type Plate, plateById, type Unit, unitMapData, unitsById, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Settings } from '#platform/settings'
import type { Page } from '#ui/page'
import { aboutMatter } from '../../acts/move.ts'
import { isOutsideHandling } from '../../confirmation/acts/outside-handling.ts'
import { type Basis, basis } from '../../reads/basis.ts'
import { daysAt } from '../../reads/days-of.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { alikeHere } from '../reads/alike-here.ts'
import { deskMatter, type DeskMatter } from '../reads/desk-matter.ts'
import { type NextSteps, nextSteps } from '../rules/next-steps.ts'
import { publicWording } from '../../rules/publishing.ts'
import { masked } from '../rules/said.ts'
import { type Hidden, isComplainedOf, reporterHidden } from '../rules/reporter-visibility.ts'

/** One matter as one member of staff sees it at one moment. */
export interface DeskView extends DeskMatter {
  readonly page: Page
  readonly settings: Settings
  readonly now: Date
  readonly rules: Basis
  readonly next: NextSteps
  readonly actorId: string | undefined
  /** Organisations for which the reader holds a post. */
  readonly mine: readonly string[]
  /** Units that a dispatcher may name where the rules found none. */
  readonly unitChoices: readonly Unit[]
  readonly organisations: readonly Organisation[]
  readonly path: readonly Unit[]
  readonly candidateUnits: readonly (Unit & { readonly distanceMetres: number })[]
  readonly map: Awaited<ReturnType<typeof unitMapData>>
  /** How many of its kind were raised here lately, for whoever may make it a topic of deliberation; else 0. */
  readonly alike: number
  readonly handlerName: string | undefined
  /** Name of the unit whose duty named the lead. */
  readonly dutyUnit: string | undefined
  /** The reporter's words as this reader may see them without opening the original. */
  readonly wording: { readonly title: string; readonly text: string }
  /** The place in words, its point and its plate as this reader may see them. */
  readonly where: { readonly words: string; readonly point: { readonly lng: number; readonly lat: number } | undefined; readonly plate: Plate | undefined }
  readonly sees: {
    /** Answers, notes and photographs as they are; otherwise masked or left out. The reporter's own words are masked for everybody until they are opened. */
    readonly original: boolean
    /** May open the words as written: with a reason, or because the work needs it. */
    readonly openOriginal: 'with-reason' | 'for-work' | undefined
    readonly reporterHidden: Hidden | undefined
    /** Belongs to the organisation complained of: reads only what is public, masked. */
    readonly onlyPublic: boolean
  }
}

export interface Surroundings { readonly context: Context; readonly page: Page; readonly settings: Settings }

/** Gathers a desk view. Refuses as `deskMatter` does. */
export async function deskView({ context, page, settings }: Surroundings, id: string): Promise<DeskView> {
  const read = await deskMatter(context, id)
  const { matter } = read, { actor } = context
  const ofPlace = await basis(context), rules = { ...ofPlace, days: daysAt(ofPlace, matter.unit_path) }
  const about = aboutMatter(matter), onlyPublic = isComplainedOf(actor, matter)
  const reporter = matterPermissions['matters.see-reporter'], original = matterPermissions['matters.see-original']
  const contactHidden = reporterHidden(actor, matter, reachOf(actor, reporter, { ...about, owner: null })?.role)
  const mayOriginal = mayDo(actor, original, { ...about, owner: null })
  // The reporter's own words may name them: whoever may not know the reporter reads the masked ones, and masked notes.
  const seesOriginal = mayOriginal && !onlyPublic && contactHidden !== 'contact-not-allowed'
  const found = seesOriginal ? read : maskedMatter(read)
  const handle = found.clocks.find((clock) => clock.kind === 'handle' && clock.stopped_at === null)
  const candidates = await unitsById(context, matter.candidates.map((candidate) => candidate.unitId))
  const dispatched = found.story.findLast((line) => line.kind === 'dispatched')
  const [dutyUnit] = typeof dispatched?.facts.unit === 'string' ? await unitsById(context, [dispatched.facts.unit]) : []
  const next = nextSteps({
    actor, now: context.now, state: matter.state, about, leadId: matter.lead_id, outside: matter.state !== 'review' || await isOutsideHandling(context, matter),
    returns: { count: matter.returns, most: rules.charter.returns.most, withinHours: rules.charter.returns.withinHours, since: matter.dispatched_at ?? matter.reported_at },
    handle: handle && { due: handle.due_at }, waiting: found.waiting, helpers: found.helpers, calls: found.calls, orders: found.orders,
  })
  const wording = seesOriginal ? publicWording({ title: matter.title, text: matter.text, place: matter.place_words }) : { title: matter.public_title, text: matter.public_text, masked: 0 }
  // Where exactly it is belongs to those who handle it; others read what is public, and whoever is complained of neither point nor plate.
  const open = matter.publicity === 'public', exact = seesOriginal || (open && !onlyPublic)
  const where = {
    words: seesOriginal ? matter.place_words : open || !onlyPublic ? matter.public_place : '',
    point: exact && matter.lng !== null && matter.lat !== null ? { lng: matter.lng, lat: matter.lat } : undefined,
    plate: exact && matter.plate_id ? await plateById(context, matter.plate_id) : undefined,
  }
  const openingOf = (): DeskView['sees']['openOriginal'] => {
    if (seesOriginal) return wording.masked > 0 ? 'for-work' : undefined
    return !mayOriginal && !onlyPublic && mayDo(actor, matterPermissions['matters.open-original'], about) ? 'with-reason' : undefined
  }
  return {
    ...found, wording, where, page, settings, now: context.now, rules, next, actorId: actor?.id, mine: actor?.posts.flatMap((post) => post.organisationId ?? []) ?? [],
    unitChoices: next.open.includes('dispatch') && (matter.unit_id === null || candidates.length > 0) ? await unitChoices(context, candidates) : [],
    organisations: await organisations(context), path: matter.unit_id ? await ancestorsOf(context, matter.unit_id) : [],
    candidateUnits: onlyPublic ? [] : matter.candidates.flatMap(({ unitId, distanceMetres }) => candidates.filter((unit) => unit.id === unitId).map((unit) => ({ ...unit, distanceMetres }))),
    map: await unitMapData(context, matter.unit_id ?? matter.candidates[0]?.unitId ?? null),
    alike: next.open.includes('to-deliberation') ? await alikeHere(context, matter) : 0,
    handlerName: matter.handler_id ? (await nameOf(context, [matter.handler_id])).get(matter.handler_id) : undefined, dutyUnit: dutyUnit?.name,
    sees: {
      original: seesOriginal, openOriginal: openingOf(),
      reporterHidden: contactHidden, onlyPublic,
    },
  }
}


/** What people wrote to each other about the matter, without personal data. */
function maskedMatter(found: DeskMatter): DeskMatter {
  const { waiting, helpers, calls, orders } = found
  return {
    ...found,
    helpers: helpers.map((helper) => ({ ...helper, what: masked(helper.what), answer: helper.answer && masked(helper.answer) })),
    calls: calls.map((call) => ({ ...call, what: masked(call.what) })),
    orders: orders.map((order) => ({ ...order, demand: masked(order.demand), answer: order.answer && masked(order.answer) })),
    waiting: {
      return: waiting.return && { ...waiting.return, note: masked(waiting.return.note) },
      extension: waiting.extension && { ...waiting.extension, reason: masked(waiting.extension.reason) },
      suspension: waiting.suspension && { ...waiting.suspension, note: masked(waiting.suspension.note) },
    },
  }
}

const mostChoices = 300

/** The candidates where there are some; else everything beneath the units of the dispatcher's posts, widest first. */
async function unitChoices(context: Context, candidates: readonly Unit[]): Promise<Unit[]> {
  if (candidates.length > 0) return [...candidates]
  const beneath: string[] = []
  for (const post of context.actor?.posts ?? []) if (post.unitId) beneath.push(...await unitsIn(context, post.unitId))
  const units = await unitsById(context, [...new Set(beneath)].slice(0, mostChoices))
  return units.sort((a, b) => a.path.length - b.path.length || a.code.localeCompare(b.code))
}
