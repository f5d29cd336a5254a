import { Field, wiring, type FieldProps } from './field.tsx'

type TextType = 'text' | 'tel' | 'email' | 'search' | 'url' | 'password' | 'number'

export interface TextFieldProps extends FieldProps {
  value?: string | number | undefined
  type?: TextType
  /** Which keyboard a phone shows: numeric for codes and amounts. */
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  autocomplete?: string
  minlength?: number
  maxlength?: number
  pattern?: string
  min?: number | string
  max?: number | string
  step?: number | string
  placeholder?: string
  /** Short answers get a short box. */
  width?: 'short' | 'medium' | 'full'
  /** What stands after the box: 元, 户, 平方米. */
  unit?: string
}

export function TextField(props: TextFieldProps) {
  const { value, type = 'text', width = 'full', unit, inputmode, autocomplete, minlength, maxlength, pattern, min, max, step, placeholder } = props
  const input = (
    <input
      {...wiring(props)}
      class={`input input-${width}`}
      type={type}
      value={value}
      inputmode={inputmode}
      autocomplete={autocomplete}
      minlength={minlength}
      maxlength={maxlength}
      pattern={pattern}
      min={min}
      max={max}
      step={step}
      placeholder={placeholder}
    />
  )
  return <Field field={props}>{unit === undefined ? input : <span class="input-unit">{input} <span>{unit}</span></span>}</Field>
}

export interface DateFieldProps extends FieldProps {
  /** YYYY-MM-DD, or YYYY-MM-DDTHH:MM with `time`. */
  value?: string | undefined
  time?: boolean
  min?: string
  max?: string
}

export function DateField(props: DateFieldProps) {
  return (
    <Field field={props}>
      <input {...wiring(props)} class="input input-medium" type={props.time === true ? 'datetime-local' : 'date'} value={props.value} min={props.min} max={props.max} />
    </Field>
  )
}

export interface TextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number
  minlength?: number
  maxlength?: number
  placeholder?: string
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field field={props}>
      <textarea {...wiring(props)} class="input" rows={props.rows ?? 5} minlength={props.minlength} maxlength={props.maxlength} placeholder={props.placeholder}>
        {/* A browser drops the first line break after the tag; one more keeps what the person typed. */}
        {props.value?.startsWith('\n') === true ? `\n${props.value}` : props.value}
      </textarea>
    </Field>
  )
}
