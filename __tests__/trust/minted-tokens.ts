import fc from 'fast-check';
import { claimForms } from '../../src/trust/claim-forms.ts';
import type { TokenClaims } from '../../src/trust/context.ts';
import { issuerFacts } from '../../src/trust/issuers.ts';
import { subjectForms } from '../../src/trust/subject-forms.ts';
import {
  type ClaimTemplate,
  isSlot,
  type Part,
  type Slot,
  type SubjectForm,
} from '../../src/trust/subject-grammar.ts';

/** An issuer of each grammar, and one that nobody knows. */
export const MINTING: readonly string[] = [
  'token.actions.githubusercontent.com',
  'token.actions.githubusercontent.com/acme',
  'ghes.example.com/_services/token',
  'gitlab.com',
  'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
  'oidc.circleci.com/org/aaaa',
  'oidc.circleci.com',
  'app.terraform.io',
  'agent.buildkite.com',
  'acme.app.spacelift.io',
  'vstoken.dev.azure.com/1234',
  'oidc.vercel.com',
  'oidc.vercel.com/acme',
  'api.pulumi.com/oidc',
  'oidc.eks.eu-west-1.amazonaws.com/id/A1B2',
  'acme.octopus.app',
  'oidc.codefresh.io',
  'studio.datachain.ai/api',
  'id.example.com',
];

/** Values that are short and alike, so that patterns and tokens meet often. */
const VALUES: readonly string[] = ['acme', 'ac', '1', 'a1', 'a/b', 'app', 'a:b', 'prod', 'a-b'];

/** The value of a slot; `whose` is the tenant's name where names are free. */
function valueFor(slot: Slot, seed: number, whose: string): string {
  const fits = (value: string): boolean => [...value].every((character) => slot.accepts(character));
  if (slot.role === 'tenant') return fits(whose) ? whose : whose === 'acme' ? '1' : slot.sample;
  // Ids are given out by the issuer: nobody has somebody else's.
  if (slot.role === 'project' && /(?:Id|[-_]id)$/.test(slot.name) && whose !== 'acme') return slot.sample;
  const fitting = VALUES.filter(fits);
  return fitting[seed % Math.max(fitting.length, 1)] ?? slot.sample;
}

type Plain = SubjectForm & { readonly parts: readonly (string | Slot)[] };

function isPlain(form: SubjectForm): form is Plain {
  return form.parts.every((part: Part) => typeof part === 'string' || isSlot(part));
}

/** The shapes of an issuer's subjects that have no choices in them. */
export function plainForms(issuer: string): readonly Plain[] {
  return subjectForms(issuerFacts(issuer)?.id).filter(isPlain);
}

/** Something that gets a token: the shape of its subject, and what its names are. */
interface Job {
  readonly form: Plain;
  readonly seeds: readonly number[];
}

export function jobsOf(issuer: string): fc.Arbitrary<Job> {
  return fc.record({
    form: fc.constantFrom(...plainForms(issuer)),
    seeds: fc.array(fc.nat(50), { minLength: 24, maxLength: 24 }),
  });
}

/** The token of a job of a tenant, with every claim that STS exposes for the issuer. */
export function minted(issuer: string, { form, seeds }: Job, whose: string): TokenClaims {
  const facts = issuerFacts(issuer);
  const values = new Map<Slot, string>();
  const of = (slot: Slot): string => {
    const known = values.get(slot) ?? valueFor(slot, seeds[values.size % seeds.length] ?? 0, whose);
    values.set(slot, known);
    return known;
  };
  const filled = (template: ClaimTemplate, inSubject: boolean): string =>
    template
      .map((piece) => {
        if (typeof piece === 'string') return piece;
        // A name with a colon: the subject has it in other words than the claim.
        const own = piece.encoded === true && (seeds[0] ?? 0) % 3 === 0 ? 'a:b' : of(piece);
        return inSubject ? own.replaceAll(':', piece.encoded === true ? '%3A' : ':') : own;
      })
      .join('');
  const claims: Record<string, string> = { iss: `https://${issuer}`, sub: filled(form.parts, true) };
  for (const [index, name] of ['aud', ...(facts?.claims ?? [])].entries()) {
    const derived = form.claims[name];
    const { forms, optional } = claimForms(facts, name);
    if (form.lacks.includes(name)) continue;
    if (derived === undefined && optional && (seeds[index] ?? 0) % 2 === 0) continue;
    const [some = []] = forms;
    claims[name] = filled(derived ?? some, false);
  }
  return claims;
}

/** A pattern that was made of a text by replacing some stretches of it by wildcards, often the tenant's name. */
export function loosened(text: string): fc.Arbitrary<string> {
  const cut = fc.record({ at: fc.nat(60), length: fc.nat(12), by: fc.constantFrom('*', '*', '?') });
  const tenant = fc.constantFrom('acme', 'acme', 'a*', '*', '?*');
  return fc.tuple(tenant, fc.array(cut, { maxLength: 3 })).map(([name, cuts]) =>
    cuts.reduce(
      (rest, { at, length, by }) => {
        const from = at % (rest.length + 1);
        return rest.slice(0, from) + by + rest.slice(from + (by === '?' ? 1 : length));
      },
      text.replace('acme', name),
    ),
  );
}
