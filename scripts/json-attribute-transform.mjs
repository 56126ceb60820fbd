// @actions/workflow-parser imports its schemas as JSON without an import attribute, which jest is about to refuse.
// Bundlers do not mind, so only the tests need this.
const process = (source) => ({
  code: source.replace(/^(import \w+ from "[^"]+\.json");$/gm, "$1 with { type: 'json' };"),
});
export default { process };
