// One build of the book as browsers keep it: the list that the build writes before the code of its worker.

export type Edition = {
  /** Begins and ends with `/`. */
  readonly base: string;
  /** Differs where any file differs. */
  readonly revision: string;
  /** Addresses without the base, and the beginning of the SHA-256 of what lies there, in hexadecimal digits. */
  readonly files: readonly (readonly [address: string, hash: string])[];
  /** Address of the file that holds small texts for programs, `Downloads`: to ask for each of them would be hundreds of requests. */
  readonly downloads: string;
};

/** Address → text. */
export type Downloads = Readonly<Record<string, string>>;
