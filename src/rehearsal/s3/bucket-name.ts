/** The rules for names of general purpose buckets ("Bucket naming rules"); the global namespace only. */
const RULES: readonly ((name: string) => boolean)[] = [
  (name) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name),
  (name) => !name.includes('..'),
  (name) => !/^\d+\.\d+\.\d+\.\d+$/.test(name),
  (name) => !/^(xn--|sthree-|amzn-s3-demo-)/.test(name),
  (name) => !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name),
];

/** Whether S3 accepts a bucket of this name. */
export function isBucketName(name: string): boolean {
  return RULES.every((holds) => holds(name));
}
