import type { Child } from 'hono/jsx'
import { leastCount, ownerMatter, type Threshold } from '@gongzhi/tally'
import type { Context } from '#platform/context'
import { mayDo } from '#platform/permission'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, Submit } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import type { BallotPanel } from '../../ballot-panels.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import type { Ballot } from '../../votes/reads/ballots.ts'
import { sheetReader } from '../acts/read-sheet.ts'
import { type Assembly, assemblyOf } from '../reads/assembly.ts'
import { correctionsOf } from '../reads/corrections.ts'
import { headsOfVote } from '../reads/heads.ts'
import { takingPart } from '../reads/taking-part.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import { isFewWithin } from '../rules/told-sums.ts'
import { ownersWords } from '../words/words.ts'
import { areaText } from './area-words.ts'
import { ownDoors } from './own-doors.ts'
import { CountSteps } from './count-steps.tsx'

/** What an owners' vote shows on the page of its ballot, beside its result, and at the desk. */
export const ownersPanel: BallotPanel = {
  title: (page) => ownersWords(page.locale).pages.title,
  notice: async (context, page, ballot) => <Corrected context={context} page={page} ballot={ballot} />,
  async render(context, page, ballot, where) {
    if (ballot.kind !== 'owners') return null
    if (where === 'desk') return <DeskLink context={context} page={page} ballot={ballot} />
    if (where === 'result') return <Result context={context} page={page} ballot={ballot} />
    if (where === 'print') return <CountSteps context={context} page={page} ballotId={ballot.id} />
    const assembly = await assemblyOf(context, ballot.id)
    return assembly ? <OwnersPart context={context} page={page} assembly={assembly} /> : null
  },
}

/** That a result was corrected, where its first numbers stand. */
async function Corrected({ context, page, ballot }: { context: Context; page: Page; ballot: Ballot }) {
  const last = ballot.kind === 'owners' ? (await correctionsOf(context, ballot.id)).at(-1) : undefined, words = ownersWords(page.locale).pages.count
  return last ? <Notice tone="warn"><p>{words.correctedNotice(last.statedOn)} <a href="#owners">{words.correctedSee}</a></p></Notice> : null
}

function DeskLink({ context, page, ballot }: { context: Context; page: Page; ballot: Ballot }) {
  const words = ownersWords(page.locale).desk
  return mayDo(context.actor, ownersPermissions['ballots.see-assembly'], { unitPath: ballot.unitPath }) ? <Buttons><ButtonLink href={`/desk/assemblies/${ballot.id}/assembly`} tone="primary">{words.list.title}</ButtonLink></Buttons> : null
}

async function Result({ context, page, ballot }: { context: Context; page: Page; ballot: Ballot }) {
  // A visitor may be an owner who has not signed in yet.
  const words = ownersWords(page.locale).pages, reads = !context.actor || await sheetReader(context, ballot.id) !== undefined
  return (
    <>
      <div id="owners"><CountSteps context={context} page={page} ballotId={ballot.id} /></div>
      <p class="soft">{words.sheet.openHint}</p>
      <Buttons><ButtonLink href={`/ballots/${ballot.id}/recount`} tone="primary">{words.count.recount}</ButtonLink>{reads && <ButtonLink href={`/ballots/${ballot.id}/sheet`}>{words.count.sheet}</ButtonLink>}</Buttons>
    </>
  )
}

async function OwnersPart({ context, page, assembly }: { context: Context; page: Page; assembly: Assembly }) {
  const words = ownersWords(page.locale), text = words.pages, { ballot, rules } = assembly, roll = await rollById(context, ballot.rollId), system = roll.pack.pack.owners.outsideSystem
  const classes = [...new Set(ballot.questions.flatMap(({ matter }) => ownerMatter(matter ?? '')?.class ?? []))], ways: Child[] = []
  if (ballot.channels.includes('paper')) ways.push(<p>{text.handInPaper}</p>)
  if (ballot.channels.includes('online')) ways.push(<p>{text.handInOnline}</p>)
  else if (system) ways.push(<p>{text.handInOutside(page.locale === 'en' ? system.en : system.zh)}</p>)
  return (
    <>
      {(ballot.state === 'open' || ballot.state === 'closed') && <Thresholds context={context} page={page} assembly={assembly} />}
      {(ballot.state === 'announced' || ballot.state === 'open') && <Mine context={context} page={page} assembly={assembly} />}
      <Facts items={[
        { term: text.rule, detail: <>{classes.map((one) => <>{words.classes[one]}<br /></>)}</> },
        { term: text.part, detail: <>{assembly.part ? text.partOnly : text.partWhole}{Object.entries(assembly.within).map(([key, building]) => <><br />{ballot.questions.find((question) => question.key === key)?.title}{page.locale === 'en' ? ': ' : '：'}{text.within(building)}</>)}</> },
        { term: text.convened, detail: words.conveners[assembly.convenedBy] }, { term: text.form, detail: words.forms[assembly.form] },
        { term: text.silence, detail: rules.silence === 'exclude' ? text.silenceOut : text.silenceIn }, { term: text.clause, detail: rules.silenceClause },
        { term: text.handIn, detail: <>{ways}</> },
      ]} />
    </>
  )
}

