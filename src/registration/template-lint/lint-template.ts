import { pathOf, type SourceText } from '../../policy-sources/places.ts';
import { readSourceText } from '../../policy-sources/source-text.ts';
import { isRecord } from '../../trust/json-value.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { LintFinding } from './finding.ts';
import { RESOURCE_RULES } from './resource-rules.ts';
import { STATEMENT_RULES } from './statement-rules.ts';
import { statementsOf } from './statements.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * What is dangerous or broken in a CloudFormation template (JSON or YAML), by the tables of rules, in the order of the
 * lines. Both branches of every condition count: what a switch can turn on is in the template. Throws
 * PolicyDocumentError when the text is neither JSON nor YAML.
 */
export function lintTemplate(text: string): readonly LintFinding[] {
  const source = readSourceText(text);
  const resources =
    isRecord(source.value) && isRecord(source.value['Resources']) ? source.value['Resources'] : {};
  const findings = Object.entries(resources).flatMap(([logicalId, resource]) =>
    isRecord(resource) ? lintResource(logicalId, resource, resources, source) : [],
  );
  return [...madeByMacros(source), ...findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** What a macro makes of a template is not in it, so that nothing else here has seen it. */
function madeByMacros(source: SourceText): readonly LintFinding[] {
  const whole = isRecord(source.value) ? source.value : {};
  const resources = isRecord(whole['Resources']) ? Object.keys(whole['Resources']) : [];
  const places = [
    ...['Transform', 'Fn::Transform'].filter((name) => Object.hasOwn(whole, name)).map((name) => [name]),
    ...resources.filter((name) => name.startsWith('Fn::')).map((name) => ['Resources', name]),
  ];
  return places.map((place) => {
    const line = source.line(pathOf(...place));
    return {
      rule: 'macro',
      resource: place.at(-1) ?? '',
      message: 'The template is changed by a macro before it is deployed.',
      ...(line === undefined ? {} : { line }),
    };
  });
}

function lintResource(
  logicalId: string,
  resource: Members,
  resources: Members,
  source: SourceText,
): readonly LintFinding[] {
  const properties = isRecord(resource['Properties']) ? resource['Properties'] : {};
  const placed = (path: string): Pick<LintFinding, 'line'> => {
    const line = source.line(path);
    return line === undefined ? {} : { line };
  };
  const holder = { logicalId, ownNames: ownNames(logicalId, properties, resources) };
  const ofStatements = statementsOf(logicalId, resource).flatMap((statement) =>
    STATEMENT_RULES.flatMap(({ rule, problem }) => {
      const found = problem(statement, holder);
      return found === undefined
        ? []
        : [{ rule, resource: logicalId, message: `The statement ${found}.`, ...placed(statement.path) }];
    }),
  );
  const ofResource = RESOURCE_RULES.flatMap(({ rule, problem }) => {
    const found = problem(resource, properties);
    return found === undefined
      ? []
      : [
          {
            rule,
            resource: logicalId,
            message: `The resource ${found}.`,
            ...placed(pathOf('Resources', logicalId)),
          },
        ];
  });
  return [...ofResource, ...ofStatements, ...insideStackSet(logicalId, properties, source)];
}

/** The template that a stack set deploys to linked accounts stands as text in it. */
function insideStackSet(
  logicalId: string,
  { TemplateBody: body }: Members,
  source: SourceText,
): readonly LintFinding[] {
  if (typeof body !== 'string') return [];
  const outer = source.line(pathOf('Resources', logicalId, 'Properties', 'TemplateBody'));
  return innerFindings(body).map(({ line = 0, ...finding }) => ({
    ...finding,
    resource: finding.resource === '' ? logicalId : `${logicalId}/${finding.resource}`,
    // A block of text begins on the line below its name.
    ...(outer === undefined ? {} : { line: outer + (body.includes('\n') ? line : 0) }),
  }));
}

function innerFindings(template: string): readonly LintFinding[] {
  try {
    return lintTemplate(template);
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    const message = 'The template inside the stack set is neither JSON nor YAML.';
    return [{ rule: 'unreadable-template', resource: '', message }];
  }
}

/** The ways to mean the role that holds a policy: by reference, or by the name that the template gives it. */
function ownNames(logicalId: string, properties: Members, resources: Members): readonly string[] {
  const attached = [properties['Roles'], properties['RoleName']].flat().flatMap((role: unknown) => {
    const name = isRecord(role) ? role['Ref'] : role;
    return typeof name === 'string' ? [name] : [];
  });
  return [logicalId, ...attached].flatMap((id) => {
    const role = resources[id];
    const inner = isRecord(role) && isRecord(role['Properties']) ? role['Properties']['RoleName'] : undefined;
    const named = typeof inner === 'string' ? [`:role/${inner}`] : [];
    return [`\${${id}}`, `\${${id}.`, `:role/${id}`, ...named];
  });
}
