import type { RefusalSentences } from '#platform/room'
import { enPages } from './en-pages.ts'

const acts: Record<string, string> = {
  'deliberation.raise-topic': 'Raise a topic by petition', 'deliberation.raise-for-office': 'Raise a topic for an office, a council or from matters', 'deliberation.sign-petition': 'Sign a petition', 'deliberation.follow-topic': 'Follow a topic', 'deliberation.rate-topic': 'Rate what came of a topic', 'deliberation.admit-topic': 'Admit topics', 'deliberation.appeal-refusal': 'Appeal a refusal', 'deliberation.decide-appeal': 'Answer appeals', 'deliberation.run-topic': 'Run a topic', 'deliberation.carry-up': 'Carry a topic up', 'deliberation.hand-over': 'Hand a topic over for decision',
  'deliberation.raised-topic': 'Topic raised', 'deliberation.signed-petition': 'Somebody signed a petition', 'deliberation.withdrew-signature': 'Somebody withdrew a signature', 'deliberation.petition-complete': 'Petition has its signatures', 'deliberation.petition-lapsed': 'Petition ran out', 'deliberation.admitted-topic': 'Topic admitted', 'deliberation.refused-topic': 'Topic not admitted', 'deliberation.appealed-refusal': 'Refusal appealed', 'deliberation.took-up-appeal': 'Appeal granted, topic admitted', 'deliberation.refused-appeal': 'Appeal refused', 'deliberation.carried-up': 'Topic carried up', 'deliberation.prepared-topic': 'Parties and forms decided',
  'deliberation.added-material': 'Material added', 'deliberation.withdrew-material': 'Material withdrawn', 'deliberation.announced-topic': 'Topic announced', 'deliberation.began-topic': 'Deliberation began', 'deliberation.formed-opinion': 'Opinion formed', 'deliberation.recorded-dissent': 'Dissent recorded', 'deliberation.answered-dissent': 'Dissent answered', 'deliberation.handed-over': 'Handed over for decision', 'deliberation.body-decided': 'The deciding body decided', 'deliberation.deliberated-again': 'Deliberated again', 'deliberation.carried-out-topic': 'Carried out', 'deliberation.reported-topic': 'Reported back', 'deliberation.rated-topic': 'Somebody rated a topic', 'deliberation.closed-rating': 'Rating closed', 'deliberation.filed-topic': 'Topic filed', 'deliberation.followed-topic': 'Somebody followed a topic', 'deliberation.unfollowed-topic': 'Somebody stopped following a topic',
  'deliberation.topic-waits': 'A topic waits to be admitted', 'deliberation.topic-admitted': 'Topic admitted', 'deliberation.topic-refused': 'Topic not admitted', 'deliberation.topic-appealed': 'An appeal waits for its answer', 'deliberation.appeal-refused': 'Appeal refused', 'deliberation.topic-carried-up': 'Topic carried up', 'deliberation.topic-announced': 'Topic announced', 'deliberation.opinion-formed': 'Opinion formed', 'deliberation.topic-handed-over': 'Topic handed over', 'deliberation.topic-decided': 'Topic decided', 'deliberation.topic-again': 'Topic deliberated again', 'deliberation.topic-reported': 'Result of a topic reported',
}

const refusals: RefusalSentences = {
  'deliberation.unknown-topic': () => 'There is no such topic. Please come from the list of topics.',
  'deliberation.topic-moved-meanwhile': ({ number }) => `Topic${number ? ` ${number}` : ''} has just changed. Look at where it stands and decide again.`,
  'deliberation.unlawful-topic-move': () => 'The topic cannot take this step now. Please take one of the steps that its page offers.',
  'deliberation.topic-title': () => 'Please write a title of 2 to 120 characters.',
  'deliberation.topic-text': () => 'Please write what is to be talked over, in at most 6,000 characters.',
  'deliberation.no-matters': () => 'Please choose at least one matter under deliberation.',
  'deliberation.matter-not-public': () => 'One of the chosen matters is not public and cannot be talked over in public.',
  'deliberation.matter-not-deliberating': ({ number }) => `Matter ${number} is not under deliberation.`,
  'deliberation.matter-taken-up': ({ number }) => `Matter ${number} belongs to another topic already.`,
  'deliberation.signing-over': () => 'Signing is over and can no longer be changed.',
  'deliberation.category-needed': () => 'Please choose what kind of topic it is.',
  'deliberation.no-appeal': () => 'No appeal is possible now: a refused topic may be appealed once.',
  'deliberation.too-late-to-carry-up': () => 'The topic was handed over or carried out and cannot be carried up.',
  'deliberation.carried-up-only': () => 'A topic can only go to a wider place. Choose one of those above it.',
  'deliberation.parties-needed': () => 'Please choose at least one class of party.',
  'deliberation.form-needed': () => 'Please choose at least one form.',
  'deliberation.document-refused': ({ problem, limit }) => ({ empty: 'Please choose a file.', 'too-large': `The file is too large: at most ${limit} MB.`, 'not-a-picture': 'Only PDF files and pictures (JPEG, PNG, WebP) are taken.', heic: 'This kind of picture cannot be opened. Please turn it into JPEG first.', 'too-many-pixels': 'The picture is too large; please make it smaller.' })[String(problem)] ?? 'The file cannot be opened. Please check it.',
  'deliberation.topic-over': () => 'The topic has gone on; its materials can no longer be changed.',
  'deliberation.too-many-materials': ({ most }) => `A topic has at most ${most} materials.`,
  'deliberation.unknown-material': () => 'There is no such material; it may have been withdrawn.',
  'deliberation.notice-days': ({ least }) => `The notice stands for at least ${least} and at most 90 days.`,
  'deliberation.opinion-needed': () => 'Please write the opinion.',
  'deliberation.dissent-unsound': () => 'A dissenting opinion needs a class of party and its words.',
  'deliberation.topic-not-deliberated': () => 'The topic is not being deliberated, or deliberation is over.',
  'deliberation.answer-needed': () => 'Please write an answer.',
  'deliberation.dissent-answered': () => 'This dissenting opinion was answered already.',
  'deliberation.body-not-needed': () => 'The topic names nothing that this body decides. Check what it touches first.',
  'deliberation.handed-over-already': () => 'The topic was handed over and waits for the decision.',
  'deliberation.no-handover': () => 'Nothing waits for a decision.',
  'deliberation.decided-by-ballot': () => 'A ballot of this system decides; its result comes back by itself.',
  'deliberation.decision-needed': () => 'Please say which meeting decided, when, and where that is written.',
  'deliberation.result-needed': () => 'Please write the result; everybody reads it.',
  'deliberation.not-a-vote': () => 'Deliberation is no vote: the topic touches what owners, residents, villagers or the government decide by law. Hand it over and wait for the decision.',
  'deliberation.resolutions-open': ({ open, number }) => `${open} resolutions are not done yet (for example ${number}). Finish and confirm them first.`,
  'deliberation.matters-where': () => 'Please choose where the matters go.',
  'deliberation.rating-over': () => 'This cannot be rated now.',
  'deliberation.score-needed': () => 'Please choose 1 to 5.',
  'deliberation.rated-already': () => 'You have rated this; everybody does it once.',
  'deliberation.dissent-unanswered': () => 'A dissenting opinion waits for its answer; answer it before filing.',
}

export const en = { acts, refusals, ...enPages }
