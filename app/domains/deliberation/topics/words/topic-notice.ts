import type { Locale } from '#platform/words'
import { partyClassName } from '../../rules/party-classes.ts'
import { touchesOf } from '../rules/deciding-body.ts'
import type { Topic } from '../rules/topic.ts'
import { topicsWords } from './words.ts'

/** A topic as it is announced: what it is, who takes part, in which form, what else there is to read, and who decides in the end. */
export function topicNotice(topic: Topic, materials: readonly string[], locale: Locale) {
  const words = topicsWords(locale), own = words.notice, join = locale === 'en' ? ', ' : '、'
  return {
    title: own.title(topic.title),
    basis: own.basis,
    sections: [
      { text: topic.text },
      { heading: own.parties, text: topic.parties.map((party) => partyClassName(party, locale)).join(join) },
      { heading: own.forms, text: topic.forms.map((form) => words.forms[form]).join(join) },
      ...(materials.length === 0 ? [] : [{ heading: own.materials, text: materials.join('\n') }]),
      ...(topic.touches.length === 0 ? [] : [{ heading: own.decides, table: { head: [own.what, own.law], rows: touchesOf(topic.touches).map((touch) => [words.touches[touch.code] ?? touch.code, touch.source]) } }]),
    ],
  }
}
