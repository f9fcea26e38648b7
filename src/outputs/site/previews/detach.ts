// A piece of a page's HTML → the same for any page: no id of it can meet another, what it calls by id is its own, links name the page.

/** Before each id: a colon after this word stands in no anchor of a page. */
const PREFIX = 'preview:';

/** `page` is what links of other pages to its page begin with: base and address. */
export function detachHtml(html: string, page: string): string {
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? ''));
  const own = (id: string) => (ids.has(id) ? PREFIX + id : id);
  return html.replace(/<([a-z][a-z0-9-]*)( [^>]*)>/gi, (_tag, name: string, attributes: string) => {
    const detached = attributes
      // A second bearer of the name would draw the note in the margin to itself.
      .replace(/ style="anchor-name:[^"]*"/g, '')
      .replace(/ id="([^"]*)"/g, ` id="${PREFIX}$1"`)
      .replace(/ (aria-labelledby|aria-describedby)="([^"]*)"/g, (_, attribute: string, value: string) => {
        return ` ${attribute}="${value.split(' ').map(own).join(' ')}"`;
      })
      .replace(
        / href="#([^"]*)"/g,
        (_, id: string) => ` href="${name === 'a' ? page : ''}#${name === 'a' ? id : own(id)}"`,
      )
      .replace(/url\(#([^)"]*)\)/g, (_, id: string) => `url(#${own(id)})`);
    return `<${name}${detached}>`;
  });
}
