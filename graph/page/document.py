"""The page as a document: our template, filled by pyvis, with the script, the style and a policy that allows nothing else."""

import base64
import hashlib
import json
import re
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment
from markupsafe import Markup
from pyvis.network import Network

from graph.page.payload import clean
from graph.page.style import STATUS_STYLES
from graph.resources import read_text

__all__ = ["SCRIPTS", "fill_template"]

SCRIPTS = (
    "dom", "data", "state", "filter", "layout", "scene", "labels", "selection", "hints", "canvas", "legend", "quotes", "facts", "overview",
    "details", "paths", "speakers", "timeline", "table", "source", "tabs", "search", "link", "svg", "exports", "keys", "main",
)  # fmt: skip
"""The modules of the page's script, in the order in which they are joined."""
_PLAIN_STYLE = ".scripted { display: none !important; }"
"""Without JavaScript, what needs it takes no room."""
_IMPORT = re.compile(r"^import [^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


def fill_template(network: Network, title: str, payload: dict[str, Any], rows: list[dict[str, str]]) -> str:
    """The page's HTML, made by pyvis from our template."""
    library = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8").replace("\r", "")
    script, style = _page_script(), read_text("graph.page", "page.css")
    environment = Environment(loader=DictLoader({"page.html": read_text("graph.page", "template.html")}), autoescape=True)
    environment.filters["script_json"] = _script_json
    environment.globals.update(
        title=clean(title),
        library=Markup(library),  # noqa: S704 - these three are our own files
        script=Markup(script),  # noqa: S704
        style=Markup(style),  # noqa: S704
        plain_style=_PLAIN_STYLE,
        policy=_policy([library, script], [style, _PLAIN_STYLE]),
        payload=payload,
        rows=rows,
        fact_count=len(payload["facts"]),
        statuses=STATUS_STYLES,
    )
    network.templateEnv = environment
    network.path = "page.html"
    page: str = network.generate_html(name="page.html")
    return page


def _page_script() -> str:
    """The page's modules in one: their imports and exports only matter to linters and tests."""
    modules = (read_text("graph.page", f"script/{name}.js") for name in SCRIPTS)
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", module)).replace("\r", "") for module in modules)


def _policy(scripts: list[str], styles: list[str]) -> str:
    """The page's Content-Security-Policy: nothing but these scripts and styles, no network at all."""
    return "; ".join(
        [
            "default-src 'none'",
            "script-src " + " ".join(map(_digest, scripts)),
            "style-src " + " ".join(map(_digest, styles)),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def _script_json(value: object) -> Markup:
    """JSON that can stand inside a script element whatever its strings hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 - no character is left that could end the element
