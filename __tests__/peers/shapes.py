"""What an answer looks like, apart from its values: the paths of its members with their types."""

from datetime import date


def shape_of(value, path=""):
    """`{"Role.Tags[].Key": "str", …}`; a list is the union of what its items hold."""
    if isinstance(value, dict):
        paths = {}
        for name, member in value.items():
            if name == "ResponseMetadata" and path == "":
                continue
            paths.update(shape_of(member, f"{path}.{name}" if path else name))
        return paths or ({path: "empty structure"} if path else {})
    if isinstance(value, list):
        paths = {path: "list"}
        for item in value:
            for each, kind in shape_of(item, f"{path}[]").items():
                kinds = {*paths.get(each, kind).split(" or "), kind}
                paths[each] = " or ".join(sorted(kinds))
        return paths
    if isinstance(value, date):
        return {path: "date"}
    if hasattr(value, "read"):
        return {path: "stream"}
    return {path: type(value).__name__}


def faults_against_model(shape, value, path=""):
    """What AWS's own service model (botocore's copy of it) says is wrong with an answer: a required member that is
    missing, a value outside its enumeration. Types need no check, because the parser has converted by them."""
    if shape is None or value is None:
        return []
    if shape.type_name == "structure":
        missing = [f"{path}.{name} is missing" for name in shape.required_members if name not in value]
        return missing + [
            fault
            for name, member in value.items()
            if name in shape.members
            for fault in faults_against_model(shape.members[name], member, f"{path}.{name}")
        ]
    if shape.type_name == "list":
        return [
            fault
            for index, item in enumerate(value)
            for fault in faults_against_model(shape.member, item, f"{path}[{index}]")
        ]
    if shape.type_name == "map":
        return [
            fault for item in value.values() for fault in faults_against_model(shape.value, item, f"{path}{{}}")
        ]
    if getattr(shape, "enum", None) and value not in shape.enum:
        return [f"{path} is {value}, which is none of {', '.join(shape.enum)}"]
    return []
