import { tmpdir } from 'node:os'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { Memory } from '#platform/memory'
import { consoleMail } from '#platform/mail/console'
import { consoleSms } from '#platform/sms/console'
import { testDatabase } from '#platform/testing/database'
import { webhookSender } from '#platform/webhook/sender'
import type { Outside } from '../outbox/outside.ts'
import type { NoticeSentences } from '../rules/notice.ts'
import { notices } from '../notices.ts'

export const sentences: NoticeSentences = {
  ...notices,
  'matters.dispatched': ({ number }, locale) => locale === 'en'
    ? { title: `Matter ${number ?? ''} was passed on`, body: 'The gas company has it now.', href: `/matters/${number ?? ''}` }
    : { title: `诉求 ${number ?? ''} 已经派办`, body: '现在由燃气公司处理，会在时限内回复您。', href: `/matters/${number ?? ''}` },
}

/** A day in Shanghai, at three in the afternoon. */
export const afternoon = new Date('2026-03-02T15:00:00+08:00')
export const minutesLater = (minutes: number, from = afternoon) => new Date(from.getTime() + minutes * 60_000)

/** A private database with a context in it, and people to write to. */
export async function surroundings() {
  const database = await testDatabase()
  const at = (now: Date, actor?: Actor): Context => ({ actor, now, locale: 'zh-CN', origin: actor ? 'web' : 'job', database: database.database, memory: new Memory(), files: fileStore(tmpdir()) })
  const outside = (given: Partial<Outside> = {}): Outside => ({
    mail: consoleMail(() => {}), sms: consoleSms(() => {}), webhooks: webhookSender({ loopback: true }), sentences, baseUrl: 'https://gongzhi.example',
    place: async () => ({ name: '示例社区', timezone: 'Asia/Shanghai' }), ...given,
  })
  async function person({ mail = null, phone = null, account = true, sample = false }: { mail?: string | null; phone?: string | null; account?: boolean; sample?: boolean } = {}): Promise<string> {
    const key = account ? crypto.randomUUID() : null
    if (key) await database.pool.query(`insert into people."user" (id, name, email) values ($1, '', $2)`, [key, `${key}@invalid`])
    const { rows } = await database.pool.query<{ id: string }>('insert into people.person (user_id, name, phone, mail, created_at, sample) values ($1, $2, $3, $4, $5, $6) returning id', [key, '王小明', phone, mail, afternoon, sample])
    return rows[0]!.id
  }
  return { ...database, at, outside, person, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

export const actor = (id: string, ...roles: string[]): Actor => ({ id, name: '王小明', posts: roles.map((role) => ({ id: crypto.randomUUID(), role, unitId: null, unitPath: [], organisationId: null })) })
