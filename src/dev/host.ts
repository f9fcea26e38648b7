// The Host header × the address that we are bound to → whether to answer. A page elsewhere can make its own name lead to this machine
// (DNS rebinding); it cannot make that name one of ours.
import { isIP } from 'node:net';

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

/** Bound to every address of the machine, any address in figures is ours: no one else can own its name. */
const WILDCARDS = ['0.0.0.0', '::'];

export function isOwnHost(header: string | undefined, bound: string): boolean {
  const name = /^(\[[\da-f:.]+\]|[^\s:@/\\[\]]+)(?::\d+)?$/i.exec(header ?? '')?.[1]?.toLowerCase();
  if (name === undefined) return false;
  const plain = name.replace(/^\[|\]$/g, '');
  return LOCAL.includes(name) || plain === bound.toLowerCase() || (WILDCARDS.includes(bound) && isIP(plain) !== 0);
}

/** Whether no other machine can reach us there. */
export function isLoopback(bound: string): boolean {
  return LOCAL.includes(bound.toLowerCase()) || bound === '::1' || (isIP(bound) === 4 && bound.startsWith('127.'));
}
