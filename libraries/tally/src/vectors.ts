import { jsonReader, parseJson } from '@gongzhi/bad-input'
import { answerElection } from './election-vectors.ts'
import { answerOwnerVote } from './owner-vote-vectors.ts'
import { answerRanked } from './ranked-vectors.ts'

/** One vector's answer, with the keys that its kind has. */
export type VectorAnswer = { readonly id: string, readonly result: object }

const electionKinds = ['threshold', 'seats', 'recall', 'proxy', 'composition', 'ballotBox']

/**
 * Answers a file of vectors: `owner-vote/1`, `election/1` (told by `schema`, otherwise by each vector's kind), or a list of ranked
 * elections in the form of the Belenios goldens. What the file expects is not looked at. Throws `BadInput` naming file, line and field.
 */
export function answerVectors(text: string, file: string | null = null): VectorAnswer[] {
  const root = parseJson(text, file)
  const reader = jsonReader(text, file)
  const top = Array.isArray(root) ? {} : reader.object(root, [])
  const [list, start] = Array.isArray(root) ? [root, []] : [reader.array(top.vectors, ['vectors']), ['vectors']]
  const schema = typeof top.schema === 'string' ? top.schema.split('/')[0] : undefined
  if (!list.length) reader.refuse('NO_VECTORS', 'the file has no vectors', start)
  const seen = new Set<string>()
  return list.map((item, i) => {
    const path = [...start, i]
    const vector = reader.object(item, path)
    const id = reader.text(vector.id, [...path, 'id'])
    if (seen.has(id)) reader.refuse('ID_TWICE', `the id ${id} stands twice`, [...path, 'id'])
    seen.add(id)
    if (vector.kind === undefined && ('schulze_ballots' in vector || 'stv_ballots' in vector)) return { id, result: answerRanked(reader, vector, path) }
    const kind = reader.text(vector.kind, [...path, 'kind'])
    const input = reader.object(vector.input, [...path, 'input'])
    const answer = schema === 'election' || (schema !== 'owner-vote' && electionKinds.includes(kind)) ? answerElection : answerOwnerVote
    return { id, result: reader.at([...path, 'input'], () => answer(reader, top, kind, input, path)) }
  })
}
