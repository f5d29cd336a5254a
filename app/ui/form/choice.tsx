import type { Child } from 'hono/jsx'
import { fieldId, HintAndError, Mark, describedBy, type FieldProps } from './field.tsx'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: Child
  /** Stands before the label; it says nothing that the label does not say. */
  readonly picture?: Child
  readonly disabled?: boolean | undefined
}

interface GroupProps extends FieldProps {
  options: readonly Option[]
  /** `stack` one below another (default), `row` side by side where they fit. */
  arrange?: 'stack' | 'row'
}

/** One of several, as big cards to tap. */
export function Choice(props: GroupProps & { value?: string | undefined }) {
  const { options, name, value, error, required } = props
  const id = props.id ?? fieldId(name)
  return (
    <fieldset
      class={error === undefined ? 'field' : 'field has-error'}
      role="radiogroup"
      aria-describedby={describedBy(props, id)}
      aria-invalid={error === undefined ? undefined : 'true'}
      aria-required={required === true ? 'true' : undefined}
      disabled={props.disabled}
    >
      <Legend {...props} id={id} />
      <div class={props.arrange === 'row' ? 'picks picks-row' : 'picks'}>
        {options.map((option, index) => (
          <label class="pick">
            <input
              type="radio"
              name={name}
              value={option.value}
              id={index === 0 ? id : `${id}-${index}`}
              checked={option.value === value}
              required={required}
              disabled={option.disabled}
              aria-describedby={option.hint === undefined ? undefined : `${id}-${index}-hint`}
            />
            <PickBody option={option} hintId={`${id}-${index}-hint`} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Any number of several. `required` here is said in words and checked by the server: browsers cannot. */
export function Checks(props: GroupProps & { values?: readonly string[] | undefined }) {
  const { options, name, values = [], error } = props
  const id = props.id ?? fieldId(name)
  return (
    <fieldset class={error === undefined ? 'field' : 'field has-error'} aria-describedby={describedBy(props, id)} disabled={props.disabled}>
      <Legend {...props} id={id} />
      <div class={props.arrange === 'row' ? 'picks picks-row' : 'picks'}>
        {options.map((option, index) => (
          <label class="pick">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              id={index === 0 ? id : `${id}-${index}`}
              checked={values.includes(option.value)}
              disabled={option.disabled}
              aria-invalid={error === undefined ? undefined : 'true'}
              aria-describedby={option.hint === undefined ? undefined : `${id}-${index}-hint`}
            />
            <PickBody option={option} hintId={`${id}-${index}-hint`} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Legend(props: GroupProps & { id: string }) {
  return (
    <>
      <legend>
        <span class="field-label">{props.label}</span>
        <Mark required={props.required} unmarked={props.unmarked} locale={props.locale} />
      </legend>
      <HintAndError id={props.id} hint={props.hint} error={props.error} locale={props.locale} />
    </>
  )
}

function PickBody({ option, hintId }: { option: Option; hintId: string }) {
  return (
    <span class="pick-body">
      <span class="pick-label">{option.picture}{option.label}</span>
      {option.hint !== undefined && <span class="pick-hint" id={hintId}>{option.hint}</span>}
    </span>
  )
}
