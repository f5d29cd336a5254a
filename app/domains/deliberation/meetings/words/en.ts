import type { zh } from './zh.ts'
import type { RefusalSentences } from '#platform/room'
import { partyClassName } from '../../rules/party-classes.ts'
import { enActs } from './en-acts.ts'
import { enPages } from './en-pages.ts'
import { enPrint } from './en-print.ts'
import { enRoom } from './en-room.ts'
import { missingClasses } from '../rules/quorum.ts'
import { ruleSays } from './rule-says.ts'

const namesOf = (classes: unknown) => missingClasses(classes).map(([partyClass, count]) => `${partyClassName(partyClass, 'en')} ${count}`).join(', ')
const rules = { discussed: 'No meeting without discussion', announced: 'No public matters in private', 'all-heard': 'Nobody alone has the say', owned: 'No decision without deeds', 'issues-not-persons': 'No guessing of sides' }
const findings: Record<string, (count: number, ordinal: number) => string> = {
  'item-without-record': (count, ordinal) => `item ${ordinal} has fewer than ${count} records of its discussion, and no reason why it is put off`, 'item-not-announced': (_, ordinal) => `item ${ordinal} was not announced, and no urgent reason is stated`, 'notice-too-short': (count) => `the notice has to be given ${count} days before, and there are fewer`,
  'materials-missing': (_, ordinal) => `item ${ordinal} has no materials or words`, 'second-turn': (count) => `${count} classes that are here have neither spoken nor passed; second turns wait`, 'agreed-without-resolution': (_, ordinal) => `item ${ordinal} was agreed, but no resolution says who answers for it and until when, nor that nothing is to be done`, 'names-person': () => 'the record names somebody who is at the meeting; write which party said it, not who',
}

