import { describe, expect, it } from '@jest/globals';
import type { RemovedResource } from '../../src/registration/stack-removal.ts';
import { removalCard, removalLines } from '../../src/report/stack-removal.ts';

/** A custom resource, whose id its own code chose. */
const HOSTILE: RemovedResource = {
  logicalId: 'Custom',
  physicalId: 'a\r\n::error::gone\n| x | <img src=x> | @octo-org',
  resourceType: 'Custom::Thing',
  status: 'CREATE_COMPLETE',
  fate: 'retained',
  why: 'DeletionPolicy Retain',
};

describe('what goes with a stack', () => {
  it('is one line of the log each, whatever its id', () => {
    expect(removalLines([HOSTILE])).toEqual([
      '= retained Custom::Thing  Custom (a ::error::gone | x | <img src=x> | @octo-org)  DeletionPolicy Retain',
    ]);
  });

  it('is one row of the summary each', () => {
    const card = removalCard({ result: 'planned', stackName: 'own', resources: [HOSTILE] });
    expect(card.trimEnd().split('\n')).toHaveLength(5);
    expect(card).not.toMatch(/<img|@octo-org/);
  });
});
