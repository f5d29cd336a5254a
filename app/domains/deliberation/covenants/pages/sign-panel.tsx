import { ButtonLink, Buttons, HiddenFields, Submit } from '#ui/form'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import type { SignedGroup } from '../rules/signatures.ts'
import { covenantsWords } from '../words/words.ts'
import { DoorFields } from './door-fields.tsx'
import type { CovenantShown } from './covenant-page.tsx'

/** How many households signed, building by building, and the button for one's own dwelling. */
export function SignPanel(shown: CovenantShown) {
  const { page, covenant, dwellings, own } = shown
  const { pages } = covenantsWords(page.locale), { groups, households } = covenant.signed
  return (
    <Panel title={pages.sign} id="sign">
      <p>{pages.signLead} {households === null ? pages.fewHouseholds : pages.households(households)}</p>
      {!page.reader && <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(`/covenants/${covenant.id}#sign`)}`} tone="primary">{pages.signInToSign}</ButtonLink></Buttons>}
      {own?.signed && <form method="post" action={`/covenants/${covenant.id}/take-back`}><p><StateMark tone="done">{pages.youSigned}</StateMark></p><Submit tone="quiet">{pages.takeBack}</Submit></form>}
      {dwellings.map((dwelling) => dwelling.signed ? <p><StateMark tone="done">{pages.signedFor(`${dwelling.home.label} ${dwelling.label}`)}</StateMark></p> : (
        <form method="post" action={`/covenants/${covenant.id}/sign`}>
          <HiddenFields fields={{ dwelling: dwelling.id }} />
          <Submit>{pages.signScreen(`${dwelling.home.label} ${dwelling.label}`)}</Submit>
        </form>
      ))}
      {page.reader && <AskToSign {...shown} />}
      {groups.length > 1 && (
        <>
          <Table<SignedGroup> caption={pages.count} captionHidden keepRows rows={groups} locale={page.locale} columns={[
            { key: 'building', label: pages.building, main: true, cell: (row) => row.buildings.join(page.locale === 'en' ? ', ' : '、') },
            { key: 'count', label: pages.count, align: 'end', cell: (row) => <span class="number">{row.households}</span> },
          ]} />
          <p class="soft">{pages.few}</p>
        </>
      )}
    </Panel>
  )
}

/** For whoever lives there and is no verified owner: tenants, family. Staff see that they do. */
function AskToSign({ page, covenant, own, dwellings, places, typedDoor, problem }: CovenantShown) {
  const { pages } = covenantsWords(page.locale), here = `/covenants/${covenant.id}`
  if (own?.wish) return <form method="post" action={`${here}/take-back`}><HiddenFields fields={{ what: 'wish' }} /><p><StateMark tone="waiting">{pages.wishWaits(`${own.wish.label} ${own.wish.door}`)}</StateMark></p><p class="soft">{pages.wishWaitsText}</p><Submit tone="quiet">{pages.takeBackWish}</Submit></form>
  if (own?.signed) return null
  const form = (
    <form class="form" method="post" action={`${here}/ask-to-sign`}>
      <DoorFields places={places} typed={typedDoor} error={typedDoor && problem} locale={page.locale} />
      <p class="soft" id="wish-effect">{pages.wishEffect}</p>
      <Submit tone={dwellings.length > 0 ? 'secondary' : 'primary'} describedBy="wish-effect">{pages.wishSend}</Submit>
    </form>
  )
  return dwellings.length === 0
    ? <><h3>{pages.wish}</h3><p>{pages.wishText}</p>{form}<p><a href="/me/property">{pages.signProperty}</a></p></>
    : <details open={typedDoor !== undefined}><summary>{pages.wishOther}</summary>{form}</details>
}
