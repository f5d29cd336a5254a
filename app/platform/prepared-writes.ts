import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Statements that write by fixed columns, or call one function of a room: the same text comes again and again, and its plan does not depend on the values. */
const isWrite = (text: string) => /^\s*(insert into\b|with (matter|vote) as\b|select [a-z_]+\.[a-z_]+\()/i.test(text)
/** Texts with lists of other lengths would fill the server's memory: after so many a connection prepares no more. */
const most = 100

/** Lets a connection keep its writing statements prepared: the server parses and plans each of them once instead of every time. */
export function prepareWrites(client: pg.ClientBase): void {
  const names = new Map<string, string>()
  const query = client.query.bind(client) as (...parameters: unknown[]) => unknown
  const prepared = (...parameters: unknown[]) => {
    const [text, values, ...rest] = parameters
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || rest.length > 0 || !isWrite(text)) return query(...parameters)
    let name = names.get(text)
    if (name === undefined && names.size < most) {
      name = `w${createHash('sha1').update(text).digest('hex').slice(0, 20)}`
      names.set(text, name)
    }
    return name === undefined ? query(text, values) : query({ name, text, values })
  }
  client.query = prepared as typeof client.query
}
