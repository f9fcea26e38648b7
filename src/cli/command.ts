// What a command of the command line is.
import type { ParseArgsConfig } from 'node:util';

export type Invocation = {
  /** Those besides the folder; fewer when the line ends early. */
  readonly words: readonly string[];
  /** The book's folder, as named. */
  readonly folder: string | undefined;
  readonly options: { readonly [name: string]: string | boolean | readonly string[] | undefined };
};

export type Command = {
  /** Chinese; how it is used, one line per option. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many words it takes, 1 when absent. The last is the folder, unless an option `book` names it. */
  readonly words?: number;
  /** Answers the exit code. */
  readonly run: (invocation: Invocation) => number | Promise<number>;
};

/** Commands under one name: `kanben refs import`. Each is imported when it runs. */
export type CommandGroup = {
  /** Chinese; one line per command. */
  readonly help: string;
  readonly commands: ReadonlyMap<string, () => Promise<Command | CommandGroup>>;
};

/** The text of an option that takes one. */
export function optionText({ options }: Pick<Invocation, 'options'>, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The items of an option that may be repeated, and may hold several between commas. */
export function optionItems({ options }: Pick<Invocation, 'options'>, name: string): readonly string[] {
  const values = options[name];
  return Array.isArray(values) ? values.flatMap((value: string) => value.split(',').map((item) => item.trim())) : [];
}
