// A page → what programs that keep references make of its head, by the rules that they publish: Zotero's translators “Embedded Metadata”
// and “RDF” as far as they concern a book's pages, and the inclusion guidelines of Google Scholar.

export type Head = {
  /** Name or property → contents, in their order. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly linkedData: { readonly [property: string]: unknown } | undefined;
};

export type ZoteroItem = {
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly { readonly lastName: string; readonly firstName: string }[];
  readonly publicationTitle: string | undefined;
  readonly date: string | undefined;
};

const unescapeHtml = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export function readHead(html: string): Head {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = new Map<string, string[]>();
  for (const [, name = '', content = ''] of head.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)">/g))
    tags.set(name, [...(tags.get(name) ?? []), unescapeHtml(content)]);
  const scripts = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const [script] = scripts;
  return { tags, linkedData: script && scripts.length === 1 ? JSON.parse(script[1] ?? '') : undefined };
}

/** What Google Scholar asks for at least: title, an author in each tag, a date that begins with the year or is `2026/8/1`. */
export function listScholarProblems({ tags }: Head): string[] {
  const authors = tags.get('citation_author') ?? [];
  const [date = ''] = tags.get('citation_publication_date') ?? [];
  return [
    ...(tags.get('citation_title')?.length === 1 ? [] : ['no title, or several']),
    ...(authors.length > 0 && authors.every((author) => /\p{L}/u.test(author)) ? [] : ['no author']),
    ...(/^\d{4}(?:\/\d{1,2}(?:\/\d{1,2})?)?$/.test(date) ? [] : [`date ${date}`]),
    ...(tags.get('citation_fulltext_html_url') ?? []).filter((url) => !URL.canParse(url)),
  ];
}

/** Types that Dublin Core's and Open Graph's words stand for; Highwire's decide only where those say nothing. */
export function readAsZotero({ tags }: Head): ZoteroItem {
  const first = (name: string) => tags.get(name)?.[0];
  const og = first('og:type') === 'book' ? 'book' : undefined;
  const type = first('DC.type')?.toLowerCase().replace(/\s/g, '');
  const dc = type === 'book' ? 'book' : type === 'bookchapter' ? 'bookSection' : undefined;
  const highwire = tags.has('citation_inbook_title')
    ? 'bookSection'
    : tags.has('citation_isbn')
      ? 'book'
      : tags.has('citation_title')
        ? 'journalArticle'
        : 'webpage';
  const names = (tags.get('citation_author') ?? []).flatMap((names) => names.split(/\s*;\s*/));
  return {
    itemType: og ?? dc ?? highwire,
    title: first('citation_title') ?? first('DC.title') ?? '',
    creators: names.filter((name) => /[^\s,-.;]/.test(name)).map(splitName),
    publicationTitle: first('citation_inbook_title'),
    date: first('citation_publication_date') ?? first('DC.date'),
  };
}

/** Family name before a comma, else the last word. */
function splitName(written: string): { lastName: string; firstName: string } {
  const name = written.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  if (written.includes(',')) {
    const [lastName = '', firstName = ''] = name.split(/, ?/);
    return { lastName, firstName };
  }
  const at = name.lastIndexOf(' ');
  return { lastName: name.slice(at + 1), firstName: name.slice(0, Math.max(0, at)) };
}
