import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import type { Page } from '#ui/page'
import { ownersPanel } from './owners/pages/owners-panel.tsx'
import { papersPanel } from './papers/pages/papers-panel.tsx'
import type { Ballot } from './votes/reads/ballots.ts'

/** Where a panel stands: on the public page of a ballot, beside its result on screen and on paper, at the desk. */
export type PanelPlace = 'page' | 'result' | 'print' | 'desk'

/** What another alcove shows of a ballot that it asked for. */
export interface BallotPanel {
  title(page: Page): string
  /** What has to be said before the numbers of a result, a correction. */
  notice?(context: Context, page: Page, ballot: Ballot): Promise<Child | null>
  /** Null when it has nothing to say of this ballot here. */
  render(context: Context, page: Page, ballot: Ballot, where: PanelPlace): Promise<Child | null>
}

/** Whoever shows something, in this order. */
export const ballotPanels: readonly BallotPanel[] = [ownersPanel, papersPanel]
