import { ButtonLink, Buttons, Checks, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Meter } from '#ui/progress'
import { Panel } from '#ui/panel'
import { QrPicture } from '#ui/qr'
import { Moment } from '#ui/time'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import type { Invitee } from '../reads/invitees.ts'
import type { Quorum } from '../rules/quorum.ts'
import { codeAt, holdsUntil } from '../rules/sign-in-code.ts'
import { meetingsWords } from '../words/words.ts'
import { QuorumLines } from './quorum-lines.tsx'
import type { Room } from './room.tsx'
import { errorOf } from './tried.ts'

/** Who is here: the quorum, signing in from the list or by name, the code for phones. */
export function RoomSignIn({ room: { at: { meeting, mayRun, timezone }, page, now, shown, attending }, quorum, invitees, signInKey, origin }: { room: Room; quorum: Quorum; invitees: readonly Invitee[]; signInKey: string; origin: string }) {
  const all = meetingsWords(page.locale), words = all.room, here = attending.filter(({ leftAt }) => leftAt === null), gone = attending.filter(({ leftAt }) => leftAt !== null)
  const doorOpen = mayRun && (meeting.state === 'announced' || meeting.state === 'open'), waiting = invitees.filter(({ signedIn }) => !signedIn), paper = shown?.deed === 'paper', code = codeAt(signInKey, now), post = `/desk/meetings/${meeting.id}/room`
  const classes = [...new Set(here.map(({ partyClass }) => partyClass))].sort(), between = page.locale === 'en' ? ', ' : '、'
  const FromList = () => (
    <form class="form" method="post" action={`${post}/sign-in`}>
      <Checks name="invitee" label={words.fromList} hint={words.fromListHint} unmarked error={shown?.deed === 'sign-in' ? errorOf(shown.problem, 'invitee') : undefined} options={waiting.map((one) => ({ value: one.id, label: one.name === '' ? '—' : one.name, hint: `${partyClassName(one.partyClass, page.locale)} · ${all.parts[one.part]}` }))} />
      {meeting.onlineWords !== '' && <Checks name="online" label={words.way} unmarked options={[{ value: '1', label: words.areOnline }]} />}
      <Buttons><Submit>{words.signInSubmit}</Submit></Buttons>
    </form>
  )
  return (
    <Panel title={words.signIn} id="sign-in" aside={<span class="soft">{quorum.met ? words.quorumMet : words.quorumNot}</span>}>
      <Meter label={words.quorum} value={quorum.membersHere} max={Math.max(1, quorum.members)} said={words.members(quorum.membersHere, quorum.members)} />
      <QuorumLines quorum={quorum} rules={meeting.rules} page={page} />
      {here.length === 0 ? <p class="soft">{words.nobody}</p> : <p>{words.byClass}{page.locale === 'en' ? ': ' : '：'}{classes.map((one) => words.classCount(partyClassName(one, page.locale), here.filter(({ partyClass }) => partyClass === one).length)).join(between)}</p>}
      {doorOpen && (
        <>
          {waiting.length === 0 ? <p class="soft">{words.allIn}</p> : meeting.state === 'announced' ? <FromList /> : <details class="act" open={shown?.deed === 'sign-in'}><summary><span class="act-label">{words.fromListLater(waiting.length)}</span></summary><FromList /></details>}
          <details class="act" open={paper}>
            <summary><span class="act-label">{words.onPaper}</span></summary>
            <form class="form" method="post" action={`${post}/paper`}>
              <HiddenFields fields={{ key: paper ? shown.form.text('key') : crypto.randomUUID() }} />
              <TextField id="paper-name" name="name" label={words.name} hint={words.nameHint} required maxlength={50} value={paper ? shown.form.text('name') : undefined} error={paper ? errorOf(shown.problem, 'name') : undefined} />
              <Select id="paper-class" name="class" label={words.class} required value={paper ? shown.form.text('class') : undefined} error={paper ? errorOf(shown.problem, 'class') : undefined} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
              <Select id="paper-part" name="part" label={words.part} required empty={false} value={paper ? shown.form.text('part') : 'concerned'} options={(['concerned', 'expert', 'observer'] as const).map((value) => ({ value, label: all.parts[value] }))} />
              <Buttons><Submit tone="secondary">{words.signInSubmit}</Submit></Buttons>
            </form>
          </details>
          <details class="act">
            <summary><span class="act-label">{words.qr}</span></summary>
            <p class="soft">{words.qrHint(new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(holdsUntil(now)))}</p>
            <QrPicture text={`${origin}/meetings/${meeting.id}/here?code=${code}`} label={`${words.qr} ${code}`} size={180} />
            <p><span class="code">{code.slice(0, 4)} {code.slice(4)}</span></p>
            <Buttons><ButtonLink href={`/desk/meetings/${meeting.id}/door`}>{words.door}</ButtonLink><ButtonLink href={`/desk/meetings/${meeting.id}/print/code`}>{words.qrPrint}</ButtonLink></Buttons>
            <form method="post" action={`${post}/renew`}><Submit tone="quiet">{words.renew}</Submit></form>
          </details>
        </>
      )}
      {attending.length > 0 && (
        <details class="act" open={shown?.deed === 'not-here' || shown?.deed === 'leave'}>
          <summary><span class="act-label">{words.here} <span class="number">{here.length}</span></span></summary>
          <ul>{[...here, ...gone].map((one) => (
            <li>
              {one.name === '' ? '—' : one.name} <span class="soft">{partyClassName(one.partyClass, page.locale)} · {words.ways[one.way]} · <Moment at={one.at} now={now} locale={page.locale} timezone={timezone} />{one.leftAt !== null && <> · {words.left2}</>}</span>
              {doorOpen && <form method="post" action={`${post}/${one.leftAt === null ? 'leave' : 'back'}`}><HiddenFields fields={{ attending: one.id }} /><Buttons><Submit tone="quiet">{one.leftAt === null ? words.leave : words.back2}</Submit><button class="button button-quiet" type="submit" formaction={`${post}/not-here`}>{words.notHere}</button></Buttons></form>}
            </li>
          ))}</ul>
        </details>
      )}
    </Panel>
  )
}
