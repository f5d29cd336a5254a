import type { Child } from 'hono/jsx'
import { mapOf, shapesOf, successorsOf, unitById, WhereNow } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { MapPicture } from '#ui/map-picture'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Photos } from '#ui/photos'
import { StateMark } from '#ui/state'
import { Moment, Remaining } from '#ui/time'
import { Timeline } from '#ui/timeline'
import { myMatter } from '../../intake/reads/my-matters.ts'
import { type OwnMatter, ownStory } from '../../intake/reads/matter-by-code.ts'
import { type Basis, basis } from '../../reads/basis.ts'
import { daysAt } from '../../reads/days-of.ts'
import { workdaysLeft } from '../../rules/clock.ts'
import { toneOf } from '../../rules/state-tone.ts'
import { isOpen } from '../../rules/state.ts'
import { matterWords } from '../../words/words.ts'
import { followMatter, unfollowMatter } from '../acts/follow-matter.ts'
import { type PublicEvent, type PublicMatter, type PublicPhoto, publicMatter, publicStory } from '../reads/public-matter.ts'
import { publishingWords } from '../words/words.ts'
import { factsSaid, WhereInstead } from './event-facts.tsx'
import { categoryName } from './matter-card.tsx'

/** What another room shows on the page of a matter: the topic that took it up. Null when it has nothing to say. */
export type MatterPanel = (context: Context, page: Page, matterId: string) => Promise<Child | null>

/** One matter as everybody may read it; whoever raised it reads their own words there, sees their own photographs, and what was said to them. */
export const matterPage = (panels: readonly MatterPanel[] = []) => routes()
  .get('/:number{[0-9]+}', async (c) => {
    const { context, page } = c.var
    const found = await publicMatter(context, c.req.param('number'))
    if (!found) throw new Refusal('matters.unknown', 'missing')
    const [story, rules, unit] = [await publicStory(context, found.id), await basis(context), found.unit_id ? await unitById(context, found.unit_id) : undefined]
    const map = found.lng === null ? undefined : await mapOf(context, found.unit_id)
    const own = context.actor && found.reporter_id === context.actor.id ? await myMatter(context, context.actor.id, found.number) : undefined
    const elsewhere = await Promise.all(panels.map((panel) => panel(context, page, found.id)))
    return c.html(<MatterPage elsewhere={elsewhere} page={page} now={context.now} matter={found} {...story} rules={{ ...rules, days: daysAt(rules, unit?.path ?? []) }} own={own && { ...own, ...await ownStory(context, found.id) }} unitHref={unit && `/places/${unit.id}`} whereNow={unit?.validTo ? <WhereNow unit={unit} successors={await successorsOf(context, unit)} locale={page.locale} /> : null} shapes={map ? shapesOf(map) : []} />)
  })
  .post('/:number{[0-9]+}/follow', async (c) => {
    await followMatter(c.var.context, c.req.param('number'))
    return c.redirect(`/matters/${c.req.param('number')}`, 303)
  })
  .post('/:number{[0-9]+}/unfollow', async (c) => {
    await unfollowMatter(c.var.context, c.req.param('number'))
    return c.redirect(`/matters/${c.req.param('number')}`, 303)
  })

type OwnPart = OwnMatter & Awaited<ReturnType<typeof ownStory>>
interface MatterPageProps { elsewhere: Child[]; page: Page; now: Date; matter: PublicMatter; events: readonly PublicEvent[]; photos: readonly PublicPhoto[]; rules: Basis; own: OwnPart | undefined; unitHref: string | undefined; whereNow: Child; shapes: ReturnType<typeof shapesOf> }

