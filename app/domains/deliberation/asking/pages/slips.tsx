import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { QrPicture } from '#ui/qr'
import { Sheet } from '#ui/sheet'
import type { Asking } from '../reads/askings.ts'
import { spokenSlip } from '../rules/slip.ts'
import { askingWords } from '../words/words.ts'

/** Slips to print, one to a sheet: the questions with boxes, the code that opens the box once. */
export function Slips({ asking, codes, page, baseUrl }: { asking: Asking; codes: readonly string[]; page: Page; baseUrl: string }) {
  const words = askingWords(page.locale).pages
  return (
    <Layout page={page} kind="print" title={words.print.made(codes.length)} lead={words.print.shuffle} back={{ href: `/desk/askings/${asking.id}` }} unlisted>
      {codes.map((code) => (
        <Sheet title={words.print.slip}>
          <p><strong>{asking.title}</strong></p>
          {asking.intro !== '' && <p>{asking.intro}</p>}
          <p>{words.print.tick}</p>
          {asking.questions.map((question, at) => (
            <section>
              <p><strong>{at + 1}. {question.text}</strong></p>
              <p>{question.choices.map((choice) => <>□ {choice}　　</>)}</p>
              {question.words && <p>{words.print.words}<br /><br /><br /></p>}
            </section>
          ))}
          <p>{words.print.fold}</p>
          <p>{words.secretText(asking.retentionDays)}</p>
          <p><QrPicture text={`${baseUrl}/asking/${asking.id}/answer?code=${code}`} label={`${words.code} ${code}`} size={140} /></p>
          <p>{words.print.scan} {words.code}{page.locale === 'en' ? ': ' : '：'}<strong class="code">{spokenSlip(code)}</strong></p>
        </Sheet>
      ))}
    </Layout>
  )
}
