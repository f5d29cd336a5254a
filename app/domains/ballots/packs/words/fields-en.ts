const committee = {
  online: 'Votes may be cast in this system', methods: 'Ways of election', 'seats.least': 'Fewest seats', 'seats.greatest': 'Most seats', termYears: 'Term (years)', registerDaysBefore: 'Register of voters public at least so many days before', objectionDays: 'Days for objections to the register', decisionDays: 'Days for deciding an objection',
  jointNominators: 'Voters who nominate jointly', proxyLimit: 'Principals for one proxy at most', proxyDaysBefore: 'Days before the election until which a mandate is given', overfullBoxVoids: 'More papers returned than issued void the whole vote', anotherRoundDays: 'Days within which another round is held', handoverDays: 'Days within which the old hand over', applicationMonths: 'Months at work here after which one may apply to be registered',
  proxyOnSite: 'Mandates may be given at the polling place', oneOfficeEach: 'A paper naming one person for two offices is void', tieBy: 'Equal votes at the last seat', resultPublicDays: 'Days for which the result is public',
}
const participation = { online: 'Open in this system', paper: 'Open on paper', mayChange: 'May be changed until the close', fromAge: 'Open from the age of' }

/** What the fields of a pack are called, by group and name. */
export const fieldsEn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  owners: {
    online: 'Owners may vote in this system', outsideSystem: 'The legal system for voting over the internet', 'noticeDays.regular': 'Days of notice of a regular assembly', 'noticeDays.extraordinary': 'Days of notice of an extraordinary assembly', objectionDays: 'Days for objections to the roll', decisionDays: 'Days for deciding an objection',
    'votingDays.least': 'Least days of voting', 'votingDays.greatest': 'Most days of voting', resultWithinDays: 'Days within which the result is published', resultPublicDays: 'Days for which the result is public', silenceMayCount: 'A charter may count silence with the majority', parkingCounts: 'Parking spaces count', headFor: 'What one head is', twice: 'When somebody hands in twice',
    blank: 'A blank or ambiguous paper', candidatesBy: 'Candidates for the committee stand in order of', debtorsVote: 'Owners in arrears may vote', calledByPercent: 'Owners who may call an extraordinary assembly (%)', onlyAnnounced: 'Only what was announced may be decided', proxyWithInstructions: 'A written power gives its answer to every item', proxyLimit: 'Households for one proxy at most',
    firstRollDays: 'Days for which areas and heads are public before the first assembly', managementCommittee: 'A property management committee may stand in where there is no assembly',
  },
  'owners.committee': { 'seats.least': 'Fewest seats', 'seats.greatest': 'Most seats', smallBelow: 'An estate is small below so many units', smallLeast: 'Fewest seats in a small estate', termYears: 'Longest term (years)', filingDays: 'Days within which the election is filed', decisionPublicWithinDays: 'Days within which its decisions are published' },
  'committees.rc': committee,
  'committees.vc': committee,
  meetings: { noticeDays: 'Days of notice of an assembly of residents', deliberationNoticeDays: 'Days of notice, with materials, of a meeting of deliberation', minutesWithinDays: 'Days within which minutes are published' },
  polls: participation,
  budgets: participation,
  publicity: { publicityDays: 'Least days of a public notice on residents’ affairs' },
}

export const groupsEn: Readonly<Record<string, string>> = { owners: 'Owners’ assembly', 'owners.committee': 'Owners’ committee', 'committees.rc': 'Election of a residents’ committee', 'committees.vc': 'Election of a villagers’ committee', meetings: 'Meetings', polls: 'Opinion polls', budgets: 'Participatory budgets', publicity: 'Public notices' }

export const choicesEn: Readonly<Record<string, string>> = {
  owner: 'an owner, however many units', certificate: 'a certificate of title', 'first-stands': 'the first stands', 'last-stands': 'the last stands', abstain: 'an abstention', 'not-taking-part': 'not taking part', heads: 'heads', area: 'area',
  'another-vote': 'another vote on those who are equal', lot: 'lots are drawn', voters: 'all voters', households: 'one for each household', representatives: 'representatives of residents',
}
