/** A resource that fails with text that CloudFormation itself wrote, not the resource's service. */
export class ResourceFailure extends Error {
  override readonly name = 'ResourceFailure';
}
