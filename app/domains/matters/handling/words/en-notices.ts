import type { Facts } from '#domains/notifications'
import { en as room } from '../../words/en.ts'
import type { NoticeWords } from './zh-notices.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const moment = (fact: Facts[string] | undefined): string => {
  const [, month, day, time] = /^\d{4}-(\d{2})-(\d{2})T(\d{2}:\d{2})$/.exec(String(fact)) ?? []
  return month === undefined ? 'a time to be set' : `${time} on ${Number(day)} ${months[Number(month) - 1]}`
}
const dayOf = (fact: Facts[string] | undefined): string => {
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/.exec(String(fact)) ?? []
  return month === undefined ? 'a day to be set' : `${Number(day)} ${months[Number(month) - 1]}`
}
const clock = (fact: Facts[string] | undefined): string => ((room.clocks as Record<string, string>)[String(fact)] ?? 'handling').toLowerCase()
const isPublic = (facts: Facts) => facts.reader === 'public'

/** What people are told of a matter, in English. */
export const enNotices: NoticeWords = {
  'matters.reported': ({ number }) => ({ title: `New matter ${number}`, body: 'A matter was raised.' }),
  'matters.reported-for-you': ({ number }) => ({ title: `Matter ${number} was written down for you`, body: 'Staff raised a matter on your behalf. If you did not mean it, you can withdraw it.' }),
  'matters.undispatched': ({ number }) => ({ title: `Matter ${number} waits for dispatch`, body: 'No rule says who answers for it. Please name a lead.' }),
  'matters.alarm-raised': ({ kind, level }) => ({ title: kind === 'danger' ? 'Danger alarm' : 'Distress alarm', body: `${kind === 'danger' ? 'A matter tells of danger.' : 'A matter tells of somebody’s safety.'} Please look at once and mark it as read.${Number(level) > 1 ? ` ${Number(level) - 1} level(s) of the roster did not answer.` : ''}` }),
  'matters.dispatched': (facts) => isPublic(facts)
    ? { title: `Matter ${facts.number} was dispatched`, body: 'It went to whoever answers for it; they will sign it in and contact you.' }
    : { title: `Matter ${facts.number} was given to your organisation`, body: 'Please sign it in before its time limit.' },
  'matters.taken-over': ({ number }) => ({ title: `Matter ${number} has another lead now`, body: 'Your organisation no longer answers for it.' }),
  'matters.answered-at-once': (facts) => ({ title: `Matter ${facts.number} was answered`, body: isPublic(facts) ? 'Please read the answer. If it does not settle it, you can have it reopened.' : 'It was answered at once; nothing more to do.' }),
  'matters.declined': ({ number }) => ({ title: `Matter ${number} was not accepted`, body: 'Please see the reason and the lawful channel.' }),
  'matters.merged': ({ number, into }) => ({ title: `Matter ${number} was merged into ${into}`, body: 'Both are the same. You will be told how that one goes on.' }),
  'matters.merged-in': ({ number }) => ({ title: `A duplicate was merged into ${number}`, body: 'Somebody else raised the same; they are told of its progress too.' }),
  'matters.made-topic': ({ number }) => ({ title: `Matter ${number} became a topic of deliberation`, body: 'It needs to be talked over together and stays open until that is done.' }),
  'matters.deliberation-ended': ({ number, to }) => ({ title: `Deliberation on matter ${number} ended`, body: to === 'closed' ? 'Please see the result.' : 'It goes on as was agreed.' }),
  'matters.contacted': ({ number }) => ({ title: `On record: you were contacted about matter ${number}`, body: 'If nobody contacted you, please ring the service phone and tell us.' }),
  'matters.progress-added': ({ number }) => ({ title: `Matter ${number} has news`, body: 'Please see its story.' }),
  'matters.return-asked': ({ number }) => ({ title: `Return of matter ${number} to be judged`, body: 'The lead says that it is not theirs.' }),
  'matters.return-refused': ({ number }) => ({ title: `Return of matter ${number} refused`, body: 'Please sign it in again and go on.' }),
  'matters.extension-asked': ({ number }) => ({ title: `Extension of matter ${number} to be decided`, body: 'Please see the reason and decide.' }),
  'matters.extension-granted': (facts) => ({ title: `Matter ${facts.number} was given more time`, body: `New deadline: before ${moment(facts.due)}.${isPublic(facts) ? ' Please see the reason.' : ''}` }),
  'matters.extension-refused': ({ number }) => ({ title: `Extension of matter ${number} refused`, body: 'The deadline stands.' }),
  'matters.suspension-asked': ({ number }) => ({ title: `Suspension of matter ${number} to be decided`, body: 'Please see the reason and the day of review, and decide.' }),
  'matters.suspended': (facts) => ({ title: `Matter ${facts.number} was suspended`, body: `It cannot be solved now and is looked at again on ${dayOf(facts.reviewOn)}.${isPublic(facts) ? ' Please see why.' : ' Its clocks stand still.'}` }),
  'matters.suspension-refused': ({ number }) => ({ title: `Suspension of matter ${number} refused`, body: 'Please go on with it.' }),
  'matters.suspension-review': ({ number }) => ({ title: `Suspended matter ${number} is due for review`, body: 'Please see whether it can be taken up again.' }),
  'matters.resumed': ({ number }) => ({ title: `Matter ${number} is taken up again`, body: 'Its clocks run on.' }),
  'matters.helper-asked': (facts) => ({ title: `Your help is asked for on matter ${facts.number}`, body: `Please answer the lead before ${moment(facts.due)}.` }),
  'matters.helper-answered': ({ number }) => ({ title: `A helper answered on matter ${number}`, body: 'Please read the answer and go on.' }),
  'matters.helper-late': ({ number }) => ({ title: `A helper’s answer on matter ${number} is late`, body: 'The lead still waits for it.' }),
  'matters.joint-call-made': (facts) => ({ title: `Joint call: please come, matter ${facts.number}`, body: `Please report in before ${moment(facts.by)}.` }),
  'matters.reported-in': ({ number }) => ({ title: `Matter ${number}: somebody reported in`, body: 'Please confirm on the spot.' }),
  'matters.report-in-late': ({ number }) => ({ title: `Matter ${number}: somebody did not report in`, body: 'An organisation that was called did not report in on time.' }),
  'matters.joint-call-rated': ({ number, rating }) => ({ title: `Matter ${number}: the caller rated your organisation`, body: rating === undefined ? 'It is set down that nobody reported in or came; no stars.' : `Rated ${rating} of 5.` }),
  'matters.joint-call-ended': ({ number }) => ({ title: `The joint call on matter ${number} is over`, body: 'Please see what came of it.' }),
  'matters.supervision-ordered': (facts) => ({ title: `Matter ${facts.number} is under supervision`, body: `Please answer the demand before ${moment(facts.by)}.` }),
  'matters.supervision-answered': ({ number }) => ({ title: `Supervision of matter ${number} was answered`, body: 'Please read the answer.' }),
  'matters.supervision-late': ({ number }) => ({ title: `The answer to supervision of matter ${number} is late`, body: 'Its time is up and there is no answer.' }),
  'matters.finished': (facts) => ({ title: `Matter ${facts.number} is reported done`, body: facts.check === 1 ? 'Somebody looks on site first, then you are asked.' : 'Please tell us whether it is solved.' }),
  'matters.to-check': ({ number }) => ({ title: `Matter ${number} waits for a check on site`, body: 'The lead says that it is done. Please look.' }),
  'matters.overdue': (facts) => ({ title: `Matter ${facts.number}: ${clock(facts.clock)} is overdue`, body: 'Please act at once.' }),
  'matters.long-overdue': (facts) => ({ title: `Matter ${facts.number}: ${clock(facts.clock)} is overdue by more than a day`, body: 'It is on the board of supervision.' }),
}
