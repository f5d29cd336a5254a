import type { Child } from 'hono/jsx'
import { mayDo } from '#platform/permission'
import type { Context } from '#platform/context'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { matterPermissions } from '../../rules/permissions.ts'
import { moderationWords } from '../../publishing/words/moderation.ts'
import { confirmationWords } from '../words/words.ts'

const places = { checks: 'matters.check', asking: 'matters.ask-reporter', reviews: 'matters.review', exclusions: 'matters.ask-exclusion', moderation: 'matters.moderate' } as const
export type WorkPlace = keyof typeof places

/** Whether any of the actor's posts carries the permission anywhere. */
const holds = (context: Context, place: WorkPlace) => {
  const posts = context.actor?.posts ?? [], about = { unitPath: posts.flatMap((post) => post.unitPath), organisations: posts.flatMap((post) => post.organisationId ?? []) }
  return mayDo(context.actor, matterPermissions[places[place]], about) || (place === 'exclusions' && mayDo(context.actor, matterPermissions['matters.decide-exclusion'], about))
}

const labelsOf = (page: Page): Record<WorkPlace, string> => {
  const words = confirmationWords(page.locale)
  return { checks: words.checks.title, asking: words.asking.title, reviews: words.reviews.title, exclusions: words.exclusions.title, moderation: moderationWords(page.locale).title }
}
const placesOf = (context: Context) => (Object.keys(places) as WorkPlace[]).filter((place) => holds(context, place))

/** Links from the queue to what waits for people outside the handling unit; nothing for whoever may do none of it. */
export function WorkLinks({ context, page }: { context: Context; page: Page }) {
  const open = placesOf(context), labels = labelsOf(page)
  if (open.length === 0) return null
  return <nav class="act-links no-print" aria-label={confirmationWords(page.locale).workLinks}>{open.map((place) => <a href={`/desk/${place}`}>{labels[place]}</a>)}</nav>
}

/** The frame of the desk's pages for people outside the handling unit: links among them, and what was just done. */
export function WorkFrame({ context, page, title, lead, current, back, done, aside, children }: { context: Context; page: Page; title: string; lead?: Child; current: WorkPlace; back?: string; done?: string | undefined; aside?: Child; children: Child }) {
  const words = confirmationWords(page.locale), labels = labelsOf(page)
  return (
    <Layout page={page} kind="desk" title={title} lead={lead} back={back === undefined ? { href: '/desk' } : { href: back }} aside={aside}>
      <nav class="filters" aria-label={words.workLinks}>
        <ul class="views">{placesOf(context).map((place) => <li><a href={`/desk/${place}`} aria-current={place === current ? 'page' : undefined}>{labels[place]}</a></li>)}</ul>
      </nav>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      {children}
    </Layout>
  )
}
