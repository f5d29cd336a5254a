import { ButtonLink, Buttons, HiddenFields, Submit } from '#ui/form'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import type { SignedGroup } from '../rules/signatures.ts'
import { covenantsWords } from '../words/words.ts'
import type { CovenantShown } from './covenant-page.tsx'

/** How many households signed, building by building, and the button for one's own dwelling. */
export function SignPanel({ page, covenant, dwellings }: CovenantShown) {
  const { pages } = covenantsWords(page.locale), { groups, households } = covenant.signed
  return (
    <Panel title={pages.sign} id="sign">
      <p>{pages.signLead} {households === null ? pages.fewHouseholds : pages.households(households)}</p>
      {!page.reader && <Buttons><ButtonLink href={`/sign-in?return=${encodeURIComponent(`/covenants/${covenant.id}#sign`)}`} tone="primary">{pages.signInToSign}</ButtonLink></Buttons>}
      {page.reader && dwellings.length === 0 && <><p>{pages.signNone}</p><Buttons><ButtonLink href="/me/property">{pages.signProperty}</ButtonLink></Buttons></>}
      {dwellings.map((dwelling) => dwelling.signed ? <p><StateMark tone="done">{pages.signedFor(`${dwelling.building} ${dwelling.label}`)}</StateMark></p> : (
        <form method="post" action={`/covenants/${covenant.id}/sign`}>
          <HiddenFields fields={{ dwelling: dwelling.id }} />
          <Submit>{pages.signScreen(`${dwelling.building} ${dwelling.label}`)}</Submit>
        </form>
      ))}
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
