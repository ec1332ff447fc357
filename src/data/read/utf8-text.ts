// Bytes → text, where they are UTF-8 and nothing else.

/** Errors: `broken`, at the first byte that is none of UTF-8; what is missing at the end is not looked at. */
export async function* utf8Text(
  chunks: AsyncIterable<Buffer>,
  broken: () => Error,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const textOf = (bytes: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: true });
    } catch {
      throw broken();
    }
  };
  for await (const bytes of chunks) yield textOf(bytes);
}
