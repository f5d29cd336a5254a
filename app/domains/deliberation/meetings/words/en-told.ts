import type { MeetingTold } from './zh-told.ts'

/** What people are told of meetings, in English. */
export const enTold: MeetingTold = {
  'deliberation.meeting-announced': ({ form }) => ({ title: form === 'hearing' ? 'You are asked to a hearing' : 'You are asked to a meeting of the council', body: 'Time, place, items and materials are on the page. Opening it counts as received.' }),
  'deliberation.meeting-moved': ({ form }) => ({ title: form === 'hearing' ? 'The hearing was moved' : 'The council meeting was moved', body: 'The page has the new time and place, and why. Opening it counts as proof that you were told.' }),
  'deliberation.meeting-cancelled': () => ({ title: 'A meeting was called off', body: 'The reason is on the page.' }),
  'deliberation.meeting-soon': () => ({ title: 'There is a meeting tomorrow', body: 'Time, place and items are on the page.' }),
  'deliberation.meeting-minutes-due': () => ({ title: 'Minutes are due', body: 'Please answer corrections; the chair approves them, then they are published.' }),
  'deliberation.meeting-minutes-late': () => ({ title: 'Minutes are late', body: 'Please have them approved and publish them. That they are late shows on the public page.' }),
  'deliberation.minutes-to-correct': ({ until }) => ({ title: 'The meeting is over: please check the minutes', body: `If something was written down wrongly, propose a correction by the end of ${until}.` }),
  'deliberation.correction-decided': ({ taken }) => ({ title: Number(taken) === 1 ? 'Your correction of the minutes was taken' : 'Your correction of the minutes was answered', body: 'The answer is on the page.' }),
  'deliberation.meeting-appeal': () => ({ title: 'A measure of order was appealed; please answer', body: 'Somebody who had no part in the measure answers, with reasons that are published.' }),
  'deliberation.appeal-decided': ({ upheld }) => ({ title: Number(upheld) === 1 ? 'Your appeal was answered: the measure stands' : 'Your appeal was answered: the measure is lifted', body: 'The reasons are on the page of the meeting.' }),
  'deliberation.minutes-published': () => ({ title: 'The minutes of a meeting you attended are published', body: 'They tell the results and the resolutions.' }),
}
