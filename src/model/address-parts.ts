// A link's destination → its scheme, path and anchor. Browsers drop blanks and control characters before they read a scheme; so do we.

export type AddressParts = {
  /** Lower case, without the colon; `//` when only the scheme is missing. */
  readonly scheme?: string;
  readonly path: string;
  readonly anchor?: string;
};

export function splitAddress(href: string): AddressParts {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what browsers drop
  const bare = href.replace(/[\u0000-\u0020]/g, '');
  const scheme =
    /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(bare)?.[1]?.toLowerCase() ?? /^[\\/]{2}/.exec(bare)?.[0].replace(/.+/, '//');
  const hash = href.indexOf('#');
  const path = decode((hash < 0 ? href : href.slice(0, hash)).replace(/\?.*$/s, ''));
  return { ...(scheme ? { scheme } : {}), path, ...(hash < 0 ? {} : { anchor: decode(href.slice(hash + 1)) }) };
}

/** `%E5…` → characters; text that is no valid encoding stays. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `path` seen from the folder of `file`, from the book's folder; undefined when it leaves the book. */
export function joinPath(file: string, path: string): string | undefined {
  const steps = file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The file that `address`, written in `file`, names, from the book's folder; undefined for an address, an absolute path or one that leaves the book. */
export function fileAddressed(file: string, address: string): string | undefined {
  const { scheme, path } = splitAddress(address);
  return scheme !== undefined || path === '' || /^\/|\\/.test(path) ? undefined : joinPath(file, path);
}
