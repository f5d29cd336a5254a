import { unitsById } from '#domains/territory'
import { routes } from '#platform/http'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import { publicRolls } from '../reads/public-rolls.ts'
import { untilWords } from '../words/day-words.ts'
import { rollsWords } from '../words/words.ts'
import { RollMark } from './roll-state.tsx'

/** /rolls: the rolls that are open to objection, and those that are frozen, the newest first. */
export const rollList = routes().get('/', async (c) => {
  const { context, page } = c.var, words = rollsWords(page.locale), said = words.page
  const rolls = await publicRolls(context), places = new Map((await unitsById(context, rolls.map(({ unitId }) => unitId))).map(({ id, name }) => [id, name]))
  return c.html(
    <Layout page={page} title={said.list} lead={said.listLead}>
      {rolls.length === 0 ? <EmptyState title={said.listNone}>{said.listNoneText}</EmptyState> : (
        <Cards>
          {rolls.map((roll) => (
            <Card title={roll.title} href={`/rolls/${roll.id}`} level={2} state={<RollMark state={roll.state} words={words} />}
              meta={<>{places.get(roll.unitId)}{roll.state === 'published' && roll.objectionsUntil !== null && <> · {said.until} {untilWords(roll.objectionsUntil, page.locale)}</>}</>} />
          ))}
        </Cards>
      )}
    </Layout>)
})
