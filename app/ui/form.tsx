/** Parts of a form, each with its label, hint and error wired for screen readers. */
export { Choice, Checks, type Option } from './form/choice.tsx'
export { ErrorSummary, type FormError } from './form/error-summary.tsx'
export { fieldId, type FieldProps } from './form/field.tsx'
export { FileField } from './form/file-field.tsx'
export { HiddenFields } from './form/hidden-fields.tsx'
export { Select } from './form/select.tsx'
export { ButtonLink, Buttons, Submit } from './form/submit.tsx'
export { DateField, TextArea, TextField } from './form/text-field.tsx'
