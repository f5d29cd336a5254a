import { Facts } from '#ui/facts'
import { ButtonLink, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import type { StateTone } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import type { Draw } from '../reads/draws.ts'
import { councilsWords } from '../words/words.ts'
import { fullDay } from './day-words.ts'

const tones: Readonly<Record<Draw['state'], StateTone>> = { open: 'active', announced: 'waiting', drawn: 'waiting', settled: 'done', void: 'stopped' }
export const drawTone = (state: Draw['state']): StateTone => tones[state]

export function QuotaTable({ draw, page }: { draw: Pick<Draw, 'features'>; page: Page }) {
  const words = councilsWords(page.locale).draw
  const rows = draw.features.flatMap((feature) => feature.values.map((value) => ({ feature: feature.name, ...value })))
  return (
    <Table caption={words.quotas} captionHidden keepRows rows={rows} columns={[
      { key: 'value', label: words.value, main: true, cell: (row) => `${row.feature} · ${row.name}` },
      { key: 'least', label: words.least, align: 'end', cell: (row) => row.least }, { key: 'most', label: words.most, align: 'end', cell: (row) => row.most },
    ]} />
  )
}

/** What was announced, what the source said, who was drawn, and how anyone repeats it. */
export function ResultOfDraw({ draw, page, now, timezone, reserve = 0 }: { draw: Draw; page: Page; now: Date; timezone: string | undefined; /** How many may still follow once the panel sits. */ reserve?: number }) {
  const words = councilsWords(page.locale).draw, result = draw.result, base = `/councils/draws/${draw.id}`
  if (!draw.announcement) return null
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  const chances = result ? Object.entries(result.probabilities).sort(([one], [other]) => one.localeCompare(other)) : []
  return (
    <>
      <Panel title={words.steps.announced} id="announcement">
        <Facts stacked items={[
          { term: words.announcedAt, detail: draw.announced_at && <Moment at={draw.announced_at} now={now} timezone={timezone} detail="exact" /> },
          { term: words.source, detail: <>{draw.announcement.source.name}<br /><span class="soft">{draw.announcement.source.address}</span></> },
          { term: words.knownFrom, detail: draw.source_reveals_at && <Moment at={draw.source_reveals_at} now={now} timezone={timezone} detail="exact" /> },
          { term: words.rule, detail: words.rules[draw.rule] }, { term: words.listDigest, detail: <code>{draw.list_digest}</code> }, { term: words.announcementDigest, detail: <code>{draw.announcement_digest}</code> },
        ]} />
        {draw.notice_id && <p><a href={`/notices/${draw.notice_id}`}>{words.notice}</a></p>}
      </Panel>
      {result && (
        <Panel title={words.steps.drawn} id="result">
          <Facts stacked items={[
            { term: words.sourceValue, detail: draw.first_value }, { term: words.ticket, detail: <span class="number">{words.ofTickets(String(result.ticket), String(result.tickets))}</span> },
            { term: words.panel, detail: result.panel.join(page.locale === 'en' ? ', ' : '、') },
            result.rounds.length > 0 && { term: words.rounds, detail: <ul>{result.rounds.map((round, index) => <li>{words.round(index + 1, round.declined.join(' '), round.came.length === 0 ? words.nobodyFits : round.came.join(' '))}{round.without && <span class="soft"> {words.roundWithout(round.without.join(' '))}</span>}</li>)}</ul> },
            { term: words.minimum, detail: percent(result.minimum) },
          ]} />
          {result.faults.length === 0 ? <Notice tone="done" title={words.noFaults} /> : <Notice tone="danger" title={words.withFaults}><ul>{result.faults.map((fault) => <li>{fault}</li>)}</ul></Notice>}
          {draw.objections_until !== null && draw.state === 'drawn' && <p>{words.objections(fullDay(draw.objections_until, page.locale))} {draw.result_notice_id && <a href={`/notices/${draw.result_notice_id}`}>{words.notice}</a>}</p>}
          <details>
            <summary>{words.chances}</summary>
            <Table caption={words.chances} captionHidden keepRows rows={chances} columns={[{ key: 'number', label: words.number, main: true, cell: ([id]) => id }, { key: 'chance', label: words.chance, align: 'end', cell: ([, share]) => percent(share) }]} />
          </details>
        </Panel>
      )}
      <Panel title={words.repeat} id="repeat">
        {reserve > 0 && draw.term_until !== null && <p>{words.reserveKept(reserve, fullDay(draw.term_until, page.locale))}</p>}
        {draw.erased_at ? <p>{words.erased(draw.erased_at.toISOString().slice(0, 10))}</p> : !result ? <p>{words.notYetFiles}</p> : (
          <>
            <p>{words.repeatLead}</p>
            <pre class="code"><code>{`npx sortition --people people.csv --quotas quotas.csv --id id${draw.one_per_household ? ' --household household' : ''} --size ${draw.seats} --rule ${draw.rule} --seed "${draw.seed}"`}</code></pre>
          </>
        )}
        <Buttons>
          {result && !draw.erased_at && <ButtonLink href={`${base}/people.csv`}>{words.files.people}</ButtonLink>}
          <ButtonLink href={`${base}/quotas.csv`}>{words.files.quotas}</ButtonLink>
          <ButtonLink href={`${base}/announcement.json`}>{words.files.announcement}</ButtonLink>
          {result && <ButtonLink href={`${base}/record.json`}>{words.files.record}</ButtonLink>}
        </Buttons>
      </Panel>
    </>
  )
}
