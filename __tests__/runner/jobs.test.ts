import { describe, expect, it } from '@jest/globals';
import { oneJob, onlyJob, printed, run, stepOf } from './world.ts';

describe('one job', () => {
  it('keeps the lines of a script with expressions as they are', async () => {
    const { result } = await run(
      oneJob(`
- id: script
  run: |
    cat <<'TEXT'
    ref=\${{ github.ref }}
      indented 'quoted' {braces}
    TEXT
`),
    );
    expect(printed(stepOf(onlyJob(result), 'script'))).toEqual([
      'ref=refs/heads/main',
      "  indented 'quoted' {braces}",
    ]);
    expect(result.conclusion).toBe('success');
  });
});
