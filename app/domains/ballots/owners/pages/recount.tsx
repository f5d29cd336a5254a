import { BadInput, type OwnersRecount, type OwnersSheet, readOwnersSheet, recountOwners } from '@gongzhi/tally'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { readText } from '#platform/sheet/read-text'
import { Buttons, ErrorSummary, FileField, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import type { Ballot } from '../../votes/reads/ballots.ts'
import { publicBallot } from '../../votes/reads/public-ballot.ts'
import { readFullSheet, sheetReader } from '../acts/read-sheet.ts'
import { inFull } from '../rules/count-owners.ts'
import { ownersWords } from '../words/words.ts'
import { MatterSteps, Passed } from './count-steps.tsx'
import { errorOf, tried, type Tried } from './tried.ts'

const base = '/ballots/:id{[0-9a-f-]{36}}/recount'

/** Counts a sheet anew before the reader's eyes: the one that is kept (for those who may read it), or the file that they hold. */
export const recount = routes()
  .get(base, async (c) => c.html(await recountPage(c.var.context, c.var.page, await publicBallot(c.var.context, c.req.param('id')))))
  .post(base, async (c) => {
    const { context, page } = c.var, ballot = await publicBallot(context, c.req.param('id')), form = await readForm(c.req, { files: true }), [file] = form.files('file')
    let found: { readonly sheet: OwnersSheet; readonly counted: OwnersRecount } | undefined
    const problem = await tried(page.locale, async () => {
      const sheet = form.text('what') === 'stored' ? await readFullSheet(context, ballot.id, 'recount') : file ? readSheetFile(new Uint8Array(await file.arrayBuffer())) : refuseFile('')
      found = { sheet, counted: counted(sheet) }
    })
    return c.html(await recountPage(context, page, ballot, found, problem), problem?.status ?? 200)
  })

function readSheetFile(bytes: Uint8Array): OwnersSheet {
  const { text } = readText(bytes)
  return told(() => readOwnersSheet(text))
}

const counted = (sheet: OwnersSheet): OwnersRecount => told(() => recountOwners(sheet))

/** What the library refuses is said at the field of the file. */
function told<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof BadInput) return refuseFile(error.field ?? error.code, error.line)
    throw error
  }
}

function refuseFile(place: string, line: number | null = null): never {
  throw new Refusal('ballots.sheet-unreadable', 'invalid', { place: place.slice(0, 80), line, field: 'file' })
}

async function recountPage(context: Context, page: Page, ballot: Ballot, found?: { readonly sheet: OwnersSheet; readonly counted: OwnersRecount }, problem?: Tried) {
  // A visitor may be an owner who has not signed in yet.
  const words = ownersWords(page.locale).pages, text = words.recount, reads = !context.actor || await sheetReader(context, ballot.id) !== undefined
  return (
    <Layout page={page} title={text.title} lead={<>{ballot.title}<br />{text.lead}</>} back={{ href: `/ballots/${ballot.id}/result`, label: ballot.title }} unlisted>
      <ErrorSummary errors={problem ? [problem.error] : []} locale={page.locale} kept={false} />
      {found ? <Found page={page} sheet={found.sheet} counted={found.counted} /> : null}
      {reads && <Panel title={text.stored}>
        <form method="post" enctype="multipart/form-data"><input type="hidden" name="what" value="stored" /><p class="soft">{text.storedHint}</p><Submit tone={found ? 'secondary' : 'primary'}>{text.run}</Submit></form>
      </Panel>}
      <Panel title={text.upload}>
        <form method="post" enctype="multipart/form-data" class="form">
          <FileField name="file" label={text.file} hint={text.uploadHint} required accept=".json,application/json" error={errorOf(problem, 'file')} />
          <Buttons><Submit tone="secondary">{text.run}</Submit></Buttons>
        </form>
      </Panel>
    </Layout>
  )
}

function Found({ page, sheet, counted }: { page: Page; sheet: OwnersSheet; counted: OwnersRecount }) {
  const text = ownersWords(page.locale).pages.recount, judged = counted.matters.filter(({ agreesWithStated }) => agreesWithStated !== null), different = judged.some(({ agreesWithStated }) => agreesWithStated === false)
  return (
    <>
      <Notice tone={judged.length === 0 ? 'info' : different ? 'danger' : 'done'} title={judged.length === 0 ? text.unstated : different ? text.different : text.same} announce><p>{text.owners(sheet.owners.length)}</p></Notice>
      {counted.matters.map((matter, at) => (
        <Panel title={`${at + 1}. ${matter.title}`} aside={<Passed passed={matter.passed} locale={page.locale} />}><MatterSteps count={inFull(matter, sheet.matters[at]?.within ?? null, counted.candidates)} locale={page.locale} /></Panel>
      ))}
    </>
  )
}
