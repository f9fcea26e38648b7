// The words after a command's name → its folder and options; or what is wrong with them and what was probably meant, in Chinese.
import { parseArgs } from 'node:util';
import { nearest } from '../model/nearest.ts';
import { type Command, type Invocation, optionText } from './command.ts';

export function readWords({ options, words: most = 1 }: Command, words: readonly string[]): Invocation | string {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length > most) return `多余的参数：${positionals.slice(most).join(' ')}`;
    const chosen = values as Invocation['options'];
    if ('book' in options)
      return { words: positionals, folder: optionText({ options: chosen }, 'book'), options: chosen };
    return { words: positionals.slice(0, most - 1), folder: positionals[most - 1], options: chosen };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
    return describeOption(/'(-[^' ]*)/.exec(error.message)?.[1] ?? '', options);
  }
}

function describeOption(written: string, options: Command['options']): string {
  const name = written.replace(/^--?/, '');
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (known) return `选项 ${written} ${known.type === 'string' ? '后面要写一个值' : '后面不写值'}`;
  return describeUnknown(
    '选项',
    written,
    [...Object.keys(options), 'help'].map((option) => `--${option}`),
  );
}

/** What is said of a word that is none of those known. */
export function describeUnknown(kind: '命令' | '选项', word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return `没有“${word}”这个${kind}${meant ? `，最接近的是 ${meant}` : ''}`;
}
