/** A reason not to start, in one line for the person who typed the command. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}
