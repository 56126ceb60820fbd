import { issuerFacts } from '../issuers.ts';
import type { SubjectForm } from '../subject-grammar.ts';
import { buildGraph, type TokenGraph } from './token-graph.ts';

/** Graphs that were built; the same forms and claims come again in most policies. For one audit. */
export class TokenGraphs {
  readonly #known = new Map<readonly SubjectForm[] | SubjectForm, Map<string, TokenGraph>>();

  /** The graph of one form. */
  of(form: SubjectForm, issuer: string, asked: readonly string[]): TokenGraph {
    return this.#graph(form, [form], issuer, asked);
  }

  /** One graph of several forms, which are walked together as far as they are the same. */
  ofAll(forms: readonly SubjectForm[], issuer: string, asked: readonly string[]): TokenGraph {
    return this.#graph(forms, forms, issuer, asked);
  }

  #graph(
    owner: readonly SubjectForm[] | SubjectForm,
    forms: readonly SubjectForm[],
    issuer: string,
    asked: readonly string[],
  ): TokenGraph {
    const known = this.#known.get(owner) ?? new Map<string, TokenGraph>();
    if (known.size === 0) this.#known.set(owner, known);
    // What is known of an issuer decides, not its name.
    const key = [issuerFacts(issuer)?.id ?? '', ...asked].join('\n');
    const graph = known.get(key) ?? buildGraph(forms, issuer, new Set(asked));
    if (known.size < MOST_GRAPHS) known.set(key, graph);
    return graph;
  }
}

/** Per form; policies can be made to ask for ever new sets of claims. */
const MOST_GRAPHS = 64;
