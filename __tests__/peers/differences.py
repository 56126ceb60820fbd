"""Where the rehearsal and moto differ on purpose: each with the reason, which is what AWS does."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """`pattern` is a regular expression that must match the whole of `[scenario] service:Operation (note): member`."""

    pattern: str
    reason: str

    def covers(self, what):
        return re.fullmatch(self.pattern, what) is not None


DIFFERENCES = [
]
