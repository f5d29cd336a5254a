import { mayDo } from '#domains/people'
import { aboutMatter } from '../../acts/move.ts'
import type { DeskPanel } from '../../handling/pages/desk-matter.tsx'
import { ButtonLink } from '#ui/form'
import { matterPermissions } from '../../rules/permissions.ts'
import { handledBefore } from '../reads/handled-before.ts'
import { handlingOrganisations } from '../reads/handling-organisations.ts'
import { confirmationWords } from '../words/words.ts'

/** What people outside the handling unit can do with a matter, on the desk's view of it: check, ask, review, reopen, leave out, look at the published words. */
export const confirmationPanel: DeskPanel = async (context, { matter, page }) => {
  const words = confirmationWords(page.locale).panel, about = { ...aboutMatter(matter), owner: null }
  const may = (act: keyof typeof matterPermissions) => mayDo(context.actor, matterPermissions[act], about)
  const handling = await handlingOrganisations(context, matter)
  const outside = !(context.actor?.posts.some((post) => post.organisationId !== null && handling.includes(post.organisationId)) ?? false) && !(await handledBefore(context, matter.id)).includes(context.actor?.id ?? '')
  const over = ['closed', 'answered', 'not-accepted'].includes(matter.state)
  const offers = [
    outside && matter.state === 'done' && may('matters.check') && (['check', `/desk/checks/${matter.id}`] as const),
    outside && matter.state === 'asking' && may('matters.ask-reporter') && (['ask', `/desk/asking/${matter.id}`] as const),
    outside && matter.state === 'review' && may('matters.review') && (['review', `/desk/reviews/${matter.id}`] as const),
    over && may('matters.reopen') && may('matters.review') && (['reopen', `/desk/reviews/${matter.id}`] as const),
    matter.dispatched_at !== null && may('matters.ask-exclusion') && (['exclude', `/desk/exclusions?number=${matter.number}#ask`] as const),
    matter.publicity !== 'confidential' && !matter.confidential && may('matters.moderate') && (['moderate', `/desk/moderation/${matter.id}`] as const),
  ].filter((offer) => offer !== false)
  if (offers.length === 0) return undefined
  return <>{offers.map(([name, href]) => <div class="act"><p class="act-effect">{words[name][1]}</p><ButtonLink href={href}>{words[name][0]}</ButtonLink></div>)}</>
}
