// Something the user asked for and we will not do: an error whose message (Chinese) is meant for them, not a crash.
const REFUSAL = 'Refusal';

export function refuse(message: string): never {
  const error = new Error(message);
  error.name = REFUSAL;
  throw error;
}

export function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === REFUSAL;
}
