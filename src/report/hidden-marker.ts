/**
 * An HTML comment, seen by nobody, by which a step knows its own comment or issue again. `parts` say which one of its kind it
 * is; whatever they hold, none can end the comment, and different parts never give the same marker.
 */
export function hiddenMarker(step: string, parts: readonly string[]): string {
  return `<!-- ${['aws-account-steps', step, ...parts.map(inComment)].join(' ')} -->`;
}

function inComment(part: string): string {
  // Half a character cannot be encoded.
  const whole = part.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return encodeURIComponent(whole).replaceAll('%2F', '/').replaceAll('--', '-%2D');
}
