import type { Caller, ServiceName } from './service.ts';

/** On whose behalf and where a call is made. */
export interface CallPlace {
  readonly caller: Caller;
  readonly region: string;
  readonly requestId: string;
  readonly via?: ServiceName | undefined;
}
