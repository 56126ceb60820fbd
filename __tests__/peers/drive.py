"""Drives the rehearsal, and moto where it is there, with the same calls, and compares what they answer.

The environment says where they are: PEER_REHEARSAL, PEER_MOTO (empty: no moto), PEER_TOKEN, PEER_STRANGER_TOKEN.
The last line is `N passed, N failed`; the exit code tells whether anything failed.
"""

import os
import sys

import moto_world
from differences import DIFFERENCES, MODEL_EXCEPTIONS
from peer import Keys, Peer
from scenarios import cloudformation, exports, iam, objects, organizations, s3, stack_sets, sts

SCENARIOS = {
    "sts": sts,
    "iam": iam,
    "cloudformation": cloudformation,
    "stack-sets": stack_sets,
    "organizations": organizations,
    "s3": s3,
    "objects": objects,
    "exports": exports,
}
KEYS = Keys("AKIAPEERPEERPEERPEER", "peerSecretpeerSecretpeerSecretpeerSecret")


def observe(name, endpoint, prepare):
    peer = Peer(name, endpoint, KEYS)
    prepare(peer)
    for scenario, module in SCENARIOS.items():
        peer.scenario = f"[{scenario}]"
        module.run(peer)
    return {each.label: each for each in peer.observations}


def judge(ours):
    """Each call against what AWS answers and against AWS's service model."""
    failures = []
    for each in ours.values():
        if each.outcome != each.expected:
            failures.append(f"{each.label}: {each.outcome} instead of {each.expected}. {each.message}")
        failures += [
            f"{each.label}: {fault}"
            for fault in each.faults
            if not any(exception.covers(fault) for exception in MODEL_EXCEPTIONS)
        ]
    return failures


def differences(ours, theirs):
    """`label: what` to what each of both answers."""
    found = {}
    for label in list(ours) + [label for label in theirs if label not in ours]:
        a, b = ours.get(label), theirs.get(label)
        if a is None or b is None:
            found[f"{label}: call"] = ("made" if a else "not made", "made" if b else "not made")
        elif a.outcome != b.outcome:
            found[f"{label}: outcome"] = (a.outcome, b.outcome)
        elif a.outcome == "ok":
            for path in sorted(set(a.shape) | set(b.shape)):
                if a.shape.get(path) != b.shape.get(path):
                    found[f"{label}: {path}"] = (a.shape.get(path, "absent"), b.shape.get(path, "absent"))
    return found


def main():
    seed = os.path.join(os.path.dirname(__file__), "seed.yml")
    ours = observe("rehearsal", os.environ["PEER_REHEARSAL"], lambda peer: None)
    failures = judge(ours)
    passed = len(ours) - len(failures)
    if os.environ.get("PEER_MOTO"):
        theirs = observe("moto", os.environ["PEER_MOTO"], lambda peer: moto_world.build(peer, seed))
        found = differences(ours, theirs)
        undocumented = set()
        used = {difference: 0 for difference in DIFFERENCES}
        for what, (mine, other) in found.items():
            matching = [difference for difference in DIFFERENCES if difference.covers(what)]
            for difference in matching:
                used[difference] += 1
            if not matching:
                undocumented.add(what.rsplit(": ", 1)[0])
                failures.append(f"{what}: the rehearsal says {mine}, moto says {other}; nothing documents it")
        failures += [
            f"The documented difference {each.pattern} does not exist any more" for each, count in used.items() if not count
        ]
        passed += len(set(theirs) - undocumented)
        print("\nDocumented differences from moto:")
        for difference, count in used.items():
            print(f"  {count:3} × {difference.reason}")
    print("\nWhere AWS itself does not keep to its model:")
    print(*(f"  {exception.reason}" for exception in MODEL_EXCEPTIONS), sep="\n")
    print(*(["\nFailures:"] + [f"  {each}" for each in failures] if failures else []), sep="\n")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
