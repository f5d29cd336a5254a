import { enFirstSteps } from './en-first-steps.ts'
import { enRules } from './en-rules.ts'
import type { zh } from './zh.ts'

/** Words of the desk's lists, in English. */
export const en: typeof zh = {
  queue: {
    title: 'Queue', caption: 'Matters', search: 'Number or words', state: 'State', category: 'Category', unit: 'Place', lead: 'Lead', due: 'Deadline', sortBy: 'Order', any: 'All', urgent: 'Urgent', onlyUrgent: 'Urgent only', matter: 'Matter', raised: 'Raised', number: 'Number', closedAt: 'Ended', urgentYes: 'yes',
    shows: { mine: 'Waiting for me', open: 'All open', waiting: 'Waiting for others', closed: 'Ended' }, overdueView: 'Overdue',
    dues: { overdue: 'Overdue', today: 'Due today', week: 'Due this week' }, sorts: { due: 'Earliest deadline first', newest: 'Newest first', unit: 'By place' },
    flags: { escalated: 'Ran out, reminded', 'escalated-2': 'Overdue by more than a day', 'returned-twice': 'Returned twice or more', 'past-review': 'Suspended past the review date', 'call-late': 'Joint call not answered in time', ordered: 'Supervision unanswered', 'ordered-late': 'Supervision answer overdue' },
    flagged: (what) => `Only: ${what}`, noFlag: 'Drop this condition', many: (count, capped) => (capped ? `more than ${count}` : `${count}`),
    noDue: 'No deadline running', noUnit: 'Place to be confirmed', noLead: 'Nobody yet', select: (number, title) => `Select ${number} ${title}`,
    emptyMine: 'Nothing waits for you now.', emptyMineHint: 'You can look at all that is open, or at what is overdue.', empty: 'No matter fits.', emptyHint: 'Change the conditions or clear them.', seeOpen: 'See all open', clear: 'Clear filters',
    more: 'Next', first: 'First page', export: 'Export CSV', back: 'Back to the queue', print: 'Print', newMatter: 'Report for someone', patrol: 'Patrol finding', ended: 'Ended', tools: 'More',
  },
  postWork: {
    title: 'Desk', lead: (roles: readonly string[]) => `Your posts: ${roles.join('; ')}.`, nothing: 'This post has nothing to do at the desk at present. You can raise matters and follow them as a resident does.', together: 'Decide together', togetherNote: 'What waits for your posts, and what they let you do',
    takeIn: 'Report for someone', takeInNote: 'Write down what a neighbour tells you by phone or in person; the receipt is theirs, and you can undo it within an hour', matters: 'Public matters', mattersNote: 'How far things near you have come', permissions: 'Permissions', permissionsNote: 'What each post may do, and how far it reaches',
  },
  bulk: {
    label: 'Select matters to act on them together', title: 'Act together', chosen: (count) => `${count} selected`,
    moves: { accept: 'Sign in', dispatch: 'Dispatch to…', merge: 'Merge into…', theme: 'Add to a theme…' },
    asks: { accept: 'Sign these in', dispatch: 'Dispatch to one lead', merge: 'Merge into one matter', theme: 'Add to a monthly theme' },
    lead: 'Lead', note: 'Note', noteHint: 'Whoever raised it reads this; personal data is masked.', into: 'Into which matter', intoHint: 'Its number.', theme: 'Which theme', noThemes: 'There is no open theme now.', setTheme: 'Set a theme',
    each: 'Each is done by itself: one that fails does not stop the others.', go: 'Do it', results: 'Results', doneCount: (done, refused) => (refused === 0 ? `All ${done} done.` : `${done} done, ${refused} not done; reasons below.`),
    done: 'Done', refused: 'Not done', matter: 'Matter', outcome: 'Result', unknown: 'A matter that you cannot see', back: 'Back to the queue',
  },
  views: {
    save: 'Save these filters', name: 'Name of the view', nameHint: 'For example: lamps due this week. Only you see it.', saveButton: 'Save', manage: 'My views', title: 'My views', lead: 'Filters that you saved. Only you see them.', none: 'Nothing saved yet. Choose filters in the queue and press “Save these filters”.',
    rename: 'Rename', remove: 'Delete', open: 'Open', newName: 'New name', saved: 'Saved.', renamed: 'Renamed.', removed: 'Deleted.', actions: 'Actions',
  },
  map: {
    title: 'Map of matters', label: 'Where open matters are', lead: 'Darker places have more open matters; each mark is a matter.', late: 'Overdue', soon: 'Due within a day', inTime: 'In time', none: 'None open', upTo: (from, to) => (from === to ? `${from}` : `${from} to ${to}`), list: 'Matters on the map', units: 'Open matters by place', unit: 'Place', count: 'Open', source: 'Boundaries as registered here, for orientation only',
    noBoundaries: 'No boundaries are registered, so there is no map. The matters are listed below.', shown: (shown, limit) => (shown >= limit ? `The map shows the ${limit} due first.` : `${shown} on the map.`), noPoint: 'Matters without a point are in the list only.', more: 'Open in the queue',
  },
  board: {
    title: 'Supervision', lead: 'Every figure opens the matters behind it.', figures: 'Now', overdue: 'Overdue', escalated: 'Overdue, reminded', escalated2: 'Overdue by more than a day', returned: 'Returned twice or more', review: 'Suspended past review', calls: 'Joint calls late', ordered: 'Supervision unanswered', orderedLate: 'Supervision answer overdue', open: 'Open',
    byUnit: 'Overdue by place', byLead: 'Overdue by lead', unit: 'Place', leadUnit: 'Lead', openCount: 'Open', overdueCount: 'Overdue', flow: 'Raised and ended, last 30 days', day: 'Day', raised: 'Raised', closed: 'Ended', chart: 'Matters raised and ended per day over the last 30 days; the table below has the figures.', table: 'Figures per day', none: 'Nothing is overdue.', noPlace: 'Place to be confirmed', noLead: 'Nobody yet',
  },
  themes: {
    title: 'Theme of the month', publicLead: 'Each month one kind of problem that many raise is taken up together; how far it has come and what came of it is public.', deskLead: 'Takes up one kind of problem together. Matters of that kind and month are gathered by themselves.', month: 'Month', name: 'Title', categories: 'Categories', unit: 'Where', everywhere: 'Everywhere', lead: 'Lead', noLead: 'Not named yet', goal: 'Goal', goalHint: 'Something that can be checked: all lamps that are out repaired within 30 days.', result: 'Result', resultHint: 'What was done and what is missing. Public: leave personal data out.',
    set: 'Set a theme', setButton: 'Set', none: 'No theme has been set.', publicNext: 'See what people raise', progress: 'Progress', progressOf: (closed, total, solved) => `${closed} of ${total} ended, ${solved} of them confirmed as solved`, matters: 'Gathered matters', matter: 'Matter', state: 'State', raised: 'Raised', open: 'Under way', closed: 'Closed', save: 'Save result', close: 'Save and close', closeEffect: 'A closed theme is changed no more and gathers nothing more.',
    add: 'Add a matter', addHint: 'Its number.', addButton: 'Add', takeOut: 'Take out', takenOut: 'Taken out; it is not gathered again.', change: 'Title, goal and lead', changeHint: 'Change this theme', changeButton: 'Save the change', changed: 'Changed.', publicPage: 'Public page', saved: 'Saved.', added: 'Added.', setDone: 'Set; matters of its kind and month were gathered.', closedDone: 'Closed.', noMatters: 'Nothing gathered yet.', masked: 'Matters that are not public are counted, not listed.', at: (month) => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`)),
  },
  ...enRules,
  firstSteps: enFirstSteps,
  refusals: {
    'matters.view-name': (facts) => `Give the view a name of at most ${facts.most} characters.`, 'matters.view-name-taken': () => 'You already have a view of that name.', 'matters.unknown-view': () => 'There is no such view; it may have been deleted.', 'matters.too-many-views': (facts) => `At most ${facts.most} views are kept; delete one first.`,
    'matters.nothing-selected': () => 'Nothing is selected. Select matters in the queue first.', 'matters.too-many-selected': (facts) => `At most ${facts.most} at once; you selected ${facts.given}. Nothing was done.`, 'matters.step-failed': () => 'Something went wrong with this one and it was not done. Open it and try again.', 'matters.unknown-move': () => 'There is no such move; nothing was done.',
    'matters.unknown-theme': () => 'There is no such theme. Choose one from the list.', 'matters.theme-closed': () => 'This theme is closed and cannot be changed.', 'matters.theme-month': () => 'Choose a month.', 'matters.theme-categories': () => 'Choose at least one category.', 'matters.theme-set-already': () => 'A theme of that title is already set for this month and place.', 'matters.not-in-theme': (facts) => `There is no matter ${facts.number} in this theme.`, 'matters.unknown-number-given': (facts) => `There is no matter ${facts.number}, or you may not see it.`,
    ...enRules.ruleRefusals,
  },
}
