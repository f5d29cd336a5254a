import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'
import type { Answer, Answers } from './rules/answer.ts'

/** Lines of rolls that are the person's. */
const ownLines = (personId: string) => sql`
  select entry_id as id from ballots.roll_person where person_id = ${personId}
  union
  select entry.id from ballots.verified_owner verified join ballots.roll_entry entry on entry.owners @> jsonb_build_array(jsonb_build_object('estate', verified.estate_id, 'key', verified.owner_key)) where verified.person_id = ${personId}`

/** Votes by name, question by question, as they were cast. */
async function namedVotes(context: Context, personId: string) {
  const { rows: cast } = await sql<{ ballot: string; title: string; votedAt: Date; answers: Answers }>`
    with line as (${ownLines(personId)})
    select ballot.id as ballot, ballot.title, cast_line.at as "votedAt", cast_line.answers from line
      join ballots.current_vote vote on vote.voter_id = line.id join ballots.ballot ballot on ballot.id = vote.ballot_id and ballot.secrecy = 'named'
      join ballots.vote_journal cast_line on cast_line.ballot_id = vote.ballot_id and cast_line.receipt_digest = vote.receipt_digest`.execute(tables(context))
  const ballots = [...new Set(cast.map(({ ballot }) => ballot))]
  if (ballots.length === 0) return []
  const questions = await tables(context).selectFrom('ballots.question').select(['ballot_id', 'key', 'title']).where('ballot_id', 'in', ballots).execute()
  const choices = await tables(context).selectFrom('ballots.choice').select(['ballot_id', 'question_key', 'key', 'label']).where('ballot_id', 'in', ballots).execute()
  return cast.flatMap(({ ballot, title, votedAt, answers }) => Object.entries(answers ?? {}).map(([asked, answer]) => ({
    title, votedAt, question: questions.find((one) => one.ballot_id === ballot && one.key === asked)?.title ?? asked,
    answer: said(answer, (key) => choices.find((one) => one.ballot_id === ballot && one.question_key === asked && one.key === key)?.label ?? key),
  })))
}

/** An answer as codes and labels of choices. */
function said(answer: Answer, label: (key: string) => string): readonly string[] {
  if ('say' in answer) return [answer.say]
  if ('one' in answer) return [label(answer.one)]
  if ('approved' in answer) return answer.approved.map(label)
  if ('ranking' in answer) return answer.ranking.map((same, place) => `${place + 1}. ${same.map(label).join(' = ')}`)
  if ('blank' in answer) return ['blank']
  if ('invalid' in answer) return ['invalid']
  return Object.entries('scores' in answer ? answer.scores : answer.points).map(([key, count]) => `${label(key)}: ${count}`)
}

/** Votes lie under lines of the roll, not under persons; while a ballot runs, and where it is by name, these lead to the person's own vote. */
export const votesPersonal: PersonalPart = {
  async collect(context, personId) {
    const reminders = await tables(context).selectFrom('ballots.ballot_reminder as reminder').innerJoin('ballots.ballot as ballot', 'ballot.id', 'reminder.ballot_id').select('ballot.title').where('reminder.person_id', '=', personId).execute()
    const votes = await namedVotes(context, personId)
    const { rows: links } = await sql<{ title: string }>`
      with line as (${ownLines(personId)})
      select ballot.title from line join ballots.voter_link link on link.entry_id = line.id join ballots.ballot ballot on ballot.id = link.ballot_id`.execute(tables(context))
    return reminders.length + votes.length + links.length === 0 ? undefined : { reminders, votes, links }
  },
  /** Reminders go; a vote that was cast stays counted, under a line of the roll that no longer leads to the person. */
  async erase(context, personId) {
    await tables(context).deleteFrom('ballots.ballot_reminder').where('person_id', '=', personId).execute()
  },
}
