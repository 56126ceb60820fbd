/** A deployment under way, as one step hands it to the next: enough to wait for it, and nothing secret. */
export interface Operation {
  readonly stackId: string;
  /** The last event before the deployment; those after it are its own. */
  readonly after?: string;
  /** The stack did not exist before. */
  readonly created: boolean;
}

const STACK_ARN =
  /^arn:aws[a-z-]*:cloudformation:([a-z0-9-]+):\d{12}:stack\/([A-Za-z][-A-Za-z0-9]{0,127})\/[\w-]+$/;

/** The form in which an operation travels between steps and jobs. */
export function operationText(operation: Operation): string {
  return JSON.stringify(operation);
}

/** Undefined when the text is no operation. */
export function readOperation(text: string): Operation | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { stackId, after, created } = value as Readonly<Record<string, unknown>>;
    if (typeof stackId !== 'string' || !STACK_ARN.test(stackId) || typeof created !== 'boolean')
      return undefined;
    return { stackId, created, ...(typeof after === 'string' ? { after } : {}) };
  } catch {
    return undefined;
  }
}

/** Where the stack of an operation is. */
export function placeOf({ stackId }: Operation): { readonly region: string; readonly stackName: string } {
  const [, region = '', stackName = ''] = STACK_ARN.exec(stackId) ?? [];
  return { region, stackName };
}
