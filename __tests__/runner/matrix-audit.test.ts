import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowRun } from '../../src/runner/run-result.ts';
import { type GithubServer, startGithub } from '../dist/github-api.ts';
import { run, trigger } from './world.ts';

const WORKFLOW = `
on: push
jobs:
  audit:
    runs-on: ubuntu-latest
    strategy: { matrix: { stage: [dev, prod] } }
    steps:
      - uses: ./actions/audit-trust
        with:
          policy-files: templates/octopus/worker-role.yml
          comment: true
          github-token: ghs_rehearsal
  alone:
    runs-on: ubuntu-latest
    steps:
      - uses: ./actions/audit-trust
        with:
          policy-files: templates/octopus/worker-role.yml
          comment: true
          github-token: ghs_rehearsal
`;

let github: GithubServer;
let results: readonly WorkflowRun[];
beforeAll(async () => {
  github = await startGithub();
  const once = async (): Promise<WorkflowRun> => {
    const { result } = await run(WORKFLOW, {
      trigger: {
        ...trigger,
        repository: 'octo-org/cloud-accounts',
        ref: 'refs/pull/7/merge',
        apiUrl: github.url,
      },
    });
    return result;
  };
  results = [await once(), await once()];
}, 60_000);
afterAll(() => github.close());

describe('jobs of a matrix that comment on one pull request', () => {
  it('have a comment each, which the next run brings up to date', () => {
    const failed = results
      .flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps))
      .filter(({ conclusion }) => conclusion !== 'success')
      .map((step) => step.log.map(({ text }) => text));
    expect(failed).toEqual([]);
    const markers = github.comments.map(({ body }) => body.split('\n')[0] ?? '').sort();
    expect(markers).toHaveLength(3);
    expect(markers.filter((marker) => marker.includes('stage%3A'))).toEqual([
      expect.stringMatching(/ audit \S+ stage%3Adev -->$/),
      expect.stringMatching(/ audit \S+ stage%3Aprod -->$/),
    ]);
    expect(markers[0]).toMatch(/ alone \S+ -->$/);
  });
});
