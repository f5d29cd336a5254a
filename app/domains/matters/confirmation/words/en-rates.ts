import type { zhRates } from './zh-rates.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Words of the three rates, in English. */
export const enRates: typeof zhRates = {
  title: 'Three rates: responded, solved, satisfied', lead: 'Once a matter was sent to whoever answers for it: was its reporter contacted in time, was it solved, and are they satisfied? Every figure opens into what it is made of.',
  responded: 'Responded', solved: 'Solved', satisfied: 'Satisfied', composite: 'Composite', assessed: 'Assessed', answered: 'Answered', excludedShare: 'Share left out', excluded: 'Left out',
  where: 'Where', organisation: 'Who answers', rest: 'Others (in no unit beneath)', restAll: 'Place not settled yet', all: 'Everywhere', total: 'Total', period: 'Period', category: 'Category', anyCategory: 'All categories', by: 'Group', byUnit: 'By area', byOrganisation: 'By who answers', year: 'Whole year', quarter: (n) => `Quarter ${n}`, month: (n) => months[n - 1] ?? String(n), custom: 'First and last month', from: 'Or from month', to: 'To month', show: 'Show', up: 'Up', matrix: 'Month by month', trend: 'Trend', trendOf: (place) => `${place}: trend`, chart: 'Responded, solved and satisfied, month by month', csv: 'Download the table (CSV)', unitsBelow: 'Side by side',
  reference: 'for reference', referenceHint: 'sample below 30', small: 'sample below 10, not shown', protected: 'not shown, so that no small sample can be computed', none: 'none', hiddenMark: 'not shown', smallMark: 'below 10',
  method: 'How it is counted', methodLines: [
    'Every sending to a lead counts once. Responded = contacted in time ÷ assessed.',
    'Solved = answered “solved” ÷ answered. Satisfied = (very satisfied + satisfied + fairly satisfied) ÷ answered.',
    'Assessed = sent − left out. Leaving out needs evidence and the approval of somebody else, and is counted in public by reason.',
    'People who could not be reached are listed apart, not divided by. Closings that another system recorded were never asked about and count in no rate.',
    'Samples below 30 are marked, below 10 not shown; neither is what would let them be computed from sums.',
  ], hours: (hours) => `In time: within ${hours} hours of being sent.`, weights: (a, b, c) => `Composite = responded × ${a}% + solved × ${b}% + satisfied × ${c}%.`, partly: (part, fairly) => `“Partly solved” counts ${part}%, “fairly satisfied” ${fairly}%.`,
  apart: 'Listed apart, not counted', of: (numerator, denominator) => `${numerator} / ${denominator}`,
  fates: { responded: 'Responded in time', late: 'Not in time', pending: 'Not due yet', 'passed-on': 'Returned or redirected before it was due', ended: 'Withdrawn, merged or ended before it was due', imported: 'Closed in another system', excluded: 'Left out with approval', solved: 'Solved', partly: 'Partly solved', unsolved: 'Not solved', unreached: 'Not reached' },
  acts: 'What a figure is made of', actsLead: 'Every row is one sending or one answer. Matters that are not public are counted, not listed.', number: 'Number', what: 'Matter', at: 'When', fate: 'What came of it', notPublic: 'Not public', count: (total) => `${total} in all`, notListed: (count) => `${count} on this page are not public and not listed.`, back: 'Back to the rates', noActs: 'None', reasons: 'Why left out', next: 'Further ones', previous: 'Earlier ones',
  satisfactionNote: 'Who gave which rating is not public, and the handling unit does not see it; listed here are the matters that were answered for.', own: 'These are the sums of your own organisation. A rate shows from ten on.', answers: 'Satisfaction', open: 'Open', actsFor: (what) => `${what}: see which`, hiddenCell: 'This figure is not shown and cannot be opened: so few stand behind it that listing them would tell who they are.',
}
