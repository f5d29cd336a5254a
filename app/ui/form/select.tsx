import { wordsFor } from '../locale.ts'
import type { Option } from './choice.tsx'
import { Field, wiring, type FieldProps } from './field.tsx'

export interface SelectProps extends FieldProps {
  options: readonly (Option | { readonly group: string; readonly options: readonly Option[] })[]
  value?: string | undefined
  /** Words of the first, empty answer; `false` leaves it out. */
  empty?: string | false
}

export function Select(props: SelectProps) {
  const { options, value, empty } = props
  return (
    <Field field={props}>
      <span class="select">
        <select {...wiring(props)} class="input">
          {empty !== false && <option value="">{empty ?? wordsFor(props.locale).form.choose}</option>}
          {options.map((entry) =>
            'group' in entry ? (
              <optgroup label={entry.group}>{entry.options.map((option) => <SelectOption option={option} chosen={value} />)}</optgroup>
            ) : (
              <SelectOption option={entry} chosen={value} />
            ),
          )}
        </select>
        <svg class="select-arrow" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2">
          <path d="M6 9.5l6 6 6-6" />
        </svg>
      </span>
    </Field>
  )
}

function SelectOption({ option, chosen }: { option: Option; chosen: string | undefined }) {
  return <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>{option.label}</option>
}
