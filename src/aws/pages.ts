/** Under this name a list fails that would have no end; it is in the table of src/aws/errors.ts. */
const REPEATED_PAGE = 'RepeatedPage';

/** What the services call the token of the next page. */
interface Page {
  readonly NextToken?: string | undefined;
  readonly Marker?: string | undefined;
}

/**
 * The pages of the SDK's paginators, which themselves go on for ever when a service (or what stands in front of it) gives
 * a token a second time. Stopping there would pass a part for the whole, so that it is a failure: throws an error which
 * `asAction` turns into an AwsFailure with the code `RepeatedPage`.
 */
export async function* unrepeated<T extends Page>(pages: AsyncIterable<T>): AsyncGenerator<T> {
  const fresh = newTokens();
  for await (const page of pages) {
    fresh(page.NextToken ?? page.Marker);
    yield page;
  }
}

/** The same for loops of our own: gives each token back, and throws for one that it has seen. */
export function newTokens(): (token: string | undefined) => string | undefined {
  const seen = new Set<string>();
  return (token) => {
    if (token === undefined) return undefined;
    if (seen.has(token))
      throw Object.assign(new Error('The service gave the same token for the next page twice.'), {
        name: REPEATED_PAGE,
      });
    seen.add(token);
    return token;
  };
}
