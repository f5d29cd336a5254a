import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPersonalData } from './find-personal-data.ts';

const namesIn = (text: string) => findPersonalData(text).filter(span => span.type === 'name').map(span => text.slice(span.start, span.end));

test('capitals alone make no name: kinds of request and English sentences stay as they are', () => {
  for (const words of ['Bulky Items', 'Graffiti Removal', 'Metal/Household Appliances', 'Illegal Dumping Pickup', 'Electronic Waste', 'Other', 'Feedback', 'Dead Animal Removal',
    'Single Streetlight Issue', 'Homeless Encampment', 'Multiple Streetlight Issue', 'Report Water Waste', 'There is a Water Leak in the Underground Garage', 'Broken Elevator In Tower Four',
    'This is Terrible, Please Send Somebody', 'Street Lights near Van Nuys are Out', 'The Parking Barrier Is Stuck Again', 'Playground Slide Cracked, Rose Garden']) {
    assert.deepEqual(namesIn(words), [], words);
  }
});

test('names in English are found, with what is a word besides a name', () => {
  for (const [text, name] of [['My name is John Smith and the lift is stuck.', 'John Smith'], ['Mark Johnson called about the Gate.', 'Mark Johnson'], ['please call Rose Baker, flat 3', 'Rose Baker'],
    ['Our neighbour Mia Andersson told us', 'Mia Andersson'], ['The guard Zhang Wei shouted', 'Zhang Wei'], ['物业的Anna Schmidt说没人管', 'Anna Schmidt'], ["Hi, I'm Kevin. The Lift is Broken", 'Kevin']] as const) {
    assert.deepEqual(namesIn(text), [name], text);
  }
});

test('Uyghur, Tibetan and Mongol names without a dot are found before a verb; greetings, cities and shops are none', () => {
  for (const [text, name] of [['阿卜杜热合曼来问托管班。', '阿卜杜热合曼'], ['晚上扎西次仁说灯坏了。', '扎西次仁'], ['二楼娜仁图雅家漏水', '娜仁图雅']] as const) {
    assert.deepEqual(namesIn(text), [name], text);
  }
  for (const text of ['扎西德勒，谢谢你们。', '从呼和浩特搬来的。', '阿里木江拉面油烟大', '达瓦次仁路积水']) assert.deepEqual(namesIn(text), [], text);
});
