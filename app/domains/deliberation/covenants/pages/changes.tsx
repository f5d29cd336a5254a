import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark, type StateTone } from '#ui/state'
import type { ClauseChange } from '../../drafts/rules/compare.ts'
import { draftsWords } from '../../drafts/words/words.ts'
import { amendedText, changesTo } from '../reads/amended-text.ts'
import { covenantById } from '../reads/covenant-by-id.ts'
import { covenantsWords } from '../words/words.ts'

const tones: Readonly<Record<ClauseChange['kind'], StateTone>> = { same: 'done', changed: 'active', added: 'new', removed: 'stopped' }

/** /covenants/:id/changes: what an amendment changes in the covenant in force: how each article reads now, and how it would read. */
export const changes = routes().get('/:id{[0-9a-f-]{36}}/changes', async (c) => c.html(await shown(c.var.context, c.var.page, c.req.param('id'))))

async function shown(context: Context, page: Page, id: string) {
  const { pages } = covenantsWords(page.locale), covenant = await covenantById(context, id), before = covenant && await amendedText(context, covenant.amends_id)
  if (!covenant?.text || !before) throw new Refusal('deliberation.unknown-covenant', 'missing')
  const all = changesTo(before.clauses, covenant.text.clauses), changed = all.filter(({ kind }) => kind !== 'same')
  return (
    <Layout page={page} title={pages.changes} lead={pages.changesLead} back={{ href: `/covenants/${id}`, label: covenant.title }}>
      {changed.length === 0 && <p>{pages.changesNone}</p>}
      {changed.map((change) => <Change change={change} page={page} />)}
      {changed.length > 0 && changed.length < all.length && <p class="soft">{pages.changesSame(all.length - changed.length)}</p>}
      <p><a href={`/covenants/${before.id}`}>{pages.seeAmended(before.title)}</a></p>
    </Layout>
  )
}

function Change({ change, page }: { change: ClauseChange; page: Page }) {
  const { pages } = covenantsWords(page.locale), words = draftsWords(page.locale).pages
  const was = change.pieces.filter(({ kind }) => kind !== 'added'), is = change.pieces.filter(({ kind }) => kind !== 'removed')
  return (
    <Panel title={words.clause(change.after ?? change.before ?? 0)} aside={<StateMark tone={tones[change.kind]}>{words.changed[change.kind]}</StateMark>}>
      {change.kind !== 'added' && <><h3>{pages.before}{change.after !== undefined && change.before !== change.after && ` (${words.clause(change.before ?? 0)})`}</h3><p class="compared">{was.map(({ kind, text }) => (kind === 'removed' ? <del>{text}</del> : text))}</p></>}
      {change.kind !== 'removed' && <><h3>{pages.after}</h3><p class="compared">{is.map(({ kind, text }) => (kind === 'added' ? <ins>{text}</ins> : text))}</p></>}
    </Panel>
  )
}
