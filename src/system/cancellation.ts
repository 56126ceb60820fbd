/** What a runner sends to a step whose job is cancelled: the first at once, the second 7.5 seconds later. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Aborted once the process is asked to end. From the first call on these signals no longer end it by themselves: whoever
 * asks for this has something to say or to put away before, and about ten seconds for it.
 * https://docs.github.com/actions/reference/workflow-cancellation-reference
 */
export function cancellation(): () => AbortSignal {
  let controller: AbortController | undefined;
  return () => {
    if (controller === undefined) {
      const asked = new AbortController();
      controller = asked;
      for (const name of SIGNALS) process.on(name, () => asked.abort());
    }
    return controller.signal;
  };
}
