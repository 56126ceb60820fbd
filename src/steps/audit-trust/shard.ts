/** One of several jobs that divide an audit; `part` is counted from 1. */
export interface Shard {
  readonly part: number;
  readonly parts: number;
}

/** Reads `3/10`; `beyond` for a part that does not exist. */
export function parseShard(text: string): Shard | 'beyond' {
  const [part = 0, parts = 0] = text.split('/').map(Number);
  return part > parts ? 'beyond' : { part, parts };
}

/**
 * Whether a name is this job's to audit. Depends on nothing but the name, so that jobs which see different lists (a role
 * was made meanwhile) still leave nothing out and do nothing twice.
 */
export function isInShard(shard: Shard | undefined, name: string): boolean {
  return shard === undefined || hash(name) % shard.parts === shard.part - 1;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  // The low bits of FNV alone divide badly into even numbers of parts.
  return (value ^ (value >>> 15)) >>> 0;
}
