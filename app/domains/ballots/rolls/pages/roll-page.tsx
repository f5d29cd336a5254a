import type { NoticeStanding } from '#domains/public-notices'
import { today, unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Copy } from '#ui/copy'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, TextField } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { FilterBar, Table } from '#ui/table'
import { Moment } from '#ui/time'
import { readerOf } from '../acts/read-whole-roll.ts'
import { rollSums } from '../reads/entries.ts'
import { type PublicEntry, publicEntries } from '../reads/public-entries.ts'
import { type RollChange, rollChanges } from '../reads/roll-changes.ts'
import { rollById } from '../reads/rolls.ts'
import { rollNotices } from '../reads/standing.ts'
import type { Roll } from '../rules/roll.ts'
import { areLinesShown, isPublicRoll } from '../rules/shown.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'
import { termsOf } from '../rules/terms.ts'
import { dayWords, untilWords } from '../words/day-words.ts'
import { type RollsWords, rollsWords } from '../words/words.ts'
import { MyEntry } from './my-entry.tsx'
import { RollMark } from './roll-state.tsx'

const shown = 100

/** The roll of an address, as everybody may see it. Refuses `ballots.unknown-roll` while it is a draft. */
export async function publicRoll(context: Context, id: string): Promise<Roll> {
  const roll = await rollById(context, id)
  if (!isPublicRoll(roll)) throw new Refusal('ballots.unknown-roll', 'missing')
  return roll
}

/** /rolls/:id: the masked roll, whether I stand on it, how to object, and how to check its digest. */
export const rollPage = routes().get('/:id{[0-9a-f-]{36}}', async (c) => {
  const { context, page } = c.var, words = rollsWords(page.locale), said = words.page
  const roll = await publicRoll(context, c.req.param('id')), href = `/rolls/${roll.id}`, query = (c.req.query('q') ?? '').slice(0, 40).trim(), everything = c.req.query('all') === '1'
  const lines = areLinesShown(roll, context.now), sums = await rollSums(context, roll.id), place = await unitById(context, roll.unitId)
  const found = lines ? await publicEntries(context, roll.id, { words: query, limit: everything ? undefined : shown }) : { entries: [], all: 0 }
  const notices = await rollNotices(context, roll.id), changes = await rollChanges(context, roll.id)
  return c.html(
    <Layout page={page} title={roll.title} lead={place && <a href={`/places/${place.id}`}>{place.name}</a>} aside={<RollMark state={roll.state} words={words} />} back={{ href: '/rolls', label: said.list }} unlisted>
      {roll.state === 'withdrawn' && <Notice tone="warn" title={said.ended} />}
      <Facts items={[
        { term: said.heads, detail: <span class="number">{sums.heads}</span> }, { term: said.area, detail: sums.area > 0n ? <span class="number">{squareMetres(sums.area)}</span> : undefined }, { term: said.asOf, detail: dayWords(roll.asOf, page.locale) },
        { term: said.until, detail: roll.state === 'published' && roll.objectionsUntil ? untilWords(roll.objectionsUntil, page.locale) : undefined }, { term: said.frozenAt, detail: roll.frozenAt ? <Moment at={roll.frozenAt} now={context.now} /> : undefined },
        { term: said.rule, detail: <a href={`/about/rules/${roll.pack.id}`}>{page.locale === 'en' ? roll.pack.pack.title.en : roll.pack.pack.title.zh}</a> },
      ]} />
      <MyEntry context={context} page={page} roll={roll} words={words} />
      <Objections page={page} words={words} roll={roll} notices={notices} day={await today(context)} />
      {lines && (
        <Panel title={said.lines} id="lines" aside={<ButtonLink href={`${href}/print`}>{said.print}</ButtonLink>}>
          <p class="soft">{said.masked}</p>
          <FilterBar action={`${href}#lines`} resetHref={query === '' ? undefined : `${href}#lines`}><TextField name="q" type="search" label={said.search} value={query} unmarked /></FilterBar>
          {found.all > found.entries.length && <p class="soft">{said.shown(found.entries.length, found.all)} <a href={`${href}?all=1#lines`}>{said.all}</a></p>}
          <Table<PublicEntry> keepRows caption={said.lines} captionHidden rows={found.entries} empty={<EmptyState title={said.noMatch}>{said.noMatchText}</EmptyState>} columns={[
            { key: 'who', label: said.who, main: true, cell: ({ label }) => label },
            { key: 'number', label: said.number, cell: ({ number }) => <span class="number">{number}</span> },
          ]} />
        </Panel>
      )}
      {await readerOf(context, roll) !== undefined && <Panel title={said.whole} id="whole"><p>{said.ownersMay}</p><Buttons><ButtonLink href={`${href}/whole`}>{said.whole}</ButtonLink></Buttons></Panel>}
      <Digest page={page} words={words} roll={roll} lines={lines} />
      {changes.length > 0 && (
        <Panel title={said.changes} id="changes">
          <Table<RollChange> caption={said.changes} captionHidden rows={changes} columns={[
            { key: 'what', label: said.number, main: true, cell: ({ how, number }) => <>{said.changeHow[how]}{number !== null && <> <span class="number">{number}</span></>}</> }, { key: 'reason', label: said.changeReason, cell: ({ reason }) => reason },
            { key: 'basis', label: said.changeBasis, cell: ({ basis }) => basis ?? '—' }, { key: 'at', label: said.changeAt, cell: ({ at }) => <Moment at={at} now={context.now} /> },
          ]} />
        </Panel>
      )}
    </Layout>)
})

function Objections({ words, roll, notices, day }: { page: Page; words: RollsWords; roll: Roll; notices: readonly NoticeStanding[]; day: string }) {
  const standing = notices.find(({ state }) => state === 'standing'), open = roll.state === 'published' && day <= (standing?.objectionsUntil ?? '')
  if (notices.length === 0) return null
  return (
    <Panel title={words.page.notices} id="objections">
      {roll.state === 'published' && <p>{open ? words.page.objectText(termsOf(roll.kind, roll.pack).decisionDays) : words.page.objectionsOver}</p>}
      <Buttons>
        {open && standing && <ButtonLink href={`/notices/${standing.id}/object`} tone="primary">{words.page.object}</ButtonLink>}
        {notices[0] && <ButtonLink href={`/notices/${notices[0].id}`}>{words.page.openNotice}</ButtonLink>}
      </Buttons>
    </Panel>
  )
}

function Digest({ words, roll, lines }: { page: Page; words: RollsWords; roll: Roll; lines: boolean }) {
  const said = words.page
  return (
    <Panel title={said.digest} id="digest">
      {roll.digest === null ? <p>{said.digestLater}</p> : (
        <>
          <p><Copy>{roll.digest}</Copy></p>
          {lines && (
            <details>
              <summary>{said.digestHow}</summary>
              <p>{said.digestHowText}</p>
              <pre><code>{`tail -n +2 roll.csv | LC_ALL=C sort | sha256sum`}</code></pre>
            </details>
          )}
        </>
      )}
      {lines && <Buttons><ButtonLink href={`/rolls/${roll.id}.csv`}>{said.download}</ButtonLink></Buttons>}
    </Panel>
  )
}
