// `term` and `: definition` lines are markdown-it-deflist's business, save that the caption of a table defines nothing.
import type { StateBlock } from 'markdown-it';
import { lineContentStart } from '../context.ts';

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** Wraps the rule for definition lists: `: caption {#tbl-x}` that lost its table stays text, and is noted as such. */
export function createDefinitionRule(readDefinitions: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const next = state.isEmpty(startLine + 1) ? startLine + 2 : startLine + 1;
    if (next < endLine && isStrayCaption(state, next)) return false;
    return readDefinitions(state, startLine, endLine, silent);
  };
}

function isStrayCaption(state: StateBlock, line: number): boolean {
  const start = lineContentStart(state, line);
  return state.src[start] === ':' && /^:[ \t].*\{#tbl-[^{}]*\}[ \t]*$/.test(state.src.slice(start, state.eMarks[line]));
}
