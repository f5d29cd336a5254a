import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Checks, Choice, ErrorSummary, FileField, HiddenFields, Select, TextArea, TextField } from '../form.tsx'
import { Field } from './field.tsx'

const html = (node: unknown) => String(node)

test('label, hint and error of a field are tied to it', () => {
  const field = html(<TextField name="title" label="什么事" hint="几个字" error="请填写" required />)
  assert.match(field, /<label for="field-title">/)
  assert.match(field, /<input id="field-title" name="title" required="" aria-describedby="field-title-hint field-title-error" aria-invalid="true"/)
  assert.match(field, /id="field-title-hint">几个字/)
  assert.match(field, /id="field-title-error">.*请填写/)
  assert.match(field, /必填/)
})

test('a field in order says nothing about errors', () => {
  const field = html(<TextField name="title" label="什么事" locale="en" />)
  assert.doesNotMatch(field, /aria-invalid|aria-describedby|has-error/)
  assert.match(field, /optional/)
  assert.doesNotMatch(html(<TextField name="q" label="搜索" unmarked />), /选填|必填/)
})

test('the error summary leads to each field, and to the first answer of a group', () => {
  const summary = html(<ErrorSummary errors={[{ name: 'kind', message: '请选一类' }, { message: '网络忙' }]} />)
  assert.match(summary, /role="alert" tabindex="-1" autofocus=""/)
  assert.match(summary, /<a href="#field-kind">请选一类<\/a>/)
  assert.match(summary, /有 2 处/)
  assert.match(html(<Choice name="kind" label="哪一类" options={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} value="b" />), /type="radio" name="kind" value="a" id="field-kind"/)
  assert.equal(html(<ErrorSummary errors={[]} />), '')
})

test('chosen answers stay chosen', () => {
  const options = [{ value: 'a', label: 'A' }, { value: 'b', label: 'B', hint: '说明' }]
  assert.match(html(<Choice name="k" label="K" options={options} value="b" />), /value="b" id="field-k-1" checked="" aria-describedby="field-k-1-hint"/)
  assert.equal(html(<Checks name="k" label="K" options={options} values={['a', 'b']} />).split('checked=""').length, 3)
  assert.match(html(<Select name="k" label="K" options={[{ group: 'G', options }]} value="b" />), /<option value="b" selected="">B/)
})

test('what people typed comes back whole, escaped, with its first line break', () => {
  assert.match(html(<TextArea name="t" label="T" value={'</textarea><script>'} />), />&lt;\/textarea&gt;&lt;script&gt;<\/textarea>/)
  assert.match(html(<TextArea name="t" label="T" value={'\n第二行'} />), />\n\n第二行<\/textarea>/)
  assert.match(html(<TextField name="t" label="T" value={'" onfocus="x'} />), /value="&quot; onfocus=&quot;x"/)
})

test('photographs may be several, with the limit in words, and the camera only when asked', () => {
  const field = html(<FileField name="photos" label="照片" multiple limit={4} />)
  assert.match(field, /type="file" accept="image\/jpeg,image\/png,image\/webp" multiple=""/)
  assert.match(field, /最多 4 张/)
  assert.doesNotMatch(field, /capture/)
  assert.match(html(<FileField name="p" label="P" camera />), /capture="environment"/)
})

test('hidden fields leave out what is not there', () => {
  assert.equal(html(<HiddenFields fields={{ a: 1, b: undefined, c: ['x', 'y'] }} />), '<input type="hidden" name="a" value="1"/><input type="hidden" name="c" value="x"/><input type="hidden" name="c" value="y"/>')
})

test('names with brackets and dots make ids that links can hold', () => {
  assert.match(html(<Field field={{ name: 'rooms[0].area', label: '面积' }}><i /></Field>), /for="field-rooms-0-area"/)
})
