// What the commands that ask registries share: who asks, where the registries are, and what is said of those that were silent.

import { REGISTRIES, type Registry } from '../../../schemas/lock.ts';
import { showText } from '../../check/display-text.ts';
import { readPackageVersion, refuse } from '../../disk.ts';
import { countVerdicts, judgeBook } from '../../evidence/verdict.ts';
import type { Book } from '../../model/book.ts';
import { REGISTRY_TITLES, STATUS_WORDS } from '../../model/verdict.ts';
import type { Client } from '../../registries/client.ts';
import { judgeEndpoints, openRegistries } from '../../registries/registries.ts';
import type { Silence } from '../../registries/survey.ts';
import { type Invocation, optionText } from '../command.ts';

export const REGISTRY_OPTIONS = { contact: { type: 'string' } } as const;

export const REGISTRY_HELP = `  --contact 邮箱  告诉登记机构是谁在问；不写时用环境变量 KANBEN_CONTACT，或 book.yaml 里第一位作者的邮箱
`;

export const REGISTRY_ENVIRONMENT = `
环境变量：
  KANBEN_OPENALEX_KEY  OpenAlex 的密钥，可以没有
  KANBEN_CROSSREF_URL、KANBEN_DATACITE_URL、KANBEN_ARXIV_URL、KANBEN_DOI_ORG_URL、KANBEN_OPENALEX_URL、KANBEN_OPENLIBRARY_URL
                       改问镜像：https:// 地址，只有本机可用 http://

退出码：0 都已问到；1 与登记机构的回答有矛盾（audit）；2 用法不对或程序出错；3 有登记机构没有答完。
`;

/** Some registry left something open that only it knows. */
export const INCOMPLETE = 3;

/** Refuses what cannot work before anyone is asked. */
export function openClient(invocation: Invocation, { settings, lock }: Book): Client {
  if (lock && lock.issues.length > 0) refuse(`${lock.file} 有错误，先用 kanben check 查看并改正`);
  const { env } = process;
  const endpoints = new Map(
    REGISTRIES.flatMap((registry): [Registry, string][] => {
      const endpoint = env[`KANBEN_${registry.toUpperCase().replace('.', '_')}_URL`];
      return endpoint ? [[registry, endpoint]] : [];
    }),
  );
  const problem = judgeEndpoints(endpoints);
  if (problem) refuse(problem);
  const author = settings.authors.find(({ email }) => email !== undefined)?.email;
  const contact = optionText(invocation, 'contact') ?? (env.KANBEN_CONTACT || author);
  // It becomes part of a header.
  if (contact !== undefined && !/^[!-~]+@[!-~]+$/.test(contact)) refuse(`“${contact}”不是电子邮箱地址`);
  const clock = { now: Date.now, wait: (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time)) };
  return openRegistries({
    version: readPackageVersion(),
    contact,
    openalexKey: env.KANBEN_OPENALEX_KEY,
    endpoints,
    clock,
  });
}

/** Chinese lines, and the exit code that they ask for. `keysOf` names the references of an identifier. */
export function describeSilences(
  silences: readonly Silence[],
  keysOf: (identifier: string) => readonly string[],
): { readonly text: string; readonly code: number } {
  const lines = silences.map(({ reader, reasons, identifiers }) => {
    const keys = [...new Set([...identifiers].flatMap(keysOf))].sort();
    const some = keys.slice(0, MAX_KEYS).join('、') + (keys.length > MAX_KEYS ? ' 等' : '');
    return `${REGISTRY_TITLES[reader.registry]} 没有答完：${[...reasons].join('；')}。${keys.length} 条文献原样未动：${some}\n`;
  });
  const isOpen = silences.some(({ reader }) => !reader.isOptional);
  return {
    text: lines.map((line) => showText(line.trimEnd())).join('\n') + (lines.length > 0 ? '\n' : ''),
    code: isOpen ? INCOMPLETE : 0,
  };
}

const MAX_KEYS = 8;

/** 已核实 12，无从查证 3. */
export function describeTotals(book: Book): string {
  const counts = [...countVerdicts(judgeBook(book).values())].filter(([, count]) => count > 0);
  return `${counts.map(([status, count]) => `${STATUS_WORDS[status]} ${count}`).join('，')}\n`;
}
