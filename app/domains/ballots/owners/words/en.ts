import { enDesk } from './en-desk.ts'
import { enMandate } from './en-mandate.ts'
import { enPages } from './en-pages.ts'
import { enRefusals } from './en-refusals.ts'
import { enRules } from './en-rules.ts'

/** Words of owners' votes, in English. */
export const en = {
  ...enRules,
  desk: enDesk,
  pages: enPages,
  mandate: enMandate,
  /** Notices are in the language of the place. */
  postedNotice: {
    title: (vote: string) => `Ballots served by notice: ${vote.slice(0, 80)}`, basis: '业主大会和业主委员会指导规则第二十二条',
    text: (consequence: string) => `The ballots of the owners below could not be handed over and are served by this notice. Fetch and return your ballot before the close.${consequence === '' ? '' : `\n${consequence}`}`, whom: 'Owners served by this notice', number: 'No. on the roll', label: 'Owner',
  },
  atOddsNotice: { title: 'Your ballot is set aside for now', body: 'The co-owners of your line handed in different opinions. Name one of you and tell the residents\' committee in writing before the count.' },
  /** Acts by the names under which permissions and the record keep them. */
  acts: {
    'ballots.adopt-charter': 'Write down owners\' rules of procedure', 'ballots.call-assembly': 'Call an owners\' assembly', 'ballots.see-assembly': 'See the work of an owners\' assembly', 'ballots.record-service': 'Record the service of ballots', 'ballots.print-owners-papers': 'Make owners\' paper ballots',
    'ballots.receive-owners-paper': 'Take an owner\'s paper back', 'ballots.enter-owners-paper': 'Enter an owner\'s paper', 'ballots.decide-owners-paper': 'Decide a paper that was read differently', 'ballots.take-owners-paper-back': 'Have a settled paper entered anew', 'ballots.record-owners-proxy': 'Record an owner\'s mandate',
    'ballots.settle-co-owners': 'Settle co-owners at odds', 'ballots.import-outside-result': 'Import and reconcile an outside result', 'ballots.state-owners-result': 'State the result of an owners\' vote', 'ballots.vote-as-owner': 'Vote as an owner', 'ballots.read-full-sheet': 'Read the full sheet of an owners\' vote',
    'ballots.charter-adopted': 'wrote down rules of procedure', 'ballots.assembly-called': 'called an owners\' assembly', 'ballots.committee-told': 'told the residents\' committee', 'ballots.ballots-served': 'recorded service of ballots', 'ballots.papers-printed': 'made paper ballots', 'ballots.paper-returned': 'took a paper back',
    'ballots.paper-entered': 'entered a paper', 'ballots.paper-decided': 'decided a paper that was read differently', 'ballots.paper-settled': 'a paper was settled', 'ballots.paper-asked-back': 'asked to enter a paper anew', 'ballots.paper-taken-back': 'confirmed that a paper is entered anew',
    'ballots.offer-owners-mandate': 'Give a mandate on screen', 'ballots.mandate-offered': 'handed in a mandate', 'ballots.mandate-withdrawn': 'took a mandate back', 'ballots.mandate-refused': 'refused a mandate', 'ballots.mandate-checked': 'a mandate was looked at',
    'ballots.proxy-recorded': 'recorded a mandate', 'ballots.proxy-revoked': 'revoked a mandate', 'ballots.co-owners-at-odds': 'co-owners are at odds; set aside', 'ballots.co-owners-settled': 'co-owners named one of them; counted again',
    'ballots.outside-result-received': 'received an outside result', 'ballots.outside-difference-settled': 'settled a difference', 'ballots.outside-result-taken-over': 'took an outside result over', 'ballots.outside-result-taken-back': 'took an outside result back',
    'ballots.owners-result-corrected': 'corrected a published result', 'ballots.owners-result-stated': 'stated the result of an owners\' vote', 'ballots.full-sheet-read': 'read the full sheet of an owners\' vote', 'ballots.proxy-names-erased': 'erased names of proxies whose time was over',
  } as Record<string, string>,
  refusals: enRefusals,
}
