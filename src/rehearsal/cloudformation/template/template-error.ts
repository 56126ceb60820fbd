import { ServiceError } from '../../service.ts';

/** How CloudFormation answers everything that is wrong with a template or its parameters. */
export function templateError(message: string): ServiceError {
  return new ServiceError('ValidationError', message);
}
