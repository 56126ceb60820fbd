import { evaluateCondition } from './conditions.ts';
import type { RuleDeclaration } from './model.ts';
import type { Scope } from './scope.ts';
import { templateError } from './template-error.ts';

/** Checks a template's rules against its parameters. Throws a ValidationError that names each failed assertion. */
export function checkRules(rules: readonly RuleDeclaration[], scope: Omit<Scope, 'condition'>): void {
  const ruleScope: Scope = {
    ...scope,
    // Rules are judged before Conditions exist; CloudFormation refuses them here too.
    condition: (name) => {
      throw templateError(`Template error: Rules cannot refer to condition ${name}`);
    },
  };
  for (const rule of rules) {
    if (rule.condition !== undefined && !evaluateCondition(rule.condition, ruleScope)) continue;
    const failed = rule.assertions.filter(({ assert }) => !evaluateCondition(assert, ruleScope));
    if (failed.length === 0) continue;
    const reasons = failed.map(({ description }) => description ?? 'assertion failed');
    throw templateError(`Template error: Rule ${rule.name} failed: ${reasons.join('; ')}`);
  }
}
