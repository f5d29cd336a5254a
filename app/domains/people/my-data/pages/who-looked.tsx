import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { Timeline } from '#ui/timeline'
import { nameOf } from '../../reads/name-of.ts'
import type { PeopleSite } from '../../pages/people-site.ts'
import { signedIn } from '../../rules/permission.ts'
import type { PurposeCode } from '../../rules/purposes.ts'
import { peopleWords } from '../../words/words.ts'
import { type Look, whoLooked } from '../reads/who-looked.ts'

/** /me/who-looked: every time somebody looked at or changed my data. */
export const whoLookedPage = ({ actName, subjects }: PeopleSite) => routes().get('/', async (c) => {
  const { context, page } = c.var
  const all = peopleWords(page.locale), words = all.whoLooked
  // What was done with what somebody raised stands on its own pages: here it is asked for, so that who looked is not lost among it.
  const found = (await whoLooked(context, signedIn(context).id)).filter(({ bySelf }) => !bySelf), whole = c.req.query('all') !== undefined
  const isLook = (look: Look) => look.purpose !== undefined || look.act.startsWith('people.')
  const looks = whole ? found : found.filter(isLook), others = found.length - found.filter(isLook).length
  const names = await nameOf(context, looks.flatMap(({ readerId }) => (readerId === null ? [] : [readerId])))
  const about = await subjects?.(context, [...new Set(looks.map(({ subject }) => subject))])
  const who = (look: Look) => look.bySystem ? words.system
    : [look.organisation, look.role ? all.roles[look.role] : words.former, look.readerId === null ? undefined : names.get(look.readerId)].filter(Boolean).join(' · ')
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} back={{ href: '/me' }} unlisted>
      {looks.length === 0 ? <EmptyState title={words.none}>{words.noneNote}</EmptyState> : (
        <Timeline now={context.now} label={words.title} events={looks.map((look) => ({
          who: who(look),
          what: all.acts[look.act] ?? actName?.(look.act, page.locale) ?? all.log.unnamed,
          when: look.at,
          note: look.purpose === undefined && look.reason === undefined && !about?.has(look.subject) ? undefined : (
            <>
              {about?.get(look.subject) && <p>{words.subject}{page.locale === 'en' ? ': ' : '：'}<span class="code">{about.get(look.subject)?.label}</span></p>}
              {look.purpose !== undefined && <p>{words.saw(look.fields.length === 0 ? [words.original] : look.fields.map((field) => all.fields[field] ?? field))} <span class="soft">{all.purposes[look.purpose as PurposeCode] ?? look.purpose}</span></p>}
              {look.reason !== undefined && <p>{words.reason(look.reason)}</p>}
            </>
          ),
        }))} />
      )}
      {others > 0 && <p><a href={whole ? '/me/who-looked' : '/me/who-looked?all'}>{whole ? words.looksOnly : words.handled(others)}</a></p>}
      {page.phone !== undefined && <p class="soft">{words.appeal(page.phone)}</p>}
    </Layout>,
  )
})
