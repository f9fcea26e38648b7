// A width or height as an author may write it: a number, alone (pixels) or with a unit of CSS.

const LENGTH = /^\d{1,4}(?:\.\d{1,3})?(?:%|px|em|rem|cm|mm|in|pt)?$/;

export function isLength(value: string): boolean {
  return LENGTH.test(value);
}
