import type { Locale } from '#platform/words'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { type FieldGroup, type PackField, packFields, valueAt } from '../rules/pack-fields.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { sourceSaid } from '../rules/source-said.ts'
import { packsWords } from '../words/words.ts'
import { fieldName, valueSaid } from './value-said.ts'

export const fieldGroups = [...new Set(packFields.map(({ group }) => group))]
export const fieldsOf = (group: FieldGroup): readonly PackField[] => packFields.filter((field) => field.group === group)

/** Every field of a pack with its source, group by group; beside another pack only where the two differ. */
export function FieldsTable({ pack, other, locale }: { pack: RulePack; other?: { readonly id: string; readonly pack: RulePack } | undefined; locale: Locale }) {
  const words = packsWords(locale)
  const shown = (group: FieldGroup) => fieldsOf(group).filter((field) => !other || differs(field, pack, other.pack))
  return (
    <>
      <nav aria-label={words.field}><ul>{fieldGroups.filter((group) => shown(group).length > 0).map((group) => <li><a href={`#${group.replace('.', '-')}`}>{words.groups[group]}</a></li>)}</ul></nav>
      {fieldGroups.filter((group) => shown(group).length > 0).map((group) => (
        <Panel title={words.groups[group]} id={group.replace('.', '-')}>
          <Table<PackField> caption={words.groups[group] ?? ''} captionHidden rows={shown(group)} columns={[
            { key: 'field', label: words.field, main: true, cell: (field) => fieldName(field, locale) },
            { key: 'value', label: other ? words.desk.here : words.value, cell: (field) => <strong>{valueSaid(field, valueAt(pack, field.path), locale)}</strong> },
            ...(other ? [{ key: 'other', label: other.id, cell: (field: PackField) => valueSaid(field, valueAt(other.pack, field.path), locale) }] : []),
            { key: 'source', label: words.source, cell: (field) => <Source source={pack.sources[field.path] ?? ''} locale={locale} /> },
          ]} />
        </Panel>
      ))}
    </>
  )
}

export const differs = (field: PackField, one: RulePack, other: RulePack): boolean =>
  JSON.stringify(valueAt(one, field.path)) !== JSON.stringify(valueAt(other, field.path)) || one.sources[field.path] !== other.sources[field.path]

function Source({ source, locale }: { source: string; locale: Locale }) {
  const words = packsWords(locale), { text, mark } = sourceSaid(source, locale === 'en')
  return <>{text}{text !== '' && ' '}<span class="soft small">{mark === 'place' ? words.marks.place : `(${words.marks[mark]})`}</span></>
}
