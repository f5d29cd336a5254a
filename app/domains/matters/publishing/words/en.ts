import type { zh } from './zh.ts'

/** Words of the public pages about matters, in English. */
export const en: typeof zh = {
  list: 'Matters in public', listLead: 'What people raised, who is on it, how it goes. Names, phones and dwellings are masked.',
  all: 'All', open: 'Open', closed: 'Closed', category: 'Category', anyCategory: 'Any category', unit: 'Within', filter: 'Filter',
  none: 'No public matters here yet', noneHint: 'If you see something that needs care, raise it.', report: 'Raise a matter', older: 'Older', newer: 'Back to the newest',
  reported: 'Raised', due: 'Due', closedAt: 'Closed', number: 'Number', where: 'Where', lead: 'Who answers', noLead: 'Being found out', channel: 'Channel', story: 'What happened', photos: 'Photographs',
  follow: 'Follow this', unfollow: 'Stop following', followed: (count) => `${count} following`, followHint: 'You are told when something happens. Followers never see each other.', signInToFollow: 'Sign in to follow',
  mine: 'You raised this matter', mineLink: 'See my matters', mergedInto: 'Merged into', print: 'Print', backToList: 'Back to all matters', unitOnly: 'Only the community is published, to protect where someone lives', outcome: 'Outcome', rounds: (count) => `Round ${count}`,
  remaining: 'Left', noText: '(no words)', hiddenToOthers: 'Only you can see this page: the matter is not public.',
  search: 'Search', searchLead: 'Find what people raised, by two or three characters such as 门禁, 噪音, 漏水, or in pinyin.', query: 'What are you looking for', inUnit: 'Only in', found: (count) => `${count} found`, notFound: 'Nothing found', notFoundHint: 'Say it in other words, or with fewer. If nobody has raised it yet, you can.',
  tooMany: 'Too many fit; the newest are listed. Please say more.', soundsLike: 'sounds alike', wordsApart: 'has these words apart', feed: 'Feed of public matters', onMap: 'On the map', openHere: 'Open matters here', allHere: 'See all', noneHere: 'No open matters here now.',
  roles: { reporter: 'Reporter', 'on-behalf': 'Written down for them', rules: 'By the rules', resident: 'Reporter', 'community-staff': 'Community staff', dispatcher: 'Dispatcher', handler: 'Unit that answers', supervisor: 'Supervisor', 'grid-worker': 'Grid worker', 'neighbour-head': 'Neighbour head', mediator: 'Mediator', auditor: 'Auditor', 'place-administrator': 'Administrator', visitor: 'Visitor', job: 'System' },
  events: {
    reported: 'Raised', dispatched: 'Dispatched', redirected: 'Redirected', accepted: 'Signed in', contacted: 'Contacted the reporter', 'progress-added': 'Progress', 'return-asked': 'Return asked for', 'return-granted': 'Return granted, redirected', 'return-refused': 'Return refused', 'extension-asked': 'Extension asked for', 'extension-granted': 'Extension granted', 'extension-refused': 'Extension refused',
    'suspension-asked': 'Suspension asked for', suspended: 'Suspended', 'suspension-refused': 'Suspension refused', resumed: 'Resumed', finished: 'Reported done', 'check-passed': 'Check passed', 'check-failed': 'Check failed, work goes on', confirmed: 'Confirmed by the reporter', reopened: 'Reopened', reviewed: 'Reviewed', 'closed-explained': 'Closed with an explanation',
    'answered-at-once': 'Answered at once', declined: 'Not accepted', merged: 'Merged', 'merged-in': 'Another was merged in', 'made-topic': 'Made a topic of deliberation', 'deliberation-ended': 'Deliberation ended', withdrawn: 'Withdrawn', undone: 'Undone', 'closing-imported': 'Closed in another system', 'joint-call-made': 'Joint call', 'reported-in': 'Reported in', 'presence-confirmed': 'Presence confirmed', 'joint-call-rated': 'Joint call rated', 'joint-call-ended': 'Joint call ended',
    'helper-asked': 'Helper asked', 'helper-answered': 'Helper answered', 'supervision-ordered': 'Supervision', 'supervision-answered': 'Supervision answered', recategorised: 'Category changed', located: 'Place confirmed',
    unreached: 'Closed: could not be reached', 'call-attempted': 'Tried to reach the reporter in vain', 'exclusion-asked': 'Asked to leave out of the rates', 'exclusion-granted': 'Left out of the rates', 'exclusion-refused': 'Counts in the rates', 'exclusion-objected': 'The reporter objects to leaving it out', 'text-published': 'Public again', 'text-reworded': 'Published words changed', 'text-hidden': 'Not public for now', 'text-appealed': 'The reporter appeals', 'clock-ran-out': 'Deadline passed', 'original-opened': 'Original opened',
  },
  event: 'Progress',
}
