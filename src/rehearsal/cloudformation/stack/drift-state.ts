import type { Value, ValueMap } from '../template/value.ts';

/** How one resource compared with its template when it was last looked at. */
export interface ResourceDrift {
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: 'IN_SYNC' | 'MODIFIED' | 'DELETED' | 'NOT_CHECKED';
  readonly expected: ValueMap;
  readonly actual: ValueMap | undefined;
  readonly differences: readonly {
    readonly path: string;
    readonly expected: Value | undefined;
    readonly actual: Value | undefined;
    readonly type: 'ADD' | 'REMOVE' | 'NOT_EQUAL';
  }[];
  readonly time: Date;
}

/** One look at a whole stack. */
export interface DriftDetection {
  readonly id: string;
  readonly started: Date;
  status: 'DETECTION_IN_PROGRESS' | 'DETECTION_COMPLETE' | 'DETECTION_FAILED';
  statusReason: string | undefined;
  drifted: number;
}

/** What is known about the drift of a stack. */
export interface StackDrift {
  status: 'NOT_CHECKED' | 'IN_SYNC' | 'DRIFTED';
  checked: Date | undefined;
  /** By logical id. */
  readonly resources: Map<string, ResourceDrift>;
  readonly detections: Map<string, DriftDetection>;
}

/** Nothing has been looked at. */
export function uncheckedDrift(): StackDrift {
  return { status: 'NOT_CHECKED', checked: undefined, resources: new Map(), detections: new Map() };
}
