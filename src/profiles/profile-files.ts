/** The two files in which the SDKs and the command line look for profiles. */
export interface ProfileFiles {
  readonly credentials: string;
  readonly config: string;
}

/**
 * Where the profiles of this job are: what the variables say, else `.aws` of the home folder. Undefined when there is no
 * home. https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
 */
export function ownProfileFiles(variable: (name: string) => string | undefined): ProfileFiles | undefined {
  const home = variable('HOME') ?? variable('USERPROFILE');
  const credentials = variable('AWS_SHARED_CREDENTIALS_FILE') ?? inHome(home, 'credentials');
  const config = variable('AWS_CONFIG_FILE') ?? inHome(home, 'config');
  return credentials === undefined || config === undefined ? undefined : { credentials, config };
}

/**
 * Where Docker actions find them: the runner mounts this folder as their home.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support
 */
export function dockerProfileFiles(runnerTemp: string): ProfileFiles {
  return {
    credentials: `${runnerTemp}/_github_home/.aws/credentials`,
    config: `${runnerTemp}/_github_home/.aws/config`,
  };
}

/** The title of a profile's section: the config file has `profile` in front of every name but `default`. */
export function sectionTitle(file: keyof ProfileFiles, profile: string): string {
  return file === 'credentials' || profile === 'default' ? profile : `profile ${profile}`;
}

/**
 * The value of `credential_process` for a program and its arguments. Undefined when one cannot be quoted in a way that
 * shells and the SDKs' own splitting read alike.
 */
export function credentialProcess(command: readonly string[]): string | undefined {
  const unsafe = command.some(
    (part) => /["$`\r\n]/.test(part) || (part.includes('\\') && !/^[A-Za-z]:\\/.test(part)),
  );
  return unsafe ? undefined : command.map((part) => `"${part}"`).join(' ');
}

function inHome(home: string | undefined, name: string): string | undefined {
  return home === undefined ? undefined : `${home}/.aws/${name}`;
}
