/** CloudFormation's own words for a value that only exists after the change set was executed. */
export const KNOWN_AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}';
