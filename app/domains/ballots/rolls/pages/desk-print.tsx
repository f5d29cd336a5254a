import { routes } from '#platform/http'
import { readForm } from '#platform/form'
import { Refusal } from '#platform/refusal'
import { Layout } from '#ui/layout'
import { Buttons, Submit } from '#ui/form'
import { Sheet } from '#ui/sheet'
import { readerOf, readWholeRoll } from '../acts/read-whole-roll.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'
import { dayWords, untilWords } from '../words/day-words.ts'
import { rollsWords } from '../words/words.ts'
import { rollToSee } from './roll-reach.ts'

const address = '/:id{[0-9a-f-]{36}}/print'

/** /desk/rolls/:id/print: the sheet for the board inside the estate, with the area of every line, as the law has it published there. Printing it is a reading. */
export const deskPrint = routes()
  .get(address, async (c) => {
    const { context, page } = c.var, { roll } = await rollToSee(context, c.req.param('id')), words = rollsWords(page.locale)
    if (!(await readerOf(context, roll))) throw new Refusal('ballots.whole-roll-closed', 'forbidden')
    return c.html(
      <Layout page={page} kind="desk" title={words.desk.printBoard} lead={words.desk.printBoardLead} back={{ href: `/desk/rolls/${roll.id}`, label: roll.title }}>
        <form method="post" action={`/desk/rolls/${roll.id}/print`}><Buttons><Submit>{words.desk.printBoard}</Submit></Buttons></form>
      </Layout>)
  })
  .post(address, async (c) => {
    const { context, page } = c.var, { roll } = await rollToSee(context, c.req.param('id')), words = rollsWords(page.locale).page
    await readForm(c.req)
    const { entries } = await readWholeRoll(context, roll.id), area = entries.reduce((sum, entry) => sum + (entry.area ?? 0n), 0n)
    c.header('cache-control', 'no-store')
    return c.html(
      <Layout page={page} kind="print" title={roll.title} back={{ href: `/desk/rolls/${roll.id}`, label: roll.title }} unlisted>
        <Sheet title={roll.title}>
          <p>{words.heads} <strong class="number">{entries.length}</strong>{area > 0n && <> · {words.area} <strong class="number">{squareMetres(area)}</strong></>} · {words.asOf} {dayWords(roll.asOf, page.locale)}{roll.objectionsUntil && <> · {words.until} {untilWords(roll.objectionsUntil, page.locale)}</>}</p>
          <table class="table">
            <caption class="for-ears">{words.entries}</caption>
            <thead><tr><th scope="col">{words.number}</th><th scope="col">{words.who}</th>{area > 0n && <th scope="col" class="cell-end">{words.area}</th>}</tr></thead>
            <tbody>{entries.map((entry) => <tr><td class="number">{entry.number}</td><td>{entry.label}</td>{area > 0n && <td class="number cell-end">{entry.area === null ? '' : squareMetres(entry.area)}</td>}</tr>)}</tbody>
          </table>
        </Sheet>
      </Layout>)
  })
