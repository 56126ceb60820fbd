import { type ProxyChoice, proxyUrl } from '../contract/http.ts';
import { brokenRules, ifRead, UnreadInput } from './input-rules.ts';
import {
  InputError,
  type InputFault,
  type InputSpec,
  type InputsOf,
  list,
  optionalSecret,
} from './input-spec.ts';
import type { Step } from './step.ts';

/** Through which proxy a step works; every step that asks AWS has these. */
export const proxyInputs = {
  // It may hold a password, and a fault must not show that.
  'http-proxy': optionalSecret({
    pattern: /^[\x21-\x7e]{1,500}$/,
    form: 'the URL of a proxy, for example http://proxy:3128',
  }),
  'no-proxy': list({ form: 'host names, separated by commas' }),
} as const;

type Values = InputsOf<typeof proxyInputs>;

/** What was said about proxies; blank leaves it to the usual variables. */
export function proxyChoice(values: Values): ProxyChoice {
  const url = values['http-proxy']?.reveal();
  const noProxy = values['no-proxy'];
  return {
    ...(url === undefined ? {} : { url }),
    ...(noProxy.length === 0 ? {} : { noProxy }),
  };
}

/** A proxy that is none. */
export function proxyFaults(values: Values): readonly InputFault[] {
  const proxy = values['http-proxy']?.reveal();
  return proxy === undefined || proxyUrl(proxy) !== undefined
    ? []
    : [
        {
          input: 'http-proxy',
          problem:
            'is not the http or https URL of a proxy (signs in a password are written as %40 and the like)',
        },
      ];
}

/** What a step reads, and the world in which it works. */
interface Proxied<Inputs> {
  readonly inputs: Inputs;
  readonly proxy: ProxyChoice;
}

/** The same step with inputs for a proxy, through which everything is then called. */
export function throughProxy<Spec extends InputSpec, Inputs, Outcome>(
  step: Step<Spec, Inputs, Outcome>,
): Step<Spec & typeof proxyInputs, Proxied<Inputs>, Outcome> {
  return {
    ...step,
    inputs: { ...step.inputs, ...proxyInputs },
    async parse(values) {
      // The inputs of both parts are among the values; the compiler does not see that through the type parameter.
      const [own, shared] = [values as InputsOf<Spec>, values as Values];
      const faults = [...brokenRules(shared, [proxyFaults])];
      const inputs = await parsedOrFaults(() => step.parse(own), faults);
      if (faults.length > 0 || inputs === undefined) throw new InputError(faults);
      return { inputs: inputs.value, proxy: ifRead(() => proxyChoice(shared)) ?? {} };
    },
    run: ({ inputs, proxy }, world) =>
      step.run(inputs, Object.keys(proxy).length === 0 ? world : world.through(proxy)),
  };
}

/** What comes of the reading; its faults are added to those that there are. */
async function parsedOrFaults<T>(
  parse: () => T | Promise<T>,
  faults: InputFault[],
): Promise<{ readonly value: T } | undefined> {
  try {
    return { value: await parse() };
  } catch (error) {
    if (error instanceof InputError) faults.push(...error.faults);
    // What depends on an input with a fault of its own is not judged; the proxy is all the same.
    else if (!(error instanceof UnreadInput) || faults.length === 0) throw error;
    return undefined;
  }
}
