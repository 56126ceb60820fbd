import { integerOf, requiredTextOf, structureOf, structuresOf } from '../../input.ts';
import type { Input, Output } from '../../service.ts';
import type { RollbackConfiguration } from '../stack/deployment-state.ts';
import { templateError } from '../template/template-error.ts';

const MOST_TRIGGERS = 5;
const MOST_MINUTES = 180;
const TYPES: readonly string[] = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'];
const ALARM = /^arn:[^:]+:cloudwatch:[a-z0-9-]+:\d{12}:alarm:.+$/;

/**
 * `RollbackConfiguration` of an input; undefined when it was not given, which keeps what the stack has. Throws a
 * ValidationError.
 */
export function rollbackConfigurationOf(input: Input): RollbackConfiguration | undefined {
  const given = structureOf(input, 'RollbackConfiguration');
  if (given === undefined) return undefined;
  const triggers = structuresOf(given, 'RollbackTriggers').map((trigger) => ({
    arn: requiredTextOf(trigger, 'Arn'),
    type: requiredTextOf(trigger, 'Type'),
  }));
  if (triggers.length > MOST_TRIGGERS) {
    throw invalid(
      'rollbackConfiguration.rollbackTriggers',
      `Member must have length less than or equal to ${MOST_TRIGGERS}`,
    );
  }
  const wrong = triggers.find(({ arn, type }) => !TYPES.includes(type) || !ALARM.test(arn));
  if (wrong !== undefined) {
    throw templateError(`Rollback trigger [${wrong.arn}] of type [${wrong.type}] is invalid.`);
  }
  const minutes = integerOf(given, 'MonitoringTimeInMinutes') ?? 0;
  if (minutes < 0 || minutes > MOST_MINUTES) {
    const rule = minutes < 0 ? 'greater than or equal to 0' : `less than or equal to ${MOST_MINUTES}`;
    throw invalid('rollbackConfiguration.monitoringTimeInMinutes', `Member must have value ${rule}`);
  }
  return { triggers, minutes };
}

function invalid(member: string, rule: string) {
  return templateError(
    `1 validation error detected: Value at '${member}' failed to satisfy constraint: ${rule}`,
  );
}

/** The same as DescribeStacks and DescribeChangeSet show it. */
export function shownRollbackConfiguration(configuration: RollbackConfiguration | undefined): Output {
  if (configuration === undefined) return {};
  return {
    RollbackTriggers: configuration.triggers.map(({ arn, type }) => ({ Arn: arn, Type: type })),
    MonitoringTimeInMinutes: configuration.minutes,
  };
}
