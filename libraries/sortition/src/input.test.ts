import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BadInput } from '@gongzhi/bad-input'
import { readPeople } from './person.ts'
import { readQuotas } from './quota.ts'

const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    assert.ok(error instanceof BadInput, String(error))
    return [error.code, error.file, error.line, error.field]
  }
  return 'nothing is wrong'
}
const plain = 'feature,value,min,max\nsex,f,1,2\nsex,m,0,2\n'

test('both headers, any order of columns, BOM, CRLF and quotes read alike', () => {
  const read = readQuotas(plain).map(({ line: _, ...quota }) => quota)
  for (const text of ['category,feature,min,max\nsex,f,1,2\nsex,m,0,2\n', '\uFEFFmax,min,value,feature\r\n2,1,"f",sex\r\n2,0,m,"sex"\r\n', 'Feature, Value ,MIN,Max\nsex,f, 1 ,2\nsex,m,0,2']) {
    assert.deepEqual(readQuotas(text).map(({ line: _, ...quota }) => quota), read)
  }
  assert.deepEqual(readQuotas('feature,value,min,max,min_flex,max_flex\nsex,f,1,2,0,3\n')[0], { feature: 'sex', value: 'f', min: 1, max: 2, minFlex: 0, maxFlex: 3, line: 2 })
})

test('values and columns match whatever their case; without an id people are numbered', () => {
  const people = readPeople('name,SEX\nA,F\nB, m \n', readQuotas(plain))
  assert.deepEqual(people, [{ id: '1', quotas: [0], household: null }, { id: '2', quotas: [1], household: null }])
  assert.deepEqual(readPeople('home,sex,name\nh,F,A\n,m,B\n', readQuotas(plain), { id: 'name', household: 'home' }).map(({ id, household }) => [id, household]), [['A', 'h'], ['B', null]])
})

test('a maximum may be as large as anybody likes', () => {
  assert.equal(readQuotas('feature,value,min,max\nsex,f,0,999999999999\n')[0]?.max, 999_999_999_999)
})

test('broken quotas are named by code, line and column', () => {
  const of = (text: string) => refusal(() => readQuotas(text, 'q.csv'))
  assert.deepEqual(of(''), ['FILE_EMPTY', 'q.csv', 1, null])
  assert.deepEqual(of('feature,value,min,max\n'), ['QUOTAS_NONE', 'q.csv', null, null])
  assert.deepEqual(of('feature,value,min\nsex,f,1\n'), ['COLUMN_MISSING', 'q.csv', 1, 'max'])
  assert.deepEqual(of('category,min,max\nsex,1,2\n'), ['COLUMN_MISSING', 'q.csv', 1, 'feature'])
  assert.deepEqual(of('feature,value,min,max\nsex,f,1\n'), ['ROW_LENGTH', 'q.csv', 2, null])
  assert.deepEqual(of('feature,value,min,max\nsex,f,one,2\n'), ['NUMBER_MALFORMED', 'q.csv', 2, 'min'])
  assert.deepEqual(of('feature,value,min,max\nsex,f,1,2.5\n'), ['NUMBER_MALFORMED', 'q.csv', 2, 'max'])
  assert.deepEqual(of('feature,value,min,max\nsex,f,-1,2\n'), ['NUMBER_MALFORMED', 'q.csv', 2, 'min'])
  assert.deepEqual(of('feature,value,min,max\nsex,f,,2\n'), ['VALUE_MISSING', 'q.csv', 2, 'min'])
  assert.deepEqual(of('feature,value,min,max\nsex,,1,2\n'), ['VALUE_MISSING', 'q.csv', 2, 'value'])
  assert.deepEqual(of('feature,value,min,max\nsex,f,3,2\n'), ['MIN_ABOVE_MAX', 'q.csv', 2, 'min'])
  assert.deepEqual(of(`${plain}Sex,F,1,1\n`), ['VALUE_TWICE', 'q.csv', 4, 'value'])
  assert.deepEqual(of('feature,value,min,max,min_flex,max_flex\nsex,f,1,2,2,2\n'), ['FLEX_INSIDE_QUOTA', 'q.csv', 2, 'min_flex'])
})

test('broken lists are named by code, line and column', () => {
  const of = (text: string, columns = {}) => refusal(() => readPeople(text, readQuotas(plain), columns, 'p.csv'))
  assert.deepEqual(of('sex\n'), ['PEOPLE_NONE', 'p.csv', 1, null])
  assert.deepEqual(of('age\n3\n'), ['COLUMN_MISSING', 'p.csv', 1, 'sex'])
  assert.deepEqual(of('sex,SEX \nf,f\n'), 'nothing is wrong')
  assert.deepEqual(of('Sex,SEX\nf,f\n'), ['COLUMN_TWICE', 'p.csv', 1, 'sex'])
  assert.deepEqual(of('sex\nf\nx\n'), ['VALUE_WITHOUT_QUOTA', 'p.csv', 3, 'sex'])
  assert.deepEqual(of('id,sex\n1,\n'), ['VALUE_MISSING', 'p.csv', 2, 'sex'])
  assert.deepEqual(of('id,sex\n1,f\n1,m\n', { id: 'id' }), ['ID_TWICE', 'p.csv', 3, 'id'])
  assert.deepEqual(of('id,sex\n,f\n', { id: 'id' }), ['ID_MISSING', 'p.csv', 2, 'id'])
  assert.deepEqual(of('sex\nf\n', { id: 'id' }), ['COLUMN_MISSING', 'p.csv', 1, 'id'])
  assert.deepEqual(of('sex\nf\n', { household: 'home' }), ['COLUMN_MISSING', 'p.csv', 1, 'home'])
})
