/** A resource that fails with text that CloudFormation itself wrote, not the resource's service. */
export class ResourceFailure extends Error {
  override readonly name = 'ResourceFailure';
}

/** A resource whose handler failed by itself, not by a refusal of its service. */
export class HandlerFailure extends Error {
  override readonly name = 'HandlerFailure';
  readonly handlerErrorCode: string;

  constructor(handlerErrorCode: string, message: string) {
    super(message);
    this.handlerErrorCode = handlerErrorCode;
  }
}
