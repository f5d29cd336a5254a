import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Sheet } from '#ui/sheet'
import { signedIn, requirePermission } from '#domains/people'
import { type Asking, askingById, doorsOf, type ListedDoor } from '../reads/askings.ts'
import { myTeam, runnerOf } from '../reads/roles-of.ts'
import { doorOutcomes } from '../rules/asking.ts'
import { askingPermissions } from '../rules/permissions.ts'
import { askingWords } from '../words/words.ts'
import { publicAsking } from './public.tsx'

/** How often a door is tried before a slip is left. */
const visits = [1, 2, 3] as const

/** Lists of doors to take along on paper: for a team theirs, for whoever runs the asking all, a sheet for each building. */
export const doorSheets = routes()
  .get('/asking/:id{[0-9a-f-]{36}}/doors/print', async (c) => {
    const { context, page } = c.var, id = c.req.param('id')
    signedIn(context)
    const asking = await publicAsking(context, id), team = await myTeam(context, id)
    if (!team) throw new Refusal('people.not-permitted', 'forbidden', { act: 'deliberation.record-visit' })
    return c.html(<DoorSheets asking={asking} doors={(await doorsOf(context, id)).filter((door) => door.teamId === team.id)} page={page} back={`/asking/${id}/doors`} />)
  })
  .get('/desk/askings/:id{[0-9a-f-]{36}}/doors/print', async (c) => {
    const { context, page } = c.var, asking = await runAsking(context, c.req.param('id'))
    return c.html(<DoorSheets asking={asking} doors={await doorsOf(context, asking.id)} page={page} back={`/desk/askings/${asking.id}`} />)
  })

/** An asking for whoever runs it. */
export async function runAsking(context: Context, id: string): Promise<Asking> {
  const asking = await askingById(context, id)
  if (!asking) throw new Refusal('deliberation.unknown-asking', 'missing')
  requirePermission(context, askingPermissions['deliberation.run-asking'], { unitPath: asking.unitPath, owner: await runnerOf(context, { topic_id: asking.topicId }) })
  return asking
}

function DoorSheets({ asking, doors, page, back }: { asking: Asking; doors: readonly ListedDoor[]; page: Page; back: string }) {
  const all = askingWords(page.locale), words = all.pages.print, buildings = [...new Set(doors.map(({ building }) => building))]
  return (
    <Layout page={page} kind="print" title={words.doors(doors.length)} lead={words.doorsLead} back={{ href: back }} unlisted>
      {buildings.map((building) => {
        const here = doors.filter((door) => door.building === building)
        return (
          <Sheet title={words.doorSheet(building)} number={`${asking.title} · ${here[0]?.team ?? ''}`}>
            <p>{words.doorsRule}</p>
            <p>{doorOutcomes.map((outcome) => `${words.marks[outcome]}${page.locale === 'en' ? ': ' : '：'}${all.outcomes[outcome]}`).join(page.locale === 'en' ? '; ' : '；')}</p>
            <table class="table">
              <caption class="for-ears">{words.doorSheet(building)}</caption>
              <thead><tr><th scope="col">{words.door}</th>{visits.map((visit) => <th scope="col">{words.visit(visit)}</th>)}</tr></thead>
              <tbody>{here.map((door) => <tr><th scope="row" class="nowrap">{door.label}</th>{visits.map(() => <td class="nowrap">{words.visitDay}<br />{doorOutcomes.map((outcome) => `□${words.marks[outcome]} `)}</td>)}</tr>)}</tbody>
            </table>
            <p>{words.teamSigns}</p>
          </Sheet>
        )
      })}
    </Layout>
  )
}
