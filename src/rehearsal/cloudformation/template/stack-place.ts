/** Where a stack lives. */
export interface StackPlace {
  readonly accountId: string;
  readonly region: string;
  readonly stackName: string;
  readonly stackId: string;
  /** Topics that would be told about events; nobody listens to them here. */
  readonly notificationArns: readonly string[];
}
