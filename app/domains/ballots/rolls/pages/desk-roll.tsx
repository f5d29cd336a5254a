import { publicNoticesPermissions } from '#domains/public-notices'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { mayDo } from '#platform/permission'
import { type Move, Moves } from '#ui/desk'
import { Facts, Figures } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { freezeRoll } from '../acts/freeze-roll.ts'
import { publishRoll } from '../acts/publish-roll.ts'
import { readerOf } from '../acts/read-whole-roll.ts'
import { registerDifferences } from '../acts/register-differences.ts'
import { rollSums } from '../reads/entries.ts'
import { type PublicEntry, publicEntries } from '../reads/public-entries.ts'
import { type RollChange, rollChanges } from '../reads/roll-changes.ts'
import { rollById } from '../reads/rolls.ts'
import { objectionsWaiting, rollNotices } from '../reads/standing.ts'
import { sameNames } from '../reads/same-names.ts'
import { waitingObjections } from '../reads/waiting-objections.ts'
import { keeping, rollsPermissions } from '../rules/permissions.ts'
import { isPublicRoll } from '../rules/shown.ts'
import type { Roll } from '../rules/roll.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'
import { termsOf } from '../rules/terms.ts'
import { dayWords, untilWords } from '../words/day-words.ts'
import { rollsWords } from '../words/words.ts'
import { LinkPerson } from './link-person.tsx'
import { nextOf } from './desk-rolls.tsx'
import { ObjectionsTable } from './objections-table.tsx'
import { rollToSee } from './roll-reach.ts'
import { RollMark } from './roll-state.tsx'
import { tried } from './tried.ts'

const address = '/:id{[0-9a-f-]{36}}', linesShown = 60

/** /desk/rolls/:id: where a roll stands, its objections, and the next lawful moves. */
export const deskRoll = routes()
  .get(address, async (c) => {
    const { context, page } = c.var, { roll, unitPath } = await rollToSee(context, c.req.param('id')), { desk } = rollsWords(page.locale), done = c.req.query('done') ?? ''
    const [added = 0, struck = 0, changed = 0] = (c.req.query('counts') ?? '').split('-').map(Number)
    const said: Record<string, string> = { drafted: desk.drafted, published: desk.published, frozen: desk.frozen, withdrawn: desk.withdrawn, reopened: desk.reopened, linked: desk.linked, corrected: desk.corrected(added, struck, changed) }
    return c.html(await draw(context, page, roll, unitPath, { done: said[done] }))
  })
  .post(address, async (c) => {
    const { context, page } = c.var, { roll, unitPath } = await rollToSee(context, c.req.param('id')), move = (await readForm(c.req)).text('do')
    const problem = await tried(context, () => (move === 'freeze' ? freezeRoll(context, roll.id) : publishRoll(context, roll.id)))
    if (problem === undefined) return c.redirect(`/desk/rolls/${roll.id}?done=${move === 'freeze' ? 'frozen' : 'published'}`, 303)
    return c.html(await draw(context, page, await rollById(context, roll.id), unitPath, { problem }), 409)
  })

