import { decideMeeting } from '@gongzhi/tally'
import { type PlacePanel, unitsIn } from '#domains/territory'
import { routes } from '#platform/http'
import type { Locale } from '#platform/words'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Sheet, SignatureLines } from '#ui/sheet'
import { StateMark, type StateTone } from '#ui/state'
import { Moment } from '#ui/time'
import { assemblies, assemblyById, type AssemblyRow } from '../reads/assemblies.ts'
import { electionsWords } from '../words/words.ts'
import { daySaid } from './day.tsx'

export const assemblyTones: Readonly<Record<AssemblyRow['state'], StateTone>> = { called: 'new', held: 'done', 'without-quorum': 'stopped', cancelled: 'stopped' }
type Whole = Awaited<ReturnType<typeof assemblyById>>

/** Assemblies of residents and villagers, and of their representatives: what they are called for and what they decided. */
export const assembliesPage = routes()
  .get('/', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale), rows = await assemblies(context)
    return c.html(
      <Layout page={page} title={words.assembly.title} lead={words.assembly.lead} back={{ href: '/together' }}>
        {rows.length === 0 ? <EmptyState title={words.assembly.none} action={{ href: '/notices', label: words.notices }}>{words.assembly.noneText}</EmptyState> : (
          <AssemblyCards rows={rows} now={context.now} locale={page.locale} level={2} />)}
      </Layout>)
  })
  .get('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale), assembly = await assemblyById(context, c.req.param('id'))
    return c.html(
      <Layout page={page} title={assembly.title} lead={`${assembly.unitName} · ${words.assemblyKinds[assembly.kind]}`} back={{ href: '/residents-meetings', label: words.assembly.back }} aside={<StateMark tone={assemblyTones[assembly.state]}>{words.assembly.states[assembly.state]}</StateMark>}>
        <AssemblyCount assembly={assembly} locale={page.locale} now={context.now} />
        {assembly.cancelledBecause !== null && <Notice tone="warn">{words.calling.cancelled(assembly.cancelledBecause)}</Notice>}
        {assembly.state === 'without-quorum' && <Notice tone="warn">{words.calling.withoutQuorum}</Notice>}
        <Panel title={words.assembly.items} id="items"><AssemblyItems assembly={assembly} locale={page.locale} /></Panel>
        <Buttons><ButtonLink href={`/residents-meetings/${assembly.id}/print`}>{words.print}</ButtonLink></Buttons>
      </Layout>)
  })
  .get('/:id{[0-9a-f-]{36}}/print', async (c) => {
    const { context, page } = c.var, words = electionsWords(page.locale), assembly = await assemblyById(context, c.req.param('id'))
    return c.html(
      <Layout page={page} kind="print" title={assembly.title} back={{ href: `/residents-meetings/${assembly.id}`, label: assembly.title }} unlisted>
        <Sheet title={assembly.title} number={`${assembly.unitName} · ${words.assemblyKinds[assembly.kind]}`}>
          <p><Moment at={assembly.startsAt} now={context.now} detail="exact" /> · {assembly.place}</p>
          <AssemblyCount assembly={assembly} locale={page.locale} />
          <AssemblyItems assembly={assembly} locale={page.locale} />
          <SignatureLines labels={[words.calling.counter(1), words.calling.counter(2), words.result.sign[0] ?? '']} />
        </Sheet>
      </Layout>)
  })

function AssemblyCards({ rows, now, locale, level = 3 }: { rows: readonly AssemblyRow[]; now: Date; locale: Locale; level?: 2 | 3 }) {
  const words = electionsWords(locale)
  return <Cards>{rows.map((row) => <Card title={row.title} href={`/residents-meetings/${row.id}`} level={level} state={<StateMark tone={assemblyTones[row.state]}>{words.assembly.states[row.state]}</StateMark>} meta={<>{row.unitName} · {words.assemblyKinds[row.kind]} · <Moment at={row.startsAt} now={now} detail="exact" /></>} />)}</Cards>
}

/** Assemblies that are called at a place, the soonest first, on the page of the place. */
export const assembliesPanel: PlacePanel = {
  title: (locale) => electionsWords(locale).assembly.title,
  async render(context, page, unit) {
    const rows = (await assemblies(context, { within: await unitsIn(context, unit.id) })).filter(({ state }) => state === 'called').sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    return rows.length === 0 ? null : <AssemblyCards rows={rows.slice(0, 5)} now={context.now} locale={page.locale} />
  },
}

/** Who may take part and who came, against what the law asks. */
export function AssemblyCount({ assembly, locale, now }: { assembly: Whole; locale: Locale; /** With when and where it is, for a screen. */ now?: Date }) {
  const words = electionsWords(locale), said = words.assembly, { entitled, present } = assembly
  const { needed, quorate, rules } = decideMeeting(assembly.kind, { entitled, present: present ?? 0, agree: 0 })
  return (
    <>
      <Facts items={[
        now !== undefined && { term: said.starts, detail: <Moment at={assembly.startsAt} now={now} detail="exact" /> }, now !== undefined && { term: said.place, detail: assembly.place },
        assembly.askedBy !== 'committee' && { term: said.asked, detail: `${said.askedBy[assembly.askedBy]} · ${assembly.asked} / ${assembly.askedBase}` },
        assembly.partyDiscussedOn !== null && { term: said.partyDiscussed, detail: daySaid(assembly.partyDiscussedOn, locale) },
        present === null && { term: said.entitled, detail: entitled },
      ]} />
      {assembly.representatives !== null && <p>{said.composition(entitled, assembly.representatives, assembly.womenRepresentatives)}</p>}
      {present === null ? <p>{said.quorumNeeded(needed.present)}</p> : <p>{said.quorum(present, entitled, needed.present, quorate, rules.quorum.article)}</p>}
    </>
  )
}

/** Each item with its hands or papers and how it was decided. */
export function AssemblyItems({ assembly, locale }: { assembly: Whole; locale: Locale }) {
  const words = electionsWords(locale), said = words.assembly, { calling } = words
  return (
    <ol>
      {assembly.items.map((item) => {
        const decision = item.agree === null ? undefined : decideMeeting(assembly.kind, { entitled: assembly.entitled, present: assembly.present ?? 0, agree: item.agree })
        return (
          <li>
            <strong>{item.title}</strong> {decision ? <StateMark tone={item.passed ? 'done' : 'stopped'}>{item.passed ? said.passed : said.rejected}</StateMark> : assembly.state === 'held' && <span class="soft">{said.undecided}</span>}
            {item.text !== '' && <p class="words-as-written">{item.text}</p>}
            {item.originHref !== null && <p><a href={item.originHref}>{calling.toTopic}</a></p>}
            {decision && item.how && (
              <p class="soft">{calling.record(said.hows[item.how], item.countedBy.join(words.seatsJoin))}{locale === 'en' ? ': ' : '：'}{item.how === 'papers'
                ? calling.papersSaid(item.given ?? 0, (item.agree ?? 0) + (item.against ?? 0) + (item.abstain ?? 0) + (item.invalid ?? 0), item.invalid ?? 0)
                : calling.handsSaid(Math.max(0, (assembly.present ?? 0) - (item.agree ?? 0) - (item.against ?? 0) - (item.abstain ?? 0)))}</p>)}
            {decision && <p>{said.decided(item.agree ?? 0, item.against ?? 0, item.abstain ?? 0, decision.needed.agree, decision.rules.decision.article)}</p>}
          </li>)
      })}
    </ol>
  )
}
