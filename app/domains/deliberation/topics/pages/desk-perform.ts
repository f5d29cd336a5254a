import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { Refusal } from '#platform/refusal'
import { partyClasses } from '../../rules/party-classes.ts'
import { addMaterial, withdrawMaterial } from '../acts/add-material.ts'
import { admitTopic, decideAppeal, refuseTopic } from '../acts/admit-topic.ts'
import { announceTopic } from '../acts/announce-topic.ts'
import { carryOutTopic, deliberateAgain } from '../acts/carry-out-topic.ts'
import { carryUp } from '../acts/carry-up.ts'
import { correctTouches } from '../acts/correct-touches.ts'
import { answerDissent, formOpinion, recordDissent } from '../acts/form-opinion.ts'
import { handOver } from '../acts/hand-over.ts'
import { enterDecision } from '../acts/take-decision.ts'
import { joinMatters } from '../acts/join-matters.ts'
import { prepareTopic } from '../acts/prepare-topic.ts'
import { fileTopic, reportTopic } from '../acts/report-topic.ts'
import { type DecidingBody, type Result, touches } from '../rules/deciding-body.ts'
import { topicCategories, topicForms } from '../rules/topic.ts'

/** How many dissenting opinions the form for the opinion has room for. */
export const dissentRows = 3

/** Carries out what a form of the desk asks for; gives the name of what was done. */
export async function carryOutForm(context: Context, id: string, form: Form): Promise<string> {
  const version = Number(form.text('version'))
  switch (form.text('do')) {
    case 'admit': await admitTopic(context, id, version, { category: topicCategories.find((each) => each === form.text('category')) ?? 'raised', touches: form.all('touches'), unitIds: form.all('units'), reason: form.text('reason') }); return 'admit'
    case 'refuse': await refuseTopic(context, id, version, { reason: form.text('reason') }); return 'refuse'
    case 'appeal':
      if (form.text('takeUp') !== 'yes' && form.text('takeUp') !== 'no') throw new Refusal('deliberation.appeal-unanswered', 'invalid', { field: 'takeUp' })
      await decideAppeal(context, id, version, { takeUp: form.text('takeUp') === 'yes', reason: form.text('reason') }); return 'appeal'
    case 'up': await carryUp(context, id, version, { unitId: form.text('unit'), reason: form.text('reason') }); return 'up'
    case 'join': await joinMatters(context, id, version, { matterIds: form.all('matter') }); return 'join'
    case 'touches': await correctTouches(context, id, version, { touches: form.all('touches'), reason: form.text('reason') }); return 'touches'
    case 'prepare': await prepareTopic(context, id, version, { parties: partyClasses.filter((each) => form.all('parties').includes(each)), forms: topicForms.filter((each) => form.all('forms').includes(each)) }); return 'prepare'
    case 'announce': await announceTopic(context, id, version, form.text('days') === '' ? {} : { days: Number(form.text('days')) }); return 'announce'
    case 'material': {
      const [file] = form.files('file')
      await addMaterial(context, id, { title: form.text('materialTitle'), bytes: file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array() })
      return 'material'
    }
    case 'withdraw-material': await withdrawMaterial(context, id, form.text('material'), { reason: form.text('materialReason') }); return 'withdrawn'
    case 'opinion': await formOpinion(context, id, version, { text: form.text('opinion'), agreements: form.text('agreements').split('\n'), dissents: dissentsIn(form) }); return 'opinion'
    case 'dissent': await recordDissent(context, id, { partyClass: partyClasses.find((each) => each === form.text('class')) ?? 'other', text: form.text('dissent') }); return 'dissent'
    case 'answer': await answerDissent(context, id, form.text('id'), { answer: form.text('answer') }); return 'answer'
    case 'hand-over': await handOver(context, id, version, { body: form.text('body') as DecidingBody, touches: form.all('touch'), ...(form.text('unit') === '' ? {} : { unitId: form.text('unit') }), ...(form.text('roll') === '' ? {} : { rollId: form.text('roll') }) }); return 'handed'
    case 'decision': await enterDecision(context, id, version, { results: resultsIn(form), words: form.text('decisionWords'), meetingId: form.text('meeting') || undefined }); return 'decision'
    case 'again': await deliberateAgain(context, id, version, { reason: form.text('reason') }); return 'again'
    case 'carry-out': await carryOutTopic(context, id, version, { result: form.text('result'), ...(form.text('matters') === 'review' || form.text('matters') === 'closed' ? { matters: form.text('matters') as 'review' | 'closed' } : {}) }); return 'carried'
    case 'report': await reportTopic(context, id, version, { words: form.text('report') }); return 'report'
    default: await fileTopic(context, id, version); return 'file'
  }
}

/** What was said to each matter of a decision, where the form says one of the three. */
const resultsIn = (form: Form): Readonly<Record<string, Result>> => Object.fromEntries(touches.flatMap(({ code }) => {
  const said = (['passed', 'failed', 'void'] as const).find((each) => each === form.text(`result-${code}`))
  return said === undefined ? [] : [[code, said] as const]
}))

function dissentsIn(form: Form) {
  return Array.from({ length: dissentRows }, (_, index) => ({ partyClass: partyClasses.find((each) => each === form.text(`class-${index}`)) ?? 'other' as const, text: form.text(`dissent-${index}`) })).filter((dissent) => dissent.text !== '')
}
