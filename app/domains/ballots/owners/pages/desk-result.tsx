import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Submit } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { rollById } from '../../rolls/reads/rolls.ts'
import { stateOwnersResult } from '../acts/state-result.ts'
import { assemblyFor } from '../reads/assembly.ts'
import { statementOf } from '../reads/statement.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { CountSteps } from './count-steps.tsx'
import { OwnersFrame } from './frame.tsx'
import { tried, type Tried } from './tried.ts'

const base = '/desk/assemblies/:id{[0-9a-f-]{36}}/result'

/** Stating and publishing the result of a counted vote. */
export const deskResult = routes()
  .get(base, async (c) => c.html(await resultPage(c.var.context, c.var.page, c.req.param('id'), c.req.query('done') !== undefined)))
  .post(base, async (c) => {
    const { context, page } = c.var, id = c.req.param('id')
    const problem = await tried(page.locale, () => stateOwnersResult(context, id))
    return problem ? c.html(await resultPage(context, page, id, false, problem), problem.status) : c.redirect(`/desk/assemblies/${id}/result?done=1`, 303)
  })

async function resultPage(context: Context, page: Page, id: string, done: boolean, problem?: Tried) {
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.state-owners-result']), words = ownersWords(page.locale).desk, text = words.result
  const stated = await statementOf(context, id), { owners } = (await rollById(context, assembly.ballot.rollId)).pack.pack
  return (
    <OwnersFrame context={context} page={page} assembly={assembly} current="result" title={text.title} lead={text.lead} done={done ? words.done : undefined} problem={problem}>
      {assembly.ballot.state !== 'counted' ? <EmptyState title={text.notCounted} action={{ href: `/desk/assemblies/${id}/assembly`, label: words.places.assembly ?? '' }}>{text.notCountedHint}</EmptyState> : (
        <>
          {stated ? (
            <Notice tone="done"><p>{text.stated(stated.statedOn)}{stated.noticeId && <> <a href={`/notices/${stated.noticeId}`}>{text.notice}</a></>}</p></Notice>
          ) : (
            <form method="post"><p class="soft">{text.within(owners.resultWithinDays)} {text.stateHint(owners.resultPublicDays)}</p><Submit>{text.state}</Submit></form>
          )}
          <CountSteps context={context} page={page} ballotId={id} />
        </>
      )}
    </OwnersFrame>
  )
}
