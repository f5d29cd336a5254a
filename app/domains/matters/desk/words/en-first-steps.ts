import type { zhFirstSteps } from './zh-first-steps.ts'

/** Words of the list that leads a new place to its first matter, in English. */
export const enFirstSteps: typeof zhFirstSteps = {
  title: 'Before you begin', lead: (done, all) => `${done} of ${all} done. Go from the top down; what is done is ticked by itself, and the list goes away once all is done.`,
  step: 'Step', state: 'State', note: 'Note', done: 'Done', open: 'To do',
  steps: { units: 'Bring in communities and grids', organisations: 'Enter organisations', duties: 'Say who answers for what', posts: 'Give people their posts', categories: 'Check the categories', holidays: 'Holidays', plates: 'Issue door plates' },
  notes: {
    units: (count, done) => (done ? `${count} units are here.` : 'By a table of code, name, level and parent; boundaries as GeoJSON.'),
    organisations: (count, done) => (done ? `${count} entered.` : 'The street office, committees, departments and property companies, each once.'),
    duties: (count, done) => (done ? 'Every category has somebody who answers in every place.' : count > 0 ? `In ${count} places some matters cannot be dispatched yet.` : 'Units, organisations and categories come first.'),
    posts: (count, done) => (done ? `${count} people dispatch or handle.` : 'At least one dispatcher, and one who handles (of an organisation or a community).'),
    categories: (count, done) => (!done ? 'There are no categories yet: nobody can raise a matter.' : count > 0 ? `Ready to use. ${count} are still the defaults; check their time limits and what is published.` : 'All decided here.'),
    holidays: (count, done) => (done ? 'This year is known.' : `The holidays of ${count} are missing; limits in workdays cannot be counted.`),
    plates: (_count, done) => (done ? 'People report by scanning them.' : 'Print the codes for the entrances; scanned, they open the form with the place filled in.'),
  },
}
