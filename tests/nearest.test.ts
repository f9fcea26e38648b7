// Which word an author most likely meant.
import { expect, test } from 'vitest';
import { nearest, nearestFinder } from '../src/model/nearest.ts';
import { processorTime } from './processor-time.ts';

test.each([
  ['titel', ['title', 'subtitle'], 'title'],
  ['fig-structrue', ['fig-structure', 'fig-other'], 'fig-structure'],
  ['lin2042', ['lin2024', 'lin2004'], 'lin2024'],
  ['FIG-X', ['fig-x'], 'fig-x'],
  ['基础模形', ['基础模型', '大模型'], '基础模型'],
  ['x', ['y'], 'y'],
  ['author', ['keywords', 'date'], undefined],
  ['', ['a'], undefined],
  ['__proto__', ['__proto_'], '__proto_'],
])('%s among %j is %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('looks at neither huge words nor huge candidates', () => {
  const huge = 'a'.repeat(1_000_000);
  expect(nearest(huge, [huge.slice(1)])).toBeUndefined();
  expect(nearest('aaaa', [huge])).toBeUndefined();
});

test('a finder gives up after many words, so that hostile input costs little', () => {
  const find = nearestFinder(Array.from({ length: 5000 }, (_, index) => `fig-figure-${index}`));
  const started = processorTime();
  for (let index = 0; index < 5000; index++) find(`fig-figurs-${index}`);
  expect(processorTime() - started).toBeLessThan(5000);
  expect(find('fig-figurs-1')).toBe('fig-figure-1');
});
