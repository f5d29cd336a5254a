import type { Context } from '#platform/context'
import { ButtonLink, Buttons } from '#ui/form'
import { Facts } from '#ui/facts'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { entriesOfPerson } from '../reads/entries.ts'
import { type WholeEntry, wholeEntries } from '../reads/whole-entries.ts'
import { sealedText } from '../rules/canonical-line.ts'
import type { Roll } from '../rules/roll.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'
import type { RollsWords } from '../words/words.ts'

/** Am I on it? Said to whoever is signed in, with all that the roll keeps of them and how its seal is checked. */
export async function MyEntry({ context, page, roll, words }: { context: Context; page: Page; roll: Roll; words: RollsWords }) {
  const said = words.page
  if (roll.state === 'withdrawn') return null
  if (!context.actor) {
    return <Panel title={said.me} id="me"><p>{said.meSignIn}</p><Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(`/rolls/${roll.id}`)}`} tone="primary">{words.page.signIn}</ButtonLink></Buttons></Panel>
  }
  const mine = await wholeEntries(context, roll.id, (await entriesOfPerson(context, roll.id, context.actor.id)).map(({ id }) => id))
  return (
    <Panel title={said.me} id="me">
      {mine.length === 0 ? (
        <>
          <p><StateMark tone="stopped">{said.meNo}</StateMark></p>
          <p>{said.meNoText}</p>
          {roll.kind === 'owners' && <Buttons><ButtonLink href="/me/property" tone="primary">{said.meClaim}</ButtonLink></Buttons>}
        </>
      ) : (
        <>
          <p><StateMark tone="done">{said.meYes}</StateMark></p>
          {mine.map((entry) => <Entry entry={entry} words={words} page={page} />)}
        </>
      )}
    </Panel>
  )
}

function Entry({ entry, words, page }: { entry: WholeEntry; words: RollsWords; page: Page }) {
  const said = words.page
  return (
    <>
      <Facts items={[
        { term: said.meNumber, detail: <span class="number">{entry.number}</span> }, { term: said.meUnits, detail: entry.holdings.map(({ building, label }) => `${building} ${label}`).join(page.locale === 'en' ? ', ' : '、') },
        { term: said.meArea, detail: entry.area === null ? undefined : <span class="number">{squareMetres(entry.area)} ㎡</span> },
      ]} />
      <details>
        <summary>{said.meCheck}</summary>
        <p>{said.meCheckText}</p>
        <pre><code>{`printf '%s' '${sealedText({ ...entry, names: entry.owners.map(({ name }) => name) }).replaceAll("'", "'\\''")}' | sha256sum`}</code></pre>
        <p class="code">{entry.sealed}</p>
      </details>
    </>
  )
}
