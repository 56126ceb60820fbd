import type { Call } from '../../service.ts';
import type { NestedPlan } from '../stack/change.ts';
import type { StackState } from '../stack/stack-state.ts';
import type { Value, ValueMap } from '../template/value.ts';
import type { LiveResource } from './live-resource.ts';

/** What is known about one property of a resource type. */
export interface PropertyFacts {
  readonly kind: 'string' | 'integer' | 'boolean' | 'list' | 'object' | 'document';
  readonly required?: true;
  /** A change of this property needs a new physical resource. */
  readonly replaces?: true;
  /** Members of an object whose change needs one. */
  readonly replacesBy?: readonly string[];
}

/** A resource as its provider made it. */
export interface Physical {
  /** What `Ref` gives, and the physical id. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, Value>>;
}

/** What a provider works with. */
export interface ProviderContext {
  readonly call: Call;
  /** The stack's own tags, which taggable resources get too. */
  readonly tags: ReadonlyMap<string, string>;
  /** The stack that the resource is in. */
  readonly stack: Pick<StackState, 'id' | 'rootId' | 'roleArn'> & {
    readonly capabilities: readonly string[];
  };
  /** Whether an update is taken back. */
  readonly takingBack: boolean;
  /** What the executed change set plans for this resource, a nested stack; undefined where nothing is planned. */
  readonly planned: NestedPlan | undefined;
  /** A name as CloudFormation makes it for a resource without one: `<stack>-<logical id>-<random>`. */
  generateName(longest: number): string;
  /**
   * Says that the physical resource exists from now on. Must be called as soon as it does: what happens afterwards can
   * fail, and only a known resource is deleted by the rollback.
   */
  initiated(physical: Physical): void;
}

/** A resource type: what CloudFormation knows about it, and how it is made through the services' own operations. */
export interface ResourceProvider {
  readonly type: string;
  /** `Service: Iam` in error texts. */
  readonly serviceTitle: string;
  /** Those that the rehearsal follows; the others of the type are refused. */
  readonly properties: Readonly<Record<string, PropertyFacts>>;
  /** The only regions that have the type; undefined when all have. */
  readonly regions?: readonly string[];
  readonly attributes: readonly string[];
  /** It also has attributes `Outputs.<name>`, and what it stands for may change without its properties: a nested stack. */
  readonly outputs?: true;
  readonly taggable: boolean;
  /** The property that gives the resource its name; the resource is "custom named" when it is set. */
  readonly nameProperty: string | undefined;
  /** About how long AWS takes, in rehearsed seconds. */
  readonly seconds: number;
  /** `AlreadyExists` found before anything is created: the call that succeeds when the name is taken. */
  exists?(call: Call, name: string): Promise<boolean>;
  /**
   * Reads the resource with this id as it is now; undefined when it is gone. A type without it has no drift detection,
   * and its existing resources cannot be taken into a stack.
   */
  read?(call: Call, id: string): Promise<LiveResource | undefined>;
  /** The id that an existing resource of this custom name has; only for types that can be taken into a stack by name. */
  idOfName?(call: Call, name: string): string;
  create(context: ProviderContext, properties: ValueMap): Promise<void>;
  /** Attributes that are only known when the resource is complete. */
  attributesNow?(call: Call, id: string): Readonly<Record<string, Value>>;
  /** Changes a resource in place; nothing that replaces it differs between the two. Gives its new attributes. */
  update(context: ProviderContext, physical: Physical, before: ValueMap, after: ValueMap): Promise<Physical>;
  /** Deletes it; one that is already gone counts as deleted. */
  remove(context: ProviderContext, physical: Physical, properties: ValueMap): Promise<void>;
}
