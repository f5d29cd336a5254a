import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { noteHand, waiveTurn, withdrawHand } from '../acts/ask-for-floor.ts'
import { addIssue } from '../acts/change-agenda.ts'
import { closeMeeting } from '../acts/close-meeting.ts'
import { endTurn, giveFloor } from '../acts/give-floor.ts'
import { moderate } from '../acts/moderate.ts'
import { noteStatement, takeBackStatement } from '../acts/note-statement.ts'
import { openMeeting } from '../acts/open-meeting.ts'
import { resolveItem } from '../acts/resolve-item.ts'
import { leaveMeeting, renewSignInKey, signInAtDesk, signInFromList, takeBackSignIn } from '../acts/sign-in.ts'
import { decideItem, reopenItem, startItem } from '../acts/take-item.ts'

const once = (form: Form) => form.text('key') || crypto.randomUUID()

/** What may be done in the room, by the last part of the address that a form is sent to. */
export const roomDeeds: Readonly<Record<string, (context: Context, id: string, form: Form) => Promise<unknown>>> = {
  open: (context, id, form) => openMeeting(context, id, { reason: form.text('reason') }),
  close: (context, id, form) => closeMeeting(context, id, { reason: form.text('reason') }),
  'sign-in': (context, id, form) => signInFromList(context, id, form.all('invitee'), { online: form.has('online') }),
  paper: (context, id, form) => signInAtDesk(context, id, { name: form.text('name'), partyClass: form.text('class'), part: form.text('part'), key: once(form) }),
  leave: (context, id, form) => leaveMeeting(context, id, form.text('attending')),
  back: (context, id, form) => leaveMeeting(context, id, form.text('attending'), { back: true }),
  'not-here': (context, id, form) => takeBackSignIn(context, id, form.text('attending')),
  renew: (context, id) => renewSignInKey(context, id),
  start: (context, id, form) => startItem(context, id, form.text('item')),
  reopen: (context, id, form) => reopenItem(context, id, form.text('item')),
  issue: (context, id, form) => addIssue(context, id, form.text('item'), form.text('issue')),
  hand: (context, id, form) => noteHand(context, id, form.text('attending')),
  drop: (context, id, form) => withdrawHand(context, id, form.text('request')),
  give: (context, id, form) => giveFloor(context, id, form.text('request'), { reason: form.text('reason') }),
  end: (context, id, form) => endTurn(context, id, form.text('turn'), form.text('why') || 'done'),
  waive: (context, id, form) => waiveTurn(context, id, form.text('item'), form.text('class')),
  note: (context, id, form) => noteStatement(context, id, form.text('item'), { issueId: form.text('issue'), partyClass: form.text('class'), words: form.text('words'), way: form.text('way') || 'spoken', reason: form.text('reason'), key: once(form) }),
  'take-back': (context, id, form) => takeBackStatement(context, id, form.text('statement')),
  decide: (context, id, form) => decideItem(context, id, form.text('item'), { kind: form.text('kind'), words: form.text('words'), agree: form.text('agree'), against: form.text('against'), abstain: form.text('abstain'), deferredTo: form.text('deferred'), noDeed: form.has('no-deed'), reason: form.text('reason') }),
  resolve: (context, id, form) => resolveItem(context, id, form.text('item'), { text: form.text('text'), responsible: form.text('responsible') === '' ? undefined : { organisationId: form.text('responsible') }, deadline: form.text('deadline'), key: once(form) }),
  measure: (context, id, form) => moderate(context, id, { kind: form.text('kind'), reason: form.text('reason'), statementId: form.text('statement') }),
}
