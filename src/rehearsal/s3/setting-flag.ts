import type { BucketState } from '../state.ts';

/** A yes or no inside a bucket's setting; XML and CloudFormation write it as text, JSON as a boolean. */
export function settingFlag(bucket: BucketState, setting: string, member: string): boolean {
  const value = bucket.settings.get(setting);
  if (typeof value !== 'object' || value === null) return false;
  return String(Object.entries(value).find(([name]) => name === member)?.[1]).toLowerCase() === 'true';
}