function MatterPage({ elsewhere, page, now, matter, events, photos, rules, own: theirs, unitHref, whereNow, shapes }: MatterPageProps) {
  const words = matterWords(page.locale), own = publishingWords(page.locale), timezone = rules.days.timezone, locale = page.locale
  const clock = isOpen(matter.state) && matter.due_at ? <Remaining due={matter.due_at} now={now} locale={locale} timezone={timezone} workdays={workdaysLeft(matter.due_at, matter.due_unit, now, rules.days)} /> : undefined
  const mine = theirs !== undefined, seen: readonly PublicPhoto[] = theirs?.photos ?? photos, reported = seen.filter((photo) => photo.kind === 'report')
  const place = theirs?.place_words ?? matter.place_words
  const story = theirs ? theirs.events.map(({ note, ...event }) => ({ ...event, public_note: note })) : events
  return (
    <Layout page={page} title={theirs?.title ?? matter.public_title} lead={words.stateSentences[matter.state]} back={{ href: '/matters', label: own.backToList }} aside={<StateMark tone={toneOf[matter.state]}>{words.states[matter.state]}</StateMark>} description={matter.public_text.slice(0, 120)}>
      {mine && <Notice tone="info" title={own.mine}>{matter.hidden && <p>{own.hiddenToOthers}{matter.moderation === 'hidden' && <> <a href={`/matters/${matter.number}/appeal`}>{own.appeal}</a></>}</p>}{(matter.state === 'asking' || matter.state === 'closed') && <p><a href={`/matters/${matter.number}/confirm`}>{matter.state === 'asking' ? own.isItSolved : own.notSolved}</a></p>}<p><a href="/matters/mine">{own.mineLink}</a></p></Notice>}
      {matter.merged_number && <Notice tone="info">{own.mergedInto} <a href={`/matters/${matter.merged_number}`}>{matter.merged_number}</a></Notice>}
      {elsewhere}
      {matter.state === 'not-accepted' && <WhereInstead events={story} locale={locale} />}
      {theirs && <h2>{own.yours}</h2>}
      <p class="prose words-as-written">{(theirs ? theirs.text : matter.public_text) || own.noText}</p>
      {reported.length > 0 && <Photos photos={reported.map(shown)} locale={locale} />}
      {theirs && !matter.hidden && (
        <details>
          <summary>{own.othersSee}</summary>
          <p class="soft">{own.othersSeeHint}</p>
          <p><strong>{matter.public_title}</strong></p>
          <p class="prose words-as-written">{matter.public_text || own.noText}</p>
          <p class="soft">{own.photosPublic(photos.filter((photo) => photo.kind === 'report').length, reported.length)}</p>
        </details>)}
      <Facts items={[
        { term: own.number, detail: <code>{matter.number}</code> },
        { term: words.category, detail: categoryName(rules, matter.category_code, locale) },
        { term: own.where, detail: matter.unit_name ? <>{unitHref ? <a href={unitHref}>{matter.unit_name}</a> : matter.unit_name}{whereNow}{place && ` · ${place}`}{matter.publicity === 'unit-only' && <> <span class="soft">({own.unitOnly})</span></>}</> : (place || words.place.unknown) },
        { term: own.lead, detail: matter.lead_name ?? own.noLead },
        { term: words.reportedAt, detail: <><Moment at={matter.reported_at} now={now} locale={locale} timezone={timezone} detail="exact" /> · {words.channels[matter.channel as keyof typeof words.channels]}</> },
        { term: own.due, detail: clock },
        { term: own.outcome, detail: matter.outcome ? (words.outcomes[matter.outcome] ?? matter.outcome) : undefined },
        matter.closed_at !== null && { term: own.closedAt, detail: <Moment at={matter.closed_at} now={now} locale={locale} timezone={timezone} detail="exact" /> },
      ]} />
      {!mine && (page.reader
        ? (
          <form method="post" action={`/matters/${matter.number}/${matter.follows ? 'unfollow' : 'follow'}`}>
            <p class="soft">{own.followed(matter.followers)} · {own.followHint}</p>
            <Buttons><Submit tone="secondary">{matter.follows ? own.unfollow : own.follow}</Submit></Buttons>
          </form>)
        : <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(page.path)}`}>{own.signInToFollow}</ButtonLink></Buttons>)}
      {matter.lng !== null && matter.lat !== null && (
        <section><h2>{own.onMap}</h2>
          <MapPicture label={own.onMap} shapes={shapes} points={[{ lng: matter.lng, lat: matter.lat, label: matter.public_title, tone: toneOf[matter.state] }]} bounds={around(matter.lng, matter.lat)} listed={false} locale={locale} />
        </section>)}
      <section><h2>{own.story}</h2>
        <Timeline now={now} locale={locale} timezone={timezone} events={story.map((event) => ({
          who: event.organisation ?? own.roles[event.role ?? 'job'] ?? '', what: own.events[event.kind] ?? own.event, when: event.at,
          ...noteOf(event.public_note, factsSaid(event, locale, timezone)), photos: seen.filter((photo) => photo.event_id === event.id).map(shown),
          ...(event.to_state ? { tone: toneOf[event.to_state] } : {}),
        }))} />
      </section>
    </Layout>
  )
}

/** What was written, after what the line says by itself. */
const noteOf = (written: string, said: string | undefined) => (said ? { note: <>{said}{written && <><br /><span class="words-as-written">{written}</span></>}</> } : written ? { note: written } : {})

const shown = (photo: PublicPhoto) => ({ src: `/files/photo/${photo.id}?small=1`, href: `/files/photo/${photo.id}` })
/** A few hundred metres around a point. */
const around = (lng: number, lat: number) => ({ west: lng - 0.004, east: lng + 0.004, south: lat - 0.003, north: lat + 0.003 })
