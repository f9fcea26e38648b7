// A formula as a line of text: for the eye, for the ear, and as the search compares both with what a page holds.
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { createFold } from '../src/client/search/fold.ts';
import { formulaText, formulaWords } from '../src/render/formula-text.ts';
import { loadTypeset } from '../src/render/typeset.ts';
import { compileSection, pageOf } from './resolve/compile-files.ts';

const fold = (words: string) => createFold(new Map())(words).text;
/** What a page reads leaves out signs over letters. */
const SIGNS = /(?<=[A-Za-zα-ω])(?:[\^~ˉ‾˙¨]|\u20d7)/g;

test.each([
  ['x', 'x', 'x'],
  ['a_1^2', 'a₁²', 'a12'],
  ['3.1\\times10^{23}', '3.1×10²³', '3.1×1023'],
  ['\\theta_{t+1}', 'θₜ₊₁', 'θt+1'],
  ['\\frac{a}{b}', 'a∕b', 'ab'],
  ['\\sqrt{d_k}', '√dₖ', 'dk'],
  ['2^{a,b}', '2ˆa,b', '2a,b'],
  ['\\hat{p}', 'p̂', 'p^'],
  ['\\bar{x}_1', 'x̄₁', 'xˉ1'],
  ['\\tilde{\\boldsymbol{\\theta}}', 'θ̃', 'θ~'],
  ['\\dot{x}+\\ddot{y}', 'ẋ+ÿ', 'x˙+y¨'],
  ['\\overline{z}', 'z̅', 'z‾'],
  ['\\vec{a}', 'a⃗', 'a⃗'],
  ['a<b\\&c', 'a<b&c', 'a<b&c'],
  ['\\nothing', '\\nothing', '\\nothing'],
])('%s', async (tex, forEye, forEar) => {
  const book = compileSection(`$${tex}$`);
  const typeset = await loadTypeset(book, createCache());
  const [formula] = pageOf(book, 'p').section.formulas;
  if (!formula) throw new Error('one formula');
  const [text, words] = [formulaText(formula, typeset), formulaWords(formula, typeset)];
  expect([text, words]).toEqual([forEye.normalize('NFD'), forEar]);
  expect(fold(text)).toBe(fold(words.replace(SIGNS, '')));
});
