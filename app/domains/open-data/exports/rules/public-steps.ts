const steps: Readonly<Record<string, string>> = {
  ballots: `announced opened closed counted cancelled roll-published roll-frozen roll-reopened roll-withdrawn assembly-called committee-told owners-result-stated pack-written pack-assigned charter-adopted
    election-prepared election-register-published election-voting-closed election-box-opened election-lot-drawn box-voided voting-day-moved
    residents-meeting-called residents-meeting-cancelled residents-meeting-opened residents-meeting-decisions-published
    budget-started budget-collecting-moved budget-put-to-vote budget-reopened budget-cancelled project-admitted project-refused project-merged project-progress-told`,
  deliberation: `founded-council ended-council decided-charter planned-sittings moved-sitting cancelled-sitting reviewed-council answered-review announced-draw opened-draw entered-seed drew-panel drew-replacements settled-draw voided-draw
    petition-complete petition-lapsed admitted-topic refused-topic took-up-appeal refused-appeal carried-up prepared-topic announced-topic began-topic formed-opinion answered-dissent handed-over body-decided deliberated-again carried-out-topic reported-topic closed-rating filed-topic
    announced-meeting moved-meeting cancelled-meeting opened-meeting closed-meeting published-minutes adopted-resolution finished-resolution confirmed-resolution sent-resolution-back extended-resolution dropped-resolution
    opened-asking closed-visits confirmed-count published-asking cancelled-asking erased-answers opinions-opened opinions-closed opinion-links-erased draft-published
    covenant-begun covenant-sent-to-review covenant-agreed covenant-objected covenant-put-to-vote covenant-adopted covenant-not-adopted covenant-filed covenant-published covenant-replaced covenant-stopped`,
  'public-notices': 'published extended end-moved withdrawn placed-on-board objection-answered',
}

/** Steps of votes, councils, topics, meetings, covenants and notices that everybody may read in the log. Who claimed, signed, voted, came, spoke or was asked stands in none of them. */
export const publicSteps: readonly string[] = Object.entries(steps).flatMap(([room, names]) => names.split(/\s+/).map((name) => `${room}.${name}`))
