import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import type { PartyClass } from '../../rules/party-classes.ts'
import { Facts } from '#ui/facts'
import type { Page } from '#ui/page'
import { type CharterVersion, meetingRules } from '../rules/charter.ts'
import { councilsWords } from '../words/words.ts'

/** A charter as people read it: the five don'ts with how strictly each holds, then days and numbers. */
export function CharterText({ version: { charter }, page }: { version: Pick<CharterVersion, 'charter'>; page: Page }) {
  const all = councilsWords(page.locale), words = all.charter, tongue = page.locale === 'en' ? 'en' : 'zh'
  const classes = (counts: Readonly<Partial<Record<PartyClass, number>>>, said: (name: string, count: number) => string) =>
    partyClasses.flatMap((partyClass) => ((counts[partyClass] ?? 0) > 0 ? [said(partyClassName(partyClass, page.locale), counts[partyClass] ?? 0)] : [])).join(page.locale === 'en' ? '; ' : '，')
  return (
    <>
      <h2>{words.five}</h2>
      <ol>{meetingRules.map((rule) => <li><p>{charter.rules[rule].text[tongue]} <span class="soft">{all.levels[charter.rules[rule].level]}{page.locale === 'en' ? ': ' : '：'}{all.levelHints[charter.rules[rule].level]}</span></p></li>)}</ol>
      <h2>{words.speech}</h2>
      <p>{charter.speech[tongue]}</p>
      <h2>{words.numbers}</h2>
      <Facts items={[
        { term: words.wanted, detail: classes(charter.wanted, (name, count) => `${name} ${words.seatsOf(count)}`) },
        { term: words.quorum, detail: [words.quorumSaid(charter.quorum.percent), classes(charter.quorum.classes, words.classAtLeast)].filter((part) => part !== '').join(page.locale === 'en' ? '; ' : '，') },
        { term: words.remote, detail: words.remotes[charter.remote ?? 'counted'] },
        { term: words.noticeDays, detail: words.days(charter.noticeDays) }, { term: words.minutesDueDays, detail: words.days(charter.minutesDueDays) }, { term: words.turnMinutes, detail: words.minutes(charter.turnMinutes) },
        { term: words.minRecords, detail: words.records(charter.minRecordsPerItem) }, { term: words.admissionDays, detail: words.workdays(charter.admissionDays) }, { term: words.appealDays, detail: words.workdays(charter.appealDays) },
        { term: words.petition, detail: words.petitionSaid(charter.petition.signatures, charter.petition.days) }, { term: words.dissentDays, detail: words.days(charter.dissentDays) }, { term: words.ratingDays, detail: words.days(charter.ratingDays) }, { term: words.reminderDays, detail: words.days(charter.reminderDays) },
        { term: words.sources, detail: [...new Set(Object.values(charter.sources))].map((source) => (source === 'place-suggestion' ? words.suggestion : source)).join(page.locale === 'en' ? '; ' : '；') },
      ]} />
    </>
  )
}
