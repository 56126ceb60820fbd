/** Why nothing came of an operation in one account and region, in the words of its result. */
export class InstanceFailure extends Error {
  override readonly name = 'InstanceFailure';
}
