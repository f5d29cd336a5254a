import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicPlace, publicWording } from './publishing.ts'

test('names, phones, dwellings and plates in a place are masked; buildings, gates and streets stay', () => {
  assert.equal(publicPlace('3号楼2单元502室 李建国 13812345678 京A12345'), '〔住址〕 〔姓名〕 〔电话〕 〔车牌〕')
  for (const place of ['', '3号楼东门', '学院路 1 号', '3号楼2单元', '示例路12号院5号楼1层大厅', '1000 N Main St, Los Angeles, CA 90012', '2111 W BELLEVUE AVE, 90026', 'Corner of Wilshire Blvd and Vermont Ave']) assert.equal(publicPlace(place), place)
})

test('a name that the words make known is masked in the place too, and counted', () => {
  const { place, masked } = publicWording({ title: '路灯不亮', text: '请联系晏培德', place: '晏培德家楼下' })
  assert.equal(place, '〔姓名〕家楼下')
  assert.equal(masked, 2)
})
