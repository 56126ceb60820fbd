import type { PropertyFacts } from './provider.ts';
import { TYPE_FACTS } from './type-facts.ts';

type Facts = typeof TYPE_FACTS;

/** What CloudFormation knows about the properties of a type that the rehearsal follows. */
export function factsOf<Type extends keyof Facts>(
  type: Type,
  names: readonly (keyof Facts[Type] & string)[],
): Readonly<Record<string, PropertyFacts>> {
  const facts: Readonly<Record<string, PropertyFacts>> = TYPE_FACTS[type];
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.some((each) => each === name)));
}

/** Whether CloudFormation has a property, followed here or not. */
export function isProperty(type: string, name: string): boolean {
  const facts: Readonly<Record<string, object>> = TYPE_FACTS;
  return Object.hasOwn(facts, type) && Object.hasOwn(facts[type] ?? {}, name);
}
