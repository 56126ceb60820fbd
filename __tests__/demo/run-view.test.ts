import { describe, expect, it } from '@jest/globals';
import { createPaint } from '../../src/demo/paint.ts';
import { createRunView } from '../../src/demo/run-view.ts';
import { oneJob, run } from '../runner/world.ts';

/** What is shown of a real run, without the times. */
async function shown(steps: string, verbose = false): Promise<string> {
  const text: string[] = [];
  const view = createRunView({
    write: (part) => text.push(part),
    paint: createPaint(false),
    columns: 80,
    wrapLog: false,
    verbose,
  });
  await run(oneJob(steps), { listener: view });
  return text.join('').replace(/ {2}\d+\.\d s/g, '');
}

const STEPS = `
- id: speaks
  name: Speaks
  env: { A: b }
  run: |
    echo "::group::Details"
    echo inside
    echo "::endgroup::"
    echo "::warning file=a.ts,line=3,title=Careful::one%0Atwo"
    echo "::debug::hidden"
    echo "long=$(printf 'x%.0s' $(seq 99))" >> "$GITHUB_OUTPUT"
    printf 'EMPTIED=\\nKEPT=1\\n' >> "$GITHUB_ENV"
    printf '### Title\\n\\n| a | b |\\n| --- | --- |\\n| 1 | 22 |\\n' >> "$GITHUB_STEP_SUMMARY"
- { name: Fails, continue-on-error: true, run: exit 4 }
- { name: Skipped, if: failure(), run: x }
`;

describe('a run on a terminal', () => {
  it('shows steps, groups, annotations, summaries and what was handed over; the runner’s own lines are folded', async () => {
    const text = await shown(STEPS);
    expect(text.split('\n').slice(1)).toEqual([
      '',
      'Job: job',
      '  Runs on this machine instead of ubuntu-latest',
      "  Permissions: the repository's default",
      '',
      '  ▶ Speaks',
      '    │ ▸ Run echo "::group::Details"',
      expect.stringMatching(/^ {4}│ {3}… \d+ lines folded$/),
      '    │ ▸ Details',
      '    │   inside',
      '    │ Warning a.ts:3: Careful: one',
      '    │ two',
      '    ├─ Step summary',
      '    │ Title',
      '    │',
      '    │ a  b',
      '    │ ─  ──',
      '    │ 1  22',
      '    ├─ Outputs, for later steps',
      `    │ long = ${'x'.repeat(64)}…`,
      '    ├─ Variables, for all later steps of the job',
      '    │ KEPT = 1',
      '    │ … and 1 empty',
      '    └ ✓ success',
      '',
      '  ▶ Fails',
      '    │ ▸ Run exit 4',
      expect.stringMatching(/lines folded$/),
      '    │ Error: Process completed with exit code 4.',
      '    └ ✓ success (continue-on-error)',
      '',
      '  ▶ Skipped',
      '    └ ○ skipped',
      '',
      'Job: job  ✓ success',
      '  Speaks   ✓ success',
      '  Fails    ✓ success (continue-on-error)',
      '  Skipped  ○ skipped',
      '',
    ]);
  });

  it('shows everything when asked to', async () => {
    const text = await shown(STEPS, true);
    expect(text).toContain('    │ debug: hidden\n');
    expect(text).toContain('    │   exit 4\n');
    expect(text).not.toContain('folded');
  });
});
