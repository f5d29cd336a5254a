import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { mayDo, type Permission } from '#platform/permission'
import { ErrorSummary } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import type { Assembly } from '../reads/assembly.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import type { Tried } from './tried.ts'

/** The parts of an owners' vote at the desk, and who finds work there. */
const places = {
  assembly: 'ballots.see-assembly', service: 'ballots.see-assembly', papers: 'ballots.receive-owners-paper', enter: 'ballots.enter-owners-paper', differences: 'ballots.decide-owners-paper',
  proxies: 'ballots.record-owners-proxy', 'set-aside': 'ballots.settle-co-owners', outside: 'ballots.import-outside-result', result: 'ballots.state-owners-result',
} as const satisfies Record<string, keyof typeof ownersPermissions>
export type DeskPlace = keyof typeof places

const permissionOf = (place: DeskPlace): Permission => ownersPermissions[places[place]]

/** Whether the reader may open this part, and this vote has it. */
export const isOpenTo = (context: Context, assembly: Assembly, place: DeskPlace): boolean =>
  isOf(assembly, place) && mayDo(context.actor, permissionOf(place), { unitPath: assembly.ballot.unitPath })

interface FrameProps {
  context: Context
  page: Page
  assembly: Assembly
  current: DeskPlace
  title: string
  lead?: Child
  done?: string | undefined
  problem?: Tried | undefined
  children?: Child
}

/** The frame of the desk's pages of one vote: links among them, what was just done, and what went wrong. */
export function OwnersFrame({ context, page, assembly, current, title, lead, done, problem, children }: FrameProps) {
  const words = ownersWords(page.locale).desk, { ballot } = assembly
  const open = (Object.keys(places) as DeskPlace[]).filter((place) => isOpenTo(context, assembly, place))
  return (
    <Layout page={page} kind="desk" title={`${title} · ${ballot.title}`} heading={title} lead={<>{ballot.title}{lead !== undefined && <><br />{lead}</>}</>} back={{ href: '/desk/assemblies', label: words.list.title }} wide>
      <nav class="filters" aria-label={words.navigation}>
        <ul class="views">{open.map((place) => <li><a href={`/desk/assemblies/${ballot.id}/${place}`} aria-current={place === current ? 'page' : undefined}>{words.places[place]}</a></li>)}</ul>
      </nav>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} />
      {children}
    </Layout>
  )
}

/** Papers only where there are papers, an outside list only where one may come. */
function isOf({ ballot }: Assembly, place: DeskPlace): boolean {
  if (place === 'papers' || place === 'enter' || place === 'differences') return ballot.channels.includes('paper')
  return place === 'outside' ? ballot.channels.includes('import') : true
}
