"""The exceptions of newsgraph, one tree.

NewsgraphError                exit code 1
|-- UsageError           2    an option, a query or a name is wrong
|   |-- QueryError            a SPARQL query that cannot be read or run
|   |-- UnknownNameError      a name that no registry or vocabulary knows
|   `-- OutputError           a file or folder that cannot be written
`-- InputError           3    an input that is missing, empty or cannot be read
|-- NotEnglishError       a text in another language
`-- StoreError            a graph or store that cannot be read
"""

__all__ = [
    "InputError",
    "NewsgraphError",
    "NotEnglishError",
    "OutputError",
    "QueryError",
    "StoreError",
    "UnknownNameError",
    "UsageError",
]


class NewsgraphError(Exception):
    """Something that the user can mend; its message is one line: what, where, what to do next."""

    exit_code = 1


class UsageError(NewsgraphError):
    """An option, a query or a name is wrong."""

    exit_code = 2


class QueryError(UsageError):
    """A SPARQL query that cannot be read or run."""


class UnknownNameError(UsageError):
    """A name that no registry or vocabulary knows; the message lists the known ones."""


class OutputError(UsageError):
    """A file or folder that cannot be written."""


class InputError(NewsgraphError):
    """An input that is missing, empty or cannot be read."""

    exit_code = 3


class NotEnglishError(InputError):
    """A text in another language than English."""


class StoreError(InputError):
    """A graph or a store that cannot be read."""
