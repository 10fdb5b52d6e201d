"""Validates plan JSON by docs/plan.schema.json."""
import functools, json, pathlib
import jsonschema

SCHEMA = pathlib.Path(__file__).resolve().parent.parent.parent / "docs" / "plan.schema.json"


@functools.cache
def validator():
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def errors_of(plan):
    """What is wrong: the schema's complaints, then places that do not lie in the text."""
    found = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in validator().iter_errors(plan)]
    return found + (places_outside(plan) if not found else [])


def places_outside(plan):
    length = len(plan["source"]["text"]) if plan["source"]["text"] is not None else None
    wrong = []

    def visit(value, path):
        if isinstance(value, dict):
            for key, below in value.items(): visit(below, f"{path}/{key}")
        elif isinstance(value, list):
            if len(value) == 2 and all(type(v) is int for v in value) and "/at" in path and not (value[0] <= value[1] and (length is None or value[1] <= length)):
                wrong.append(f"{path}: {value} is no place")
            for i, below in enumerate(value): visit(below, f"{path}/{i}")

    visit(plan, "")
    return wrong
