import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { conversationOf } from '../reads/conversations.ts'
import { publishedVotes } from '../reads/published-votes.ts'
import { storedMap, wordsOfStatements } from '../reads/stored-map.ts'
import { type Conversation, leastForExport } from '../rules/conversation.ts'
import type { Sums } from '../rules/shown-cells.ts'

/** Whether single votes may be read: announced before anybody voted, nothing ties them to people any more, and there are enough of them. */
export const exportState = (conversation: Conversation, residents: number): 'never' | 'few' | 'later' | 'open' =>
  !conversation.votesPublished ? 'never' : residents < leastForExport ? 'few' : conversation.linksErasedAt === null ? 'later' : 'open'

const cell = (value: string | number) => (typeof value === 'number' ? String(value) : /[",\n]|^[=+@-]/.test(value) ? `"${/^[=+@-]/.test(value) ? "'" : ''}${value.replaceAll('"', '""')}"` : value)
const csv = (rows: readonly (readonly (string | number)[])[]) => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** The last map as data, and the votes behind it where they are published: what the library's command line reads. */
export const exportPages = routes()
  .get('/:id{[0-9a-f-]{36}}/statements.csv', async (c) => {
    const { context } = c.var, conversation = await conversationOf(context, c.req.param('id')), map = await storedMap(context, conversation)
    if (!map?.final) throw new Refusal('deliberation.map-not-shown', 'missing')
    const texts = await wordsOfStatements(context, conversation), { groups, statements } = map.report
    const columns = ['all', ...groups.map((_, at) => `group-${at + 1}`), 'visitors'].flatMap((part) => [`${part}-agree`, `${part}-disagree`, `${part}-pass`])
    const cells = (sums: Sums | null): (string | number)[] => (sums ? [sums.agree, sums.disagree, sums.seen - sums.agree - sums.disagree] : ['', '', ''])
    const rows = statements.filter(({ number }) => texts.has(number)).map(({ number, all, groups: parts, visitors }) => [number, texts.get(number) ?? '', ...[all, ...parts, visitors].flatMap(cells)])
    return c.body(csv([['statement', 'text', ...columns], ...rows]), 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="opinions-statements.csv"' })
  })
  .get('/:id{[0-9a-f-]{36}}/votes.csv', async (c) => {
    const { context } = c.var, conversation = await conversationOf(context, c.req.param('id')), map = await storedMap(context, conversation)
    if (!map?.final || exportState(conversation, map.report.participants) !== 'open') throw new Refusal('deliberation.map-not-shown', 'missing')
    const text = new ReadableStream<Uint8Array>({
      async start(controller) {
        const encoder = new TextEncoder()
        controller.enqueue(encoder.encode('comment-id,voter-id,vote\r\n'))
        for await (const lines of publishedVotes(context, conversation)) controller.enqueue(encoder.encode(lines))
        controller.close()
      },
    })
    return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="opinions-votes.csv"' })
  })
