import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { callRecorder } from '../../../src/steps/confirm/evidence.ts';

const SECRET = 'octo:5f1c/+=,@"';
const clock = { now: () => new Date(0), sleep: () => Promise.resolve(), random: () => 0 };

it.each([
  ['as it is', SECRET],
  ['URL-encoded, as IAM gives policies', encodeURIComponent(SECRET)],
  ['within JSON', JSON.stringify(SECRET).slice(1, -1)],
])('the digest of an answer says nothing about a secret in it, %s', (_, written) => {
  const recorder = callRecorder({ clock }, [SECRET]);
  recorder.record({ action: 'iam:GetRole', requestId: 'r-1', answer: `{"ExternalId":"${written}"}` });
  const answerSha256 = createHash('sha256').update('{"ExternalId":"***"}').digest('hex');
  expect(recorder.calls).toEqual([
    { time: '1970-01-01T00:00:00.000Z', action: 'iam:GetRole', requestId: 'r-1', answerSha256, error: null },
  ]);
});
