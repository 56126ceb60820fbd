/**
 * Does `work` at the next turn of the event loop: what was started before it, a request for example, is on its way then,
 * and the work takes no time of its own.
 */
export async function meanwhile<T>(work: () => T | Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
  return work();
}
