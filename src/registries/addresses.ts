// Which addresses requests may go to: https anywhere public, http only on this machine; redirects never into a private network.
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Loopback, private, link-local, shared, multicast and reserved networks. */
const PRIVATE = new BlockList();
for (const network of '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/3'.split(
  ' ',
))
  addNetwork(network, 'ipv4');
for (const network of '::/127 64:ff9b::/96 fc00::/7 fe80::/10 ff00::/8'.split(' ')) addNetwork(network, 'ipv6');

function addNetwork(network: string, family: 'ipv4' | 'ipv6'): void {
  const [address = '', bits = ''] = network.split('/');
  PRIVATE.addSubnet(address, Number(bits), family);
}

/** An endpoint that someone configured: a Chinese predicate when it may not be asked. */
export function judgeEndpoint(text: string): string | undefined {
  if (!URL.canParse(text)) return '不是网址';
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash) return '应只有主机和路径';
  if (protocol === 'https:') return undefined;
  return protocol === 'http:' && LOOPBACK.has(hostname) ? undefined : '应以 https:// 开头（只有本机可用 http://）';
}

/** Whether a request that began at `start` may go on to `target`: the same protocol, and the same host or a public one. */
export async function mayFollow(start: URL, target: URL): Promise<boolean> {
  if (target.protocol !== start.protocol || target.username || target.password) return false;
  if (target.host === start.host) return true;
  if (target.protocol !== 'https:') return false;
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [{ address: host }] : await lookup(host, { all: true });
  return addresses.every(({ address }) => !isPrivate(address));
}

export function isPrivate(address: string): boolean {
  return PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
