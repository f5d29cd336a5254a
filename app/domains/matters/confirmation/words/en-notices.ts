import type { Facts } from '#domains/notifications'
import { en as room } from '../../words/en.ts'
import type { NoticeWords } from './zh-notices.ts'

const outcome = (facts: Facts) => (room.outcomes[String(facts.outcome)] ?? 'closed').toLowerCase()

/** What people are told when a matter is checked, asked about, closed or taken up again, in English. */
export const enNotices: NoticeWords = {
  'matters.asked': ({ number, time }) => ({ title: `Is matter ${number} solved?`, body: `${Number(time) > 1 ? 'We have not heard from you yet. ' : ''}The unit says that it is done. Please open the link and tell us whether it is solved and how satisfied you are. No sign-in needed.` }),
  'matters.check-failed': (facts) => (facts.reader === 'public' ? { title: `Matter ${facts.number} did not pass its check on site`, body: 'The unit goes on with it.' } : { title: `Check of matter ${facts.number} failed`, body: 'Please see what was found, and go on.' }),
  'matters.not-solved': (facts) => (facts.reader === 'public' ? { title: `Matter ${facts.number} is not solved and under review`, body: 'Somebody else will look at it.' } : { title: `Matter ${facts.number} is not solved, says its reporter`, body: 'It is under review; somebody else decides what comes next.' }),
  'matters.closed': (facts) => ({ title: `Matter ${facts.number} is closed`, body: `Its reporter answered: ${outcome(facts)}.` }),
  'matters.unreached': (facts) => ({ title: `Matter ${facts.number} is closed: we could not reach you`, body: 'We tried several times. If it is not solved you can have it reopened.' }),
  'matters.reopened': ({ number }) => ({ title: `Matter ${number} was reopened`, body: 'Somebody else looks at it again; its story says so in public.' }),
  'matters.closed-explained': ({ number }) => ({ title: `Matter ${number} was closed with an explanation`, body: 'Please read it. If you do not accept it you can have the matter reopened.' }),
  'matters.exclusion-asked': ({ number }) => ({ title: `Matter ${number}: leaving it out of the rates is to be decided`, body: 'Please see reason and evidence; somebody who did not handle it decides.' }),
  'matters.exclusion-granted': (facts) => (facts.reader === 'public' ? { title: `Matter ${facts.number} is left out of the rates`, body: 'It is handled all the same. If you disagree you can object, and somebody else decides anew.' } : { title: `Matter ${facts.number} may be left out of the rates`, body: 'Please see the decision.' }),
  'matters.exclusion-refused': (facts) => ({ title: `Matter ${facts.number} counts in the rates`, body: 'Please see the decision.' }),
  'matters.text-reworded': ({ number }) => ({ title: `The published words of matter ${number} were changed`, body: 'What you wrote is untouched; only you and those who handle it can read it.' }),
  'matters.text-hidden': ({ number }) => ({ title: `Matter ${number} is not public for now`, body: 'It is handled all the same. Please see why; if you disagree you can appeal, and somebody else decides anew.' }),
  'matters.text-published': ({ number }) => ({ title: `Matter ${number} is public again`, body: 'Your appeal was decided.' }),
}
