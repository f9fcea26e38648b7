// Types of the dictionaries of opencc-js that we read; it has types for its converters only.
declare module 'opencc-js/dict/*' {
  /** `a b c|d e`: a character, and what it may become. */
  const entries: string;
  export default entries;
}
