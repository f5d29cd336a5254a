import { localeOf, wordsFor } from '../locale.ts'
import { Enhance } from '../assets.tsx'
import { Field, wiring, type FieldProps } from './field.tsx'

export interface FileFieldProps extends FieldProps {
  multiple?: boolean
  /** How many files the server takes; said in the hint. */
  limit?: number
  /** What the file chooser offers; photographs unless told. */
  accept?: string
  /** Opens the camera straight away instead of offering camera and album. */
  camera?: boolean
  /** Files that an earlier try already brought. */
  kept?: readonly { readonly name: string; readonly href?: string | undefined }[]
  /** Shows small pictures of what was chosen (script). */
  preview?: boolean
}

/** What every browser can show; offered no HEIC, a phone that takes such pictures converts them by itself. */
const photoTypes = 'image/jpeg,image/png,image/webp'

/** Photographs or documents. The form around it needs enctype="multipart/form-data". */
export function FileField(props: FileFieldProps) {
  const { multiple, limit, accept = photoTypes, camera, kept = [], preview = accept.startsWith('image/') } = props
  const words = wordsFor(props.locale)
  const photos = accept.startsWith('image/')
  const said = [props.hint ?? (photos ? words.form.photos : undefined), limit === undefined ? undefined : words.form.photosLimit(limit)].filter((part) => part !== undefined)
  const field = { ...props, hint: said.length === 0 ? undefined : said.flatMap((part, index) => (index === 0 || localeOf(props.locale) === 'zh-CN' ? [part] : [' ', part])) }
  const input = (
    <input {...wiring(field)} class="input input-file" type="file" accept={accept} multiple={multiple} capture={camera === true ? 'environment' : undefined} data-limit={limit} />
  )
  return (
    <Field field={field}>
      {kept.length > 0 && (
        <p class="kept-files">
          {words.form.keptFiles}{' '}
          {kept.map((file) => (file.href === undefined ? <span class="tag">{file.name}</span> : <a class="tag" href={file.href}>{file.name}</a>))}
        </p>
      )}
      {preview && photos ? (
        <gz-photo-preview data-remove={words.elements.photo.remove} data-large={words.elements.photo.large} data-chosen={words.elements.photo.chosen('%')}>{input}</gz-photo-preview>
      ) : (
        input
      )}
      {preview && photos && <Enhance name="gz-photo-preview" />}
    </Field>
  )
}
