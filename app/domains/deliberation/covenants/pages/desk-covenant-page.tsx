import type { Roll } from '#domains/ballots'

import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { mayDo } from '#platform/permission'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, ErrorSummary } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { draftsPermissions } from '../../drafts/rules/permissions.ts'
import type { AmendedText } from '../reads/amended-text.ts'
import type { CheckedClause } from '../reads/checked-clauses.ts'
import type { Covenant } from '../reads/covenant-by-id.ts'
import type { SigningPlace } from '../reads/signing-places.ts'
import type { SigningWish } from '../reads/signing.ts'
import type { Suggestion } from '../reads/suggestions.ts'
import { covenantsPermissions } from '../rules/permissions.ts'
import { covenantsWords } from '../words/words.ts'
import { CheckPanel } from './check-panel.tsx'
import { DeskDrafting, DeskSuggestions } from './desk-drafting.tsx'
import { DeskFiling, DeskStop } from './desk-concluding.tsx'
import { DeskReview } from './desk-review.tsx'
import { DeskSigning } from './desk-signing.tsx'
import { DeskVoting } from './desk-voting.tsx'
import { Decisions, Reviews } from './review-and-vote.tsx'
import { CovenantPath, CovenantStateMark, isCommenting } from './state.tsx'

/** A wish to sign with the name of whoever has it: masked, until it is opened. */
export interface NamedWish extends SigningWish { readonly name: string; readonly open: boolean }

export interface DeskShown {
  context: Context; page: Page; covenant: Covenant; findings: readonly CheckedClause[]; suggestions: readonly Suggestion[]; rolls: readonly Roll[]; places: readonly SigningPlace[]; wishes: readonly NamedWish[]; amended: AmendedText | undefined; form: Form | undefined; problem: string | undefined; done: string | undefined
}

/** What a part of the page needs: what was typed stays in the form that was refused. */
export interface DeskPart extends DeskShown { action: string; kept: (what: string, name: string) => string | undefined; may: (act: keyof typeof covenantsPermissions) => boolean }

export function DeskCovenantPage(shown: DeskShown) {
  const { context, page, covenant, form, problem, done } = shown, { pages } = covenantsWords(page.locale), { desk } = pages
  const part: DeskPart = {
    ...shown, action: `/desk/covenants/${covenant.id}`, kept: (what, name) => (form?.text('do') === what ? form.text(name) : undefined), may: (act) => mayDo(context.actor, covenantsPermissions[act], { unitPath: covenant.unitPath }),
  }
  return (
    <Layout page={page} kind="desk" title={covenant.title} lead={`${pages.kinds[covenant.kind]} · ${covenant.unitName}`} back={{ href: '/desk/covenants', label: desk.back }} aside={<CovenantStateMark state={covenant.state} commenting={isCommenting(covenant)} locale={page.locale} />}>
      {done !== undefined && <Notice tone="done" title={done} announce />}
      <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
      <CovenantPath covenant={covenant} locale={page.locale} />
      <Facts items={[{ term: desk.column.next, detail: desk.next[covenant.state] }, covenant.text !== undefined && { term: pages.text, detail: pages.version(covenant.text.version) }, shown.amended !== undefined && { term: pages.amends, detail: <a href={`/covenants/${shown.amended.id}`}>{shown.amended.title}</a> }]} />
      <Buttons>
        <ButtonLink href={`/covenants/${covenant.id}`}>{desk.see}</ButtonLink>
        {covenant.draft && mayDo(context.actor, draftsPermissions['deliberation.read-drafts-desk'], { unitPath: covenant.unitPath }) && <ButtonLink href={`/desk/drafts/${covenant.draft.id}`} tone={covenant.state === 'drafting' ? 'primary' : 'secondary'}>{covenant.state === 'drafting' ? desk.editDraft : desk.seeDraft}</ButtonLink>}
        {shown.amended && covenant.text && <ButtonLink href={`/covenants/${covenant.id}/changes`}>{pages.changes}</ButtonLink>}
        {covenant.state === 'published' && covenant.replaced_by === null && part.may('deliberation.prepare-covenant') && <ButtonLink href={`/desk/covenants/new?amends=${covenant.id}`}>{desk.amend}</ButtonLink>}
      </Buttons>
      <DeskDrafting {...part} />
      {covenant.draft && covenant.state !== 'stopped' && part.may('deliberation.read-covenants-desk') && <CheckPanel {...part} />}
      <DeskReview {...part} />
      <DeskVoting {...part} />
      <DeskFiling {...part} />
      <DeskSigning {...part} />
      <Decisions covenant={covenant} locale={page.locale} />
      <Reviews covenant={covenant} locale={page.locale} />
      {part.may('deliberation.read-covenants-desk') && <DeskSuggestions {...part} />}
      <DeskStop {...part} />
    </Layout>
  )
}
