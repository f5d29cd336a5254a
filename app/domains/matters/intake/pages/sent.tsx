import { place } from '#domains/territory'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { basis } from '../../reads/basis.ts'
import { tryCode } from '../acts/try-code.ts'
import { matterByCode, ownStory } from '../reads/matter-by-code.ts'
import { intakeWords } from '../words/words.ts'
import { EmergencyBoxes, emergencyIn } from './emergency.tsx'
import { Codes, WhatNext } from './receipt.tsx'

/** The receipt: number and code to keep, who has it, and what happens next. A wrong code is answered like a matter that does not exist. */
export const sent = routes().get('/sent/:number{[0-9]+}', async (c) => {
  const { context, page, settings } = c.var
  const words = intakeWords(page.locale), code = c.req.query('code') ?? ''
  const matter = await tryCode(context, c.var.address, code, () => matterByCode(context, c.req.param('number'), code))
  if (!matter) throw new Refusal('matters.unknown', 'missing')
  const [{ clocks }, rules, here] = [await ownStory(context, matter.id), await basis(context), await place(context)]
  const typed = code.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')
  const isPublic = matter.publicity !== 'confidential' && !matter.confidential
  return c.html(
    <Layout page={page} kind="print" title={words.sent.title} lead={words.sent.codeLead} unlisted>
      {c.req.query('repeated') === '1' && <Notice tone="info" title={words.sent.repeated} announce />}
      <EmergencyBoxes emergency={emergencyIn(matter, here?.emergencyPhone ?? '110')} page={page} sent />
      <Codes matter={matter} code={typed} page={page} baseUrl={settings.baseUrl} />
      <Panel title={words.sent.next} id="next"><WhatNext matter={matter} clocks={clocks} rules={rules} page={page} now={context.now} /></Panel>
      <Buttons>
        <ButtonLink href={`/matters/follow?number=${matter.number}&code=${typed}`} tone="primary">{words.sent.follow}</ButtonLink>
        {isPublic && <ButtonLink href={`/matters/${matter.number}`}>{words.sent.public}</ButtonLink>}
        <ButtonLink href="/matters/new" tone="quiet">{words.sent.another}</ButtonLink>
      </Buttons>
    </Layout>)
})
