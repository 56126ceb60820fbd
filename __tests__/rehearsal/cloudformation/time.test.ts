import { describe, expect, it } from '@jest/globals';
import { runGraph } from '../../../src/rehearsal/cloudformation/engine/run-graph.ts';
import { NAMED, role, setStage, templateOf } from './stage.ts';

describe('rehearsed time', () => {
  it('passes while a stack is made: clients see it in progress', async () => {
    const stage = setStage({ speed: 400 });
    await stage.cfn('CreateStack', { StackName: 'one', TemplateBody: templateOf({ R: role() }), ...NAMED });
    const seen = new Set<string>();
    const started = performance.now();
    for (let done = false; !done; ) {
      const answer = await stage.cfn('DescribeStacks', { StackName: 'one' });
      const [{ StackStatus }] = answer['Stacks'] as [{ StackStatus: string }];
      seen.add(StackStatus);
      done = StackStatus === 'CREATE_COMPLETE';
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    // A role takes 17 rehearsed seconds.
    expect(performance.now() - started).toBeGreaterThanOrEqual(17_000 / 400 - 2);
    expect([...seen]).toEqual(['CREATE_IN_PROGRESS', 'CREATE_COMPLETE']);
  });

  it('is not waited for when another resource has failed', async () => {
    const stage = setStage({ speed: 20 });
    const body = templateOf({
      Slow: role(),
      Bad: role({ Color: 'red' }, { DependsOn: 'Quick' }),
      Quick: QUICK,
    });
    const started = performance.now();
    const input = { StackName: 'one', TemplateBody: body, ...NAMED, DisableValidation: true };
    await stage.cfn('CreateStack', input);
    const stack = await stage.settled('one');
    expect(stack.events.map(({ reason }) => reason)).toContain('Resource creation cancelled');
    // Slow alone would take 850 ms.
    expect(performance.now() - started).toBeLessThan(800);
  });
});

const QUICK = {
  Type: 'AWS::IAM::OIDCProvider',
  Properties: { Url: 'https://issuer.example.com', ClientIdList: ['x'] },
};

describe('a graph of work', () => {
  it('runs what it can in parallel, and skips what waits for a failure', async () => {
    const log: string[] = [];
    const nodes = new Map([
      ['a', []],
      ['b', ['a']],
      ['c', ['b']],
      ['d', ['missing']],
    ]);
    const outcomes = await runGraph(
      nodes,
      async (name) => {
        log.push(`${name}+`);
        await Promise.resolve();
        log.push(`${name}-`);
        if (name === 'b') throw new Error('no');
      },
      { stopOnFailure: false },
    );
    expect(log).toEqual(['a+', 'd+', 'a-', 'd-', 'b+', 'b-']);
    expect(Object.fromEntries(outcomes)).toEqual({ a: 'done', b: 'failed', c: 'skipped', d: 'done' });
  });
});
