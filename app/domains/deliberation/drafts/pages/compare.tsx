import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Select } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { StateMark, type StateTone } from '#ui/state'
import { FilterBar } from '#ui/table'
import type { Locale } from '#platform/words'
import { draftById } from '../reads/draft-by-id.ts'
import { type ClauseChange, compareVersions } from '../rules/compare.ts'
import { draftsWords } from '../words/words.ts'

const tones: Readonly<Record<ClauseChange['kind'], StateTone>> = { same: 'done', changed: 'active', added: 'new', removed: 'stopped' }

/** /drafts/:id/compare: two published versions, clause by clause and word by word. */
export const compare = routes().get('/:id{[0-9a-f-]{36}}/compare', async (c) => {
  const { context, page } = c.var, { pages } = draftsWords(page.locale)
  const draft = await draftById(context, c.req.param('id'))
  const published = draft?.versions.filter(({ publishedAt }) => publishedAt !== null) ?? []
  const to = published.find(({ version }) => String(version) === c.req.query('to')) ?? published.at(-1)
  const from = published.find(({ version }) => String(version) === c.req.query('from')) ?? published.at(-2) ?? to
  if (!draft || !from || !to) throw new Refusal('deliberation.unknown-draft', 'missing')
  const changes = compareVersions(from.clauses, to.clauses), same = changes.filter(({ kind }) => kind === 'same').length
  const options = published.map(({ version }) => ({ value: String(version), label: pages.version(version) }))
  return c.html(
    <Layout page={page} title={draft.title} lead={`${pages.compareTitle(from.version, to.version)}${pages.end}${pages.compareLead}`} back={{ href: `/drafts/${draft.id}`, label: draft.title }}>
      {published.length > 2 && (
        <FilterBar action={`/drafts/${draft.id}/compare`} locale={page.locale}>
          <Select name="from" label={pages.compareFrom} unmarked empty={false} options={options} value={String(from.version)} />
          <Select name="to" label={pages.compareTo} unmarked empty={false} options={options} value={String(to.version)} />
        </FilterBar>
      )}
      {same === changes.length && <p>{pages.sameAll}</p>}
      {changes.filter(({ kind }) => kind !== 'same').map((change) => <Change change={change} locale={page.locale} />)}
      {same > 0 && same < changes.length && <p class="soft">{pages.sameCount(same)}</p>}
    </Layout>)
})

function Change({ change, locale }: { change: ClauseChange; locale: Locale }) {
  const { pages } = draftsWords(locale)
  const moved = change.before !== undefined && change.after !== undefined && change.before !== change.after
  return (
    <Panel title={pages.clause(change.after ?? change.before ?? 0)} level={2} aside={<StateMark tone={tones[change.kind]}>{pages.changed[change.kind]}</StateMark>}>
      {moved && <p class="soft">{pages.was(change.before ?? 0)}</p>}
      <p class="compared">{change.pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? <ins><span class="for-ears">{pages.added}</span>{text}</ins> : <del><span class="for-ears">{pages.removed}</span>{text}</del>))}</p>
    </Panel>
  )
}
