// A value that may be absent → what is made of it where it is there.

export function mapDefined<From, To>(value: From | undefined, make: (value: From) => To): To | undefined {
  return value === undefined ? undefined : make(value);
}