/** Words of meetings and hearings, in English. */
export const en: typeof zh = {
  /** Acts by the names under which permissions and the record keep them. */
  acts: enActs,
  forms: { council: 'Council meeting', hearing: 'Hearing' },
  states: { draft: 'In preparation', announced: 'Announced', open: 'Being held', closed: 'Minutes open to correction', approved: 'Minutes to be published', published: 'Minutes published', cancelled: 'Called off' },
  parts: { chair: 'Chair', secretary: 'Secretary', member: 'Member', observer: 'Observer', expert: 'Expert', concerned: 'Party concerned' },
  decisions: { consensus: 'Agreed by all', count: 'Hands counted', noted: 'Discussed, not decided', deferred: 'Put off' },
  deliveries: { sent: 'Notice sent', shown: 'Opened by them', paper: 'Signed for on paper', phone: 'Told by telephone' },
  measures: { remind: 'Reminder of the rule of speech', suspend: 'Turn suspended', hide: 'Attack on a person hidden' },
  rules, findings, shortNotice: 'The notice was shorter than the rule asks', pages: enPages, room: enRoom, print: enPrint,
  notice: {
    movedTitle: (title, form) => `${form === 'hearing' ? 'Hearing' : 'Council meeting'} moved: ${title}`, moved: (from, reason) => `The meeting was moved. It was to be: ${from}. Because: ${reason}`, urgent: (reason) => ` (added as urgent: ${reason})`,
    title: (title, form) => `${form === 'hearing' ? 'Hearing' : 'Council meeting'}: ${title}`, minutesTitle: (title) => `Minutes: ${title}`, basis: 'Opinion 中办发〔2015〕41号; Organic Law of Residents’ Committees, article 32; the council’s rules',
    when: (when, place) => `Time: ${when}\nPlace: ${place}`, online: 'One may also take part from elsewhere; the page of the meeting tells how.', items: 'Items', register: (day) => `Parties concerned who wish to speak register until ${day}.`,
  },
  refusals: {
    'deliberation.unknown-meeting': () => 'There is no such meeting; it may have been called off.', 'deliberation.unknown-item': () => 'There is no such item. Please load the page again.', 'deliberation.unknown-invitee': () => 'Nobody of that entry is on the list. Please load the page again.', 'deliberation.unknown-part': () => 'There is no such part of the minutes. Please load the page again.',
    'deliberation.meeting-not-so-far': () => 'The meeting stands elsewhere now; somebody may just have moved it on. Please load the page again.', 'deliberation.words-needed': () => 'Please fill this in.', 'deliberation.too-many-words': (facts) => `This is too long: at most ${facts.limit} characters.`, 'deliberation.choice-needed': () => 'Please choose one.',
    'deliberation.number-needed': (facts) => `A whole number from ${facts.least} to ${facts.most}, please.`, 'deliberation.day-needed': () => 'Please give a day.', 'deliberation.meeting-in-the-past': () => 'The meeting has to lie ahead.', 'deliberation.register-before-hearing': () => 'Registration ends from today on, and before the hearing.',
    'deliberation.meeting-without-items': () => 'There is no item yet, so the meeting cannot be announced. Please add one.', 'deliberation.meeting-without-chair': () => 'There is no chair yet, so the meeting cannot be announced. Please name one on the list.', 'deliberation.item-there-already': () => 'This item is on the agenda already.',
    'deliberation.rule-blocks': (facts) => `The rule “${ruleSays(rules, facts.rule)}” does not allow this: ${findings[String(facts.finding)]?.(Number(facts.count), Number(facts.ordinal)) ?? ''}. Nothing was changed.`,
    'deliberation.rule-warns': (facts) => `The rule “${ruleSays(rules, facts.rule)}” warns: ${findings[String(facts.finding)]?.(Number(facts.count), Number(facts.ordinal)) ?? ''}. To go on, state a reason; it is published with the minutes.`,
    'deliberation.meeting-not-held-yet': () => 'Only a meeting that was held is entered afterwards: its time has to lie behind.', 'deliberation.notice-after-meeting': () => 'The notice was hung up before the meeting, not after it.', 'deliberation.on-the-list-by-right': () => 'Members, and those who registered themselves, cannot be taken off the list.', 'deliberation.is-here-already': () => 'They have signed in and cannot be taken off the list.', 'deliberation.has-spoken': () => 'They have spoken and cannot count as absent. Record that they left.',
    'deliberation.deferred-to-the-past': () => 'Choose a day after today, or leave it empty.', 'deliberation.appeals-open': (facts) => `${facts.count} appeals against measures of order are not answered yet.`, 'deliberation.phone-wrong': () => 'This is no phone number; it may also be left empty.', 'deliberation.one-chair': () => 'A meeting has one chair. Please give the present one another part first.', 'deliberation.invited-already': () => 'They are on the list already; nothing more is needed.',
    'deliberation.registration-over': () => 'Registration is over. You may still listen, or hand in your opinion in writing.', 'deliberation.too-early': () => 'It is too early: signing in and opening are possible from an hour before.',
    'deliberation.quorum-not-met': (facts) => `It cannot be opened yet: at least ${facts.needed} members, now ${facts.here}${facts.classes ? `; still missing: ${namesOf(facts.classes)}` : ''}.`, 'deliberation.quorum-lost': (facts) => `${facts.here} members are here now, ${facts.needed} are needed${facts.classes ? `, and these are missing: ${namesOf(facts.classes)}` : ''}: nothing can be agreed. Record “discussed, not decided”, or put the item off.`,
    'deliberation.code-wrong': () => 'The code is wrong or has changed. Please look at the one shown at the door now.', 'deliberation.not-here': () => 'They have not signed in, or have left.', 'deliberation.item-under-way': () => 'Another item is under way; give it a result first.', 'deliberation.item-decided': () => 'This item has its result already.', 'deliberation.item-not-started': () => 'This item has not been taken up yet.', 'deliberation.item-not-decided': (facts) => `Item ${facts.ordinal} has no result. Give it one, or put it off for a reason.`,
    'deliberation.no-item-under-way': () => 'No item is under way; please wait until the next one is taken up.', 'deliberation.somebody-speaks': () => 'Somebody still has the floor; end that turn first.', 'deliberation.nobody-speaks': () => 'Nobody has the floor now.', 'deliberation.not-in-queue': () => 'They no longer wait for the floor.', 'deliberation.chair-stays-neutral': () => 'The chair of a hearing is neutral and gives no opinion.',
    'deliberation.issue-needed': () => 'Please choose the issue: what is said belongs to an issue, not to a person.', 'deliberation.more-hands-than-members': (facts) => `${facts.raised} hands are more than the ${facts.here} members who are here; please count again.`, 'deliberation.statement-under-measure': () => 'The chair has dealt with this note; it cannot be taken back.', 'deliberation.hidden-already': () => 'This record is hidden already.', 'deliberation.appealed-already': () => 'This measure was appealed already.', 'deliberation.nothing-to-decide': () => 'There is nothing to decide here; somebody may just have done it.', 'deliberation.another-decides': () => 'Somebody else decides the appeal: neither whoever took the measure nor whoever appealed.',
    'deliberation.item-without-topic': () => 'This is no topic, so no resolution can follow. Make it a topic first.', 'deliberation.item-not-agreed': () => 'A resolution follows once the item is agreed or its hands are counted.', 'deliberation.owner-needed': () => 'Please choose who answers for it: without that it is no resolution.', 'deliberation.minutes-changed-meanwhile': () => 'Somebody has just changed this part. What you wrote stands below; compare and save again.',
    'deliberation.corrections-over': () => 'Corrections cannot be proposed now: the time has not begun, or is over.', 'deliberation.corrections-open': (facts) => `${facts.count} corrections are not answered yet.`, 'deliberation.corrections-not-over': (facts) => `Corrections are taken until ${facts.until}; the minutes are approved after that day.`, 'deliberation.draft-for-those-present': () => 'The draft is for those who signed in. Everybody may read the minutes once they are published.', 'deliberation.chair-approves': () => 'The chair approves the minutes. Where the chair signed on paper, tick the box that says so.',
  } as RefusalSentences,
}
