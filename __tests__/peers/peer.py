"""One endpoint as boto3 and the aws command line see it. Every call is noted with its outcome and its shape."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass

import boto3
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import ClientError, WaiterError
from shapes import faults_against_model, shape_of

REGION = "us-east-1"


@dataclass(frozen=True)
class Keys:
    access: str
    secret: str
    token: str | None = None


@dataclass(frozen=True)
class Observation:
    """`outcome` is `ok` or the error code. `expected` is what AWS answers."""

    label: str
    outcome: str
    expected: str
    shape: dict
    faults: tuple
    message: str


class Answer(dict):
    """An answer of which a missing part is an empty text, so that a scenario can go on after a call that failed."""

    def at(self, path):
        value = self
        for step in path.split("."):
            if isinstance(value, list):
                value = value[int(step)] if len(value) > int(step) else ""
            else:
                value = value.get(step, "") if isinstance(value, dict) else ""
        return value


class Peer:
    def __init__(self, name, endpoint, keys):
        self.name = name
        self.endpoint = endpoint
        self.keys = keys
        self.observations = []
        self.scenario = ""
        self._clients = {}

    def client(self, service, keys=None):
        keys = keys or self.keys
        if (service, keys) not in self._clients:
            self._clients[service, keys] = boto3.session.Session().client(
                service,
                endpoint_url=self.endpoint,
                region_name=REGION,
                aws_access_key_id=keys.access,
                aws_secret_access_key=keys.secret,
                aws_session_token=keys.token,
                config=Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"}),
            )
        return self._clients[service, keys]

    def call(self, service, operation, expect="ok", keys=None, note="", undo=None, **parameters):
        """By boto3. `expect` is `ok` or the code of the error that AWS answers. `undo` is called when an endpoint did
        what AWS refuses, so that the calls that follow find the same world at both."""
        client = self.client(service, keys)
        label = f"{self.scenario} {service}:{operation}{f' ({note})' if note else ''}"
        try:
            answer = getattr(client, xform_name(operation))(**parameters)
        except ClientError as error:
            self._note(label, error.response["Error"]["Code"], expect, {}, (), str(error))
            return Answer()
        except Exception as error:  # noqa: BLE001 - an answer that boto3 cannot read is an outcome like any other
            self._note(label, f"boto3 raises {type(error).__name__}", expect, {}, (), str(error))
            return Answer()
        if expect != "ok" and undo is not None:
            undo(client)
        model = client.meta.service_model.operation_model(operation).output_shape
        faults = tuple(faults_against_model(model, answer, operation))
        self._note(label, "ok", expect, shape_of(answer), faults, "")
        return Answer(answer)

    def pages(self, service, operation, member, size, least, **parameters):
        """All pages of a list; notes `ok` when more than one page came and together they hold `least` items."""
        label = f"{self.scenario} {service}:{operation} (pages)"
        pages, items = 0, []
        try:
            paginator = self.client(service).get_paginator(xform_name(operation))
            for page in paginator.paginate(PaginationConfig={"PageSize": size}, **parameters):
                pages += 1
                items += page.get(member, [])
        except ClientError as error:
            self._note(label, error.response["Error"]["Code"], "ok", {}, (), str(error))
            return []
        except Exception as error:  # noqa: BLE001
            self._note(label, f"boto3 raises {type(error).__name__}", "ok", {}, (), str(error))
            return []
        whole = len(items) >= least and (pages > 1 or len(items) <= size)
        self._note(label, "ok" if whole else f"{len(items)} items on {pages} pages", "ok", {}, (), "")
        return items

    def wait(self, service, waiter, expect="ok", **parameters):
        label = f"{self.scenario} {service} waits for {waiter}"
        try:
            self.client(service).get_waiter(waiter).wait(
                WaiterConfig={"Delay": 0.2, "MaxAttempts": 50}, **parameters
            )
            self._note(label, "ok", expect, {}, (), "")
        except WaiterError as error:
            failed = "failure state" if "terminal failure" in str(error) else str(error)
            self._note(label, failed, expect, {}, (), str(error))
        except Exception as error:  # noqa: BLE001
            self._note(label, f"boto3 raises {type(error).__name__}", expect, {}, (), str(error))

    def aws(self, *arguments, expect="ok", note=""):
        """By the aws command line: `aws sts get-caller-identity`. Its JSON output, when it has any."""
        label = f"{self.scenario} aws {' '.join(arguments[:2])}{f' ({note})' if note else ''}"
        command = [os.path.join(os.path.dirname(sys.executable), "aws"), *arguments]
        ended = subprocess.run(
            [*command, "--endpoint-url", self.endpoint, "--region", REGION, "--output", "json"],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            env={
                "PATH": os.environ["PATH"],
                "HOME": "/nonexistent",
                "AWS_ACCESS_KEY_ID": self.keys.access,
                "AWS_SECRET_ACCESS_KEY": self.keys.secret,
                "AWS_MAX_ATTEMPTS": "1",
                "AWS_EC2_METADATA_DISABLED": "true",
            },
        )
        if ended.returncode != 0:
            code = re.search(r"An error occurred \(([\w.]+)\)", ended.stderr)
            self._note(label, code[1] if code else f"exit {ended.returncode}", expect, {}, (), ended.stderr.strip())
            return Answer()
        try:
            answer = json.loads(ended.stdout or "{}")
        except json.JSONDecodeError:
            answer = {"text": ended.stdout}
        self._note(label, "ok", expect, shape_of(answer), (), "")
        return Answer(answer)

    def note(self, what, outcome):
        """Something that the scenario itself has found out."""
        self._note(f"{self.scenario} {what}", outcome, "ok", {}, (), "")

    def _note(self, label, outcome, expected, shape, faults, message):
        labels = [each.label for each in self.observations]
        count = sum(1 for each in labels if each == label or re.fullmatch(re.escape(label) + r" #\d+", each))
        unique = f"{label} #{count + 1}" if count else label
        self.observations.append(Observation(unique, outcome, expected, shape, faults, message))
