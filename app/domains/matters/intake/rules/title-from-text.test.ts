import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleFromText } from './title-from-text.ts'

test('the title says what is the matter, not who writes', () => {
  assert.equal(titleFromText('我是赵小芳，住在南苑。楼道的灯坏了三天。'), '住在南苑，楼道的灯坏了三天')
  assert.equal(titleFromText('你好，我叫李建国，电话13812345678，门口的井盖松了。'), '门口的井盖松了')
  assert.equal(titleFromText('我被困在电梯里了，快来人！'), '我被困在电梯里了')
  assert.equal(titleFromText('我是来反映噪音的，每天半夜。'), '我是来反映噪音的')
  assert.equal(titleFromText('我是赵小芳'), '我是赵小芳')
})
