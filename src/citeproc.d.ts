// Types of the parts of citeproc that we use; it ships none.
declare module 'citeproc' {
  /** An element of a style or locale. */
  export type XmlObject = {
    readonly name: string;
    readonly attrs: Record<string, string>;
    readonly children: (XmlObject | string)[];
  };

  export type CitationItem = {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly 'suppress-author'?: boolean;
  };

  export type CitationCluster = {
    readonly citationID: string;
    readonly citationItems: readonly CitationItem[];
    readonly properties: { readonly noteIndex: number };
  };

  export type System = {
    readonly retrieveLocale: (language: string) => XmlObject;
    readonly retrieveItem: (id: string) => object;
    /** Called with the HTML of one work in a citation. */
    readonly wrapCitationEntry: (html: string, id: string) => string;
  };

  export type Engine = {
    readonly opt: { readonly development_extensions: Record<string, boolean> };
    setOutputFormat(format: 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly CitationItem[]): string;
    /** One `[id, note, html]` for each cluster. */
    rebuildProcessorState(clusters: readonly CitationCluster[], format: 'html'): [string, number, string][];
    /** False for a style without a bibliography. */
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  };

  const CSL: {
    /** Changes `style`. */
    readonly Engine: new (
      system: System,
      style: XmlObject,
      language: string,
    ) => Engine;
    debug: (message: string) => void;
  };
  export default CSL;
}
