import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { QrPicture } from '#ui/qr'
import { Sheet, SignatureLines } from '#ui/sheet'
import { chapterNumber } from '../../drafts/rules/clause.ts'
import { draftsWords } from '../../drafts/words/words.ts'
import { covenantById } from '../reads/covenant-by-id.ts'
import { covenantsWords } from '../words/words.ts'

/** /covenants/:id/print: a covenant in force on A4, to hang up or to sign. */
export const print = routes().get('/:id{[0-9a-f-]{36}}/print', async (c) => {
  const { context, page, settings } = c.var, { pages } = covenantsWords(page.locale), { pages: draftWords } = draftsWords(page.locale)
  const covenant = await covenantById(context, c.req.param('id'))
  if (!covenant?.text || covenant.state !== 'published' || covenant.replaced_by !== null) throw new Refusal('deliberation.unknown-covenant', 'missing')
  const { clauses } = covenant.text, address = `${settings.baseUrl}/covenants/${covenant.id}`
  return c.html(
    <Layout page={page} kind="print" title={covenant.title} back={{ href: `/covenants/${covenant.id}`, label: covenant.title }} unlisted>
      <Sheet title={covenant.title} number={`${pages.kinds[covenant.kind]} · ${covenant.unitName}`}>
        <div class="sheet-body">
          {clauses.map((clause, index) => (
            <>
              {clause.chapter !== undefined && <h3>{draftWords.chapter(chapterNumber(clauses, index), clause.chapter)}</h3>}
              {clause.text.split('\n').map((line, at) => <p>{at === 0 && <strong>{draftWords.clause(index + 1)} </strong>}{line}</p>)}
            </>
          ))}
        </div>
        {covenant.effective_on !== null && <p>{pages.printFoot(covenant.effective_on)}</p>}
        {covenant.filed_on !== null && <p class="soft">{pages.filed}{page.locale === 'en' ? ': ' : '：'}{pages.filedSaid(covenant.filed_on, covenant.filed_number ?? '', covenant.filed_with ?? '')}</p>}
        <QrPicture text={address} label={address} size={112} />
        <p class="soft">{address}</p>
        <SignatureLines labels={[pages.printSign]} locale={page.locale} />
      </Sheet>
    </Layout>)
})
