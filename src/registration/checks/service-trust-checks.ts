import { evaluateTrust } from '../../trust/evaluate.ts';
import type { CheckKind } from './check-kind.ts';
import type { RoleFacts } from './role-checks.ts';
import { judgeTrustPolicy, otherPrincipals } from './trust-policy.ts';

/** What is known of a role that a service of AWS assumes, such as the workers of a platform on instances. */
export interface ServiceRoleFacts extends RoleFacts {
  /** `ec2.amazonaws.com`. */
  readonly service: string;
}

const onlyTheService: CheckKind<ServiceRoleFacts> = {
  id: 'trust-service',
  area: 'api-access',
  title: 'Only the service may assume the role',
  call: 'iam:GetRole',
  required: true,
  judge(facts) {
    const { service } = facts;
    return judgeTrustPolicy(facts, service, (policy) => {
      const others = otherPrincipals(policy, ({ kind, text }) => kind === 'Service' && text === service);
      const { decision, reason } = evaluateTrust(policy, {
        action: 'sts:AssumeRole',
        principal: { kind: 'Service', arn: service },
        context: new Map(),
      });
      if (others.length > 0) {
        const remedy = `Let the trust policy name ${service}, and nobody else.`;
        return { status: 'fail', expected: service, seen: others.join(', '), remedy };
      }
      if (decision === 'allow') return { status: 'pass', expected: service, seen: reason };
      if (decision === 'undetermined') {
        const remedy = 'Look at the named condition: it depends on something that only shows in use.';
        return { status: 'unknown', expected: service, seen: reason, remedy };
      }
      const remedy = `Deploy the registration stack again, or let the trust policy allow sts:AssumeRole to ${service}.`;
      return { status: 'fail', expected: service, seen: reason, remedy };
    });
  },
};

/** What is checked of the trust policy of a role that a service assumes. */
export const SERVICE_TRUST_CHECKS: readonly CheckKind<ServiceRoleFacts>[] = [onlyTheService];
