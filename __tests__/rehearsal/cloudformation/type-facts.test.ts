import { readFileSync } from 'node:fs';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { describe, expect, it } from '@jest/globals';
import { FACTS_FILE, renderFacts } from '../../../scripts/resource-facts.ts';
import { providerOf, rehearsedTypes } from '../../../src/rehearsal/cloudformation/resources/providers.ts';

const database = loadAwsServiceSpecSync();

describe('what is known about resource types', () => {
  it("is what AWS's service specification says (scripts/resource-facts.ts writes it)", () => {
    expect(readFileSync(FACTS_FILE, 'utf8')).toBe(renderFacts());
  });

  it.each(rehearsedTypes())('%s has only properties and attributes of the specification', (type) => {
    const provider = providerOf(type);
    const [resource] = database.lookup('resource', 'cloudFormationType', 'equals', type);
    const names = (record: object | undefined) => Object.keys(record ?? {});
    expect(names(resource?.properties)).toEqual(expect.arrayContaining(names(provider?.properties)));
    expect(names(resource?.attributes)).toEqual(expect.arrayContaining([...(provider?.attributes ?? [])]));
    // What is required must be followed, or nobody could create such a resource.
    const required = Object.entries(resource?.properties ?? {}).filter(([, property]) => property.required);
    expect(names(provider?.properties)).toEqual(expect.arrayContaining(required.map(([name]) => name)));
  });
});
