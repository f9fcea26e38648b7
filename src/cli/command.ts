// What a command of the command line is.
import type { ParseArgsConfig } from 'node:util';

export type Invocation = {
  /** Those before the folder; fewer when the line ends early. */
  readonly words: readonly string[];
  /** The book's folder, as named. */
  readonly folder: string | undefined;
  readonly options: { readonly [name: string]: string | boolean | undefined };
};

export type Command = {
  /** Chinese; how it is used, one line per option. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many words it takes, the last being the folder; 1 when absent. */
  readonly words?: number;
  /** Answers the exit code. */
  readonly run: (invocation: Invocation) => number | Promise<number>;
};

/** The text of an option that takes one. */
export function optionText({ options }: Invocation, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
