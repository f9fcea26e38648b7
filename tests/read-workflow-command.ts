// A line of a log → the command that GitHub's runner takes it for, by the rules it documents: `::name key=value,…::message` behind blanks, and
// the older `##[name key=value;…]message` anywhere in the line.

export type WorkflowCommand = {
  readonly command: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
};

const DATA = [['%0D', '\r'] as const, ['%0A', '\n'] as const, ['%25', '%'] as const];
const PROPERTY = [['%0D', '\r'] as const, ['%0A', '\n'] as const, ['%3A', ':'] as const, ['%2C', ','] as const];

/** Undefined for a line that is none. Names are not looked up: any word is a command. */
export function readWorkflowCommand(line: string): WorkflowCommand | undefined {
  const newer = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/su.exec(line);
  const match = newer ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/su.exec(line);
  if (!match) return undefined;
  const [, command = '', written = '', data = ''] = match;
  const properties = written.split(newer ? ',' : ';').flatMap((pair): [string, string][] => {
    const [key = '', value = ''] = pair.split(/=(.*)/s);
    return key ? [[key, decode(value, [...PROPERTY, ...DATA.slice(2)])]] : [];
  });
  return { command, properties: new Map(properties), data: decode(data, DATA) };
}

function decode(text: string, codes: readonly (readonly [string, string])[]): string {
  return codes.reduce((decoded, [code, character]) => decoded.replaceAll(code, character), text);
}