async function draw(context: Context, page: Page, roll: Roll, unitPath: readonly string[], { done, problem }: { done?: string | undefined; problem?: string }) {
  const words = rollsWords(page.locale), said = words.desk, href = `/desk/rolls/${roll.id}`, day = await today(context), terms = termsOf(roll.kind, roll.pack)
  const sums = await rollSums(context, roll.id), waiting = await objectionsWaiting(context, roll.id), notices = await rollNotices(context, roll.id), { entries, all } = await publicEntries(context, roll.id, { limit: linesShown })
  const readsWhole = (await readerOf(context, roll)) === 'keeper', may = mayDo(context.actor, keeping(roll.kind), { unitPath }), mayReopen = mayDo(context.actor, rollsPermissions['ballots.reopen-roll'], { unitPath })
  const noticeHref = (id: string) => `${mayDo(context.actor, publicNoticesPermissions['public-notices.read-desk'], { unitPath }) ? '/desk' : ''}/notices/${id}`
  const open = roll.state === 'draft' || roll.state === 'published' || roll.state === 'reopened', over = roll.objectionsUntil !== null && day > roll.objectionsUntil
  const mayFreeze = waiting === 0 && (roll.state === 'reopened' || (roll.state === 'published' && over))
  const differences = open && roll.kind === 'owners' ? await registerDifferences(context, roll) : undefined
  const twice = open && roll.kind !== 'owners' ? await sameNames(context, roll.id) : []
  const moves: Move[] = !may ? [] : [
    ...(roll.state === 'draft' ? [{ label: said.publish, effect: said.publishEffect(terms.objectionDays), action: href, fields: { do: 'publish' }, tone: 'primary' as const }] : []),
    ...(mayFreeze ? [{ label: said.freeze, effect: said.freezeEffect, action: href, fields: { do: 'freeze' }, tone: 'primary' as const }] : []),
    ...(open ? [{ label: said.correct, effect: said.correctEffect, href: `${href}/correct` }] : []),
    ...(roll.state === 'frozen' && roll.inUseAt === null && mayReopen ? [{ label: said.reopen, effect: said.reopenEffect, href: `${href}/reopen` }] : []),
    ...(roll.state === 'draft' || roll.state === 'published' ? [{ label: said.withdraw, effect: said.withdrawEffect, href: `${href}/withdraw`, tone: 'danger' as const }] : []),
  ]
  const explained = waiting > 0 && (roll.state === 'published' || roll.state === 'reopened') ? said.freezeWaiting(waiting) : roll.state === 'published' && !over ? said.freezeNot(untilWords(roll.objectionsUntil ?? '', page.locale)) : undefined
  return (
    <Layout page={page} kind="desk" title={roll.title} aside={<RollMark state={roll.state} words={words} />} lead={nextOf(roll, waiting, day, words)} back={{ href: '/desk/rolls', label: said.title }}>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      {problem !== undefined && <Notice tone="danger" title={problem} announce />}
      <Figures figures={[{ label: words.page.heads, value: sums.heads }, ...(sums.area > 0n ? [{ label: words.page.area, value: squareMetres(sums.area) }] : []), { label: said.objections, value: waiting, href: waiting > 0 ? `${href}#objections` : undefined }]} />
      {moves.length > 0 && <Moves label={said.columns.next} moves={moves} explained={explained} />}
      {differences && differences.added + differences.struck + differences.changed > 0 && <Notice tone="warn" title={said.diffSome(differences.added, differences.struck, differences.changed)}><p><a href={`${href}/correct`}>{said.take}</a></p></Notice>}
      {twice.length > 0 && <Notice tone="warn" title={said.sameNames(twice.length)}><ul>{twice.map((numbers) => <li>{said.sameNamesNumbers(numbers)}</li>)}</ul></Notice>}
      <Facts items={[
        { term: said.columns.kind, detail: words.kinds[roll.kind] }, { term: words.page.asOf, detail: dayWords(roll.asOf, page.locale) }, { term: words.page.until, detail: roll.state === 'published' && roll.objectionsUntil ? untilWords(roll.objectionsUntil, page.locale) : undefined },
        { term: words.page.frozenAt, detail: roll.frozenAt ? <Moment at={roll.frozenAt} now={context.now} /> : undefined }, { term: words.page.digest, detail: roll.digest ? <span class="code">{roll.digest}</span> : undefined },
        { term: words.page.rule, detail: <a href={`/about/rules/${roll.pack.id}`}>{page.locale === 'en' ? roll.pack.pack.title.en : roll.pack.pack.title.zh}</a> }, { term: said.parking, detail: roll.parkingCounts ? said.parkingYes : undefined },
      ]} />
      {notices.length > 0 && (
        <Panel title={said.objections} id="objections">
          <p>{waiting > 0 ? said.objectionsWaiting(waiting) : said.objectionsNone}</p>
          <p class="soft">{said.decideWithin(terms.decisionDays)}</p>
          {waiting > 0 && <ObjectionsTable objections={await waitingObjections(context, roll)} words={words} now={context.now} href={noticeHref} />}
          <Buttons>{notices.filter((notice) => notice.openObjections > 0 || notice === notices[0]).map((notice) => <ButtonLink href={noticeHref(notice.id)}>{notice.openObjections > 0 ? said.objectionsWaiting(notice.openObjections) : words.page.openNotice}</ButtonLink>)}</Buttons>
        </Panel>
      )}
      <Panel title={words.page.lines} id="lines">
        <Buttons>
          {readsWhole && <ButtonLink href={`/rolls/${roll.id}/whole`}>{said.whole}</ButtonLink>}
          {isPublicRoll(roll) && <ButtonLink href={`/rolls/${roll.id}`}>{said.publicPage}</ButtonLink>}
          {readsWhole && roll.state !== 'draft' && roll.state !== 'withdrawn' && <ButtonLink href={`${href}/print`}>{said.printBoard}</ButtonLink>}
        </Buttons>
        {all > entries.length && <p class="soft">{said.firstLines(entries.length, all)}</p>}
        <Table<PublicEntry> keepRows caption={words.page.lines} captionHidden rows={entries} columns={[{ key: 'who', label: words.page.who, main: true, cell: ({ label }) => label }, { key: 'number', label: words.page.number, cell: ({ number }) => <span class="number">{number}</span> }, { key: 'group', label: words.page.group, cell: ({ building }) => building ?? '—' }]} />
      </Panel>
      {may && roll.kind !== 'owners' && roll.state !== 'withdrawn' && <LinkPerson page={page} roll={roll} />}
      <Journal words={words} changes={await rollChanges(context, roll.id)} now={context.now} />
    </Layout>
  )
}

function Journal({ words: { page: said }, changes, now }: { words: ReturnType<typeof rollsWords>; changes: readonly RollChange[]; now: Date }) {
  if (changes.length === 0) return null
  return (
    <Panel title={said.changes} id="changes">
      <Table<RollChange> caption={said.changes} captionHidden rows={changes} columns={[
        { key: 'what', label: said.number, main: true, cell: ({ how, number }) => <>{said.changeHow[how]}{number !== null && <> <span class="number">{number}</span></>}</> }, { key: 'reason', label: said.changeReason, cell: ({ reason }) => reason },
        { key: 'basis', label: said.changeBasis, cell: ({ basis }) => basis ?? '—' }, { key: 'at', label: said.changeAt, cell: ({ at }) => <Moment at={at} now={now} /> },
      ]} />
    </Panel>
  )
}
