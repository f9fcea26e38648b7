// What reading any identifier gives.

/** `value` is the normal form: reading it again gives the same. `problem` is a Chinese predicate: 校验位不对，末位应是 X. */
export type Identifier = { readonly value: string } | { readonly problem: string; readonly hint?: string };

/** Longer text is no identifier of any kind, and is not looked at. */
export const MAX_IDENTIFIER_LENGTH = 2_000;
