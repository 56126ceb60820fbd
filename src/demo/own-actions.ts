import { fileURLToPath } from 'node:url';

/** `aws-account-steps/aws-account-steps`, a path of a step or none, and any ref. */
const OWN = /^aws-account-steps\/aws-account-steps((?:\/[\w.-]+)*)@[\w./-]+$/;

/** Folder of one of this package's own actions by its `uses:`; undefined for actions of others. */
export function ownActions(packageRoot: URL): (uses: string) => string | undefined {
  return (uses) => {
    const path = OWN.exec(uses)?.[1];
    if (path === undefined || path.split('/').includes('..')) return undefined;
    return fileURLToPath(new URL(`.${path}/`, packageRoot));
  };
}
