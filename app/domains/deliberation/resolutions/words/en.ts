import type { RefusalSentences } from '#platform/room'
import type { zh } from './zh.ts'

const acts: Record<string, string> = {
  'deliberation.adopt-resolution': 'Adopt a resolution', 'deliberation.work-on-resolution': 'Work on a resolution', 'deliberation.follow-up-resolution': 'Follow up a resolution', 'deliberation.extend-resolution': 'Give a resolution more time', 'deliberation.confirm-resolution': 'Confirm that a resolution is done',
  'deliberation.adopted-resolution': 'Resolution adopted', 'deliberation.reported-progress': 'Progress reported', 'deliberation.finished-resolution': 'Resolution reported done', 'deliberation.confirmed-resolution': 'Resolution confirmed', 'deliberation.sent-resolution-back': 'Resolution sent back', 'deliberation.extended-resolution': 'Resolution extended', 'deliberation.followed-up': 'Resolution followed up', 'deliberation.dropped-resolution': 'Resolution dropped',
  'deliberation.resolution-adopted': 'A new resolution', 'deliberation.resolution-soon': 'A resolution is due soon', 'deliberation.resolution-overdue': 'A resolution is overdue', 'deliberation.resolution-done': 'A resolution waits to be confirmed', 'deliberation.resolution-confirmed': 'A resolution is confirmed', 'deliberation.resolution-sent-back': 'A resolution was sent back', 'deliberation.resolution-extended': 'A resolution has more time', 'deliberation.resolution-dropped': 'A resolution was dropped',
}

const refusals: RefusalSentences = {
  'deliberation.unknown-resolution': () => 'There is no such resolution. Please come from the list of resolutions.',
  'deliberation.resolution-moved-meanwhile': ({ number }) => `Resolution ${number} has just changed. Look at where it stands and decide again.`,
  'deliberation.resolution-state': () => 'The resolution cannot take this step now.',
  'deliberation.resolution-without-text': () => 'Please write what is to be done.',
  'deliberation.deadline-passed': () => 'Please choose a deadline that is not before today.',
  'deliberation.deadline-later': ({ deadline }) => `The new deadline must be later than ${deadline}.`,
  'deliberation.step-refused': ({ step, problem }) => (problem === 'after-deadline' ? `Step ${step} comes after the deadline.` : `Step ${step} cannot be read. Write a day and what is done, for example: 2026-12-20 works finished.`),
  'deliberation.post-vacant': () => 'Nobody holds this post here now. Please choose another post, or an organisation.',
  'deliberation.own-resolution': () => 'You said yourself that it is done; the council or somebody else confirms it.',
  'deliberation.verdict-needed': () => 'Please choose whether it is confirmed or goes back.',
  'deliberation.nobody-responsible': () => 'Please choose who answers for it. Without somebody responsible and a deadline it is no resolution.',
  'deliberation.note-needed': () => 'Please write a few words.',
  'deliberation.evidence-needed': () => 'Evidence is needed: please add a photograph or a PDF.',
  'deliberation.unknown-step': () => 'There is no such step; it may be done.',
}

export const en: typeof zh = {
  acts, refusals,
  states: { open: 'Under way', done: 'Done, to be confirmed', confirmed: 'Confirmed', dropped: 'Dropped' },
  notice: { title: (topic) => `Resolution: ${topic}`, basis: 'Organic Laws of Residents’ and of Villagers’ Committees: what was settled by deliberation and its carrying out are public', what: 'What', steps: 'Steps', step: 'Step', due: 'By', follow: 'How it is carried out stands on the page of this resolution; what is overdue stands first on the page of the place.' },
  entries: { adopted: 'Adopted', progress: 'Progress', 'step-done': 'A step done', extended: 'More time', done: 'Reported done', 'sent-back': 'Sent back', confirmed: 'Confirmed by the council', 'followed-up': 'Followed up by the council', dropped: 'Dropped' },
  roles: { 'community-staff': 'community staff', 'grid-worker': 'grid worker', 'neighbour-head': 'head of neighbours', 'owners-committee': 'owners’ committee', supervisor: 'supervision of the street' },
  overdue: 'Overdue', overdueSince: (day) => `Was due ${day}, overdue`, due: (day) => `Due ${day}`,
  list: { title: 'Resolutions', lead: 'What was settled: who answers for it, by when, and how it goes. Overdue ones come first.', none: 'No resolutions here yet', noneHint: 'When a topic comes to a result you see here who answers for it, and by when.', topics: 'See the topics under way', all: 'All', open: 'Under way', closed: 'Done' },
  page: { back: 'All resolutions', number: 'Number', topic: 'Topic', responsible: 'Who answers for it', deadline: 'Deadline', firstDeadline: (day) => `first deadline ${day}`, council: 'Council', meeting: 'Meeting', adopted: 'Adopted', steps: 'Steps', step: 'What', stepDue: 'Day', stepDone: 'Done', notDone: 'not yet', evidence: 'Evidence', noEvidence: 'No evidence yet.', story: 'Story', print: 'Print', run: 'Work on this resolution', dissents: 'Dissent, and its answers', post: (role, unit) => `${role}, ${unit}`, extendedTo: (day) => `until ${day}` },
  desk: {
    title: 'Resolutions', lead: 'Those your organisation answers for, and those of your places. Overdue ones come first.', none: 'No resolutions to work on', noneHint: 'They appear here when a topic comes to one.', columns: { text: 'Resolution', deadline: 'Deadline', state: 'State', responsible: 'Who answers', next: 'Next' }, next: { open: 'Carry out, with evidence', done: 'Confirm', confirmed: '', dropped: '' },
    newTitle: 'Adopt a resolution', newLead: 'Without somebody responsible and a deadline it is no resolution.', text: 'What is to be done', textHint: 'In one sentence, for example: replace the door lock of building 3 so that it closes by itself at night.', organisation: 'Which organisation answers for it', role: 'Or which post', roleHint: 'Where no organisation does; the post is one of the topic’s place.', deadline: 'Deadline', steps: 'Steps', stepsHint: 'A line each: day and what, for example 2026-12-20 works finished. May stay empty.', adopt: 'Adopt', adopted: 'Adopted; those responsible are told.', publicPage: 'Public page', topicPage: 'Back to the topic',
    progress: 'Report progress', note: 'In words', step: 'Step that is done', files: 'Evidence', filesHint: 'Photographs or PDF, at most 6. Please no faces and no door numbers.', progressDo: 'Report', finish: 'Report it done', finishDo: 'Report it done', judge: 'Confirm', confirm: 'Confirm', sendBack: 'Send back; missing:', verdict: 'What the council found', judgeDo: 'Send', extend: 'More time', newDeadline: 'New deadline', reason: 'Reason', reasonHint: 'The reason is published.', extendDo: 'Give more time', follow: 'Follow up', followField: 'What was found', followDo: 'Note it', drop: 'Drop this resolution', dropDo: 'Drop it', nextStep: 'Next', nothing: 'Nothing for you to do now.',
    said: { adopted: 'Adopted; those responsible are told.', progress: 'Progress is noted.', finish: 'Reported done; the council confirms it.', judge: 'Sent.', extend: 'The new deadline is published.', follow: 'Noted.', drop: 'Dropped; the reason is published.' },
  },
  panel: { title: 'Resolutions', overdue: (count) => `${count} overdue`, all: 'All resolutions' },
}
