import type { Child } from 'hono/jsx'
import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { EmptyState } from '#ui/empty'
import { Select } from '#ui/form'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { Sheet } from '#ui/sheet'
import { FilterBar } from '#ui/table'
import { Moment } from '#ui/time'
import { type Assembly, assemblyFor } from '../reads/assembly.ts'
import { buildingsOfVote, type Head, headsOfVote } from '../reads/heads.ts'
import { type Paper, papersOf } from '../reads/papers.ts'
import { concernedKeys } from '../rules/concerned.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { ownersWords } from '../words/words.ts'
import { areaText } from './area-words.ts'
import { unitsOf } from './desk-service.tsx'

/** The ballots of a building to print: one A4 each, with the sign by which it is taken back, the consequence of silence, and a stub. */
export const papersPrint = routes().get('/desk/assemblies/:id{[0-9a-f-]{36}}/papers/print', async (c) => {
  const { context, page, settings } = c.var, id = c.req.param('id'), building = c.req.query('building') ?? '', number = Number(c.req.query('number') ?? '')
  const assembly = await assemblyFor(context, id, ownersPermissions['ballots.print-owners-papers']), words = ownersWords(page.locale).desk
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', buildings = await buildingsOfVote(context, id), chosen = building === '' && buildings.length > 1 && !number ? buildings[0] ?? '' : building
  const heads = new Map((await headsOfVote(context, id, number ? { numbers: [number] } : chosen === '' ? {} : { building: chosen })).map((head) => [head.entryId, head]))
  const papers = (await papersOf(context, id, ['printed'])).filter(({ entryId }) => heads.has(entryId))
  return c.html(
    <Layout page={page} kind="print" title={`${words.papers.title} · ${assembly.ballot.title}`} lead={words.papers.printHint} back={{ href: `/desk/assemblies/${id}/papers`, label: words.papers.title }} unlisted>
      {buildings.length > 1 && <div class="no-print"><FilterBar action={`/desk/assemblies/${id}/papers/print`}><Select name="building" label={words.building} unmarked empty={false} value={chosen} options={buildings.map((value) => ({ value, label: value }))} /></FilterBar></div>}
      {papers.length === 0 ? <EmptyState title={words.nothing} action={{ href: `/desk/assemblies/${id}/papers`, label: words.papers.make }} /> : papers.map((paper) => {
        const head = heads.get(paper.entryId)
        return head && <PaperBallot assembly={assembly} paper={paper} head={head} address={`${settings.baseUrl}/desk/papers/${paper.code}`} until={<Moment at={assembly.ballot.closesAt} now={context.now} locale={page.locale} timezone={timezone} detail="exact" />} locale={page.locale} />
      })}
    </Layout>)
})

interface PaperProps { readonly assembly: Assembly; readonly paper: Paper; readonly head: Head; readonly address: string; readonly until: Child; readonly locale: 'zh-CN' | 'en' }

function PaperBallot({ assembly: { ballot, consequence, within }, paper, head, address, until, locale }: PaperProps) {
  const words = ownersWords(locale), text = words.desk.papers.sheet, concerned = concernedKeys(ballot.questions.map(({ key }) => key), within, head), spaced = paper.code.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <Sheet title={text.heading} number={`${ballot.title} · ${text.number} ${String(head.number).padStart(4, '0')}${paper.copy > 1 ? ` · ${text.copy(paper.copy)}` : ''}`}>
      <dl class="sheet-terms">
        <div><dt>{text.room}</dt><dd>{head.holdings.length > 0 ? unitsOf(head) : head.label}</dd></div>
        <div><dt>{text.area}</dt><dd class="number">{words.pages.squareMetres(areaText(head.area))}</dd></div>
        <div><dt>{text.until}</dt><dd>{until}</dd></div>
      </dl>
      <p>{text.one}。{text.how}</p>
      <table class="table">
        <caption class="for-ears">{text.matter}</caption>
        <thead><tr><th scope="col">{text.matter}</th>{(['agree', 'against', 'abstain'] as const).map((say) => <th scope="col">{words.says[say]}</th>)}</tr></thead>
        <tbody>
          {ballot.questions.map((question, at) => concerned.includes(question.key) && (
            <tr>
              <th scope="row">{at + 1}. {question.title}{within[question.key] !== undefined && <><br /><span class="soft">{words.pages.within(within[question.key] ?? '')}</span></>}{question.text !== '' && <><br /><span class="soft">{question.text.slice(0, 160)}</span></>}</th>
              {(['agree', 'against', 'abstain'] as const).map(() => <td>□</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {consequence !== '' && <p><strong>{text.consequence}：{consequence}</strong></p>}
      <dl class="signatures"><div><dt>{text.sign}</dt><dd /></div><div><dt>{text.proxySign}</dt><dd /></div><div><dt>{text.date}</dt><dd /></div></dl>
      <div class="sheet-seal">
        <div><p>{text.return}</p><p>{text.code} <span class="number">{spaced}</span></p></div>
        <QrPicture text={address} label={`${text.code} ${spaced}`} size={110} />
      </div>
      <hr />
      <p>{text.stub} · {text.number} {String(head.number).padStart(4, '0')} · {head.label} · {text.received} ____________ {text.date} ________</p>
    </Sheet>
  )
}
