import type { RuleDeclaration } from './model.ts';
import { templateError } from './template-error.ts';
import { isList, isMap, member, type Value, type ValueMap } from './value.ts';

/** Reads the Rules section. Throws a ValidationError. */
export function readRules(section: ValueMap): readonly RuleDeclaration[] {
  return Object.entries(section).map(([name, rule]) => {
    const assertions = isMap(rule) ? member(rule, 'Assertions') : undefined;
    if (!isMap(rule) || !isList(assertions)) {
      throw templateError(`Template format error: Rule ${name} must contain a list of Assertions.`);
    }
    return {
      name,
      condition: member(rule, 'RuleCondition'),
      assertions: assertions.map((item) => readAssertion(name, item)),
    };
  });
}

function readAssertion(rule: string, item: Value): RuleDeclaration['assertions'][number] {
  const assert = isMap(item) ? member(item, 'Assert') : undefined;
  const description = isMap(item) ? member(item, 'AssertDescription') : undefined;
  if (assert === undefined || (description !== undefined && typeof description !== 'string')) {
    throw templateError(`Template format error: Every assertion of rule ${rule} must contain an Assert.`);
  }
  return { assert, description };
}
