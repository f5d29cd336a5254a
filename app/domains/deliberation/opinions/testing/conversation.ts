import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { friday, smallPlace } from '../../../matters/testing/place.ts'
import { castOpinion, type Opinion } from '../acts/cast-opinion.ts'
import { type NewConversation, openConversation } from '../acts/open-conversation.ts'

export { friday }
export const later = (milliseconds: number) => new Date(friday.getTime() + milliseconds)
export const day = 86_400_000

/** A small place with a data folder of its own, and conversations to vote in. */
export async function opinionPlace() {
  const place = await smallPlace(), dataDir = await mkdtemp(join(tmpdir(), 'gongzhi-opinions-'))
  const files = fileStore(join(dataDir, 'files'))
  const contextOf = (actor?: Actor, now: Date = friday): Context => ({ ...place.contextOf(actor, now), files })
  let keys = 0
  const open = (otherwise: Partial<NewConversation> = {}) => openConversation(contextOf(place.people.communityStaff), {
    key: `conversation-${(keys += 1)}`, unitId: place.units.north.id, title: '小区停车怎么管', text: '车位少，消防通道常被占。', opensAt: later(-day), closesAt: later(7 * day),
    statements: ['消防通道要划线，占了就拖走', '晚上可以借用路边车位', '外来车辆要收费', '先给老人和残疾人留车位'], ...otherwise,
  })
  const people = async (count: number): Promise<Actor[]> => Promise.all(Array.from({ length: count }, (_, at) => place.newPerson(`居民${at}`)))
  const vote = (actor: Actor | undefined, conversationId: string, number: number, opinion: Opinion, visitor?: string, now?: Date) => castOpinion(contextOf(actor, now), { conversationId, number, opinion, visitor })
  return { ...place, dataDir, files, contextOf, open, crowd: people, vote }
}

/** A conversation of many statements in which people of two minds vote, all on all of them but a few. Returns who voted. */
export async function twoMinds(place: Awaited<ReturnType<typeof opinionPlace>>, id: string, sizes: readonly number[], statements: number, from = 0): Promise<Actor[]> {
  const voters: Actor[] = []
  for (const [mind, size] of sizes.entries()) {
    const people = await place.crowd(size)
    for (const [at, person] of people.entries()) {
      for (let number = 1; number <= statements; number += 1) {
        // All agree to the first; on the others each mind has its own half, and now and then somebody thinks otherwise.
        const otherwise = (at * 7 + number * 3 + from) % 11 === 0
        const agrees = number === 1 || ((number + mind) % 2 === 0) !== otherwise
        await place.vote(person, id, number, (at + number) % 13 === 0 ? 'pass' : agrees ? 'agree' : 'disagree')
      }
      voters.push(person)
    }
  }
  return voters
}
