// A site's `_headers` × the path of a request → the headers that Netlify and Cloudflare Pages would send: those of all rules that match,
// a `*` standing for any characters, values of one name joined by commas.
export function headersFor(file: string, path: string): Record<string, string> {
  const headers = new Map<string, string>();
  let applies = false;
  for (const line of file.split('\n').filter((text) => text.trim())) {
    if (!/^\s/.test(line)) applies = toPattern(line).test(path);
    else if (applies) {
      const [, name = '', value = ''] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
      const before = headers.get(name.toLowerCase());
      headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(headers);
}

function toPattern(rule: string): RegExp {
  return new RegExp(`^${rule.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`);
}
