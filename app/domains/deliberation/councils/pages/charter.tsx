import { localDay, place, unitById } from '#domains/territory'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { charterVersions } from '../reads/charter-of.ts'
import { councilById } from '../reads/council-by-id.ts'
import { runningSeat } from '../reads/seats-of.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { councilsWords } from '../words/words.ts'
import { CharterText } from './charter-text.tsx'

/** The rules of a council, now and in every earlier version. */
export const charter = routes().get('/:id{[0-9a-f-]{36}}/charter', async (c) => {
  const { context, page } = c.var
  const words = councilsWords(page.locale).charter, council = await councilById(context, c.req.param('id'))
  if (!council) throw new Refusal('deliberation.unknown-council', 'missing')
  const versions = await charterVersions(context, council.id), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const shown = versions.find((version) => String(version.version) === c.req.query('version')) ?? versions[0]
  if (!shown) throw new Refusal('deliberation.unknown-council', 'missing')
  const runs = council.endedOn === null && mayDo(context.actor, councilsPermissions['deliberation.run-council'], { unitPath: (await unitById(context, council.unitId))?.path ?? [], owner: (await runningSeat(context, council.id))?.personId ?? null })
  return c.html(
    <Layout page={page} title={`${words.title} · ${council.name}`} lead={words.lead(shown.version, localDay(shown.at, timezone))} back={{ href: `/councils/${council.id}`, label: council.name }}>
      <CharterText version={shown} page={page} />
      {versions.length > 1 && (
        <>
          <h2>{words.history}</h2>
          <ul>{versions.map((version) => <li><a href={`/councils/${council.id}/charter?version=${version.version}`} aria-current={version.id === shown.id ? 'page' : undefined}>{words.version(version.version)}</a> <span class="soft">{localDay(version.at, timezone)}</span></li>)}</ul>
        </>
      )}
      <Buttons>{runs && <ButtonLink href={`/desk/councils/${council.id}/charter`}>{words.edit}</ButtonLink>}<ButtonLink href={`/councils/${council.id}/print`}>{councilsWords(page.locale).hall.print}</ButtonLink></Buttons>
    </Layout>)
})
