// Types of the parts of Eleventy that we use; it ships none.
declare module '@11ty/eleventy' {
  export type EleventyConfig = {
    /** Of what the configuration adds: transforms and the like. */
    readonly benchmarks: { readonly config: { setIsVerbose(verbose: boolean): void } };
    setUseGitIgnore(use: boolean): void;
    configureErrorReporting(options: { readonly allowMissingExtensions: boolean }): void;
    setTemplateFormats(formats: readonly string[]): void;
    /** A function is called once per build. */
    addGlobalData(name: string, value: unknown): void;
    /** A template without a file; `path` is relative to the input folder. */
    addTemplate(path: string, template: { data: object; render: (data: never) => string }): void;
  };

  export type EleventyOptions = {
    /** Absolute path; the file's default export is called with the configuration. */
    readonly configPath: string;
    readonly quietMode: boolean;
    /** Called with the configuration before the file is. */
    readonly config: (config: EleventyConfig) => void;
  };

  export class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    init(): Promise<void>;
    /** Renders all templates and writes the results. */
    write(): Promise<unknown>;
  }
}
