import { FormDraft } from '#ui/draft'
import { ButtonLink, Buttons, HiddenFields, Submit, TextArea } from '#ui/form'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { longestIdea } from '../rules/covenant.ts'
import { covenantsWords } from '../words/words.ts'
import type { CovenantShown } from './covenant-page.tsx'

/** What residents suggested, and the form for one more while they are asked. */
export function Suggestions({ context, page, covenant, suggestions, keyOfForm, typed, problem }: CovenantShown) {
  const { pages } = covenantsWords(page.locale), here = `/covenants/${covenant.id}`
  return (
    <Panel title={pages.suggestions(suggestions.length)} id="suggestions">
      {suggestions.length === 0 && <p class="soft">{pages.noSuggestions}</p>}
      {suggestions.length > 0 && <ul>{suggestions.map((one) => <li>{one.text ?? <span class="soft">{pages.hidden(one.hiddenReason ?? '')}</span>} <span class="soft">{pages.someone}{one.mine && (page.locale === 'en' ? ` (${pages.mine})` : `（${pages.mine}）`)} · <Moment at={one.at} now={context.now} locale={page.locale} detail="day" /></span></li>)}</ul>}
      {covenant.suggestUntil !== undefined && (
        <>
          <p>{pages.suggestUntil(covenant.suggestUntil)}</p>
          {page.reader ? (
            <FormDraft name={`suggest-${covenant.id}`}>
              <form method="post" action={`${here}/suggest`}>
                <HiddenFields fields={{ key: keyOfForm }} />
                <TextArea name="text" label={pages.suggest} hint={pages.suggestHint} required rows={4} maxlength={longestIdea} value={typed} error={typed === undefined ? undefined : problem} />
                <Notice><p>{pages.suggestShown}</p></Notice>
                <Submit>{pages.send}</Submit>
              </form>
            </FormDraft>
          ) : <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(`${here}#suggestions`)}`} tone="primary">{pages.signIn}</ButtonLink></Buttons>}
        </>
      )}
    </Panel>
  )
}
