import { StepError } from '../contract/step-error.ts';
import { parsePlatform, stackOf } from '../registration/catalog.ts';
import type { Platform, PlatformStack } from '../registration/catalog-shape.ts';
import type { TemplateShelf } from './world.ts';

/** A stack of a platform's catalog. Throws StepError when there is no such platform or stack. */
export async function platformStack(
  templates: TemplateShelf,
  platform: string,
  stack: string,
): Promise<PlatformStack> {
  return stackOf(await platformCatalog(templates, platform), stack);
}

/** A platform's whole catalog. Throws StepError when there is no such platform. */
export async function platformCatalog(templates: TemplateShelf, platform: string): Promise<Platform> {
  const catalog = await templates.read(`${platform}/platform.yml`);
  if (catalog !== undefined) return parsePlatform(`templates/${platform}/platform.yml`, catalog);
  throw new StepError({
    code: 'platform-unknown',
    fault: 'user',
    message: `There is no platform "${platform}".`,
    remedy: `Give one of: ${(await templates.platforms()).join(', ')}.`,
  });
}
