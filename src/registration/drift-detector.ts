/** A resource of a stack that is no longer as its template says. */
export interface DriftedResource {
  readonly logicalId: string;
  readonly resourceType: string;
  readonly physicalId?: string;
  /** `MODIFIED` or `DELETED`. */
  readonly status: string;
  /** Paths of the properties that differ. */
  readonly properties: readonly string[];
}

export type DriftDetection =
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'complete'; readonly drifted: readonly DriftedResource[] };

/** Compares a stack's resources with its template. Changes nothing but what CloudFormation remembers. Throws AwsFailure. */
export interface DriftDetector {
  /** Gives the id of the detection. */
  start(stackId: string): Promise<string>;
  look(stackId: string, detectionId: string): Promise<DriftDetection>;
}
