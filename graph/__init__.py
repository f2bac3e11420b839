"""Turn news and policy text into a knowledge graph that can be trusted.

Everything that the command line does, in a few functions:

>>> import graph
>>> document = graph.document("Prime Minister Ana Ruiz met Lee Chang of Norway in Oslo on 3 May 2021.", title="A visit")
>>> dataset = graph.build([document])
>>> answer = graph.query(dataset, "SELECT ?name WHERE { ?person a ng:Person ; skos:prefLabel ?name } ORDER BY ?name")
>>> [row[0].value for row in answer.rows]
['Ana Ruiz', 'Lee Chang']
>>> graph.export(dataset, "turtle").startswith(b"@prefix")
True
>>> graph.render(dataset, title="A visit").startswith("<!doctype html>")
True
"""

from graph.api import add, ask, build, document, export, open_graph, query, read, render, show, to_networkx
from graph.version import __version__

__all__ = [
    "__version__",
    "add",
    "ask",
    "build",
    "document",
    "export",
    "open_graph",
    "query",
    "read",
    "render",
    "show",
    "to_networkx",
]
