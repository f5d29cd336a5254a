import type { Context } from '#platform/context'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { ballotPanels, type PanelPlace } from '../../ballot-panels.ts'
import type { Ballot } from '../reads/ballots.ts'

/** What other alcoves show of a ballot. */
export async function BallotPanels({ context, page, ballot, where }: { context: Context; page: Page; ballot: Ballot; where: PanelPlace }) {
  const shown = await Promise.all(ballotPanels.map(async (panel) => ({ title: panel.title(page), content: await panel.render(context, page, ballot, where) })))
  return <>{shown.map(({ title, content }) => content !== null && <Panel title={title}>{content}</Panel>)}</>
}

/** What other alcoves have to say of the numbers of a result. */
export async function BallotNotices({ context, page, ballot }: { context: Context; page: Page; ballot: Ballot }) {
  return <>{await Promise.all(ballotPanels.map((panel) => panel.notice?.(context, page, ballot) ?? null))}</>
}
