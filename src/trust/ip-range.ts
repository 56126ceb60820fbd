import type { Tri } from './tri.ts';

interface Address {
  readonly value: bigint;
  readonly bits: 32 | 128;
}

/** Whether an address lies in a range (`203.0.113.0/24`, `2001:db8::/32`) or is the address that is named alone. */
export function ipInRange(range: string, address: string): Tri {
  const [base = '', length, ...rest] = range.split('/');
  const network = parseAddress(base);
  const seen = parseAddress(address);
  if (seen === undefined) return { unknown: `"${address}" is not an IP address` };
  if (network === undefined || rest.length > 0) return { unknown: `"${range}" is not an IP range` };
  const prefix = length === undefined ? network.bits : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (prefix < 0 || prefix > network.bits) return { unknown: `"${range}" is not an IP range` };
  if (network.bits !== seen.bits) return false;
  const shift = BigInt(network.bits - prefix);
  return network.value >> shift === seen.value >> shift;
}

function parseAddress(text: string): Address | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined;
  return { value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), bits: 32 };
}

function parseIpv6(text: string): Address | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':').flatMap(groupsOf)));
  const given = groups.flat();
  const missing = 8 - given.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  if (!given.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  const all = [...(groups[0] ?? []), ...Array.from({ length: missing }, () => '0'), ...(groups[1] ?? [])];
  return { value: all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), bits: 128 };
}

/** `::ffff:192.0.2.1`: the last group may be an IPv4 address, which is two groups. */
function groupsOf(group: string): readonly string[] {
  const embedded = group.includes('.') ? parseIpv4(group) : undefined;
  if (embedded === undefined) return [group];
  return [(embedded.value >> 16n).toString(16), (embedded.value & 0xffffn).toString(16)];
}
