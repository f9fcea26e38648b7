// Spellings of Chinese: traditional characters in simplified form, and the syllables a character may be read as. The dictionaries are
// loaded when the first word asks for them: most books never need either.
import { createRequire } from 'node:module';
import { isHan } from '../model/characters.ts';

export type Spelling = {
  /** 機器學習 → 机器学习. */
  readonly simplify: (text: string) => string;
  /** Without tones, ü as v: 单 → dan, shan, chan. Empty for what is no Han character. */
  readonly syllables: (character: string) => readonly string[];
};

export function createSpelling(): Spelling {
  const require = createRequire(import.meta.url);
  let converter: ((text: string) => string) | undefined;
  const readings = new Map<string, readonly string[]>();
  return {
    simplify(text) {
      const convert = converter ?? loadConverter(require);
      converter = convert;
      return convert(text);
    },
    syllables(character) {
      if (!isHan(character)) return [];
      const known = readings.get(character) ?? readSyllables(require, character);
      readings.set(character, known);
      return known;
    },
  };
}

function loadConverter(require: NodeJS.Require): (text: string) => string {
  const { Converter } = require('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}

function readSyllables(require: NodeJS.Require, character: string): readonly string[] {
  const { pinyin } = require('pinyin-pro') as typeof import('pinyin-pro');
  const read = [
    ...pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }),
    ...pinyin(character, { toneType: 'none', type: 'array', surname: 'head', v: true }),
  ];
  return [...new Set(read.filter((syllable) => /^[a-z]+$/.test(syllable)))];
}
