/** Most blocks that Fn::Cidr gives. */
const MOST_BLOCKS = 256;

/**
 * The first `count` blocks with `bits` host bits of an IPv4 block, as Fn::Cidr gives them; undefined when the block is
 * no IPv4 block or they do not fit.
 */
export function cidrBlocks(block: string, count: number, bits: number): readonly string[] | undefined {
  const [, address = '', prefix = ''] = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(block) ?? [];
  const octets = address.split('.').map(Number);
  const length = Number(prefix);
  const whole = [count, bits].every((each) => Number.isInteger(each) && each >= 1);
  const valid = address !== '' && octets.every((octet) => octet <= 255) && length <= 32 && whole;
  if (!valid || count > MOST_BLOCKS || bits > 32 - length || count > 2 ** (32 - length - bits))
    return undefined;
  const base = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const start = base - (base % 2 ** (32 - length));
  return Array.from({ length: count }, (_, index) => {
    const value = start + index * 2 ** bits;
    const parts = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
    return `${parts.join('.')}/${32 - bits}`;
  });
}
