import type { AwsSession } from '../credentials/session.ts';
import type { World } from './world.ts';

/** The same world, in which every call to AWS is made with this session instead of what the environment holds. */
export function actingAs(world: World, session: AwsSession): World {
  const { aws } = world;
  return {
    ...world,
    through: (proxy) => actingAs(world.through(proxy), session),
    aws: {
      tokens: (place) => aws.tokens(place),
      profile: (name, place) => aws.profile(name, place),
      whoAmI: (place) => aws.whoAmI({ ...place, session }),
      stacks: (place) => aws.stacks({ ...place, session }),
      drift: (place) => aws.drift({ ...place, session }),
      identities: (place) => aws.identities({ ...place, session }),
      roles: (place) => aws.roles({ ...place, session }),
      templateStore: (place) => aws.templateStore({ ...place, session }),
      organization: (place) => aws.organization({ ...place, session }),
      organizationTree: (place) => aws.organizationTree({ ...place, session }),
      stackSets: (place) => aws.stackSets({ ...place, session }),
      billingExports: (place) => aws.billingExports({ ...place, session }),
      bucket: (place) => aws.bucket({ ...place, session }),
      keys: (place) => aws.keys({ ...place, session }),
      accountRoles: (place) => aws.accountRoles({ ...place, session }),
    },
  };
}
