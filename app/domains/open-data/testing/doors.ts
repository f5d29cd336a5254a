import { XMLParser } from 'fast-xml-parser'
import { smallPlace } from '../../matters/testing/place.ts'
import { visit } from '../../matters/testing/visit.ts'
import { issueApiKey } from '../keys/acts/issue-api-key.ts'
import { openDataRoutes } from '../routes.ts'

const reader = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false })

/** The room's doors over the small place, with a key of the lighting office and one of nobody's. */
export async function smallDoors() {
  const place = await smallPlace()
  const doors = openDataRoutes({ pool: place.db.pool })
  const administrator = place.contextOf(place.people.placeAdministrator)
  const lightingKey = await issueApiKey(administrator, { name: '路灯系统', organisationId: place.organisations.lighting })
  const plainKey = await issueApiKey(administrator, { name: '市 12345 平台' })
  const ask = (path: string, init?: RequestInit, at?: Date) => visit(doors, place.contextOf(undefined, at)).request(path, init)
  return {
    ...place, doors, lightingKey, plainKey, ask,
    async json<Body>(path: string, init?: RequestInit, at?: Date): Promise<{ status: number; body: Body }> {
      const answer = await ask(path, init, at)
      return { status: answer.status, body: await answer.json() as Body }
    },
    async xml(path: string, init?: RequestInit): Promise<{ status: number; text: string; body: Record<string, never> }> {
      const answer = await ask(path, init), text = await answer.text()
      return { status: answer.status, text, body: reader.parse(text) as Record<string, never> }
    },
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

export const posted = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields), headers })