/** How far participation is from what the law asks, by heads and by area, for each body of owners that decides something: both must be reached. Never the direction. */
async function Thresholds({ context, page, assembly }: { context: Context; page: Page; assembly: Assembly }) {
  const text = ownersWords(page.locale).pages, bodies = await takingPart(context, assembly), full = page.locale === 'en' ? '. ' : '，'
  const metres = (value: number) => text.squareMetres(areaText(value)), people = (value: number) => text.headCount(value)
  const line = (took: number, of: number, share: Threshold | undefined, say: (value: number) => string) => {
    if (share === undefined) return text.tookOf(say(took), say(of))
    const least = leastCount(share, of)
    return <>{text.tookOf(say(took), say(of))}{full}{text.needed(say(least))}{full}{took >= least ? <strong>{text.reached}</strong> : text.short(say(least - took))}</>
  }
  return (
    <>
      {bodies.map(({ within, matters, took, of }) => {
        const questions = assembly.ballot.questions.filter(({ key }) => matters.includes(key))
        const shares = questions.map(({ matter }) => ownerMatter(matter ?? '')?.majority).map((majority) => (majority?.kind === 'majority' ? majority.participation : undefined)), share = shares.find((one) => one !== undefined)
        const areaLine = !isFewWithin(within, of.heads) ? line(took.area, of.area, share, metres) : <>{text.areaKept}{share && <>{full}{took.area >= leastCount(share, of.area) ? <strong>{text.reached}</strong> : text.notReached}</>}</>
        return (
          <>
            {bodies.length > 1 || within !== null ? <h3>{within === null ? text.partWhole : text.within(within)}</h3> : null}
            {bodies.length > 1 && <p class="soft">{questions.map(({ title }) => title).join(page.locale === 'en' ? '; ' : '；')}</p>}
            <Facts items={[{ term: text.heads, detail: line(took.heads, of.heads, share, people) }, { term: text.area, detail: areaLine }]} />
            {shares.includes(undefined) && <p class="soft">{text.allNeeded}</p>}
          </>
        )
      })}
      <p class="soft">{text.participationHint}</p>
    </>
  )
}

/** What the reader, as an owner, can do here: say that the ballot arrived, or learn that their co-owner disagrees. */
async function Mine({ context, page, assembly: { ballot } }: { context: Context; page: Page; assembly: Assembly }) {
  const text = ownersWords(page.locale).pages
  if (!context.actor) return <p class="soft"><a href={`/sign-in?return=${encodeURIComponent(`/ballots/${ballot.id}`)}`}>{text.signIn}</a></p>
  const mine = await entriesOfPerson(context, ballot.rollId, context.actor.id)
  if (mine.length === 0) return <p class="soft">{text.notOwner} <a href="/me/property">{text.verify}</a></p>
  const heads = await headsOfVote(context, ballot.id, { entryIds: mine.map(({ id }) => id) })
  return (
    <>
      {heads.map((head) => (
        head.channels.includes('read') || head.returned ? <Notice tone="done"><p>{ownDoors(head)}{page.locale === 'en' ? ': ' : '：'}{head.returned ? text.voted : text.acknowledged}</p></Notice> : (
          <form method="post" action={`/ballots/${ballot.id}/acknowledge`}>
            <input type="hidden" name="entry" value={head.entryId} />
            <p><strong>{ownDoors(head)}</strong><br /><span class="soft">{text.acknowledgeHint}</span></p>
            <Submit tone="secondary">{text.acknowledge}</Submit>
          </form>
        )
      ))}
      {heads.some(({ returned }) => !returned) && <p><a href={`/ballots/${ballot.id}/mandate`}>{ownersWords(page.locale).mandate.link}</a></p>}
    </>
  )
}
