/** Where a stack lives. */
export interface StackPlace {
  readonly accountId: string;
  readonly region: string;
  readonly stackName: string;
  readonly stackId: string;
}
