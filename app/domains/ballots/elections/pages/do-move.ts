import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { Refusal } from '#platform/refusal'
import { acceptCount } from '../acts/accept-count.ts'
import { callAnotherRound, callRunOff, orderNewVoting } from '../acts/call-next-round.ts'
import { cancelElection, moveVotingDay, nominateAgain } from '../acts/change-course.ts'
import { declareElected, declineSeat } from '../acts/declare-elected.ts'
import { drawLot } from '../acts/draw-lot.ts'
import { endSeat } from '../acts/end-seat.ts'
import { fileElection, finishHandOver } from '../acts/hand-over.ts'
import { openBox } from '../acts/open-box.ts'
import { closeVoting, openVoting, reopenVoting } from '../acts/open-voting.ts'
import { replyToRecall, stateRecall } from '../acts/petition-recall.ts'
import { openNominations, publishRegister } from '../acts/publish-register.ts'
import { stateCandidates } from '../acts/state-candidates.ts'
import { takeOverBallot, voteOnline } from '../acts/vote-online.ts'
import { type PaperPost, electionPosts } from '../rules/posts.ts'
import { whole } from './tried.ts'

/** What each button on the page of an election does. */
export function doMove(context: Context, id: string, form: Form): Promise<unknown> {
  const round = form.text('round'), day = form.text('day')
  switch (form.text('do')) {
    case 'publish-register': return publishRegister(context, id)
    case 'open-nominations': return openNominations(context, id)
    case 'state-candidates': return stateCandidates(context, id)
    case 'reply': return replyToRecall(context, id, form.text('reply'))
    case 'state-recall': return stateRecall(context, id, { heard: form.has('heard') })
    case 'open-voting': return openVoting(context, round)
    case 'close-voting': return closeVoting(context, round)
    case 'open-box': return openBox(context, round, Object.fromEntries(([...electionPosts, 'recall'] as PaperPost[]).filter((post) => form.has(`returned-${post}`)).map((post) => [post, whole(form.text(`returned-${post}`))])), { again: form.has('again') })
    case 'reopen': return reopenVoting(context, round, form.text('reason'))
    case 'accept-count': return acceptCount(context, round)
    case 'run-off': return callRunOff(context, id, day)
    case 'lot': return drawLot(context, id, electionPosts.find((post) => post === form.text('post')) ?? 'member', form.all('lot'))
    case 'another-round': return callAnotherRound(context, id, day)
    case 'vote-again': return orderNewVoting(context, id, day)
    case 'decline': return declineSeat(context, form.text('elected'), form.text('because') === 'near-relative' ? 'near-relative' : 'declined')
    case 'declare': return declareElected(context, id)
    case 'move-day': return moveVotingDay(context, id, day, form.text('reason'))
    case 'cancel': return cancelElection(context, id, form.text('reason'))
    case 'nominate-again': return nominateAgain(context, id, form.text('reason'))
    case 'go-online': return voteOnline(context, round, { days: whole(form.text('days')) })
    case 'take-over': return takeOverBallot(context, round)
    case 'end-seat': return endSeat(context, form.text('elected'), { because: form.text('because') === 'by-law' ? 'by-law' : 'resigned', day: form.text('endedOn'), meeting: form.text('meeting') })
    case 'finish-hand-over': return finishHandOver(context, id)
    case 'file': return fileElection(context, id, form.text('office'))
    default: throw new Refusal('ballots.election-not-there', 'conflict')
  }
}
